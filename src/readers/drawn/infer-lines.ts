import { largest, smallest } from '../../lists.ts';
import { isAmount, isBlankAmount } from '../../money.ts';
import type { Span } from '../document.ts';
import { groupLines } from './cell-text.ts';
import type { Lattice } from './lattice.ts';
import type { Glyph } from './page.ts';
import { findRegions } from './regions.ts';
import type { Run } from './runs.ts';
import { writeLine } from './write-line.ts';

/** How far writing may stand over the edge of its column, in points. */
const OVERHANG = 1.5;
/** Baselines that differ by less, in font sizes, are one line across columns. */
const SAME_LINE = 0.5;
/** With so many lines one column of figures tells the rows; with fewer it takes two. */
const TELLING_ROWS = 3;

/** A lattice with the lines that the figures in it tell, and whether there are any. */
export interface Inference {
  lattice: Lattice;
  inferred: boolean;
}

/**
 * Adds the lines that a table leaves out: between rows where each column has a figure or label on every line, and between
 * columns where every row has its writing under the columns of the header. Only figures tell; words may be one cell.
 */
export function inferLines(lattice: Lattice, runs: readonly Run[]): Inference {
  const level = runs.filter(({ glyphs }) => glyphs[0]?.direction === 0);
  const columns = inferColumns(lattice, level);
  const rows = inferRows(columns ?? lattice, level);
  return { lattice: rows ?? columns ?? lattice, inferred: rows !== null || columns !== null };
}

/** With lines between columns in the rows that lack them, or `null`. */
function inferColumns(lattice: Lattice, runs: readonly Run[]): Lattice | null {
  const wide = findRegions(lattice).filter(({ rows, columns }) => rows === 1 && columns > 1);
  const groups = new Map<string, Span[]>();
  for (const region of wide) {
    const key = `${region.column} ${region.columns}`;
    groups.set(key, [...(groups.get(key) ?? []), region]);
  }
  const inRows = groupByRow(lattice, runs);
  const found = [...groups.values()].filter((regions) => {
    const kinds = regions.map((region) => kindOfRow(lattice, region, inRows.get(region.row) ?? []));
    return kinds.filter((kind) => kind === 'figures').length > 1 && !kinds.includes('other');
  });
  if (found.length === 0) return null;
  const ruledX = lattice.ruledX.map((ruled) => [...ruled]);
  for (const { row, column, columns } of found.flat()) {
    for (let edge = column + 1; edge < column + columns; edge++) {
      const ruled = ruledX[edge];
      if (ruled) ruled[row] = true;
    }
  }
  return { ...lattice, ruledX };
}

/** Does a merged cell hold a label and figures, each within a column of its own? */
function kindOfRow({ xs }: Lattice, region: Span, runs: readonly Run[]): 'figures' | 'blank' | 'other' {
  const inside = runs.filter((run) => isWithin(xs, region.column, region.columns, (run.x0 + run.x1) / 2));
  if (inside.length === 0) return 'blank';
  const cells = new Map<number, Glyph[]>();
  for (const run of inside) {
    const column = xs.findLastIndex((x) => x <= (run.x0 + run.x1) / 2);
    if (run.x0 < (xs[column] ?? 0) - OVERHANG || run.x1 > (xs[column + 1] ?? 0) + OVERHANG) return 'other';
    cells.set(column, [...(cells.get(column) ?? []), ...run.glyphs]);
  }
  const figures = [...cells].filter(([column]) => column > region.column).map(([, glyphs]) => textsOf(glyphs));
  const areFigures = figures.every((texts) => texts.length === 1 && texts.every(isFigure));
  return areFigures && figures.length > 0 && cells.size > 1 ? 'figures' : 'other';
}

/** With lines between the rows of each band that lacks them, or `null`. */
function inferRows(lattice: Lattice, runs: readonly Run[]): Lattice | null {
  const inRows = groupByRow(lattice, runs);
  const isMerged = lattice.ys.slice(1).map(() => false);
  for (const { row, rows, columns } of findRegions(lattice)) {
    if (rows > 1 || columns > 1) isMerged.fill(true, row, row + rows);
  }
  const ys = [...lattice.ys];
  const ruledX = lattice.ruledX.map((ruled) => [...ruled]);
  const ruledY = lattice.ruledY.map((ruled) => [...ruled]);
  let found = false;
  for (let row = lattice.ys.length - 2; row >= 0; row--) {
    if (isMerged[row]) continue;
    const edges = splitBand(lattice, inRows.get(row) ?? []);
    if (edges.length === 0) continue;
    found = true;
    ys.splice(row + 1, 0, ...edges);
    ruledY.splice(row + 1, 0, ...edges.map(() => lattice.xs.slice(1).map(() => true)));
    for (const ruled of ruledX) ruled.splice(row, 0, ...edges.map(() => ruled[row] ?? false));
  }
  return found ? { ...lattice, ys, ruledX, ruledY } : null;
}

/** Where lines are missing in a row of single cells: between its lines of writing, if each has a label and figures. */
function splitBand({ xs }: Lattice, runs: readonly Run[]): number[] {
  // Too few for two rows of a label and two figures.
  if (runs.length < 4) return [];
  const columns = xs.slice(1).map((_, column) => {
    const inside = runs.filter((run) => isWithin(xs, column, 1, (run.x0 + run.x1) / 2));
    return groupLines(inside.flatMap((run) => run.glyphs));
  });
  const figures = columns.filter((lines) => lines.length > 1 && lines.every((line) => isFigure(writeLine(line))));
  const labels = columns.find((lines) => lines.length > 0 && !figures.includes(lines));
  const [longest] = [...figures].sort((a, b) => b.length - a.length);
  if (!labels || !longest || labels.length < longest.length) return [];
  if (figures.length < 2 && longest.length < TELLING_ROWS) return [];
  const isLabelled = labels.length === longest.length && labels.every((line) => /\p{L}/u.test(writeLine(line)));
  const fits = columns.every((lines) => lines.every((line) => labels.some((label) => isBeside(label, line))));
  if (!isLabelled || !fits) return [];
  return labels.slice(1).map((line, index) => {
    const above = labels[index] ?? line;
    return (largest(above.map(({ y1 }) => y1)) + smallest(line.map(({ y0 }) => y0))) / 2;
  });
}

/** The runs by the row they stand in. */
function groupByRow({ ys }: Lattice, runs: readonly Run[]): Map<number, Run[]> {
  const rows = new Map<number, Run[]>();
  for (const run of runs) {
    const row = ys.findLastIndex((y) => y <= (run.y0 + run.y1) / 2);
    const members = rows.get(row);
    if (members) members.push(run);
    else rows.set(row, [run]);
  }
  return rows;
}

function isBeside([first]: readonly Glyph[], [other]: readonly Glyph[]): boolean {
  if (!first || !other) return false;
  return Math.abs(first.baseline - other.baseline) < SAME_LINE * Math.max(first.size, other.size);
}

function isWithin(edges: readonly number[], from: number, count: number, at: number): boolean {
  return at >= (edges[from] ?? 0) && at < (edges[from + count] ?? 0);
}

function textsOf(glyphs: readonly Glyph[]): string[] {
  return groupLines(glyphs).map((line) => writeLine(line));
}

function isFigure(text: string): boolean {
  return isAmount(text) || isBlankAmount(text) || /^[-−]?[\d.]+%$/u.test(text);
}
