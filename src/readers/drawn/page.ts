import type { Box } from './geometry.ts';

/*
 * The seam between what draws pages and what reads them. A producer (a reader of PDF, of OFD, of a scan) hands over a
 * `PageContent` for each page; `readDrawn` knows nothing else. `PageCanvas` makes one out of what is painted.
 *
 * Lengths are points (1/72 inch) on the page as it is shown: turned upright, so that most of its writing runs from left to
 * right, x from the left edge, y downwards from the top edge. A page of A4 is 595 × 842.
 */

/** Stands for a character that the font does not say the meaning of. */
export const UNREADABLE = '\ufffd';

/** `#rrggbb`; `pattern` for anything but one colour, `image` for a picture. */
export type Colour = string;

/** One printed character: what it is and the box it stands in, from its descent to its ascent and as wide as its advance. */
export interface Glyph extends Box {
  /**
   * The character, or the few of a ligature, in everyday Unicode: no radicals or presentation forms. Never a blank (see
   * `spaced`), never empty; `UNREADABLE` where it is not known.
   */
  text: string;
  /** Where the writing stands, as y; for writing that runs up or down the y of its origin. */
  baseline: number;
  /** Font size as printed, in points, all scaling included. */
  size: number;
  bold: boolean;
  /** Colour it is written in, and how opaque: 0 to 1. */
  ink: Colour;
  alpha: number;
  /** Where the writing runs on the page: 0 to the right, 90 downwards, 180 to the left, 270 upwards; `null` aslant (a watermark). */
  direction: 0 | 90 | 180 | 270 | null;
  /** Whether a blank was written before it. Gaps without one are seen from the boxes. */
  spaced: boolean;
  /** Cut off by the clip at the left or right: not seen on paper, but part of a text that begins or ends on paper. */
  cut: boolean;
  /** The area outside of which nothing is painted where it stands; the page itself where there is no such limit. */
  clip: Box;
  /** Set small and high behind other writing: found by the reader, no producer says so. */
  raised?: boolean;
  /** Struck out by a bar: it keeps its place on the line, but is not read. Found by the reader. */
  struck?: boolean;
  /** How sure a recogniser was of it, 0 to 1; only of what was read from a picture. */
  confidence?: number;
}

/** An area that is filled, with a colour or a picture. */
export interface Area {
  box: Box;
  colour: Colour;
}

/** A picture on a page; how many pixels of it there are to an inch, where the producer says so. */
export interface Image extends Box {
  dpi?: number;
}

/**
 * A thin straight mark that may be part of a ruling: a stroke, or a filled rectangle no thicker than a line. Its box is what
 * is printed, thickness included; lines may come in pieces, twice, and in any order.
 */
export interface Mark extends Box {
  /** `dot` is about as wide as high: one dot of a dotted line. */
  run: 'horizontal' | 'vertical' | 'dot';
}

/** What shows on a page. */
export interface PageContent {
  /** Number of the page in its file, from 1. */
  page: number;
  /** In points, after turning. */
  width: number;
  height: number;
  /** Every character that shows, in the order of painting; one set twice to look bold is one. Order carries no meaning for reading. */
  glyphs: Glyph[];
  /**
   * Characters that an area painted later hides: no part of what is printed, and not among `glyphs`. Without those written
   * again at the same place.
   */
  covered: Glyph[];
  /** Every mark that shows: none in white on white, none of the frames of comments. */
  marks: Mark[];
  /** Every filled area thicker than a line, in the order of painting. */
  areas: Area[];
  /** Pictures, where they show. */
  images: Image[];
  /** Number of characters in invisible writing: the text layer behind a scanned picture. They are not among `glyphs`. */
  hiddenGlyphs: number;
  /** Number of letters and digits in the colour of what is behind them. They are not among `glyphs`. */
  unseenGlyphs?: number;
  /** Filled shapes with curves that are larger than writing: slices of charts, decoration. */
  shapes: Area[];
  /** Number of filled shapes with curves: many of them and no text is writing turned into outlines. */
  outlines: number;
  /** Whether text is set in a font that is missing or damaged, so that it could not be read. */
  lostText: boolean;
  /** Whether a limit (on operations, on characters) cut the page short. */
  truncated: boolean;
  /** Of a page that was read from a picture: its pixels an inch, and by how many degrees it lay askew. */
  scan?: { dpi: number; degrees: number };
  /** Of such a page: how many cells of its tables may hold red writing that was not read. */
  redCells?: number;
  /** Of a page that was to be read from a picture and has fewer pixels an inch than that needs. */
  tooCoarse?: { dpi: number; least: number };
  /** Of a page that was to be read from a picture and lies on its side or head: by how many degrees clockwise it must be turned. */
  mustTurn?: number;
}
