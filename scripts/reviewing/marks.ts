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
  for (const { row, column, table, place: own } of doubts) {
    if (table && row !== null && column !== null) marks.cells.set(`${table}-r${row}-c${column}`, 'doubt');
    place(own);
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
        const at = found && source ? findWords(source.lines, found) : -1;
        if (at >= 0) marks.found.add(at);
      }
    }
  }
  return marks;
}

function plain(text: string): string {
  return compact(text.replace(/[\\*#]/gu, ''));
}

/** A text of the narrative with what tells its place: how its line begins, and the few characters before it, without blanks. */
export interface Words {
  text: string;
  /** Once for each time that the line prints the text. */
  before: [string, ...string[]];
  line: string;
}

/** The words around a printed text in a line of the narrative; `null` where the line does not print it. */
export function wordsAround(narrative: string, line: number, text: string): Words | null {
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
  return first === undefined ? null : { text: own, before: [first, ...others], line: whole };
}

/** The line of an original that holds words of the narrative. Out: its index, -1 where there is none. */
export function findWords(lines: readonly SourceLine[], { text, before, line }: Words): number {
  const plainLines = lines.map((candidate) => plain(candidate.text));
  const whole = plainLines.findIndex((candidate) => candidate !== '' && candidate.includes(line));
  return whole >= 0 ? whole : plainLines.findIndex((candidate) => candidate.includes(before[0] + text));
}

/**
 * The line of an original that a row of a table was read from: of those at its place the one that prints the same, else the only
 * one; else the one that prints the same. Out: its index, -1 where there is none.
 */
export function findRow(
  lines: readonly SourceLine[],
  { file, line, sheet, row }: Place,
  cells: readonly string[],
): number {
  const printed = compact(cells.join('|'));
  const at = lines.flatMap((one, index) => {
    if (file !== undefined && one.file !== file) return [];
    if (line !== undefined) return one.line === line ? [index] : [];
    return sheet !== undefined && row !== undefined && one.sheet === sheet && one.row === row ? [index] : [];
  });
  const same = (index: number) => compact(lines[index]?.text ?? '') === printed;
  const own = at.find(same) ?? (at.length === 1 ? at[0] : undefined);
  if (own !== undefined || printed.replaceAll('|', '') === '') return own ?? -1;
  return lines.findIndex((one, index) => (file === undefined || one.file === file) && same(index));
}
