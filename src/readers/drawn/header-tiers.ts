import { append, largest } from '../../lists.ts';
import type { Chunk, ChunkLine } from './chunks.ts';
import { boundAll, type Box } from './geometry.ts';

/** How far the middle of a label may lie from the middle of what it stands over, in font sizes. */
const CENTRED = 0.7;

/** First and last column that a label stands over. */
export interface Cover {
  from: number;
  to: number;
}

/** The columns of a table: which one a place on a line is in, and from where to where the edges of columns may lie, from the left. */
export interface Columns {
  columnOf: (x: number) => number;
  edges: readonly Stretch[];
}

/** From where to where something reaches on a line, in points. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Parts the lines of a header into tiers: where a label stands in the middle over several of the next line that have nothing
 * else above them, these are under it. Other lines are further lines of the labels above.
 */
export function findTiers(lines: readonly ChunkLine[], columns: Columns): Chunk[][] {
  const tiers: Chunk[][] = [];
  for (const [index, line] of lines.entries()) {
    const tier = tiers.at(-1);
    if (!tier || beginsTier(tier, lines.slice(index), columns)) tiers.push([...line.chunks]);
    else append(tier, line.chunks);
  }
  return tiers;
}

/** Is there a label in the tier under which the highest labels of these lines stand side by side, some of them in the first? */
function beginsTier(above: readonly Chunk[], lines: readonly ChunkLine[], columns: Columns): boolean {
  const [line] = lines;
  if (!line) return false;
  const overs = above.map((label) => coverOf(label, columns));
  const front = findFront(lines, columns);
  return above.some((label, index) => {
    const own = overs[index] ?? coverOf(label, columns);
    const others = overs.filter((_, other) => other !== index);
    const isOthers = (column: number): boolean => others.some(({ from, to }) => from <= column && to >= column);
    if (
      isOverSeveral(
        label,
        line.chunks,
        (chunk) => isUnder(chunk, label) || !isUnderOthers(coverOf(chunk, columns), overs),
      )
    )
      return line.chunks.some((chunk) => !isUnderOthers(coverOf(chunk, columns), overs));
    return stretchesOf(own, front, isOthers).some(({ first, last, chunks }) => {
      const inFirst = chunks.some((chunk) => line.chunks.includes(chunk));
      const isFree = chunks.some((chunk) => !isUnder(chunk, label));
      return inFirst && isFree && offCentre(label, first, last, columns.edges) <= (CENTRED * label.size) / 2;
    });
  });
}

function isUnderOthers({ from, to }: Cover, overs: readonly Cover[]): boolean {
  return overs.some((over) => over.to >= from && over.from <= to);
}

/** A label and the columns in which it has ink. */
interface Covered extends Cover {
  middle: number;
}

/** The highest label in each column. */
function findFront(lines: readonly ChunkLine[], columns: Columns): Map<number, { chunk: Chunk; cover: Cover }> {
  const front = new Map<number, { chunk: Chunk; cover: Cover }>();
  for (const { chunks } of lines)
    for (const chunk of chunks) {
      const cover = coverOf(chunk, columns);
      for (let column = cover.from; column <= cover.to; column++)
        if (!front.has(column)) front.set(column, { chunk, cover });
    }
  return front;
}

/** The stretches of columns round those of a label that have labels of their own below and none of another above. */
function stretchesOf(
  own: Cover,
  front: ReadonlyMap<number, { chunk: Chunk; cover: Cover }>,
  isTaken: (column: number) => boolean,
): { first: Covered; last: Covered; chunks: Chunk[] }[] {
  const has = (column: number): boolean => front.has(column) && !isTaken(column);
  let [least, most] = [own.from, own.to];
  while (has(least - 1)) least--;
  while (has(most + 1)) most++;
  const found: { first: Covered; last: Covered; chunks: Chunk[] }[] = [];
  for (let from = least; from <= own.from; from++)
    for (let to = Math.max(own.to, from + 1); to <= most; to++) {
      const inside = Array.from({ length: to - from + 1 }, (_, index) => front.get(from + index));
      const [first, last] = [inside[0], inside.at(-1)];
      if (!first || !last || first === last || inside.some((one) => !one)) continue;
      if (first.cover.from < from || last.cover.to > to) continue;
      found.push({
        first: { ...first.cover, middle: middleOf([first.chunk]) ?? 0 },
        last: { ...last.cover, middle: middleOf([last.chunk]) ?? 0 },
        chunks: inside.flatMap((one) => one?.chunk ?? []),
      });
    }
  return found;
}

/**
 * How far a label is from the middle of the columns from those of one label to those of another, in points. Both stand in the middle of theirs, which
 * are as wide on both sides: their outer edges follow from the inner ones.
 */
function offCentre(label: Box, first: Covered, last: Covered, edges: readonly Stretch[]): number {
  const [inner, outer] = [edges[first.to + 1], edges[last.from]];
  if (first.to >= last.from || !inner || !outer) return Infinity;
  const lies = first.middle + last.middle - (label.x0 + label.x1) / 2;
  return Math.max((inner.from + outer.from) / 2 - lies, lies - (inner.to + outer.to) / 2, 0);
}

function middleOf(chunks: readonly Chunk[]): number | null {
  if (chunks.length === 0) return null;
  const { x0, x1 } = boundAll(chunks);
  return (x0 + x1) / 2;
}

