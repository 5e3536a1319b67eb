import { append, largest } from '../../lists.ts';
import { cutChunks, partFigures, type Chunk, type ChunkLine } from './chunks.ts';
import { boundAll } from './geometry.ts';
import { findGutters } from './gutters.ts';
import { coverTier, findTiers, type Columns, type Stretch } from './header-tiers.ts';
import type { Lattice } from './lattice.ts';
import { findRows } from './row-bands.ts';
import type { Run } from './runs.ts';
import { isRow, isValueLine } from './seeds.ts';

/** Writing that reaches so far over an edge runs through it, in points. */
const THROUGH = 1.5;
/** Gap, in font sizes, that may part two columns where it stands in row after row. */
const FINE = 0.2;
/** A table with fewer bands between drawn lines has none between its rows. */
const FEW_BANDS = 3;
/** So many lines of writing that run on from cell to cell are those of rows. */
const SHARED_LINES = 3;

/** A row of the completed table: the drawn band it lies in, what stands in it, and whether it is of the header. */
interface Row {
  band: number;
  y0: number;
  y1: number;
  chunks: Chunk[];
  isHeader: boolean;
}

/**
 * Adds the edges that a table leaves out, told from where its writing stands: columns where almost no row has ink, rows where
 * cells share baselines, spans of the header where a label stands over several. Drawn lines stay as they are. `null` where
 * the writing shows no rows and columns.
 */
export function completeLattice(frame: Lattice, runs: readonly Run[]): Lattice | null {
  const whole = partFigures(cutChunks(runs.flatMap(({ glyphs }) => glyphs)));
  const valued = whole.filter(isValueLine);
  const body = valued.length > 1 ? valued : whole.filter(isRow);
  const [first] = body;
  if (!first || body.length < 2) return null;
  const header = whole.slice(0, whole.indexOf(first));
  const inner = frame.xs.slice(1, -1);
  const fine = body.map((line) => ({
    ...line,
    chunks: line.chunks.flatMap(({ glyphs }) => cutChunks(glyphs, FINE).flatMap((part) => part.chunks)),
  }));
  const clear = [...findGutters(fine, []), ...inner.map((x) => ({ from: x - 1, to: x + 1 }))];
  const labels = header.map((line) => cutLabels(line, clear));
  const gutters = findGutters(fine, labels).filter(({ from, to }) => !inner.some((x) => x >= from - 1 && x <= to + 1));
  const left = frame.xs[0] ?? 0;
  const right = frame.xs.at(-1) ?? 0;
  const added = gutters.map(({ from, to }) => (from + to) / 2).filter((x) => x > left + 1 && x < right - 1);
  const xs = [...frame.xs, ...added].sort((a, b) => a - b);
  if (xs.length < 3) return null;
  const columnOf = (x: number): number =>
    Math.min(
      Math.max(
        xs.findLastIndex((edge) => edge <= x),
        0,
      ),
      xs.length - 2,
    );
  const edges = xs.map((x) => gutters.find(({ from, to }) => from < x && to > x) ?? { from: x, to: x });
  const columns = { columnOf, edges };
  const lines = whole.map((line, index) => labels[index] ?? cutFigures(line, added));
  const rows = findAllRows(frame, lines, columns, valued.length > 0);
  return ruleLattice(frame, xs, rows, columns);
}

/** A line in which labels that stand close to each other over the gap between two columns are chunks of their own. */
function cutLabels(line: ChunkLine, gaps: readonly Stretch[]): ChunkLine {
  const chunks = line.chunks.flatMap((chunk) => {
    const parts = cutChunks(chunk.glyphs, FINE).flatMap((part) => part.chunks);
    const cut: Chunk[][] = [];
    for (const part of parts) {
      const last = cut.at(-1)?.at(-1);
      // Letters of one label may be set as far apart.
      const isWord = last && last.text.length > 1 && part.text.length > 1;
      if (isWord && gaps.some(({ from, to }) => from < part.x0 && to > last.x1)) cut.push([part]);
      else if (last) cut.at(-1)?.push(part);
      else cut.push([part]);
    }
    return cut.length < 2
      ? [chunk]
      : cut.flatMap((some) => cutChunks(some.flatMap(({ glyphs }) => glyphs)).flatMap((part) => part.chunks));
  });
  return { ...line, chunks };
}

