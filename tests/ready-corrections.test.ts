import { describe, expect, it } from 'vitest';
import { readyCorrections } from '../scripts/reviewing/entries.ts';
import type { CheckedCell, CheckResult } from '../src/budget/check-schema.ts';
import type { Disclosure } from '../src/budget/schema.ts';

/** A cell of the first column of a table, at a row, in 万元. */
function cell(table: string, row: number, text: string): CheckedCell {
  return {
    ...{ table, row, column: 0, name: { kind: 'table', title: table }, text, unit: '万元' },
    ...{ fen: Math.round(Number(text) * 1_000_000), anchor: `${table}-r${row}-c0`, place: {} },
  } as unknown as CheckedCell;
}

function result(outcome: 'holds' | 'differs', cells: CheckedCell[], difference: number | null = null): CheckResult {
  return { outcome, cells, difference, differenceUnit: 'fen' } as unknown as CheckResult;
}

const DISCLOSURE = {
  tables: [
    { id: 'three-public', cells: [['30.50'], ['28.50'], ['2.00']] },
    { id: 'other', cells: [['28.50'], ['27.50']] },
  ],
} as unknown as Disclosure;

const PRINTED = cell('three-public', 1, '28.50');
const PROSE = { ...cell('narrative', 54, '27.50'), row: null, column: null, anchor: 'narrative-54' } as CheckedCell;
const DIFFERENCE = result('differs', [PRINTED, PROSE], 1_000_000);

const offered = (results: readonly CheckResult[], asked = DIFFERENCE) =>
  readyCorrections(asked, results, DISCLOSURE, 'why').map(({ from, to }) => `${from} → ${to}`);

describe('a ready correction', () => {
  it('is offered for a figure that nothing else speaks for, with the figures that repeat it', () => {
    const repeated = result('holds', [PRINTED, cell('other', 0, '28.50')]);
    expect(offered([DIFFERENCE, repeated])).toEqual(['28.50 → 27.50']);
    expect(readyCorrections(DIFFERENCE, [DIFFERENCE, repeated], DISCLOSURE, 'why')[0]?.entries).toHaveLength(2);
  });

  it('is never offered for a figure that another rule proves: that one would break', () => {
    const sum = result('holds', [cell('three-public', 0, '30.50'), PRINTED, cell('three-public', 2, '2.00')]);
    expect(offered([DIFFERENCE, sum])).toEqual([]);
  });

  it('is offered for the one of two figures that is not proven', () => {
    const other = cell('other', 1, '27.50');
    const asked = result('differs', [PRINTED, other], 1_000_000);
    const sum = result('holds', [cell('three-public', 0, '30.50'), PRINTED, cell('three-public', 2, '2.00')]);
    expect(offered([asked, sum], asked)).toEqual(['27.50 → 28.50']);
  });
});
