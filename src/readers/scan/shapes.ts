import { isAmount } from '../../money.ts';
import { INK, type Pixels, type Plane } from './plane.ts';
import type { ReadPiece } from './read-areas.ts';

/** Triangles before a figure mean that it is negative. */
const TRIANGLES = /^[△▲∆Δ]/u;
/** The longest part of a triangle's width that a row may be off, and the ink of a filled one. */
const OFF = 0.16;
const FILLED = 0.8;
/** A dash is lower than this, in heights of a character, and so many times longer than high. */
const FLAT = 0.3;
const LONG = 2.5;
/** A ring is wider than this, in its heights; the figure 0 is not. */
const NARROWEST_RING = 0.75;
const HALF = 0.65;
/** The part of a column's writing that must be figures. */
const MOSTLY = 0.5;

/** One figure with decimals outweighs so many with thousands set apart. */
const AGAINST = -5;
/** The part of a figure's columns that end on its line or above; how far a comma reaches below, in heights of a character. */
const LINE_RANK = 0.7;
const TAIL = 0.06;

/** Full-width signs that stand in figures as their narrow ones. */
const NARROW: Readonly<Record<string, string>> = { '，': ',', '．': '.', '。': '.', '－': '-', '﹣': '-', '−': '-' };

/**
 * Puts right what a recogniser is known to get wrong with full confidence: a triangle before a figure that it leaves out, a dash
 * that it takes for 一, a lone 0 that it takes for a ring, points and commas of a figure set wide, a point or 、 in place of the comma
 * between thousands.
 */
export function mendByShape(plane: Plane, pieces: readonly ReadPiece[]): ReadPiece[] {
  const narrowed = pieces.map(narrowSigns);
  const figures = new Map<string, number>();
  const all = new Map<string, number>();
  const grouping = new Map<number, number>();
  for (const piece of narrowed) {
    const vote = groupingOf(textOf(piece));
    const { table = -1 } = piece.cell ?? {};
    grouping.set(table, (grouping.get(table) ?? 0) + vote);
    const key = keyOf(piece);
    all.set(key, (all.get(key) ?? 0) + 1);
    if (isAmount(textOf(piece))) figures.set(key, (figures.get(key) ?? 0) + 1);
  }
  const groups = (piece: ReadPiece): boolean => (grouping.get(piece.cell?.table ?? -1) ?? 0) > 0;
  return narrowed.map((piece) => {
    const text = textOf(piece);
    const among = (figures.get(keyOf(piece)) ?? 0) >= (all.get(keyOf(piece)) ?? 0) * MOSTLY;
    if (piece.cell && among && /^[一\-_~—]?$/u.test(text) && isFlat(piece)) return withText(piece, '—');
    if (piece.cell && /^[○〇OoО。°]$/u.test(text) && isNarrow(piece) && isHigh(piece)) return withText(piece, '0');
    if (/^\d{1,3}(?:[.,:]\d{3})+$/u.test(text) && /[.:]/u.test(text) && setsApart(plane, piece, text, groups(piece)))
      return grouped(piece);
    if (/^[\d,.]+$/u.test(text)) {
      const sign = triangleBefore(plane, piece);
      if (sign !== null) return { ...piece, characters: [sign, ...piece.characters] };
    }
    return piece;
  });
}

function narrowSigns(piece: ReadPiece): ReadPiece {
  // A comma between thousands is taken for 、, which otherwise stands after numbers of lines.
  const isGrouped = /^\d{1,3}(?:[、,.]\d{3})+(?:\.\d+)?$/u.test(textOf(piece));
  const narrow = piece.characters.map((one) => ({
    ...one,
    text: isGrouped && one.text === '、' ? ',' : (NARROW[one.text] ?? one.text.normalize('NFKC')),
  }));
  const text = narrow.map((one) => one.text).join('');
  return /^[△▲-]?[,.]*\d[\d,.]*%?$/u.test(text) ? { ...piece, characters: narrow } : piece;
}

/**
 * Three places after a point are no decimals where a table sets its thousands apart by commas: some of its figures show them, and none
 * has other decimals, thousands with decimals, or a zero before the point.
 */
function groupingOf(text: string): number {
  if (/^0\.\d|\.(?:\d{1,2}|\d{4,})$|,\d{3}\.\d{3}$/u.test(text)) return AGAINST;
  return /^\d{1,3}(?:,\d{3})+$/u.test(text) || /^\d{1,3}(?:[.,:]\d{3}){2,}$/u.test(text) ? 1 : 0;
}

/** Are the points of a figure commas: because there are several, because they reach below the line, or by the figures around? */
function setsApart(plane: Plane, { box, height }: ReadPiece, text: string, among: boolean): boolean {
  const signs = text.replace(/\d/gu, '').length;
  return text.split('.').length > 2 || among || tailsBelow(plane, box, height) === signs;
}