/** A line in which a figure that follows closely on a label, over the edge between two columns, is a chunk of its own. */
function cutFigures(line: ChunkLine, edges: readonly number[]): ChunkLine {
  const chunks = line.chunks.flatMap((chunk) => {
    const parts = cutChunks(chunk.glyphs, FINE).flatMap((part) => part.chunks);
    const isCut = parts
      .slice(1)
      .every(({ isValue, x0 }, index) => isValue && edges.some((x) => x >= (parts[index]?.x1 ?? x) && x <= x0));
    return isCut ? parts : [chunk];
  });
  return { ...line, chunks };
}

/** Has a table hardly a line between its rows, and do its cells share lines of writing all the same? */
export function isBare(lattice: Lattice, runs: readonly Run[]): boolean {
  const { xs } = lattice;
  const bands = countBands(lattice);
  if (bands >= FEW_BANDS) return false;
  const lines = cutChunks(runs.flatMap(({ glyphs }) => glyphs));
  const columns = lines.map(
    ({ chunks }) => new Set(chunks.map(({ x0, x1 }) => xs.findLastIndex((x) => x <= (x0 + x1) / 2))),
  );
  return columns.filter(({ size }) => size > 1).length >= (bands === 1 ? SHARED_LINES - 1 : SHARED_LINES);
}

/** How many bands the drawn level lines make. */
function countBands({ ruledY }: Lattice): number {
  return ruledY.filter((ruled) => ruled.some(Boolean)).length - 1;
}

function findAllRows(frame: Lattice, lines: readonly ChunkLine[], columns: Columns, hasValues: boolean): Row[] {
  const { ys } = frame;
  const bands = countBands(frame);
  const rows: Row[] = [];
  let isHeader = hasValues;
  for (let band = 0; band < ys.length - 1; band++) {
    const [top, bottom] = [ys[band] ?? 0, ys[band + 1] ?? 0];
    const inside = lines.filter(({ y0, y1 }) => y0 + y1 >= 2 * top && y0 + y1 < 2 * bottom);
    const chunks = inside.flatMap((line) => line.chunks);
    const columnOfChunk = ({ x0, x1 }: Chunk): number => columns.columnOf((x0 + x1) / 2);
    const found = isOpen(inside, bands, columnOfChunk) ? findRows(inside, columnOfChunk) : [];
    if (found.length < 2) {
      if (inside.some(isValueLine)) isHeader = false;
      rows.push({ band, y0: top, y1: bottom, chunks, isHeader });
      continue;
    }
    const start = isHeader ? found.findIndex((row) => row.hasValues) : 0;
    const above = start < 0 ? found.length : start;
    const head = cutChunks(found.slice(0, above).flatMap((row) => row.chunks.flatMap(({ glyphs }) => glyphs)));
    const pieces = [
      ...findTiers(head, columns).map((tier) => ({ chunks: tier, isHeader: true })),
      ...found.slice(above).map((row) => ({ chunks: row.chunks, isHeader: false })),
    ];
    if (start >= 0) isHeader = false;
    append(rows, cutBand(band, top, bottom, pieces));
  }
  return rows;
}

/** Are lines missing between the rows of a band: do values stand over each other, or has the table hardly a level line? */
function isOpen(lines: readonly ChunkLine[], bands: number, columnOf: (chunk: Chunk) => number): boolean {
  const values = lines.filter(isValueLine).map(({ chunks }) => chunks.filter(({ isValue }) => isValue).map(columnOf));
  const stacked = values.map((line, index) =>
    largest([0, ...values.slice(index + 1).map((other) => other.filter((column) => line.includes(column)).length)]),
  );
  // Two figures in one column may as well be two of one row.
  const isStack = largest([0, ...stacked]) > 1 || stacked.filter((count) => count > 0).length >= SHARED_LINES - 1;
  return isStack || (bands < FEW_BANDS && lines.filter(isRow).length >= SHARED_LINES);
}

