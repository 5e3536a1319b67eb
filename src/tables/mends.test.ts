import { describe, expect, it } from 'vitest';
import { addMends, movedCells, type Mend } from './mends.ts';

const place = { line: 7 };

describe('movedCells', () => {
  it('name every text that stands in another column, and no blank', () => {
    expect(movedCells(2, ['合计', '', '5.00'], (column) => (column < 1 ? column : column + 1), place)).toEqual([
      { row: 2, column: 3, text: '5.00', from: { column: 2, place } },
    ]);
  });
});

describe('addMends', () => {
  const mend = (column: number, text: string, from: number): Mend => ({
    row: 1,
    column,
    text,
    from: { column: from, place },
  });

  it('tell of a text that moved twice where it first stood', () => {
    expect(addMends([mend(1, '甲', 0)], [mend(2, '甲', 1)])).toEqual([mend(2, '甲', 0)]);
  });

  it('take along what was appended to a cell that moves', () => {
    const rest: Mend = { row: 1, column: 1, text: '之二', from: { column: 1, place: { line: 9 } } };
    expect(addMends([rest], [mend(2, '之一之二', 1)])).toEqual([{ ...rest, column: 2 }, mend(2, '之一之二', 1)]);
  });
});
