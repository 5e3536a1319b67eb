import type { Glyph } from './page.ts';

/** Gap between Latin letters or digits, in font sizes, from which it is a blank. */
const BLANK = 0.2;
/** The same beside a Chinese character: between characters of one line more is needed, as lines are stretched to the margin. */
const WIDE_BLANK = 0.9;
const NARROW = /[\u0021-\u007e\u00a1-\u024f]$/u;

/** Writes glyphs that stand from left to right on one line, with blanks where they are set or seen; not what is struck out. */
export function writeLine(glyphs: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (last && (glyph.spaced || isBlank(last, glyph))) text += ' ';
    if (!glyph.struck) text += glyph.text;
    last = glyph;
  }
  return text;
}

function isBlank(last: Glyph, next: Glyph): boolean {
  const gap = next.x0 - last.x1;
  const narrow = NARROW.test(last.text) && NARROW.test(next.text);
  return gap > (narrow ? BLANK : WIDE_BLANK) * Math.max(last.size, next.size);
}
