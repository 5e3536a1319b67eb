import type { Chunk, ChunkLine } from './chunks.ts';

/** Of so many lines one may run through a gutter: a heading of rows, a label longer than its column. */
const ONE_IN = 8;
/** Gutters are at least so wide, in points. */
const NARROWEST = 1.5;

export interface Stretch {
  from: number;
  to: number;
}

/**
 * Where columns are parted: the stretches in which almost no row has ink. `rows` are lines of several
 * cells; a column in which they are all blank is told by what `header` has over the gap.
 */
export function findGutters(rows: readonly ChunkLine[], header: readonly ChunkLine[]): Stretch[] {
  const columns = inkOf(rows);
  const labels = header.flatMap(({ chunks }) => chunks);
  return columns.slice(1).flatMap((right, index) => {
    const left = columns[index];
    if (!left) return [];
    const stops = [left, ...joinStretches(labels.filter((label) => isBetween(label, left.to, right.from))), right];
    return stops.slice(1).flatMap(({ from }, at) => {
      const to = stops[at]?.to ?? from;
      return from - to >= NARROWEST ? [{ from: to, to: from }] : [];
    });
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
