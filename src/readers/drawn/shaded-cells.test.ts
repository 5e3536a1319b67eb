import { expect, it } from 'vitest';
import { grid } from '../../../tests/fixtures/pdf/pages.ts';
import { findLattices } from './lattice.ts';
import { joinMarks } from './rulings.ts';
import { lineShadedCells } from './shaded-cells.ts';

/** Shaded cells 98 × 18 with gaps of 2 between them. */
const shade = (rows: number, columns: number, colour = '#3366aa') =>
  Array.from({ length: rows * columns }, (_, index) => {
    const x0 = 61 + (index % columns) * 100;
    const y0 = 101 + Math.floor(index / columns) * 20;
    return { box: { x0, y0, x1: x0 + 98, y1: y0 + 18 }, colour };
  });

it('draws the lines between shaded cells that white gaps part', () => {
  const [lattice] = findLattices(joinMarks(lineShadedCells(shade(4, 3), [])));
  expect(lattice?.xs.map(Math.round)).toEqual([61, 160, 260, 359]);
  expect(lattice?.ys.map(Math.round)).toEqual([101, 120, 140, 160, 179]);
});

it('draws none between shaded rows, few or white areas, or where a table has lines', () => {
  expect(lineShadedCells(shade(6, 1), [])).toEqual([]);
  expect(lineShadedCells(shade(2, 2), [])).toEqual([]);
  expect(lineShadedCells(shade(4, 3, '#ffffff'), [])).toEqual([]);
  expect(lineShadedCells(shade(4, 3), grid([60, 160, 260, 360], [100, 120, 140, 160, 180]))).toEqual([]);
});
