import { transformX, transformY, type Box, type Matrix } from './geometry.ts';
import type { Glyph } from './page.ts';

/** How far a character reaches under and over its baseline, as parts of the font size. */
const DESCENT = 0.12;
const ASCENT = 0.88;
/** Names of bold fonts; 黑体 stands for bold in Chinese print. */
const BOLD_NAME = /bold|heavy|black|simhei|stheiti|heiti|fzhei|黑体/iu;

/** Does the name of a font say that its writing is bold? */
export function isBoldName(name: string): boolean {
  return BOLD_NAME.test(name);
}

/**
 * The box and the baseline of a character whose origin is (`x`, `y`), in coordinates in which writing runs along x. `up` says
 * where they count upwards: 1 where y grows upwards, as in PDF, -1 where it grows downwards. `matrix` leads to the page.
 */
export function placeLetter(
  matrix: Matrix,
  { x, y, width, size, up }: { x: number; y: number; width: number; size: number; up: 1 | -1 },
): Box & { baseline: number } {
  const low = y - up * size * DESCENT;
  const high = y + up * size * ASCENT;
  const xa = transformX(matrix, x, low);
  const ya = transformY(matrix, x, low);
  const xb = transformX(matrix, x + width, high);
  const yb = transformY(matrix, x + width, high);
  return {
    x0: Math.min(xa, xb),
    y0: Math.min(ya, yb),
    x1: Math.max(xa, xb),
    y1: Math.max(ya, yb),
    baseline: transformY(matrix, x, y),
  };
}

/** Where writing along x runs on the page. */
export function directionOf(matrix: Matrix): Glyph['direction'] {
  const [dx, dy] = matrix;
  if (Math.abs(dy) <= 0.05 * Math.abs(dx)) return dx > 0 ? 0 : 180;
  if (Math.abs(dx) <= 0.05 * Math.abs(dy)) return dy > 0 ? 90 : 270;
  return null;
}

/** The direction in which more than half of the characters of a page run. */
export function mainDirection(glyphs: readonly Glyph[]): 0 | 90 | 180 | 270 {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { direction } of glyphs) if (direction !== null) counts[direction]++;
  return ([90, 180, 270] as const).find((direction) => counts[direction] > glyphs.length / 2) ?? 0;
}