/** The labels of a header that stand over one column each: those in whose middle no further ones stand beside each other below. */
export function findLeaves(header: readonly ChunkLine[]): Chunk[] {
  return header.flatMap(({ chunks }, at) =>
    chunks.filter((label) => {
      const lower = header.slice(at + 1);
      return !lower.some((line, index) => {
        const above = header.slice(0, at + 1 + index).flatMap((other) => other.chunks);
        const isFree = (chunk: Chunk): boolean => !above.some((other) => isUnder(chunk, other));
        return (
          line.chunks.some(isFree) &&
          isOverSeveral(label, line.chunks, (chunk) => isFree(chunk) || isUnder(chunk, label))
        );
      });
    }),
  );
}

/** Does a label stand in the middle over a run of these chunks, none of them under another label? */
function isOverSeveral(label: Chunk, chunks: readonly Chunk[], isOwn: (chunk: Chunk) => boolean): boolean {
  const middle = (label.x0 + label.x1) / 2;
  for (let from = 0; from < chunks.length - 1; from++) {
    for (let to = from + 1; to < chunks.length; to++) {
      const run = chunks.slice(from, to + 1);
      if (!run.every(isOwn)) break;
      if (run.every((chunk) => isUnder(chunk, label))) continue;
      const box = boundAll(run);
      const isOver = box.x0 < label.x1 && box.x1 > label.x0 && box.x1 - box.x0 > label.x1 - label.x0;
      if (isOver && Math.abs((box.x0 + box.x1) / 2 - middle) <= CENTRED * label.size) return true;
    }
  }
  return false;
}

function isUnder(chunk: Chunk, label: Chunk): boolean {
  return chunk.x0 < label.x1 && chunk.x1 > label.x0;
}

/** The columns over which a label has ink. */
function coverOf({ x0, x1, size }: Chunk, { columnOf }: Columns): Cover {
  const slack = Math.min(size / 3, (x1 - x0) / 3);
  return { from: columnOf(x0 + slack), to: columnOf(x1 - slack) };
}

/**
 * The columns that each label of a tier stands over: those in which it has ink, and beside them those without a label of their
 * own that have one `below`, where it then stands more in the middle.
 */
export function coverTier(
  tier: readonly Chunk[],
  below: readonly Chunk[],
  columns: Columns,
): { cover: Cover; chunks: Chunk[] }[] {
  const groups: { cover: Cover; chunks: Chunk[] }[] = [];
  for (const chunk of [...tier].sort((a, b) => a.x0 - b.x0)) {
    const cover = coverOf(chunk, columns);
    const last = groups.at(-1);
    if (last && cover.from <= last.cover.to) {
      last.chunks.push(chunk);
      last.cover.to = Math.max(last.cover.to, cover.to);
    } else groups.push({ cover, chunks: [chunk] });
  }
  const inkOf = new Map<number, Chunk[]>();
  const ownOf = new Map<number, Chunk[]>();
  for (const chunk of below) {
    const { from, to } = coverOf(chunk, columns);
    for (let column = from; column <= to; column++) inkOf.set(column, [...(inkOf.get(column) ?? []), chunk]);
    if (from === to) ownOf.set(from, [...(ownOf.get(from) ?? []), chunk]);
  }
  const ownAt = (column: number): Covered[] => {
    const middle = middleOf(ownOf.get(column) ?? []);
    return middle === null ? [] : [{ from: column, to: column, middle }];
  };
  const last = largest([0, ...groups.map(({ cover }) => cover.to), ...inkOf.keys()]);
  for (const [index, group] of groups.entries()) {
    if (!isOverSome(group.cover, inkOf)) continue;
    const least = (groups[index - 1]?.cover.to ?? -1) + 1;
    const most = (groups[index + 1]?.cover.from ?? last + 1) - 1;
    const box = boundAll(group.chunks);
    const size = largest(group.chunks.map((chunk) => chunk.size));
    const offOf = (cover: Cover): number => {
      const ink: Chunk[] = [];
      for (let column = cover.from; column <= cover.to; column++) append(ink, inkOf.get(column) ?? []);
      const under = boundAll(ink);
      const off = Math.abs((under.x0 + under.x1) / 2 - (box.x0 + box.x1) / 2);
      const [first, last] = [ownAt(cover.from)[0], ownAt(cover.to)[0]];
      return Math.min(off, first && last ? 2 * offCentre(box, first, last, columns.edges) : off);
    };
    group.cover = widen(group.cover, { least, most, size }, inkOf, offOf);
  }
  return groups;
}

function isOverSome({ from, to }: Cover, inkOf: ReadonlyMap<number, Chunk[]>): boolean {
  for (let column = from; column <= to; column++) if (inkOf.has(column)) return true;
  return false;
}

/** The widest stretch of columns with labels below over whose middle the label stands. */
function widen(
  cover: Cover,
  { least, most, size }: { least: number; most: number; size: number },
  inkOf: ReadonlyMap<number, Chunk[]>,
  offOf: (cover: Cover) => number,
): Cover {
  let best = cover;
  let nearest = CENTRED * size;
  for (let from = cover.from; from >= least && (from === cover.from || inkOf.has(from)); from--) {
    for (let to = cover.to; to <= most && (to === cover.to || inkOf.has(to)); to++) {
      const off = offOf({ from, to });
      const isWider = to - from > best.to - best.from;
      if (off < nearest && (isWider || off < nearest / 2)) {
        best = { from, to };
        nearest = Math.max(off, 1);
      }
    }
  }
  return best;
}
