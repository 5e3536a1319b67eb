import { NARRATIVE } from '../../src/vocabulary/index.ts';
import type { Place } from '../../src/problem.ts';
import { compact } from '../../src/text.ts';
import type { Reviewed } from './reviewed.ts';

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
        const words = narrative === null ? null : wordsAround(narrative, cell.place.line, cell.text);
        const at = words && source ? source.findIndex((line) => plain(line.text).includes(words)) : -1;
        if (at >= 0) marks.found.add(at);
      }
    }
  }
  return marks;
}

function plain(text: string): string {
  return compact(text.replace(/[\\*#]/gu, ''));
}

/** A printed amount with the few characters before it, as they stand in a line of the narrative. */
function wordsAround(narrative: string, line: number, text: string): string | null {
  const whole = plain(narrative.split('\n')[line - 1] ?? '');
  const at = whole.indexOf(plain(text));
  return text === '' || at < 0 ? null : whole.slice(Math.max(0, at - 6), at + plain(text).length);
}