/** How many strokes of a piece reach below the line its figures stand on. */
function tailsBelow({ width, data }: Plane, { x0, y0, x1, y1 }: Pixels, height: number): number {
  const feet = Array.from({ length: x1 - x0 }, (_, column) => {
    let foot = y1 - 1;
    while (foot >= y0 && (data[foot * width + x0 + column] ?? 255) >= INK) foot--;
    return foot;
  });
  const inked = feet.filter((foot) => foot >= y0).sort((a, b) => a - b);
  const line = inked[Math.floor(inked.length * LINE_RANK)] ?? y1;
  const isBelow = (foot: number): boolean => foot > line + Math.max(1, TAIL * height);
  return feet.filter((foot, index) => isBelow(foot) && !isBelow(feet[index - 1] ?? 0)).length;
}

function grouped(piece: ReadPiece): ReadPiece {
  return {
    ...piece,
    characters: piece.characters.map((one) => (/[.:]/u.test(one.text) ? { ...one, text: ',' } : one)),
  };
}

function keyOf({ cell }: ReadPiece): string {
  return cell ? `${cell.table}/${cell.column}` : '';
}

function textOf({ characters }: ReadPiece): string {
  return characters.map(({ text }) => text).join('');
}

function withText(piece: ReadPiece, text: string): ReadPiece {
  const at = (piece.box.x0 + piece.box.x1) / 2;
  return { ...piece, characters: [{ text, at, confidence: piece.characters[0]?.confidence ?? 0 }] };
}

function isFlat({ box: { x0, y0, x1, y1 }, height }: ReadPiece): boolean {
  return y1 - y0 <= FLAT * height && x1 - x0 >= LONG * (y1 - y0);
}

/** A figure is narrower than high, a ring is not. */
function isNarrow({ box: { x0, y0, x1, y1 } }: ReadPiece): boolean {
  return x1 - x0 < NARROWEST_RING * (y1 - y0);
}

/** A full stop and a degree are rings too, and half as high as a figure. */
function isHigh({ box: { y0, y1 }, height }: ReadPiece): boolean {
  return y1 - y0 > HALF * height;
}

/** The triangle that a piece begins with, `null` where it begins with something else. */
function triangleBefore(plane: Plane, { box, height }: ReadPiece): ReadPiece['characters'][number] | null {
  const shape = firstShape(plane, box);
  if (!shape || shape.y1 - shape.y0 < height * 0.4) return null;
  const wide = shape.x1 - shape.x0;
  const high = shape.y1 - shape.y0;
  if (wide < high * 0.7 || wide > high * 1.7) return null;
  let ink = 0;
  for (let row = 0; row < high; row++) {
    const [from, to, count] = spanOf(plane, shape, shape.y0 + row);
    ink += count;
    const expected = ((row + 1) / high) * wide;
    if (Math.abs(to - from - expected) > OFF * wide + 1) return null;
    if (Math.abs((from + to) / 2 - (shape.x0 + shape.x1) / 2) > OFF * wide * 0.6 + 1) return null;
  }
  const [, , foot] = spanOf(plane, shape, shape.y1 - 1);
  const [, , above] = spanOf(plane, shape, shape.y1 - 2);
  if (Math.max(foot, above) < wide * 0.8) return null;
  const text = ink > (wide * high * FILLED) / 2 ? '▲' : '△';
  return TRIANGLES.test(text) ? { text, at: (shape.x0 + shape.x1) / 2, confidence: 1 } : null;
}

/** The first columns of a piece that hold ink without a gap. */
function firstShape(plane: Plane, box: Pixels): Pixels | null {
  let x1 = box.x0;
  while (x1 < box.x1 && columnHasInk(plane, x1, box)) x1++;
  if (x1 === box.x0) return null;
  let [y0, y1] = [box.y0, box.y1];
  while (y0 < y1 && spanOf(plane, { ...box, x1 }, y0)[2] === 0) y0++;
  while (y1 > y0 && spanOf(plane, { ...box, x1 }, y1 - 1)[2] === 0) y1--;
  return { x0: box.x0, x1, y0, y1 };
}

function columnHasInk({ width, data }: Plane, x: number, { y0, y1 }: Pixels): boolean {
  for (let y = y0; y < y1; y++) if ((data[y * width + x] ?? 255) < INK) return true;
  return false;
}

/** Where the ink of a row begins and ends, and how many pixels it has. */
function spanOf({ width, data }: Plane, { x0, x1 }: Pixels, y: number): [number, number, number] {
  let [from, to, count] = [x1, x0, 0];
  for (let x = x0; x < x1; x++) {
    if ((data[y * width + x] ?? 255) >= INK) continue;
    from = Math.min(from, x);
    to = x + 1;
    count++;
  }
  return [from, to, count];
}
