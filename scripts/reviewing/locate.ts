import { largest, smallest } from '../../src/lists.ts';
import type { PageContent } from '../../src/readers/index.ts';
import { compact } from '../../src/text.ts';

type Glyph = PageContent['glyphs'][number];

/** A rectangle on a page in points, y growing downwards. */
export interface Frame {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** What is looked for on a page. */
export type Wanted =
  /** The figure of a cell: the text, the texts of its whole row, and which of the row's cells it is. */
  | { kind: 'cell'; text: string; row: readonly string[]; column: number }
  /** A piece of prose with the few characters before it each time that its paragraph (`line`) has it, without blanks. */
  | { kind: 'prose'; text: string; before: readonly string[]; line: string };

/** A piece of writing on one line. */
interface Found {
  frame: Frame;
  baseline: number;
  size: number;
}

/** Where a glyph ends: where no width is known (OFD) its box reaches to the next one, over the edge of its cell. */
export function endOf({ x0, x1, size, text }: Glyph): number {
  return Math.min(x1, x0 + 1.1 * size * [...text].length);
}

/** A page, as far as writing is looked for on it. */
type Searched = Pick<PageContent, 'glyphs'> & Partial<Pick<PageContent, 'marks'>>;

/** The glyphs of a page in reading order, one to a character, and the characters; a blank and a sign of none for a gap. */
interface Laid {
  glyphs: (Glyph | null)[];
  characters: string[];
}

const GAP = '\u0000';
/** So many ems without writing stand between cells. */
const WIDE = 0.9;

/** Does a cell end between two glyphs of a line: by a wide gap, or by a line that is drawn between them? */
export function isParted(left: Glyph, right: Glyph, verticals: readonly PageContent['marks'][number][]): boolean {
  const end = endOf(left);
  if (right.x0 - end > WIDE * right.size) return true;
  const height = right.baseline - 0.3 * right.size;
  return verticals.some(({ x0, x1, y0, y1 }) => y0 <= height && y1 >= height && x0 >= end - 2 && x1 <= right.x0 + 2);
}

/** The rulings of a page that may part cells of a row. */
export function verticalsOf({ marks = [] }: Searched): PageContent['marks'] {
  return marks.filter(({ run }) => run === 'vertical');
}

/** The glyphs of a page line by line, a gap wherever a cell ends and a line begins. */
function layLines(page: Searched): (Glyph | null)[] {
  const verticals = verticalsOf(page);
  const upright = page.glyphs
    .filter(({ direction }) => direction === 0)
    .toSorted((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const lines: Glyph[][] = [];
  for (const glyph of upright) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && glyph.baseline - first.baseline < 0.4 * glyph.size) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.flatMap((line) => {
    const sorted = line.toSorted((a, b) => a.x0 - b.x0);
    return sorted.flatMap((glyph, index) => {
      const before = sorted[index - 1];
      const own = [...compact(glyph.text)].map(() => glyph);
      return !before || isParted(before, glyph, verticals) ? [null, ...own] : own;
    });
  });
}

/** Pages are laid out once: every cell of a table is looked for on the same page. */
const LAID = new WeakMap<readonly Glyph[], Record<'cells' | 'over', Laid>>();

function layPage(page: Searched): Record<'cells' | 'over', Laid> {
  const known = LAID.get(page.glyphs);
  if (known) return known;
  const glyphs = layLines(page);
  const laid = { cells: spell(glyphs), over: spell(glyphs.filter((glyph) => glyph !== null)) };
  LAID.set(page.glyphs, laid);
  return laid;
}

function spell(glyphs: (Glyph | null)[]): Laid {
  let told: Glyph | null = null;
  let nth = 0;
  const characters = glyphs.map((glyph) => {
    nth = glyph !== null && glyph === told ? nth + 1 : 0;
    told = glyph;
    return glyph === null ? GAP : ([...compact(glyph.text)][nth] ?? GAP);
  });
  return { glyphs, characters };
}

/** All places of a text that follows `before`, in one cell, or over lines where `over` says so. Of each the glyphs. */
function findText(page: Searched, text: string, over = false, before = ''): Glyph[][] {
  const { glyphs, characters } = layPage(page)[over ? 'over' : 'cells'];
  const head = [...compact(before)].length;
  const wanted = [...compact(before + text)];
  const digits = /[\d.,]/u;
  const places: Glyph[][] = [];
  if (wanted.length === 0) return places;
  for (let at = 0; at + wanted.length <= characters.length; at += 1) {
    if (!wanted.every((character, index) => characters[at + index] === character)) continue;
    // 7.70 is not found inside of 57.70.
    const first = wanted[0] ?? '';
    const last = wanted.at(-1) ?? '';
    if (head === 0 && digits.test(first) && digits.test(characters[at - 1] ?? '')) continue;
    if (digits.test(last) && digits.test(characters[at + wanted.length] ?? '')) continue;
    places.push(glyphs.slice(at + head, at + wanted.length).flatMap((glyph) => glyph ?? []));
  }
  return places;
}

function around(glyphs: readonly Glyph[]): Frame {
  return {
    x0: smallest(glyphs.map(({ x0 }) => x0)),
    y0: smallest(glyphs.map(({ y0 }) => y0)),
    x1: largest(glyphs.map(endOf)),
    y1: largest(glyphs.map(({ y1 }) => y1)),
  };
}

function toFound(glyphs: readonly Glyph[]): Found[] {
  const [first] = glyphs;
  return first ? [{ frame: around(glyphs), baseline: first.baseline, size: first.size }] : [];
}

/** The beginning of a cell's text that stands on one line even where the cell has several. */
function beginning(text: string): string {
  return compact(text).slice(0, 4);
}

/** The cell among places of its text: those on the line that holds most of its row; of equal ones in it the one at its place. */
function pickCell(page: Searched, wanted: Extract<Wanted, { kind: 'cell' }>): Found[] {
  const found = findText(page, wanted.text).flatMap(toFound);
  const others = [...new Set(wanted.row.map(beginning))].filter(
    (text) => text !== '' && text !== beginning(wanted.text),
  );
  const near = others.map((text) => findText(page, text).flatMap(toFound));
  const score = ({ baseline, size }: Found) =>
    near.filter((places) => places.some((place) => Math.abs(place.baseline - baseline) < 1.2 * size)).length;
  const most = Math.max(0, largest(found.map(score)));
  const best = found.filter((one) => score(one) === most).toSorted((a, b) => a.frame.x0 - b.frame.x0);
  const [first] = best;
  const equal = wanted.row.flatMap((text, column) => (compact(text) === compact(wanted.text) ? [column] : []));
  const oneLine = first && best.every(({ baseline }) => Math.abs(baseline - first.baseline) < 0.4 * first.size);
  const own = oneLine && best.length === equal.length ? best[equal.indexOf(wanted.column)] : undefined;
  return own ? [own] : best;
}

/** So many characters of a paragraph tell it from others. */
const BEGINNING = 24;

/** Frames around a piece of prose, one a line and place: after the beginning of its paragraph, where that is on the page. */
function frameProse(page: Searched, { text, before, line }: Extract<Wanted, { kind: 'prose' }>): Frame[] {
  const start = findText(page, line.slice(0, BEGINNING), true)[0]?.[0]?.baseline ?? 0;
  const places = [...new Set(before)].flatMap((each) =>
    findText(page, text, true, each)
      .filter(([first]) => first !== undefined && first.baseline > start - 0.4 * first.size)
      .slice(0, 1),
  );
  return places.flatMap((own) => [...Map.groupBy(own, ({ baseline }) => Math.round(baseline)).values()].map(around));
}

/**
 * Where on a page something stands. One frame, or one a line of prose; several where it cannot be told which place is meant; none
 * where it is not found.
 */
export function locate(page: Searched, wanted: Wanted): Frame[] {
  return wanted.kind === 'cell' ? pickCell(page, wanted).map(({ frame }) => frame) : frameProse(page, wanted);
}
