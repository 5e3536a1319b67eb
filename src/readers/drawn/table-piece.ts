import type { CellNote, Span } from '../document.ts';
import type { Box } from './geometry.ts';
import { readCell } from './cell-text.ts';
import { completeLattice, isBare } from './complete-lattice.ts';
import { fillsCell } from './cut-rows.ts';
import { inferLines } from './infer-lines.ts';
import type { Lattice } from './lattice.ts';
import { placeRuns } from './place-runs.ts';
import { findPacked } from './packed-cells.ts';
import { findRegions } from './regions.ts';
import { groupRuns, type Run } from './runs.ts';
import { dropSlivers, type RuledTable } from './slivers.ts';

/**
 * A note mark behind the text of a cell, that its text holds several figures and is no amount (`packed`, without text), or where it
 * was read from a picture and how surely (`scanned`, see `CellText`).
 */
export interface PieceNote extends CellNote {
  kind: 'mark' | 'packed' | 'scanned';
}

/** What one page shows of a table. */
export interface TablePiece extends Box {
  type: 'table';
  page: number;
  pageWidth: number;
  /** Left edge of each column and the right edge of the last. */
  xs: number[];
  cells: string[][];
  spans: Span[];
  /** What belongs to cells beside their texts. */
  notes: PieceNote[];
  /** The page each row stands on. */
  pages: number[];
  /** For each column: does its first cell come from the page before, its last go on on the next (no line drawn there)? */
  openTop: boolean[];
  openBottom: boolean[];
  /** For each column: does the writing of its last cell reach to its lower right corner, as if it went on? */
  brims: boolean[];
  /** Height of each row, in points. */
  heights: number[];
  /** The last page it stands on. */
  lastPage: number;
  /** Rows, counted from 0, that may go on in the next row, over the page break. */
  doubts: number[];
  /** Whether lines between its rows or columns were told from the figures. */
  inferred: boolean;
  /** Whether rows or columns were told from where its writing stands, with no line and no figure to prove them. */
  aligned: boolean;
}

/** Reads the table that a lattice and the writing in it make, or `null` where they make none: one column, or no more than a frame. */
export function readTable(drawn: Lattice, runs: readonly Run[], page: number, pageWidth: number): TablePiece | null {
  if (drawn.xs.length < 3) return null;
  const told = inferLines(drawn, runs);
  const first = layRegions(told.lattice, runs);
  const completed =
    first.packed.size > 0 || drawn.lacksLines || (!told.inferred && isBare(drawn, runs))
      ? completeLattice(drawn, runs)
      : null;
  const second = completed && layRegions(completed, runs);
  const adds = second !== null && second.regions.length !== first.regions.length;
  const isBetter = adds && weighPacked(second) <= weighPacked(first);
  const aligned = isBetter || Boolean(drawn.lacksLines);
  return buildPiece(isBetter ? second : first, { page, pageWidth, inferred: told.inferred, aligned });
}

/** Reads a table that has no lines between its columns, or none at all, from where its writing stands; `null` where that is not clear. */
export function readAligned(frame: Lattice, runs: readonly Run[], page: number, pageWidth: number): TablePiece | null {
  const lattice = completeLattice(frame, runs);
  if (!lattice) return null;
  const laid = layRegions(lattice, runs);
  return buildPiece(laid, { page, pageWidth, inferred: false, aligned: true });
}

/** How much writing stands in cells that hold the values of several rows or columns. */
function weighPacked({ placed, packed }: Laid): number {
  return [...packed].reduce((sum, index) => sum + (placed[index]?.length ?? 0), 0);
}

interface Laid {
  lattice: Lattice;
  regions: Span[];
  placed: Run[][];
  packed: Set<number>;
}

function layRegions(lattice: Lattice, whole: readonly Run[]): Laid {
  const runs = whole.flatMap(({ glyphs }) => groupRuns(glyphs, lattice));
  const regions = findRegions(lattice);
  const placed = placeRuns(lattice, regions, runs);
  return { lattice, regions, placed, packed: findPacked(lattice, regions, placed) };
}

function buildPiece(
  { lattice, regions, placed, packed }: Laid,
  { page, pageWidth, inferred, aligned }: Pick<TablePiece, 'page' | 'pageWidth' | 'inferred' | 'aligned'>,
): TablePiece | null {
  const texts = placed.map((inside, index) => {
    const region = regions[index];
    const left = lattice.xs[region?.column ?? 0] ?? 0;
    const text = readCell(inside, (lattice.xs[(region?.column ?? 0) + (region?.columns ?? 1)] ?? left) - left);
    return { ...text, packed: packed.has(index) };
  });
  const table = dropSlivers({ xs: lattice.xs, ys: lattice.ys, regions, texts });
  if (table.xs.length < 3 || table.regions.length < 2) return null;
  return {
    type: 'table',
    page,
    pageWidth,
    xs: table.xs,
    ...fillCells(table),
    pages: new Array<number>(table.ys.length - 1).fill(page),
    openTop: openColumns(table, lattice, lattice.openTop),
    openBottom: openColumns(table, lattice, lattice.openBottom),
    brims: openColumns(table, lattice, findBrims(lattice, regions, placed)),
    heights: table.ys.slice(1).map((y, index) => y - (table.ys[index] ?? y)),
    lastPage: page,
    doubts: [],
    inferred,
    aligned,
    x0: table.xs[0] ?? 0,
    y0: table.ys[0] ?? 0,
    x1: table.xs.at(-1) ?? 0,
    y1: table.ys.at(-1) ?? 0,
  };
}

/** For each column of the lattice: does the writing of the lowest cell fill it? */
function findBrims({ xs, ys }: Lattice, regions: readonly Span[], placed: readonly Run[][]): boolean[] {
  const brims = xs.slice(1).map(() => false);
  for (const [index, { row, column, rows, columns }] of regions.entries()) {
    if (row + rows !== ys.length - 1) continue;
    const cell = { x0: xs[column] ?? 0, x1: xs[column + columns] ?? 0, y0: ys[row] ?? 0, y1: ys[row + rows] ?? 0 };
    brims.fill(fillsCell(placed[index] ?? [], cell), column, column + columns);
  }
  return brims;
}

function fillCells({ xs, ys, regions, texts }: RuledTable): Pick<TablePiece, 'cells' | 'spans' | 'notes'> {
  const notes: PieceNote[] = [];
  const cells = Array.from({ length: ys.length - 1 }, () => new Array<string>(xs.length - 1).fill(''));
  for (const [index, { row, column }] of regions.entries()) {
    const line = cells[row];
    const { text = '', mark = '', packed = false, scanned = '' } = texts[index] ?? {};
    if (line) line[column] = text;
    if (mark !== '') notes.push({ row, column, text: mark, kind: 'mark' });
    if (packed) notes.push({ row, column, text: '', kind: 'packed' });
    if (scanned !== '') notes.push({ row, column, text: scanned, kind: 'scanned' });
  }
  return { cells, spans: regions.filter(({ rows, columns }) => rows > 1 || columns > 1), notes };
}

/** Openness by the columns of the tidied table: a column is open when the middle of it is. */
function openColumns(table: RuledTable, lattice: Lattice, open: readonly boolean[]): boolean[] {
  return table.xs.slice(1).map((right, index) => {
    const middle = ((table.xs[index] ?? right) + right) / 2;
    const column = lattice.xs.findLastIndex((x) => x <= middle);
    return open[column] ?? false;
  });
}
