import { smallest } from '../../lists.ts';
import { mendSpaces } from '../../text.ts';
import { groupLines } from './cell-text.ts';
import { closeFigure } from './figures.ts';
import { boundAll, type Box } from './geometry.ts';
import { writeRaised } from './note-marks.ts';
import type { Glyph } from './page.ts';
import type { Run } from './runs.ts';
import { turnUpright } from './turn.ts';
import { writeLine } from './write-line.ts';

/** A stretch of writing on one line, without large gaps. */
export interface Piece extends Box {
  text: string;
  size: number;
  bold: boolean;
  /** Width of what cannot be broken at its start: one Chinese character, a whole number or word. */
  lead: number;
}

/** What stands on one line of a page outside tables: mostly one piece, several where they are set far apart. */
export interface Line extends Box {
  type: 'line';
  page: number;
  pageWidth: number;
  pageHeight: number;
  baseline: number;
  pieces: Piece[];
}

/** Gap, in font sizes, from which two pieces on a line do not belong to one sentence. */
const FAR = 2.2;
const UNBREAKABLE = /^[A-Za-z\d.,%+\-/]+$/u;
/** Punctuation that no line begins with: it moves to the next line together with the character before it. */
const NEVER_FIRST = /^[，。、；：？！）〕】》」』”’％…·]$/u;

/** Sets the runs outside tables into lines, top to bottom. Writing aslant (watermarks) is left out. */
export function readLines(runs: readonly Run[], page: { page: number; width: number; height: number }): Line[] {
  const glyphs = runs.flatMap((run) => run.glyphs);
  const level = groupLines(glyphs.filter(({ direction }) => direction === 0)).map(splitFar);
  const sideways = ([90, 180, 270] as const).flatMap((turn) => {
    const turned = glyphs.filter(({ direction }) => direction === turn);
    // Turned for reading; they keep their place on the page.
    return groupLines(turned.map((glyph) => Object.assign(turnUpright(glyph), { own: glyph }))).map((line) => [line]);
  });
  return [...level, ...sideways].map((pieces) => buildLine(pieces, page)).sort((a, b) => a.baseline - b.baseline);
}

function splitFar(line: Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = [];
  for (const glyph of line) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (piece && last && glyph.x0 - last.x1 <= FAR * Math.max(last.size, glyph.size)) piece.push(glyph);
    else pieces.push([glyph]);
  }
  // `目    录`: single characters set wide apart are one word.
  return pieces.length > 1 && pieces.every((piece) => piece.length === 1) ? [pieces.flat()] : pieces;
}

function buildLine(pieces: (Glyph & { own?: Glyph })[][], page: { page: number; width: number; height: number }): Line {
  const glyphs = pieces.flat().map((glyph) => glyph.own ?? glyph);
  return {
    type: 'line',
    page: page.page,
    pageWidth: page.width,
    pageHeight: page.height,
    baseline: smallest(glyphs.map(({ baseline }) => baseline)),
    pieces: pieces.map(buildPiece).filter(({ text }) => text !== ''),
    ...boundAll(glyphs),
  };
}

function buildPiece(glyphs: readonly Glyph[]): Piece {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  let lead = 0;
  const start = glyphs[0]?.x0 ?? 0;
  for (const [index, glyph] of glyphs.entries()) {
    const word = UNBREAKABLE.test(glyph.text) && UNBREAKABLE.test(glyphs[0]?.text ?? '') && !glyph.spaced;
    if (index > 0 && !word && !NEVER_FIRST.test(glyph.text)) break;
    lead = glyph.x1 - start;
  }
  return {
    text: closeFigure(mendSpaces(writeLine(glyphs.map(writeRaised)))),
    size: sizes[sizes.length >> 1] ?? 0,
    bold: glyphs.filter(({ bold }) => bold).length > glyphs.length * 0.8,
    lead,
    ...boundAll(glyphs),
  };
}
