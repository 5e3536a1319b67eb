import type { Disclosure } from '../../src/budget/schema.ts';
import type { Spot } from '../../src/desk/api.ts';
import type { PageContent } from '../../src/readers/index.ts';
import { around, scannedOn } from './places.ts';
import { endOf, isParted, verticalsOf, type Frame } from '../reviewing/locate.ts';

type Glyph = PageContent['glyphs'][number];

/** So many places of a page are listed: a page of small figures has some hundreds. */
const MOST_SPOTS = 2000;

/**
 * The writing of a page in reading order, piece by piece without wide gaps, each with its frame in parts of the page's width and height: what a person without a
 * mouse walks through. Of a page that is a picture, what was read from it.
 */
export function spotsOf(
  at: { file: string; page: number },
  content: PageContent,
  { tables }: Pick<Disclosure, 'tables'>,
  named: boolean,
): Spot[] {
  const verticals = verticalsOf(content);
  const written = linesOf(content.glyphs).flatMap((line) => piecesOf(line, verticals).map(spotOf));
  const { width, height } = content;
  return [...written, ...scannedOn(at, tables, named)]
    .slice(0, MOST_SPOTS)
    .map(({ text, frame: { x0, y0, x1, y1 } }) => ({
      text,
      frame: { x0: x0 / width, y0: y0 / height, x1: x1 / width, y1: y1 / height },
    }));
}

/** The characters of each line from left to right, the lines from top to bottom. */
function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: { baseline: number; glyphs: Glyph[] }[] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    if (line && glyph.baseline - line.baseline < 0.4 * glyph.size) line.glyphs.push(glyph);
    else lines.push({ baseline: glyph.baseline, glyphs: [glyph] });
  }
  return lines.map((line) => line.glyphs.toSorted((a, b) => a.x0 - b.x0));
}

function piecesOf(line: readonly Glyph[], verticals: ReturnType<typeof verticalsOf>): Glyph[][] {
  const pieces: Glyph[][] = [];
  for (const glyph of line) {
    const piece = pieces.at(-1);
    const before = piece?.at(-1);
    if (piece && before && !isParted(before, glyph, verticals ?? [])) piece.push(glyph);
    else pieces.push([glyph]);
  }
  return pieces.filter((piece) => piece.some(({ text }) => text.trim() !== ''));
}

function spotOf(piece: readonly Glyph[]): { text: string; frame: Frame } {
  const frame = around(piece.map((glyph) => ({ ...glyph, x1: endOf(glyph) })));
  return {
    text: piece
      .map(({ text }) => text)
      .join('')
      .trim(),
    frame,
  };
}
