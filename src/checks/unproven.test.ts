import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../budget/schema.ts';
import { onNoticedPage } from '../../tests/helpers/noticed-page.ts';
import { changeAmount, makeSynthetic } from '../../tests/world/index.ts';
import { checkDisclosure, hasAligned, withholdUnproven } from './index.ts';

const { disclosure } = makeSynthetic({ seed: 11 });
const found = disclosure.tables.find(({ kind }) => kind === 'general-public-expenditure');
if (!found) throw new Error('there is no table to align');
const table = found;

/** The disclosure with one table on a page of which it is said that columns were told by alignment. */
const aligned = (of: Disclosure) => onNoticedPage(of, table.id, { id: 'columns-aligned', values: { page: 99 } });

const held = (of: Disclosure) => withholdUnproven(of, checkDisclosure(of));
const amountsOf = (of: Disclosure) =>
  of.tables.find(({ id }) => id === table.id)?.rows.flatMap(({ amounts }) => amounts.map(({ fen }) => fen)) ?? [];

describe('amounts of a table whose columns were told by alignment', () => {
  it('are published where the identities of the document hold', () => {
    const given = aligned(disclosure);
    expect([hasAligned(given), hasAligned({ ...given, notices: [] })]).toEqual([true, false]);
    expect(held(given)).toEqual(given);
  });

  it('are shown only as printed where one does not hold, which is told first', () => {
    const column = table.columns.findIndex(({ measure }) => measure === 'total');
    const wrong = held(aligned(changeAmount(disclosure, table.id, table.rows[1]?.row ?? 0, column, 77_700)));
    expect(new Set(amountsOf(wrong))).toEqual(new Set([null]));
    expect(wrong.notices.map(({ id, table: on }) => [id, on])).toEqual([
      ['amounts-unproven', table.id],
      ['columns-aligned', null],
    ]);
    expect(wrong.tables.find(({ id }) => id === table.id)?.cells).toBeDefined();
    const cited = Object.values(wrong.headline).filter(
      (amount) => typeof amount === 'object' && amount?.table === table.id,
    );
    expect(cited).toEqual([]);
  });

  it('are shown only as printed where nothing is compared with them', () => {
    const given = aligned(disclosure);
    const none = withholdUnproven(given, []);
    expect(new Set(amountsOf(none))).toEqual(new Set([null]));
    expect(none.tables.filter(({ id }) => id !== table.id)).toEqual(given.tables.filter(({ id }) => id !== table.id));
  });
});
