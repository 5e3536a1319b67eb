import { describe, expect, it } from 'vitest';
import { onNoticedPage } from '../../tests/helpers/noticed-page.ts';
import { makeSynthetic } from '../../tests/world/index.ts';
import type { CheckResult } from '../budget/check-schema.ts';
import type { Disclosure } from '../budget/schema.ts';
import { proveDisclosure } from './index.ts';
import { absentDigits, doubtedUnits, type ReadFigure } from './misread-everywhere.ts';

const { disclosure } = makeSynthetic({ seed: 11 });

/** Different figures of five digits, none of which has a 6 unless said so. */
function figuresOf(count: number, table = 'balance', six = false): ReadFigure[] {
  return Array.from({ length: count }, (_, index) => {
    const text = String(12_345 + index * 7_919).replaceAll('6', '5');
    return { table, text: six && index === 0 ? '67.89' : text, fen: 100 + index };
  });
}

describe('a digit that is read nowhere', () => {
  it('is told where so many figures must have it, of all or of one table', () => {
    expect(absentDigits(figuresOf(25))).toEqual([{ table: null, digit: 6 }]);
    expect(absentDigits([...figuresOf(60), ...figuresOf(1, 'revenue', true)])).toEqual([
      { table: 'balance', digit: 6 },
    ]);
    expect(absentDigits(figuresOf(60, 'balance', true))).toEqual([]);
  });

  it('is chance among few figures, and those that are the same count once', () => {
    expect(absentDigits(figuresOf(5))).toEqual([]);
    expect(absentDigits(Array.from({ length: 200 }, () => ({ table: 'balance', text: '1,234', fen: 1 })))).toEqual([]);
  });
});

describe('a unit that may have been misread', () => {
  const tables = disclosure.tables.filter(({ kind }) => kind === 'balance').slice(0, 1);
  const inUnit = (unit: '元' | '万元'): Disclosure => ({
    ...disclosure,
    unit,
    tables: tables.map((table) => ({ ...table, unit })),
  });
  const table = tables[0]?.id ?? '';
  const figure = (text: string, fen: number): ReadFigure => ({ table, text, fen });
  const said = (fen: number, printed: number, outcome: CheckResult['outcome']): CheckResult =>
    ({
      rule: 'narrative',
      outcome,
      cells: [
        { table: 'narrative', fen, unit: '万元' },
        { table, fen: printed, unit: '元' },
      ],
    }) as unknown as CheckResult;

  it('is told by the narrative, which prints a unit with each amount', () => {
    const own = [figure('1,853.34', 185_334)];
    const doubted = doubtedUnits(inUnit('元'), own, [said(1_853_340_000, 185_334, 'differs')]);
    expect(doubted).toEqual([{ unit: '元', why: 'told' }]);
    expect(doubtedUnits(inUnit('元'), own, [said(1_700_000_000, 185_334, 'differs')])).toEqual([
      { unit: '元', why: 'small' },
    ]);
  });

  it('is told by amounts that no department has, unless the narrative bears it out', () => {
    const large = [figure('189,767,551', 189_767_551 * 1_000_000)];
    expect(doubtedUnits(inUnit('万元'), large, [])).toEqual([{ unit: '万元', why: 'large' }]);
    // Without decimals a hundredth is large already: 万元 has them.
    expect(doubtedUnits(inUnit('万元'), [figure('9,501,164', 9_501_164 * 1_000_000)], [])).toHaveLength(1);
    expect(doubtedUnits(inUnit('万元'), [figure('468,779.07', 46_877_907 * 10_000)], [])).toEqual([]);
    const small = [figure('6,000', 600_000)];
    expect(doubtedUnits(inUnit('元'), small, [])).toEqual([{ unit: '元', why: 'small' }]);
    const ofThree = disclosure.tables.filter(({ kind }) => kind === 'three-public').slice(0, 1);
    const own = [{ ...figure('6,000', 600_000), table: ofThree[0]?.id ?? '' }];
    expect(doubtedUnits({ ...inUnit('元'), tables: ofThree }, own, [])).toEqual([]);
    expect(doubtedUnits({ ...inUnit('元'), unit: '万元' }, small, [])).toEqual([]);
    expect(doubtedUnits(inUnit('元'), small, [said(600_000, 600_000, 'holds')])).toEqual([]);
  });

  it('leaves no figure proven, with a notice and without an accusation', () => {
    const general = disclosure.tables.find(({ kind }) => kind === 'general-public-expenditure');
    if (!general) throw new Error('there is no table to scan');
    const given = onNoticedPage(disclosure, general.id, { id: 'page-scanned', values: { page: 99, dpi: 150 } });
    const small = (fen: number | null): number | null => fen && Math.round(fen / 1e6);
    const shrunk = {
      ...given,
      unit: '元' as const,
      tables: given.tables.map((one) =>
        one.id === general.id
          ? {
              ...one,
              unit: '元' as const,
              rows: one.rows.map((row) => ({
                ...row,
                amounts: row.amounts.map((amount) => ({ ...amount, fen: small(amount.fen) })),
              })),
            }
          : one,
      ),
    };
    const proven = proveDisclosure(shrunk);
    expect(proven.notices.map(({ id }) => id)).toContain('unit-doubtful');
    const own = proven.tables.find(({ id }) => id === general.id);
    expect(own?.scanned?.some(({ proof }) => proof === 'proven')).toBe(false);
  });
});
