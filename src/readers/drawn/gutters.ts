import type { Chunk, ChunkLine } from './chunks.ts';
import { findLeaves, type Stretch } from './header-tiers.ts';

/** Of so many lines one may run through a gutter: a heading of rows, a label longer than its column. */
const ONE_IN = 8;
/** Gutters are at least so wide, in points. */
const NARROWEST = 1.5;

/**
 * Where columns are parted: the stretches in which almost no row has ink. `rows` are lines of several
 * cells; a column in which they are all blank is told by the label that `header` has over the gap.
 */
export function findGutters(rows: readonly ChunkLine[], header: readonly ChunkLine[]): Stretch[] {
  const leaves = findLeaves(header);
  const columns = withBlankEnd(withSparse(inkOf(rows), rows), leaves);
  const isNamed = columns.map(({ from, to }) => leaves.some(({ x0, x1 }) => x0 < to && x1 > from));
  return columns.slice(1).flatMap((right, index) => {
    const left = columns[index];
    if (!left) return [];
    const isOverBoth = (label: Chunk): boolean => [left, right].every((column) => hasBelow(header, label, column));
    const between = joinStretches(
      leaves.filter((label) => isBetween(label, left.to, right.from) && !(isTop(header, label) && isOverBoth(label))),
    );
    // A label beside narrow figures is theirs, where they have no other: 0 at the right side under a label in the middle.
    const [first, last] = [between[0], between.at(-1)];
    if (last && !isNamed[index + 1] && right.from - last.to <= last.from - left.to) {
      isNamed[index + 1] = true;
      between.pop();
      right = { from: last.from, to: right.to };
    } else if (first && !isNamed[index] && first.from - left.to <= right.from - first.to) {
      isNamed[index] = true;
      between.shift();
      left.to = first.to;
    }
    const [before, after] = [reachOf(left, columns, header), reachOf(right, columns, header)];
    const isClear = between.length > 0 || after.from - before.to >= NARROWEST;
    const stops = isClear
      ? [{ from: left.from, to: before.to }, ...between, { from: Math.min(right.from, after.from), to: right.to }]
      : [left, right];
    return stops.slice(1).flatMap(({ from }, at) => {
      const to = stops[at]?.to ?? from;
      return from - to >= NARROWEST ? [{ from: to, to: from }] : [];
    });
  });
}

/** A column with the lowest of the labels over it, where that stands over no other. */
function reachOf(column: Stretch, columns: readonly Stretch[], header: readonly ChunkLine[]): Stretch {
  const isOver = ({ x0, x1 }: Chunk, { from, to }: Stretch): boolean => x0 < to && x1 > from;
  const over = header.flatMap(({ chunks }) => chunks.filter((label) => isOver(label, column)));
  const label = over.at(-1);
  if (!label || columns.some((other) => other !== column && isOver(label, other))) return column;
  return { from: Math.min(column.from, label.x0), to: Math.max(column.to, label.x1) };
}

/** With a column for each label behind the last one that is not its own: rows are blank there. */
function withBlankEnd(columns: readonly Stretch[], leaves: readonly Chunk[]): Stretch[] {
  const last = columns.at(-1);
  if (!last || !leaves.some(({ x0, x1 }) => x0 < last.to && x1 > last.from)) return [...columns];
  return [...columns, ...joinStretches(leaves.filter(({ x0 }) => x0 > last.to + NARROWEST))];
}

/** Is a label of a header in its first line? */
function isTop([first]: readonly ChunkLine[], label: Chunk): boolean {
  return first?.chunks.includes(label) ?? false;
}

/** Has a column a label of its own under this one? */
function hasBelow(header: readonly ChunkLine[], label: Chunk, { from, to }: Stretch): boolean {
  return header.some(({ chunks }) => chunks.some(({ x0, x1, y0 }) => y0 > label.y1 && x0 < to && x1 > from));
}

/** With the columns in which only a few rows have a figure, behind writing of the column before and in front of the next. */
function withSparse(columns: readonly Stretch[], rows: readonly ChunkLine[]): Stretch[] {
  return columns.flatMap((column, index) => {
    const last = columns[index - 1];
    if (!last) return [column];
    const figures = rows.flatMap(({ chunks }) => {
      const isBefore = chunks.some(({ x0, x1 }) => x0 < last.to && x1 > last.from);
      const between = ({ x0, x1 }: Chunk): boolean => x0 > last.to + NARROWEST && x1 < column.from - NARROWEST;
      return isBefore ? chunks.filter((chunk) => chunk.isValue && between(chunk)) : [];
    });
    return [...joinStretches(figures), column];
  });
}

/** The stretches over which more than a few rows have ink, from left to right. */
function inkOf(rows: readonly ChunkLine[]): Stretch[] {
  const few = Math.floor(rows.length / ONE_IN);
  const ends = rows.flatMap(({ chunks }) =>
    chunks.flatMap(({ x0, x1 }) => [
      { x: x0, step: 1 },
      { x: x1, step: -1 },
    ]),
  );
  ends.sort((a, b) => a.x - b.x || b.step - a.step);
  const ink: Stretch[] = [];
  let depth = 0;
  for (const { x, step } of ends) {
    if (step > 0 && depth === few) ink.push({ from: x, to: x });
    depth += step;
    const last = ink.at(-1);
    if (step < 0 && depth === few && last) last.to = x;
  }
  return ink;
}

/** Does a label of the header stand over the gap between two columns and over neither of them? */
function isBetween({ x0, x1, size }: Chunk, from: number, to: number): boolean {
  return x0 >= from - size / 2 && x1 <= to + size / 2;
}

function joinStretches(chunks: readonly Chunk[]): Stretch[] {
  const sorted = [...chunks].sort((a, b) => a.x0 - b.x0);
  const joined: Stretch[] = [];
  for (const { x0, x1 } of sorted) {
    const last = joined.at(-1);
    if (last && x0 <= last.to) last.to = Math.max(last.to, x1);
    else joined.push({ from: x0, to: x1 });
  }
  return joined;
}