function cutBand(band: number, top: number, bottom: number, pieces: Pick<Row, 'chunks' | 'isHeader'>[]): Row[] {
  const boxes = pieces.map(({ chunks }) => boundAll(chunks));
  const cuts = boxes.slice(1).map(({ y0 }, index) => ((boxes[index]?.y1 ?? y0) + y0) / 2);
  return pieces.map((piece, index) => ({
    ...piece,
    band,
    y0: index === 0 ? top : (cuts[index - 1] ?? top),
    y1: index === pieces.length - 1 ? bottom : (cuts[index] ?? bottom),
  }));
}

function ruleLattice(frame: Lattice, xs: number[], rows: readonly Row[], columns: Columns): Lattice {
  const parentX = xs.map((x) => frame.xs.indexOf(x));
  const parentColumn = xs
    .slice(1)
    .map((x, index) => frame.xs.findLastIndex((edge) => edge <= ((xs[index] ?? x) + x) / 2));
  const ruledX = xs.map((x, edge) => {
    const parent = parentX[edge] ?? -1;
    return rows.map(
      (row) => (parent >= 0 && frame.ruledX[parent]?.[row.band]) || (!row.isHeader && !runsThrough(row, x)),
    );
  });
  const ys = [rows[0]?.y0 ?? 0, ...rows.map(({ y1 }) => y1)];
  const ruledY = ys.map((_, edge) => {
    const [above, below] = [rows[edge - 1], rows[edge]];
    const isDrawn = !above || !below || above.band !== below.band;
    const parent = below ? below.band : (above?.band ?? 0) + 1;
    return parentColumn.map(
      (parentAt, column) =>
        !isDrawn ||
        Boolean(frame.ruledY[parent]?.[parentAt]) ||
        haveValues(above, below, (x) => columns.columnOf(x) === column),
    );
  });
  ruleHeader(frame, rows, ruledX, ruledY, parentX, columns);
  return {
    xs,
    ys,
    ruledX,
    ruledY,
    openTop: parentColumn.map((column) => frame.openTop[column] ?? false),
    openBottom: parentColumn.map((column) => frame.openBottom[column] ?? false),
  };
}

/** Draws the lines of header rows: round what each label stands over, none through it, none under one that has nothing below. */
function ruleHeader(
  frame: Lattice,
  rows: readonly Row[],
  ruledX: boolean[][],
  ruledY: boolean[][],
  parentX: readonly number[],
  columns: Columns,
): void {
  const count = rows.findIndex(({ isHeader }) => !isHeader);
  const header = rows.slice(0, count < 0 ? rows.length : count);
  const width = ruledX.length - 1;
  for (const [index, row] of header.entries()) {
    // Where some of the inner lines of a header row are drawn, all of them are.
    const speaks = parentX.some(
      (parent, edge) => edge > 0 && edge < width && parent >= 0 && frame.ruledX[parent]?.[row.band],
    );
    const isAdded = (edge: number): boolean => (parentX[edge] ?? -1) < 0;
    const below = header.slice(index + 1).flatMap(({ chunks }) => chunks);
    const covers = coverTier(row.chunks, below, columns);
    for (let edge = 1; edge < width; edge++) {
      const ruled = ruledX[edge];
      if (!ruled || (speaks && !isAdded(edge))) continue;
      ruled[index] = !covers.some(({ cover }) => cover.from < edge && cover.to >= edge);
    }
    const next = header[index + 1];
    const under = ruledY[index + 1];
    if (!next || !under || next.band !== row.band) continue;
    const lower = coverTier(
      next.chunks,
      header.slice(index + 2).flatMap(({ chunks }) => chunks),
      columns,
    );
    for (let column = 0; column < width; column++) {
      const has = (of: typeof covers): boolean => of.some(({ cover }) => cover.from <= column && cover.to >= column);
      under[column] = has(covers) && has(lower);
    }
  }
}

/** Stands a value of its own in a column of both rows, so that a line is missing between them? */
function haveValues(above: Row | undefined, below: Row | undefined, isIn: (x: number) => boolean): boolean {
  return [above, below].every((row) => row?.chunks.some(({ isValue, x0, x1 }) => isValue && isIn((x0 + x1) / 2)));
}

function runsThrough({ chunks }: Row, x: number): boolean {
  return chunks.some(({ x0, x1 }) => x0 < x - THROUGH && x1 > x + THROUGH);
}
