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
/** Side of the squares in which neighbours are looked for, in points. */
const SQUARE = 12;
/** What may be looked at in one square: a drawing has more. */
const MOST_NEIGHBOURS = 400;

/**
 * Finds the characters that are set small and high behind others (note marks, exponents). They come out with `raised` set
 * and on the baseline of what they stand behind, so that they stay in its line.
 */
export function findRaised(glyphs: readonly Glyph[]): Glyph[] {
  const squares = fileByEnd(glyphs);
  const bases = new Map<Glyph, Glyph>();
  for (const glyph of [...glyphs].sort((a, b) => a.x0 - b.x0)) {
    if (glyph.direction !== 0) continue;
    const before = neighbours(squares, glyph).find((other) => other !== glyph && isBehind(glyph, other, bases));
    if (before) bases.set(glyph, bases.get(before) ?? before);
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

/** Takes out what goes on too long behind the same character. */
function dropLong(bases: Map<Glyph, Glyph>): void {
  const counts = new Map<Glyph, number>();
  for (const base of bases.values()) counts.set(base, (counts.get(base) ?? 0) + 1);
  for (const [glyph, base] of bases) if ((counts.get(base) ?? 0) > LONGEST) bases.delete(glyph);
}

function fileByEnd(glyphs: readonly Glyph[]): Map<string, Glyph[]> {
  const squares = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const key = keyOf(Math.floor(glyph.x1 / SQUARE), Math.floor(glyph.baseline / SQUARE));
    const square = squares.get(key);
    if (!square) squares.set(key, [glyph]);
    else if (square.length < MOST_NEIGHBOURS) square.push(glyph);
  }
  return squares;
}

/** What ends near the beginning of a glyph. */
function neighbours(squares: ReadonlyMap<string, Glyph[]>, { x0, baseline }: Glyph): Glyph[] {
  const column = Math.floor(x0 / SQUARE);
  const row = Math.floor(baseline / SQUARE);
  const found: Glyph[] = [];
  for (let x = column - 1; x <= column + 1; x++) {
    for (let y = row - 1; y <= row + 1; y++) found.push(...(squares.get(keyOf(x, y)) ?? []));
  }
  return found;
}

function keyOf(column: number, row: number): string {
  return `${column},${row}`;
}
