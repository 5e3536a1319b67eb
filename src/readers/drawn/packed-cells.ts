import { isAmount } from '../../money.ts';
import type { Span } from '../document.ts';
import { cutParts, readParts, type Chunk, type ChunkLine } from './chunks.ts';
import type { Lattice } from './lattice.ts';
import type { Run } from './runs.ts';

/** Baselines that differ by less, in font sizes, are one line across cells. */
const SAME_LINE = 0.5;
/** Gap, in font sizes, from which two amounts on a line are no one's figure with a blank in it. */
const WIDE_GAP = 1.2;
/** One amount is not broken into more lines than this. */
const MOST_BROKEN = 3;
/** What cells keep free at their sides, both together, at the least. */
const PADDING = 2;

/**
 * The regions (by index) that hold the values of several rows or columns, since a line between these is not drawn: two amounts
 * on one line, on either side of an edge or far apart; amounts line under line, each beside a line of another cell of the row.
 */
export function findPacked(lattice: Lattice, regions: readonly Span[], placed: readonly Run[][]): Set<number> {
  const packed = new Set<number>();
  const stacks = new Map<string, { index: number; lines: ChunkLine[] }[]>();
  for (const [index, region] of regions.entries()) {
    const parts = cutParts((placed[index] ?? []).flatMap(({ glyphs }) => glyphs));
    // One stretch of writing is one value.
    if (parts.length < 2 && (parts[0] ?? []).length < 2) continue;
    const lines = readParts(parts);
    if (lines.some(({ chunks }) => holdsColumns(chunks, lattice.xs, region))) packed.add(index);
    if (lines.length < 2) continue;
    const key = `${region.row} ${region.rows}`;
    stacks.set(key, [...(stacks.get(key) ?? []), { index, lines }]);
  }
  for (const cells of stacks.values()) {
    for (const { index, lines } of cells) {
      const region = regions[index];
      const width =
        (lattice.xs[(region?.column ?? 0) + (region?.columns ?? 1)] ?? 0) - (lattice.xs[region?.column ?? 0] ?? 0);
      if (!isStackOfFigures(lines, width)) continue;
      const others = cells.filter((cell) => cell.index !== index);
      if (others.some((other) => countShared(lines, other.lines) > 1)) packed.add(index);
    }
  }
  return packed;
}

/** Do two amounts stand on a line of one cell on either side of an edge, or far apart? */
function holdsColumns(chunks: readonly Chunk[], xs: readonly number[], { column, columns }: Span): boolean {
  const inner = xs.slice(column + 1, column + columns);
  const amounts = chunks.filter(({ text }) => isAmount(text));
  return amounts.slice(1).some((chunk, index) => {
    const before = amounts[index];
    if (!before) return false;
    const isFar = chunk.x0 - before.x1 > WIDE_GAP * chunk.size && isMoney(chunk.text) && isMoney(before.text);
    return isFar || inner.some((x) => x > before.x0 && x < chunk.x1 && x >= before.x1 - 1 && x <= chunk.x0 + 1);
  });
}

/** Has an amount decimals or separators? A year, a number or a code has none. */
function isMoney(text: string): boolean {
  return /\d[.,，]\d/u.test(text);
}

/** Are the lines one amount each, none the rest of one above that is broken where the cell ends? Under a header it takes more. */
function isStackOfFigures(lines: readonly ChunkLine[], width: number): boolean {
  const isFigure = lines.map(({ chunks }) => chunks.length === 1 && isAmount(chunks[0]?.text ?? ''));
  const figures = isFigure.filter(Boolean).length;
  if (figures > MOST_BROKEN) return true;
  const isBroken = lines.some(({ x0, x1 }, index) => {
    const next = lines[index + 1]?.chunks[0]?.glyphs[0];
    return next !== undefined && x1 - x0 + next.x1 - next.x0 > width - PADDING;
  });
  return figures === lines.length && !isBroken;
}

function countShared(lines: readonly ChunkLine[], others: readonly ChunkLine[]): number {
  return lines.filter(({ baseline, chunks }) =>
    others.some((other) => Math.abs(other.baseline - baseline) < SAME_LINE * (chunks[0]?.size ?? 0)),
  ).length;
}
