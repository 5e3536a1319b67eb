import type { Disclosure } from '../../src/budget/schema.ts';
import type { Spot } from '../../src/desk/api.ts';
import type { PageContent } from '../../src/readers/index.ts';
import { endOf, isParted, verticalsOf, type Frame } from '../reviewing/locate.ts';

type Glyph = PageContent['glyphs'][number];

/** So many places of a page are listed: a page of small figures has some hundreds. */
const MOST_SPOTS = 2000;

/**
 * The writing of a page in reading order, piece by piece without wide gaps, each with its frame in parts of the page's width and height: what a person without a
 * mouse walks through. Of a page that is a picture, what was read from it.
 */
export function spotsOf(
  { file, page }: { file: string; page: number },
  content: PageContent,
  { tables }: Pick<Disclosure, 'tables'>,
): Spot[] {
  const verticals = verticalsOf(content);
  const written = linesOf(content.glyphs).flatMap((line) => piecesOf(line, verticals).map(spotOf));
  const read = tables.flatMap((table) =>
    (table.scanned ?? []).flatMap(({ row, column, box }) => {
      const place = table.places[row];
      if (!box || place?.page !== page || (place.file !== undefined && place.file !== file)) return [];
      const [x0, y0, x1, y1] = box;
      return [{ text: table.cells[row]?.[column] ?? '', frame: { x0, y0, x1, y1 } }];
    }),
  );
  const { width, height } = content;
  return [...written, ...read].slice(0, MOST_SPOTS).map(({ text, frame: { x0, y0, x1, y1 } }) => ({
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
  const frame = piece.reduce(
    ({ x0, y0, x1, y1 }, glyph) => ({
      x0: Math.min(x0, glyph.x0),
      y0: Math.min(y0, glyph.y0),
      x1: Math.max(x1, endOf(glyph)),
      y1: Math.max(y1, glyph.y1),
    }),
    { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity },
  );
  return {
    text: piece
      .map(({ text }) => text)
      .join('')
      .trim(),
    frame,
  };
}
