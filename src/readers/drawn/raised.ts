import type { Glyph } from './page.ts';

/** A raised character is smaller than what it stands behind by this factor at the least… */
const SMALLER = 0.88;
/** …its baseline higher by this much, in sizes of what it stands behind… */
const LOWEST = 0.12;
/** …or it is as large, and plainly higher. */
const LOWEST_LARGE = 0.25;
const HIGHEST = 0.75;
/** …and it follows this closely. */
const FARTHEST = 0.35;
const OVERLAP = 0.25;
/** More raised characters on end than this are writing of their own. */
const LONGEST = 6;
/** What a note mark before a figure is made of. */
const MARK_CHARACTER = /^[\d[\]()（）〔〕【】①-⑳⑴-⒇*＊※†‡注]$/u;
/** Side of the squares in which neighbours are looked for, in points. */
const SQUARE = 12;
/** What may be looked at in one square: a drawing has more. */
const MOST_NEIGHBOURS = 400;

/**
 * Finds the characters that are set small and high behind others (note marks, exponents), and note marks set so before a
 * figure. They come out with `raised` set and on the baseline of what they stand at, so that they stay in its line.
 */
export function findRaised(glyphs: readonly Glyph[]): Glyph[] {
  const ends = fileBy(glyphs, ({ x1 }) => x1);
  const bases = new Map<Glyph, Glyph>();
  for (const glyph of [...glyphs].sort((a, b) => a.x0 - b.x0)) {
    if (glyph.direction !== 0) continue;
    const before = findNear(
      ends,
      glyph.x0,
      glyph.baseline,
      (other) => other !== glyph && isBehind(glyph, other, bases),
    );
    if (before) bases.set(glyph, bases.get(before) ?? before);
  }
  const starts = fileBy(glyphs, ({ x0 }) => x0);
  for (const glyph of [...glyphs].sort((a, b) => b.x0 - a.x0)) {
    if (glyph.direction !== 0 || bases.has(glyph) || !MARK_CHARACTER.test(glyph.text)) continue;
    const after = findNear(
      starts,
      glyph.x1,
      glyph.baseline,
      (other) => other !== glyph && isBefore(glyph, other, bases),
    );
    if (after) bases.set(glyph, bases.get(after) ?? after);
  }
  dropLong(bases);
  return glyphs.map((glyph) => {
    const base = bases.get(glyph);
    return base ? { ...glyph, baseline: base.baseline, raised: true } : glyph;
  });
}

/** Is `glyph` raised behind `before`, or the next character of what is raised? */
function isBehind(glyph: Glyph, before: Glyph, bases: ReadonlyMap<Glyph, Glyph>): boolean {
  if (before.direction !== 0) return false;
  const gap = glyph.x0 - before.x1;
  if (gap > FARTHEST * before.size || gap < -OVERLAP * before.size) return false;
  if (bases.has(before)) {
    return Math.abs(before.size - glyph.size) < 0.2 && Math.abs(before.baseline - glyph.baseline) < 0.5;
  }
  const rise = before.baseline - glyph.baseline;
  const lowest = glyph.size <= SMALLER * before.size ? LOWEST : LOWEST_LARGE;
  return glyph.size <= before.size && rise >= lowest * before.size && rise <= HIGHEST * before.size;
}

/** Is `glyph` raised before a larger digit, or the character before what is raised so? */
function isBefore(glyph: Glyph, after: Glyph, bases: ReadonlyMap<Glyph, Glyph>): boolean {
  const gap = after.x0 - glyph.x1;
  if (after.direction !== 0 || gap > FARTHEST * after.size || gap < -OVERLAP * after.size) return false;
  const base = bases.get(after);
  if (base) {
    const isAlike = Math.abs(after.size - glyph.size) < 0.2 && Math.abs(after.baseline - glyph.baseline) < 0.5;
    return isAlike && base.x0 > glyph.x0;
  }
  const rise = after.baseline - glyph.baseline;
  const isRaised = rise >= LOWEST * after.size && rise <= HIGHEST * after.size;
  return isRaised && glyph.size <= SMALLER * after.size && /^\d$/u.test(after.text);
}

/** Takes out what goes on too long behind the same character. */
function dropLong(bases: Map<Glyph, Glyph>): void {
  const counts = new Map<Glyph, number>();
  for (const base of bases.values()) counts.set(base, (counts.get(base) ?? 0) + 1);
  for (const [glyph, base] of bases) if ((counts.get(base) ?? 0) > LONGEST) bases.delete(glyph);
}

type Squares = Map<number, Glyph[]>;

function fileBy(glyphs: readonly Glyph[], edge: (glyph: Glyph) => number): Squares {
  const squares: Squares = new Map();
  for (const glyph of glyphs) {
    const key = keyOf(Math.floor(edge(glyph) / SQUARE), Math.floor(glyph.baseline / SQUARE));
    const square = squares.get(key);
    if (!square) squares.set(key, [glyph]);
    else if (square.length < MOST_NEIGHBOURS) square.push(glyph);
  }
  return squares;
}

/** The first glyph that is wanted among those whose filed edge is near a place. */
function findNear(
  squares: Squares,
  edge: number,
  baseline: number,
  isWanted: (glyph: Glyph) => boolean,
): Glyph | undefined {
  const column = Math.floor(edge / SQUARE);
  const row = Math.floor(baseline / SQUARE);
  for (let x = column - 1; x <= column + 1; x++) {
    for (let y = row - 1; y <= row + 1; y++) {
      const found = squares.get(keyOf(x, y))?.find(isWanted);
      if (found) return found;
    }
  }
  return undefined;
}

/** One number for a square: no page is as high as so many of them. */
function keyOf(column: number, row: number): number {
  return column * 2 ** 26 + row;
}
