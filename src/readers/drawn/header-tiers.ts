import { append, largest } from '../../lists.ts';
import type { Chunk, ChunkLine } from './chunks.ts';
import { boundAll } from './geometry.ts';

/** How far the middle of a label may lie from the middle of what it stands over, in font sizes. */
const CENTRED = 0.7;

/** First and last column that a label stands over. */
export interface Cover {
  from: number;
  to: number;
}

/**
 * Parts the lines of a header into tiers: where a label stands in the middle over several of the next line that have nothing
 * else above them, these are under it. Other lines are further lines of the labels above.
 */
export function findTiers(lines: readonly ChunkLine[], columnOf: (x: number) => number): Chunk[][] {
  const tiers: Chunk[][] = [];
  for (const line of lines) {
    const tier = tiers.at(-1);
    if (!tier || beginsTier(tier, line, columnOf)) tiers.push([...line.chunks]);
    else append(tier, line.chunks);
  }
  return tiers;
}

function beginsTier(above: readonly Chunk[], { chunks }: ChunkLine, columnOf: (x: number) => number): boolean {
  const isUnder = (chunk: Chunk, label: Chunk): boolean => chunk.x0 < label.x1 && chunk.x1 > label.x0;
  const isFree = chunks.map((chunk) => {
    const columns = coverOf(chunk, columnOf);
    return above.every((label) => {
      const over = coverOf(label, columnOf);
      return over.to < columns.from || over.from > columns.to;
    });
  });
  return above.some((label) => {
    const middle = (label.x0 + label.x1) / 2;
    for (let from = 0; from < chunks.length - 1; from++) {
      for (let to = from + 1; to < chunks.length; to++) {
        const run = chunks.slice(from, to + 1);
        if (!run.every((chunk, index) => isFree[from + index] || isUnder(chunk, label))) break;
        if (!run.some((_, index) => isFree[from + index])) continue;
        const box = boundAll(run);
        const isOver = box.x0 < label.x1 && box.x1 > label.x0 && box.x1 - box.x0 > label.x1 - label.x0;
        if (isOver && Math.abs((box.x0 + box.x1) / 2 - middle) <= CENTRED * label.size) return true;
      }
    }
    return false;
  });
}

/** The columns over which a label has ink. */
function coverOf({ x0, x1, size }: Chunk, columnOf: (x: number) => number): Cover {
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
  columnOf: (x: number) => number,
): { cover: Cover; chunks: Chunk[] }[] {
  const groups: { cover: Cover; chunks: Chunk[] }[] = [];
  for (const chunk of [...tier].sort((a, b) => a.x0 - b.x0)) {
    const cover = coverOf(chunk, columnOf);
    const last = groups.at(-1);
    if (last && cover.from <= last.cover.to) {
      last.chunks.push(chunk);
      last.cover.to = Math.max(last.cover.to, cover.to);
    } else groups.push({ cover, chunks: [chunk] });
  }
  const inkOf = new Map<number, Chunk[]>();
  for (const chunk of below) {
    const { from, to } = coverOf(chunk, columnOf);
    for (let column = from; column <= to; column++) inkOf.set(column, [...(inkOf.get(column) ?? []), chunk]);
  }
  const last = largest([0, ...groups.map(({ cover }) => cover.to), ...inkOf.keys()]);
  for (const [index, group] of groups.entries()) {
    if (!isOverSome(group.cover, inkOf)) continue;
    const least = (groups[index - 1]?.cover.to ?? -1) + 1;
    const most = (groups[index + 1]?.cover.from ?? last + 1) - 1;
    group.cover = widen(group, inkOf, least, most);
  }
  return groups;
}

function isOverSome({ from, to }: Cover, inkOf: ReadonlyMap<number, Chunk[]>): boolean {
  for (let column = from; column <= to; column++) if (inkOf.has(column)) return true;
  return false;
}

/** The widest stretch of columns with labels below over whose middle the label stands. */
function widen(
  { cover, chunks }: { cover: Cover; chunks: Chunk[] },
  inkOf: ReadonlyMap<number, Chunk[]>,
  least: number,
  most: number,
): Cover {
  const box = boundAll(chunks);
  const middle = (box.x0 + box.x1) / 2;
  let best = cover;
  let nearest = CENTRED * largest(chunks.map(({ size }) => size));
  for (let from = cover.from; from >= least && (from === cover.from || inkOf.has(from)); from--) {
    for (let to = cover.to; to <= most && (to === cover.to || inkOf.has(to)); to++) {
      const ink: Chunk[] = [];
      for (let column = from; column <= to; column++) append(ink, inkOf.get(column) ?? []);
      const under = boundAll(ink);
      const off = Math.abs((under.x0 + under.x1) / 2 - middle);
      const isWider = to - from > best.to - best.from;
      if (off < nearest && (isWider || off < nearest / 2)) {
        best = { from, to };
        nearest = Math.max(off, 1);
      }
    }
  }
  return best;
}
