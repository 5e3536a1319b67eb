import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../budget/schema.ts';
import { isBlankAmount } from '../money.ts';
import { changeAmount, makeSynthetic } from '../../tests/world/index.ts';
import { checkDisclosure, hasAligned, withholdUnproven } from './index.ts';

const { disclosure } = makeSynthetic({ seed: 11 });
const table = tableOf(disclosure);
const total = table.columns.findIndex(({ measure }) => measure === 'total');
const figures = table.rows.flatMap(({ row, amounts }) =>
  amounts.flatMap(({ column, text }): [number, number][] => (isBlankAmount(text) ? [] : [[row, column]])),
);

function tableOf({ tables }: Disclosure) {
  const found = tables.find(({ kind }) => kind === 'general-public-expenditure');
  if (!found) throw new Error('there is no table to align');
  return found;
}

/** The disclosure with tables of which columns were told by alignment: one, or all. */
function aligned(of: Disclosure, isIt = (id: string) => id === table.id): Disclosure {
  const tables = of.tables.map((one) => (isIt(one.id) ? { ...one, aligned: { unproven: figures } } : one));
  return { ...of, tables, notices: [] };
}

const held = (of: Disclosure) => withholdUnproven(of, checkDisclosure(of));
const valuesOf = (of: Disclosure) => tableOf(of).rows.flatMap(({ amounts }) => amounts.map(({ fen }) => fen));
const told = ({ notices }: Disclosure) => notices.map(({ id, table: on }) => [id, on]);

describe('amounts of a table whose columns were told by alignment', () => {
  it('are published where the identities of the document hold, and only the others withheld and told', () => {
    const given = aligned(disclosure);
    expect([hasAligned(given), hasAligned(disclosure)]).toEqual([true, false]);
    const proven = held(given);
    const pairs = valuesOf(proven).map((fen, index) => [fen, valuesOf(disclosure)[index]]);
    expect(pairs.filter(([fen, printed]) => fen !== null && fen !== printed)).toEqual([]);
    const [published, all] = [proven, disclosure].map((of) => valuesOf(of).filter((fen) => fen !== null).length);
    expect(published).toBeGreaterThan((all ?? 0) / 2);
    expect(tableOf(proven).aligned?.unproven).toHaveLength((all ?? 0) - (published ?? 0));
    expect(told(proven)).toEqual(published === all ? [] : [['amounts-unproven', table.id]]);
  });

  it('are shown only as printed where one does not hold, which is told of this table alone', () => {
    const wrong = held(aligned(changeAmount(disclosure, table.id, table.rows[1]?.row ?? 0, total, 77_700)));
    expect(new Set(valuesOf(wrong))).toEqual(new Set([null]));
    expect(told(wrong)).toEqual([['amounts-unproven', table.id]]);
    expect(tableOf(wrong)).toMatchObject({ cells: expect.anything() as unknown, aligned: { unproven: figures } });
    const cited = Object.values(wrong.headline).filter(
      (amount) => typeof amount === 'object' && amount?.table === table.id,
    );
    expect(cited).toEqual([]);
    const others = ({ tables }: Disclosure) => tables.filter(({ id }) => id !== table.id);
    expect(others(wrong)).toEqual(others(changeAmount(disclosure, table.id, table.rows[1]?.row ?? 0, total, 77_700)));
  });

  it('are shown only as printed where nothing is compared with them', () => {
    const none = withholdUnproven(aligned(disclosure), []);
    expect(new Set(valuesOf(none))).toEqual(new Set([null]));
    expect(told(none)).toEqual([['amounts-unproven', table.id]]);
  });

  it('need sums for their row and for their column: sums down a column come out whatever is written over it', () => {
    const given = aligned(disclosure);
    const results = checkDisclosure(given).filter(
      ({ cells }) => cells.length > 0 && cells.every((cell) => cell.table === table.id),
    );
    const valued = (rules: readonly string[]) =>
      valuesOf(
        withholdUnproven(
          given,
          results.filter(({ rule }) => rules.includes(rule)),
        ),
      ).some((fen) => fen !== null);
    expect([valued(['roll-up']), valued(['rows']), valued(['roll-up', 'rows'])]).toEqual([false, false, true]);
  });

  it('are not proven by being equal in two guessed tables, nor under a code that another row has too', () => {
    const given = aligned(disclosure);
    const pairs = checkDisclosure(given).filter(({ rule, cells }) => rule === 'across-tables' && cells.length === 2);
    const valued = (of: Disclosure) => valuesOf(of).some((fen) => fen !== null);
    const isPair = pairs.some(({ cells }) => cells.some((cell) => cell.table === table.id));
    const both = aligned(disclosure, () => true);
    expect([isPair, valued(withholdUnproven(given, pairs)), valued(withholdUnproven(both, pairs))]).toEqual([
      true,
      true,
      false,
    ]);
    const results = checkDisclosure(given);
    const twice = given.tables.map((one) =>
      one.id === table.id ? { ...one, rows: one.rows.map((row) => ({ ...row, code: '201' })) } : one,
    );
    expect(valued(withholdUnproven({ ...given, tables: twice }, results))).toBe(false);
  });
});
