import { groupLines } from './cell-text.ts';
import { isValue } from './figures.ts';
import { boundAll, type Box } from './geometry.ts';
import type { Glyph } from './page.ts';
import { writeLine } from './write-line.ts';

/** Gap, in font sizes, from which two stretches of a line may stand in two columns: wider than a blank. */
const COLUMN_GAP = 0.6;

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

/** Sets level glyphs into lines, top to bottom, each cut into chunks where a gap is wide enough to part columns. */
export function cutChunks(glyphs: readonly Glyph[], gap = COLUMN_GAP): ChunkLine[] {
  const level = glyphs.filter(({ direction, struck }) => direction === 0 && !struck);
  return groupLines(level).map((line) => {
    const parts: Glyph[][] = [];
    for (const glyph of line) {
      const part = parts.at(-1);
      const last = part?.at(-1);
      if (part && last && glyph.x0 - last.x1 <= gap * Math.max(last.size, glyph.size)) part.push(glyph);
      else parts.push([glyph]);
    }
    const chunks = parts.map(buildChunk);
    return { chunks, baseline: line[0]?.baseline ?? 0, ...boundAll(chunks) };
  });
}

function buildChunk(glyphs: Glyph[]): Chunk {
  const text = writeLine(glyphs);
  const { baseline = 0, size = 0 } = glyphs[0] ?? {};
  return { text, glyphs, baseline, size, isValue: isValue(text), ...boundAll(glyphs) };
}
