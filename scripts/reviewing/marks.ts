import { NARRATIVE } from '../../src/vocabulary/index.ts';
import type { Place } from '../../src/problem.ts';
import { compact } from '../../src/text.ts';
import type { Reviewed } from './reviewed.ts';
import type { SourceLine } from './source.ts';

/** So many characters before an amount tell its place in its paragraph. */
const BEFORE = 8;

/** Where findings point: cells by anchor, and lines or pages of the original. */
export interface Marks {
  cells: Map<string, string>;
  lines: Set<number>;
  pages: Set<number>;
  /** Lines of the narrative, and the lines of the original (by position) that they were read from. */
  narrative: Map<number, string>;
  found: Set<number>;
}

/** Everything that findings and doubts of a document point at. */
export function marksOf({ results, doubts, narrative, source }: Reviewed): Marks {
  const marks: Marks = { cells: new Map(), lines: new Set(), pages: new Set(), narrative: new Map(), found: new Set() };
  const place = ({ line, page }: Place) => {
    if (line !== undefined) marks.lines.add(line);
    else if (page !== undefined) marks.pages.add(page);
  };
  for (const { row, column, table, line, page } of doubts) {
    if (table && row !== null && column !== null) marks.cells.set(`${table}-r${row}-c${column}`, 'doubt');
    place({ line: line ?? undefined, page: page ?? undefined });
  }
  for (const result of results) {
    if (result.outcome !== 'differs') continue;
    for (const cell of result.cells.slice(0, 12)) {
      if (cell.anchor) marks.cells.set(cell.anchor, result.severity);
      if (cell.table !== NARRATIVE) place(cell.place);
      else if (cell.place.line !== undefined) {
        marks.narrative.set(cell.place.line, result.severity);
        // Lines of the narrative count in its own file; in the original they are found by their words.
        const found = narrative === null ? null : wordsAround(narrative, cell.place.line, cell.text);
        const at = found && source ? findLine(source.lines, { words: found.before[0] + found.text }) : -1;
        if (at >= 0) marks.found.add(at);
      }
    }
  }
  return marks;
}

function plain(text: string): string {
  return compact(text.replace(/[\\*#]/gu, ''));
}

/**
 * A printed text and the few characters before it, without blanks, as they stand in a line of the narrative: once for each time
 * that the line prints it. `null` where it does not.
 */
export function wordsAround(
  narrative: string,
  line: number,
  text: string,
): { text: string; before: [string, ...string[]] } | null {
  const whole = plain(narrative.split('\n')[line - 1] ?? '');
  const own = plain(text);
  if (own === '') return null;
  const places: number[] = [];
  for (let at = whole.indexOf(own); at >= 0; at = whole.indexOf(own, at + own.length)) {
    // 0万元 is no part of 170万元.
    const inside = /\d/u.test(own[0] ?? '') && /[\d.,]/u.test(whole[at - 1] ?? '');
    if (!inside) places.push(at);
  }
  const [first, ...others] = places.map((at) => whole.slice(Math.max(0, at - BEFORE), at));
  return first === undefined ? null : { text: own, before: [first, ...others] };
}

/**
 * The line of an original that holds words of the narrative, or that a row of a table was read from: by its place, else by what
 * it prints. Out: its index, -1 where there is none.
 */
export function findLine(
  lines: readonly SourceLine[],
  wanted: { words: string } | { place: Place; row: readonly string[] },
): number {
  if ('words' in wanted) return lines.findIndex((line) => plain(line.text).includes(wanted.words));
  const { place, row } = wanted;
  const ofFile = (line: SourceLine) => place.file === undefined || line.file === place.file;
  if (place.line !== undefined) return lines.findIndex((line) => ofFile(line) && line.line === place.line);
  if (place.sheet !== undefined && place.row !== undefined) {
    return lines.findIndex((line) => ofFile(line) && line.sheet === place.sheet && line.row === place.row);
  }
  const printed = compact(row.join('|'));
  return printed.replaceAll('|', '') === ''
    ? -1
    : lines.findIndex((line) => ofFile(line) && compact(line.text) === printed);
}
