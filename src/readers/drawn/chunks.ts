import { groupLines } from './cell-text.ts';
import { isValue } from './figures.ts';
import { boundAll, type Box } from './geometry.ts';
import type { Glyph } from './page.ts';
import { writeLine } from './write-line.ts';

/** Gap, in font sizes, from which two stretches of a line may stand in two columns: wider than a blank. */
const COLUMN_GAP = 0.6;

/** A figure of money with words behind it, no unit and no year: 371,514,655.00一、一般公共服务支出. */
const FIGURE_FIRST = /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+\.\d{2})(?=[\p{L}（(])(?![万亿千百元％%个])/u;
/** In so many other lines something begins at the place, in points, where a column does. */
const FEWEST_STARTS = 2;
const SAME_START = 1;

/** A stretch of writing on one line, without a gap that could part two columns. */
export interface Chunk extends Box {
  text: string;
  glyphs: Glyph[];
  baseline: number;
  size: number;
  /** Whether it is what stands in columns of figures: an amount, a dash for a blank, a percentage, a range. */
  isValue: boolean;
}

/** What stands on one line, from left to right. */
export interface ChunkLine extends Box {
  chunks: Chunk[];
  baseline: number;
}

/** Sets level glyphs into lines, top to bottom, each cut into parts where a gap is wide enough to part columns. */
export function cutParts(glyphs: readonly Glyph[], gap = COLUMN_GAP): Glyph[][][] {
  const level = glyphs.filter(({ direction, struck }) => direction === 0 && !struck);
  return groupLines(level).map((line) => {
    const parts: Glyph[][] = [];
    let part: Glyph[] = [];
    let last: Glyph | null = null;
    for (const glyph of line) {
      if (last && glyph.x0 - last.x1 <= gap * Math.max(last.size, glyph.size)) part.push(glyph);
      else parts.push((part = [glyph]));
      last = glyph;
    }
    return parts;
  });
}

/** The same, with what each part is. */
export function cutChunks(glyphs: readonly Glyph[], gap = COLUMN_GAP): ChunkLine[] {
  return readParts(cutParts(glyphs, gap));
}

/** What lines cut into parts are. */
export function readParts(lines: readonly Glyph[][][]): ChunkLine[] {
  return lines.map((parts) => {
    const chunks = parts.map(buildChunk);
    return { chunks, baseline: parts[0]?.[0]?.baseline ?? 0, ...boundAll(chunks) };
  });
}

/**
 * The same lines with a figure parted from the writing close behind it, where so many further lines begin that a column does: figures reach to the
 * right side of their cells, and words begin at the left side of the next.
 */
export function partFigures(lines: readonly ChunkLine[]): ChunkLine[] {
  const starts = lines.flatMap(({ chunks }) => chunks.map(({ x0 }) => x0));
  return lines.map((line) => {
    const chunks = line.chunks.flatMap((chunk) => {
      const [figure = ''] = FIGURE_FIRST.exec(chunk.glyphs.map(({ text }) => text).join('')) ?? [];
      const next = chunk.glyphs[figure.length];
      if (figure === '' || !next) return [chunk];
      const begins = starts.filter((x) => Math.abs(x - next.x0) < SAME_START).length;
      return begins < FEWEST_STARTS
        ? [chunk]
        : [chunk.glyphs.slice(0, figure.length), chunk.glyphs.slice(figure.length)].map(buildChunk);
    });
    return chunks.length === line.chunks.length ? line : { ...line, chunks };
  });
}

function buildChunk(glyphs: Glyph[]): Chunk {
  const text = writeLine(glyphs);
  const { baseline = 0, size = 0 } = glyphs[0] ?? {};
  return { text, glyphs, baseline, size, isValue: isValue(text), ...boundAll(glyphs) };
}
