import { append, largest, smallest } from '../../lists.ts';
import type { Chunk, ChunkLine } from './chunks.ts';
import { boundAll, type Box } from './geometry.ts';
import { isRow, isValueLine } from './seeds.ts';

/** Lines of one label stand closer than this, in font sizes from baseline to baseline. */
const LEADING = 1.7;
/** What is so much of the usual distance of rows away from the nearest is a row of its own. */
const OWN_ROW = 0.75;
/** Lines that share so much of their height stand beside each other. */
const BESIDE = 0.3;
/** Rows of words are parted where lines are so much further apart than the closest. */
const WIDER = 1.3;

/** What stands in one row of a table. */
export interface RowBand extends Box {
  chunks: Chunk[];
  hasValues: boolean;
}

/**
 * Sets the lines of a stretch of table into rows, top to bottom: each line with values is one, and what stands over and under
 * it in its cells goes with it, where it is nearer to it than to the next; a label alone, as far from both as rows are, is a row.
 */
export function findRows(lines: readonly ChunkLine[], columnOf: (chunk: Chunk) => number): RowBand[] {
  const anchors = joinOffset(lines.filter(isValueLine), columnOf);
  if (anchors.length === 0) return rowsOfWords(lines);
  const rows = anchors.map(({ chunks }) => toBand([...chunks], true));
  // Where few rows have values, all lines tell how far apart rows are.
  const pitch = Math.min(usualPitch(anchors), anchors.length * 2 < lines.length ? usualPitch(firsts(lines)) : Infinity);
  const loose = lines.filter((line) => !isValueLine(line)).flatMap(({ chunks }) => chunks);
  const own: RowBand[] = [];
  const units = joinWrapped(loose, columnOf, pitch).flatMap((unit) => partBetween(unit, anchors));
  for (const unit of units) {
    const box = boundAll(unit);
    const middle = (box.y0 + box.y1) / 2;
    const distances = anchors.map((anchor) => Math.abs((anchor.y0 + anchor.y1) / 2 - middle));
    const nearest = distances.indexOf(smallest(distances));
    const row = rows[nearest];
    if (row && (distances[nearest] ?? 0) < OWN_ROW * pitch) append(row.chunks, unit);
    else own.push(toBand(unit, false));
  }
  const all = [...rows.map(({ chunks }) => toBand(chunks, true)), ...joinLevel(own)];
  return all.sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1);
}

/** Lines of words beside more than one line of values are labels that follow each other closely: each goes with the nearest. */
function partBetween(unit: Chunk[], anchors: readonly ChunkLine[]): Chunk[][] {
  const { y0, y1 } = boundAll(unit);
  const beside = anchors.map((anchor) => (anchor.y0 + anchor.y1) / 2).filter((middle) => middle > y0 && middle < y1);
  if (beside.length < 2) return [unit];
  const parts = Map.groupBy(unit, (chunk) => {
    const distances = beside.map((middle) => Math.abs(middle - (chunk.y0 + chunk.y1) / 2));
    return distances.indexOf(smallest(distances));
  });
  return [...parts.values()];
}

/** Lines with values that stand beside each other, in cells of their own, are one: cells of a row may be set a little higher or lower. */
function joinOffset(lines: readonly ChunkLine[], columnOf: (chunk: Chunk) => number): ChunkLine[] {
  const joined: ChunkLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const shared = last ? Math.min(last.y1, line.y1) - Math.max(last.y0, line.y0) : 0;
    const columns = new Set(last?.chunks.map(columnOf));
    const isBeside =
      last && shared > BESIDE * (line.y1 - line.y0) && !line.chunks.some((chunk) => columns.has(columnOf(chunk)));
    if (isBeside) {
      const chunks = [...last.chunks, ...line.chunks].sort((a, b) => a.x0 - b.x0);
      joined[joined.length - 1] = { chunks, baseline: last.baseline, ...boundAll(chunks) };
    } else joined.push(line);
  }
  return joined;
}

/** Rows without values that stand side by side are one. */
function joinLevel(bands: readonly RowBand[]): RowBand[] {
  const sorted = [...bands].sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1);
  const joined: RowBand[] = [];
  for (const band of sorted) {
    const last = joined.at(-1);
    const middle = (band.y0 + band.y1) / 2;
    if (last && middle < last.y1) joined[joined.length - 1] = toBand([...last.chunks, ...band.chunks], false);
    else joined.push(band);
  }
  return joined;
}

function toBand(chunks: Chunk[], hasValues: boolean): RowBand {
  return { chunks, hasValues, ...boundAll(chunks) };
}

/** The lines that begin where the first does: those of its column. */
function firsts(lines: readonly ChunkLine[]): ChunkLine[] {
  const left = smallest(lines.map(({ x0 }) => x0));
  return lines.filter(({ x0, chunks }) => x0 - left < 3 * (chunks[0]?.size ?? 0));
}

/** Half of the rows are nearer to the next than this, in points; of one row several lines of its own size. */
function usualPitch(anchors: readonly ChunkLine[]): number {
  const size = anchors[0]?.chunks[0]?.size ?? 10;
  const steps = anchors.slice(1).map(({ baseline }, index) => baseline - (anchors[index]?.baseline ?? baseline));
  const sorted = steps.sort((a, b) => a - b);
  return Math.max(sorted[sorted.length >> 1] ?? 3 * size, size);
}

/** The chunks of words by the label they are lines of: in one column, line under line. */
function joinWrapped(chunks: readonly Chunk[], columnOf: (chunk: Chunk) => number, pitch: number): Chunk[][] {
  const units: Chunk[][] = [];
  const open = new Map<number, Chunk[]>();
  for (const chunk of [...chunks].sort((a, b) => a.baseline - b.baseline)) {
    const column = columnOf(chunk);
    const unit = open.get(column);
    const step = chunk.baseline - (unit?.at(-1)?.baseline ?? -Infinity);
    if (unit && step < Math.min(LEADING * chunk.size, Math.max(pitch, 1.05 * chunk.size) * 0.95)) unit.push(chunk);
    else {
      const fresh = [chunk];
      open.set(column, fresh);
      units.push(fresh);
    }
  }
  return units;
}

/** Rows of nothing but words: parted where the lines are further apart than inside of cells, else line by line. */
function rowsOfWords(lines: readonly ChunkLine[]): RowBand[] {
  const steps = lines.slice(1).map(({ y0 }, index) => y0 - (lines[index]?.y1 ?? y0));
  const close = smallest(steps.map((step) => Math.max(step, 0)));
  const size = lines[0]?.chunks[0]?.size ?? 10;
  const isBimodal = largest(steps) > close + (WIDER - 1) * size;
  const rows: Chunk[][] = [];
  for (const [index, line] of lines.entries()) {
    const step = steps[index - 1] ?? Infinity;
    const begins = isBimodal ? step > close + (WIDER - 1) * size : isRow(line);
    const last = rows.at(-1);
    if (last && !begins) append(last, line.chunks);
    else rows.push([...line.chunks]);
  }
  return rows.map((chunks) => toBand(chunks, false));
}
