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
/** Height of the rows in which the baselines of a page are taken together, and how many of them are held against each other. */
const ROW = 4;
const MOST_ROWS = 1000;

/**
 * Finds the characters that are set small and high behind others (note marks, exponents), and note marks set so before a
 * figure. They come out with `raised` set and on the baseline of what they stand at, so that they stay in its line.
 */
export function findRaised(glyphs: readonly Glyph[]): Glyph[] {
  const bases = new Map<Glyph, Glyph>();
  raiseAll(glyphs, bases, {
    order: (a, b) => a.x0 - b.x0,
    filedBy: ({ x1 }) => x1,
    lookFrom: ({ x0 }) => x0,
    mayBe: () => true,
    isAt: isBehind,
  });
  raiseAll(glyphs, bases, {
    order: (a, b) => b.x0 - a.x0,
    filedBy: ({ x0 }) => x0,
    lookFrom: ({ x1 }) => x1,
    mayBe: ({ text }) => MARK_CHARACTER.test(text),
    isAt: isBefore,
  });
  dropLong(bases);
  return glyphs.map((glyph) => {
    const base = bases.get(glyph);
    return base ? { ...glyph, baseline: base.baseline, raised: true } : glyph;
  });
}

/** Where raised characters are looked for: behind others or before them. */
interface Side {
  /** From the side of what they stand at. */
  order: (a: Glyph, b: Glyph) => number;
  /** The edge of a character at which a raised one may stand, and that edge of a raised one. */
  filedBy: (glyph: Glyph) => number;
  lookFrom: (glyph: Glyph) => number;
  mayBe: (glyph: Glyph) => boolean;
  isAt: (glyph: Glyph, other: Glyph, bases: ReadonlyMap<Glyph, Glyph>) => boolean;
}

/** Adds what is raised at one side to `bases`: each raised character with the one it stands at, however many lie between. */
function raiseAll(glyphs: readonly Glyph[], bases: Map<Glyph, Glyph>, side: Side): void {
  const { order, filedBy, lookFrom, mayBe, isAt } = side;
  const near = bases.size === 0 ? nearOthers(glyphs) : glyphs;
  if (near.length === 0) return;
  const squares = fileBy(glyphs, filedBy, bases);
  const look = (glyph: Glyph): Glyph | undefined =>
    glyph.direction === 0 && !bases.has(glyph)
      ? squares.find(glyph, lookFrom(glyph), (other) => mayBe(glyph) && isAt(glyph, other, bases))
      : undefined;
  // The first raised character stands at one that is not: on most pages there is none, whatever the order.
  if (bases.size === 0 && !near.some((glyph) => look(glyph) !== undefined)) return;
  for (const glyph of [...glyphs].sort(order)) {
    const other = look(glyph);
    if (!other) continue;
    bases.set(glyph, bases.get(other) ?? other);
    squares.raise(glyph, filedBy(glyph));
  }
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

/** Characters whose baselines, or one edge and whose baselines, lie close, and between which bounds. */
interface Group {
  glyphs: Glyph[];
  highest: number;
  lowest: number;
  smallest: number;
  largest: number;
}

function groupOf(glyph: Glyph): Group {
  const { baseline, size } = glyph;
  return { glyphs: [glyph], highest: baseline, lowest: baseline, smallest: size, largest: size };
}

function addTo(group: Group, glyph: Glyph): void {
  const { baseline, size } = glyph;
  group.glyphs.push(glyph);
  if (!(baseline >= group.highest)) group.highest = baseline;
  if (!(baseline <= group.lowest)) group.lowest = baseline;
  if (!(size >= group.smallest)) group.smallest = size;
  if (!(size <= group.largest)) group.largest = size;
}

/** Can no character between these heights be raised at one of a group? */
function isOutOfReach(highest: number, lowest: number, group: Group): boolean {
  return group.lowest - highest < LOWEST * group.smallest || group.highest - lowest > HIGHEST * group.largest;
}

/** The characters so high over others of the page, wherever these stand, that they may be raised at them. */
function nearOthers(glyphs: readonly Glyph[]): readonly Glyph[] {
  const rows = new Map<number, Group>();
  for (const glyph of glyphs) {
    const row = Math.floor(glyph.baseline / ROW);
    const group = rows.get(row);
    if (group) addTo(group, glyph);
    else rows.set(row, groupOf(glyph));
  }
  if (rows.size > MOST_ROWS) return glyphs;
  const groups = [...rows.values()];
  return groups
    .filter(({ highest, lowest }) => groups.some((other) => !isOutOfReach(highest, lowest, other)))
    .flatMap((group) => group.glyphs);
}

interface Square extends Group {
  /** Whether some of them are raised. */
  raised: boolean;
}

/** The characters of a page in squares, by one of their edges and by their baselines. */
class Squares {
  readonly #columns = new Map<number, Map<number, Square>>();

  add(glyph: Glyph, edge: number, raised: boolean): void {
    const column = Math.floor(edge / SQUARE);
    const row = Math.floor(glyph.baseline / SQUARE);
    let rows = this.#columns.get(column);
    if (!rows) this.#columns.set(column, (rows = new Map()));
    const square = rows.get(row);
    if (!square) rows.set(row, { ...groupOf(glyph), raised });
    else if (square.glyphs.length < MOST_NEIGHBOURS) {
      addTo(square, glyph);
      square.raised ||= raised;
    }
  }

  /** Notes that a character filed at an edge is raised. */
  raise({ baseline }: Glyph, edge: number): void {
    const square = this.#columns.get(Math.floor(edge / SQUARE))?.get(Math.floor(baseline / SQUARE));
    if (square) square.raised = true;
  }

  /** The first glyph but this one that is wanted among those near an edge of it, and that it may be raised at. */
  find(glyph: Glyph, edge: number, isWanted: (other: Glyph) => boolean): Glyph | undefined {
    const column = Math.floor(edge / SQUARE);
    const row = Math.floor(glyph.baseline / SQUARE);
    for (let x = -1; x <= 1; x++) {
      const rows = this.#columns.get(column + x);
      if (!rows) continue;
      for (let y = -1; y <= 1; y++) {
        const square = rows.get(row + y);
        if (!square) continue;
        if (!square.raised && isOutOfReach(glyph.baseline, glyph.baseline, square)) continue;
        const found = square.glyphs.find((other) => other !== glyph && isWanted(other));
        if (found) return found;
      }
    }
    return undefined;
  }
}

function fileBy(glyphs: readonly Glyph[], edge: (glyph: Glyph) => number, bases: ReadonlyMap<Glyph, Glyph>): Squares {
  const squares = new Squares();
  for (const glyph of glyphs) squares.add(glyph, edge(glyph), bases.has(glyph));
  return squares;
}
