import { mendSpaces } from '../../text.ts';
import type { Glyph } from './page.ts';

/** Characters whose middles are closer than this, in font sizes, stand in one column. */
const SAME_COLUMN = 0.3;
/** How far, in font sizes, the next character of a column stands below. */
const NEAREST = 0.7;
const FARTHEST = 2;
/** Part of the steps from character to character that lead down a column. */
const MOSTLY = 0.6;

/**
 * Is this writing from top to bottom? Chinese characters upright and Latin ones on their side, or upright characters that
 * were written down one column and then down the next.
 */
export function isStacked(glyphs: readonly Glyph[]): boolean {
  const level = glyphs.filter(({ direction }) => direction === 0);
  if (level.length > 0 && glyphs.some(({ direction }) => direction === 90)) return true;
  if (level.length < Math.max(3, glyphs.length)) return false;
  let down = 0;
  for (const [index, glyph] of level.entries()) {
    const last = level[index - 1];
    if (last && isInColumn(last, glyph) && isBelow(last, glyph)) down++;
  }
  return down >= (level.length - 1) * MOSTLY - 1e-9 && down < level.length - 1;
}

/** The text of a stack: its columns in the order in which they were written, each from the top. */
export function readStack(glyphs: readonly Glyph[]): string {
  const columns: Glyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.struck) continue;
    const column = columns.find(([first]) => first && isInColumn(first, glyph, 2 * SAME_COLUMN));
    if (column) column.push(glyph);
    else columns.push([glyph]);
  }
  const words = columns.map((column) =>
    column
      .sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1)
      .map(({ text, spaced }) => (spaced ? ` ${text}` : text))
      .join(''),
  );
  return mendSpaces(words.join(''));
}

function isInColumn(a: Glyph, b: Glyph, slack = SAME_COLUMN): boolean {
  return Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2 <= slack * Math.max(a.size, b.size);
}

function isBelow(above: Glyph, below: Glyph): boolean {
  const step = below.baseline - above.baseline;
  return step >= NEAREST * above.size && step <= FARTHEST * above.size;
}
