import type { Box } from './geometry.ts';
import type { Glyph } from './page.ts';
import { turnUpright } from './turn.ts';

/** Characters that were written on end: each begins where the one before it stopped. */
export interface Run extends Box {
  glyphs: Glyph[];
}

/** Gap, in font sizes, up to which two characters written one after the other are one run. */
const CLOSE = 0.12;
/** The same with a blank set between them. */
const CLOSE_BLANK = 0.6;
/** Gap below which characters touch, so that a line between them runs through the writing. */
const TOUCHING = 0.03;

/** Where lines stand on the page: upright ones by their x, level ones by their y. */
export interface Dividers {
  xs: readonly number[];
  ys: readonly number[];
}

/**
 * Groups glyphs, in the order in which they are written, to runs. A run also ends where a line stands in the gap before the
 * next character. Runs of which nothing shows (cut off left or right) are left out.
 */
export function groupRuns(glyphs: readonly Glyph[], dividers: Dividers = { xs: [], ys: [] }): Run[] {
  const runs: Run[] = [];
  let current: Run | null = null;
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (current && last && follows(last, glyph, dividers)) {
      current.glyphs.push(glyph);
      current.x0 = Math.min(current.x0, glyph.x0);
      current.y0 = Math.min(current.y0, glyph.y0);
      current.x1 = Math.max(current.x1, glyph.x1);
      current.y1 = Math.max(current.y1, glyph.y1);
    } else {
      current = { x0: glyph.x0, y0: glyph.y0, x1: glyph.x1, y1: glyph.y1, glyphs: [glyph] };
      runs.push(current);
    }
    last = glyph;
  }
  return runs.filter((run) => run.glyphs.some(({ cut }) => !cut));
}

function follows(last: Glyph, next: Glyph, { xs, ys }: Dividers): boolean {
  if (next.direction === null || next.direction !== last.direction) return false;
  if (next.direction === 0) return isNext(last, next, xs);
  // Turned together with what stands between.
  const between = next.direction === 180 ? xs.map((x) => -x) : next.direction === 270 ? ys.map((y) => -y) : ys;
  return isNext(turnUpright(last), turnUpright(next), between);
}

function isNext(last: Glyph, next: Glyph, verticals: readonly number[]): boolean {
  if (Math.abs(next.baseline - last.baseline) > 0.2 * last.size) return false;
  // Spreadsheets clip each cell on its own.
  if (Math.abs(next.clip.x0 - last.clip.x0) > 1 || Math.abs(next.clip.x1 - last.clip.x1) > 1) return false;
  const gap = next.x0 - last.x1;
  const size = Math.max(last.size, next.size);
  if (gap < -CLOSE * size || gap > (next.spaced ? CLOSE_BLANK : CLOSE) * size) return false;
  if (gap < TOUCHING * last.size) return true;
  return !verticals.some((x) => x >= last.x1 && x <= next.x0);
}
