import { largest, smallest } from '../../lists.ts';
import type { Box } from './geometry.ts';
import type { Glyph, Mark } from './page.ts';
import { writeLine } from './write-line.ts';

/** Where a bar stands over the baseline of writing it strikes out, in font sizes: through the middle of the letters. */
const LOWEST = 0.12;
const HIGHEST = 0.62;
/** How thick such a bar may be, in font sizes; a thicker one hides the writing. */
const THICKEST = 0.2;
/** How far, in font sizes, a bar may begin or end from the writing it strikes out. */
const OVERHANG = 0.4;
/** Part of the bar that stands on characters. */
const WRITTEN = 0.7;
/** Bars on one height this close are one. */
const SAME_BAR = 0.6;
/** Bars of one height that a further one is held against, the last ones. */
const MOST_BESIDE = 8;
/** An end that comes so near to an upright line is joined to it. */
const JOINED = 0.25;

/** The writing of a page, that which thin bars strike out marked so, and its marks without the bars. */
export interface Strikes {
  glyphs: readonly Glyph[];
  marks: readonly Mark[];
  /** The struck texts, from the top down. */
  struck: string[];
}

/** Tells the bars through writing from the lines of tables: they begin and end with the writing and join no upright line. */
export function findStrikes(glyphs: readonly Glyph[], marks: readonly Mark[]): Strikes {
  const byHeight = glyphs.filter(({ direction }) => direction === 0).sort((a, b) => a.baseline - b.baseline);
  const largest = byHeight.reduce((most, { size }) => Math.max(most, size), 0);
  const uprights = marks.filter(({ run }) => run === 'vertical');
  const struckGlyphs = new Set<Glyph>();
  const bars = new Set<Mark>();
  const struck: string[] = [];
  for (const { box, pieces } of joinBars(marks)) {
    const under = glyphsAt(byHeight, box, largest).filter((glyph) => isThrough(box, glyph));
    if (!fits(box, under) || isRuling(box, uprights)) continue;
    for (const piece of pieces) bars.add(piece);
    const fresh = under.filter((glyph) => !struckGlyphs.has(glyph)).sort((a, b) => a.x0 - b.x0);
    for (const glyph of fresh) struckGlyphs.add(glyph);
    if (fresh.length > 0) struck.push(writeLine(fresh));
  }
  if (bars.size === 0) return { glyphs, marks, struck };
  return {
    glyphs: glyphs.map((glyph) => (struckGlyphs.has(glyph) ? { ...glyph, struck: true } : glyph)),
    marks: marks.filter((mark) => !bars.has(mark)),
    struck,
  };
}

interface Bar {
  box: Box;
  pieces: Mark[];
}

/** Level marks, those that touch on one height taken together, from the top down. */
function joinBars(marks: readonly Mark[]): Bar[] {
  const levels = marks.filter(({ run }) => run === 'horizontal').sort((a, b) => middle(a) - middle(b) || a.x0 - b.x0);
  const bars: Bar[] = [];
  let row: Bar[] = [];
  for (const mark of levels) {
    if (row[0] && middle(mark) - middle(row[0].box) > SAME_BAR) row = [];
    const joined = row.slice(-MOST_BESIDE).find(({ box }) => mark.x0 <= box.x1 + 1 && mark.x1 >= box.x0 - 1);
    if (joined) {
      joined.pieces.push(mark);
      joined.box = { ...joined.box, x0: Math.min(joined.box.x0, mark.x0), x1: Math.max(joined.box.x1, mark.x1) };
    } else {
      const bar = { box: { x0: mark.x0, y0: mark.y0, x1: mark.x1, y1: mark.y1 }, pieces: [mark] };
      row.push(bar);
      bars.push(bar);
    }
  }
  return bars;
}

function middle({ y0, y1 }: Box): number {
  return (y0 + y1) / 2;
}

/** The glyphs whose baselines are near enough under a height; `byHeight` is sorted. */
function glyphsAt(byHeight: readonly Glyph[], box: Box, largest: number): Glyph[] {
  const from = middle(box);
  let low = 0;
  let high = byHeight.length;
  while (low < high) {
    const probe = (low + high) >> 1;
    if ((byHeight[probe]?.baseline ?? 0) < from) low = probe + 1;
    else high = probe;
  }
  const found: Glyph[] = [];
  for (let index = low; index < byHeight.length; index++) {
    const glyph = byHeight[index];
    if (!glyph || glyph.baseline > from + HIGHEST * largest) break;
    found.push(glyph);
  }
  return found;
}

function isThrough(bar: Box, { x0, x1, baseline, size }: Glyph): boolean {
  const height = (baseline - middle(bar)) / size;
  const x = (x0 + x1) / 2;
  const isThin = bar.y1 - bar.y0 <= THICKEST * size;
  return isThin && height >= LOWEST && height <= HIGHEST && x > bar.x0 && x < bar.x1;
}

/** Does the bar begin and end with the characters it runs through? */
function fits(bar: Box, glyphs: readonly Glyph[]): boolean {
  if (glyphs.length === 0) return false;
  const slack = OVERHANG * largest(glyphs.map(({ size }) => size));
  const left = smallest(glyphs.map(({ x0 }) => x0));
  const right = largest(glyphs.map(({ x1 }) => x1));
  const written = glyphs.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);
  return (
    Math.abs(left - bar.x0) <= slack && Math.abs(right - bar.x1) <= slack && written >= (bar.x1 - bar.x0) * WRITTEN
  );
}

/** Both ends at upright lines: the border of a cell that its writing has outgrown. */
function isRuling(bar: Box, uprights: readonly Mark[]): boolean {
  const meets = (x: number): boolean =>
    uprights.some(
      ({ x0, x1, y0, y1 }) =>
        x >= x0 - JOINED && x <= x1 + JOINED && middle(bar) >= y0 - JOINED && middle(bar) <= y1 + JOINED,
    );
  return meets(bar.x0) && meets(bar.x1);
}
