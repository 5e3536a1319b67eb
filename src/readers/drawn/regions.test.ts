import { describe, expect, it } from 'vitest';
import type { Lattice } from './lattice.ts';
import { findRegions } from './regions.ts';

function lattice(ruledX: boolean[][], ruledY: boolean[][]): Lattice {
  const xs = ruledX.map((_, index) => index * 10);
  const ys = ruledY.map((_, index) => index * 10);
  return { xs, ys, ruledX, ruledY, openTop: [], openBottom: [] };
}

describe('findRegions', () => {
  it('gives every place of a fully ruled table a cell of its own', () => {
    const all = [true, true];
    expect(findRegions(lattice([all, all, all], [all, all, all]))).toHaveLength(4);
  });

  it('merges where no line stands, across and down', () => {
    const regions = findRegions(
      lattice(
        [
          [true, true, true],
          [false, true, true],
          [true, true, true],
        ],
        [
          [true, true],
          [true, true],
          [false, true],
          [true, true],
        ],
      ),
    );
    expect(regions).toEqual([
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 1, rows: 1, columns: 1 },
      { row: 2, column: 1, rows: 1, columns: 1 },
    ]);
  });

  it('cuts a shape that is no rectangle into rectangles that cover it once', () => {
    const regions = findRegions(
      lattice(
        [
          [true, true],
          [false, true],
          [true, true],
        ],
        [
          [true, true],
          [false, true],
          [true, true],
        ],
      ),
    );
    const places = regions.flatMap(({ row, column, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
      ),
    );
    expect(places.sort()).toEqual(['0,0', '0,1', '1,0', '1,1']);
  });
});
