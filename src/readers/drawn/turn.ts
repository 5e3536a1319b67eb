import type { Glyph } from './page.ts';

/** Writing that runs up or down the page, as if the page were turned so that it runs to the right. */
export function turnUpright(glyph: Glyph): Glyph {
  const { x0, y0, x1, y1, direction } = glyph;
  if (direction === 90) return { ...glyph, x0: y0, x1: y1, y0: -x1, y1: -x0, baseline: -x0 };
  if (direction === 270) return { ...glyph, x0: -y1, x1: -y0, y0: x0, y1: x1, baseline: x1 };
  if (direction === 180) return { ...glyph, x0: -x1, x1: -x0, y0: -y1, y1: -y0, baseline: -y0 };
  return glyph;
}
