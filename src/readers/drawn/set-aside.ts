import type { Glyph, Mark, PageContent } from './page.ts';
import { findRaised } from './raised.ts';
import { findStrikes } from './strikes.ts';
import { findWatermarks, type Watermark } from './watermarks.ts';

/** A page without what is printed on it but is no part of its text. */
export interface CleanPage {
  glyphs: readonly Glyph[];
  marks: readonly Mark[];
  struck: string[];
  watermarks: Watermark[];
}

/** Sets watermarks and struck-out writing aside; raised characters are named. */
export function setAside(content: PageContent): CleanPage {
  const { glyphs, watermarks } = findWatermarks(content);
  // In a picture a stroke through writing and a line that touches it look alike; the line was taken off before the writing was read.
  const strikes = content.scan ? { glyphs, marks: content.marks, struck: [] } : findStrikes(glyphs, content.marks);
  return { glyphs: findRaised(strikes.glyphs), marks: strikes.marks, struck: strikes.struck, watermarks };
}
