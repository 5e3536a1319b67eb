import { append } from '../../lists.ts';
import { setChartLabelsAside } from './charts.ts';
import { findLattices } from './lattice.ts';
import { readLines, type Line } from './lines.ts';
import type { PageContent } from './page.ts';
import { takeOutsideLabels } from './outside-labels.ts';
import { isInside } from './place-runs.ts';
import { joinMarks } from './rulings.ts';
import { groupRuns, type Run } from './runs.ts';
import { lineShadedCells } from './shaded-cells.ts';
import { setAside } from './set-aside.ts';
import { readTable, type TablePiece } from './table-piece.ts';
import { readUnlined } from './unlined-tables.ts';
import type { Watermark } from './watermarks.ts';

/** A frame with so many level lines is a table without lines between its columns. */
const FEWEST_EDGES = 4;

export type Item = Line | TablePiece;

/** The tables and lines of one page, top to bottom. */
export interface PageItems {
  page: number;
  items: Item[];
}

export interface Layout extends PageItems {
  /** Writing that was struck out, and watermarks: none of it is in the items. */
  struck: string[];
  watermarks: Watermark[];
  /** Whether writing stands at the left of a table that may be labels of its rows. */
  strayLabels: boolean;
  /** Number of lines in charts, none of them in the items. */
  chartLabels: number;
  /** Number of tables without lines that are read as text. */
  borderless: number;
}

/** Tells the tables of a page from its running text. */
export function layOut(content: PageContent): Layout {
  const { glyphs, marks, struck, watermarks } = setAside(content);
  const lines = [...marks, ...lineShadedCells(content.areas, marks)];
  const found = findLattices(joinMarks(lines));
  const lattices = found.filter(({ xs }) => xs.length > 2);
  // A table inside a cell of another: its writing belongs to the smaller one.
  lattices.sort((a, b) => extent(a.xs) * extent(a.ys) - extent(b.xs) * extent(b.ys));
  const dividers = { xs: lattices.flatMap(({ xs }) => xs), ys: lattices.flatMap(({ ys }) => ys) };
  let rest = groupRuns(glyphs, dividers);
  const tables: TablePiece[] = [];
  for (const lattice of lattices) {
    const inside: Run[] = [];
    const outside: Run[] = [];
    for (const run of rest) (isInside(lattice, run) && isLevel(run) ? inside : outside).push(run);
    const table = readTable(lattice, inside, content.page, content.width);
    if (!table) continue;
    tables.push(table);
    rest = outside;
  }
  const labelled: TablePiece[] = [];
  let strayLabels = false;
  for (const table of tables) {
    const taken = takeOutsideLabels(table, rest);
    labelled.push(taken.table);
    rest = taken.rest;
    strayLabels ||= taken.hasStray;
  }
  const frames = found.filter(({ xs, ys }) => xs.length === 2 && ys.length >= FEWEST_EDGES);
  const unlined = readUnlined(frames, rest, content);
  append(labelled, unlined.tables);
  rest = unlined.rest;
  const text = setChartLabelsAside(readLines(rest, content), content);
  const items = inReadingOrder(labelled, text.lines);
  return {
    page: content.page,
    items,
    struck,
    watermarks,
    strayLabels,
    chartLabels: text.labels,
    borderless: unlined.borderless,
  };
}

/** Writing aslant is a watermark. */
function isLevel(run: Run): boolean {
  return run.glyphs[0]?.direction !== null;
}

function extent(edges: readonly number[]): number {
  return (edges.at(-1) ?? 0) - (edges[0] ?? 0);
}

/** Tables side by side from left to right; a line beside a table after it, all else from the top. */
function inReadingOrder(tables: readonly TablePiece[], lines: readonly Line[]): Item[] {
  const ordered = [...tables].sort((a, b) => (beside(a, b) ? a.x0 - b.x0 : a.y0 - b.y0));
  const items: Item[] = [];
  const left = [...lines];
  for (const table of ordered) {
    while (left[0] && (left[0].y0 + left[0].y1) / 2 < table.y0) append(items, left.splice(0, 1));
    items.push(table);
  }
  return [...items, ...left];
}

function beside(a: TablePiece, b: TablePiece): boolean {
  return Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.5 * Math.min(a.y1 - a.y0, b.y1 - b.y0);
}
