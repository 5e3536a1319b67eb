import { append } from '../../lists.ts';
import type { Mark } from './page.ts';

/** A straight line of a table: `at` is its height (horizontal) or its distance from the left (vertical). */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

export interface Rulings {
  horizontal: Ruling[];
  vertical: Ruling[];
}

/** Marks whose middles are closer lie on the same line: drawn twice, or cell by cell with rounding. */
const SAME_LINE = 1;
/** Gaps up to this between marks on one line are dashes, dots or the corners between cells. */
const WIDEST_GAP = 3.5;
/** What is shorter after joining is no ruling. */
const SHORTEST = 4;

/** Rulings of one page and direction that are kept, the longest first: a drawing with more is no table. */
const MOST = 2000;

/** Joins the marks of a page to rulings: dashes, dots, lines drawn cell by cell and lines drawn twice become one. */
export function joinMarks(marks: readonly Mark[]): Rulings {
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  for (const { x0, y0, x1, y1, run } of marks) {
    if (run !== 'vertical') horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    if (run !== 'horizontal') vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
  return { horizontal: joinLines(horizontal), vertical: joinLines(vertical) };
}

function joinLines(pieces: Ruling[]): Ruling[] {
  const rulings: Ruling[] = [];
  pieces.sort((a, b) => a.at - b.at);
  for (let start = 0; start < pieces.length;) {
    let end = start + 1;
    while (end < pieces.length && (pieces[end]?.at ?? 0) - (pieces[end - 1]?.at ?? 0) <= SAME_LINE) end++;
    append(rulings, joinPieces(pieces.slice(start, end)));
    start = end;
  }
  const long = rulings.filter(({ from, to }) => to - from >= SHORTEST);
  return long.length <= MOST ? long : long.sort((a, b) => b.to - b.from - a.to + a.from).slice(0, MOST);
}

function joinPieces(pieces: Ruling[]): Ruling[] {
  pieces.sort((a, b) => a.from - b.from);
  const joined: Ruling[] = [];
  let weight = 0;
  for (const piece of pieces) {
    const last = joined.at(-1);
    const length = Math.max(piece.to - piece.from, 0.01);
    if (last && piece.from <= last.to + WIDEST_GAP) {
      last.at = (last.at * weight + piece.at * length) / (weight + length);
      last.to = Math.max(last.to, piece.to);
      weight += length;
    } else {
      joined.push({ ...piece });
      weight = length;
    }
  }
  return joined;
}
