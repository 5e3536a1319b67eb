import type { Box } from './geometry.ts';

/** Stands for a character that the font does not say the meaning of. */
export const UNREADABLE = '\ufffd';

/** One printed character. */
export interface Glyph extends Box {
  text: string;
  /** Height of the baseline on the page. */
  baseline: number;
  /** Font size in points, as printed. */
  size: number;
  bold: boolean;
  /** Where the writing runs: 0 to the right, 90 downwards, 180 to the left, 270 upwards; `null` aslant. */
  direction: 0 | 90 | 180 | 270 | null;
  /** Whether a blank was set before it. */
  spaced: boolean;
  /** Cut off by the clip at the left or right: not seen on paper, but part of a text that begins or ends on paper. */
  cut: boolean;
  /** The area outside of which nothing is painted where it stands. */
  clip: Box;
}

/** A thin straight mark that may be part of a ruling: a stroke, or a filled rectangle no thicker than a line. */
export interface Mark extends Box {
  /** `dot` is as wide as high: one dot of a dotted line. */
  run: 'horizontal' | 'vertical' | 'dot';
}

/** What is drawn on a page, turned upright, with the origin at the top left. */
export interface PageContent {
  /** Counted from 1. */
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  marks: Mark[];
  /** Pictures, where they show. */
  images: Box[];
  /** Characters in invisible writing: the text layer behind a scanned picture. */
  hiddenGlyphs: number;
  /** Filled shapes with curves: many of them and no text is writing turned into outlines. */
  outlines: number;
  /** Whether text is set in a font that is missing or damaged, so that it could not be read. */
  lostText: boolean;
  /** Whether the limit on operations or characters cut the page short. */
  truncated: boolean;
}
