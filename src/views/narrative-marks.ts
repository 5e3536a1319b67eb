import type { ChecksFile, Outcome } from '../budget/check-schema.ts';
import { NARRATIVE, placeOfAnchor } from '../vocabulary/index.ts';
import { nameText, type Strings } from '../i18n/index.ts';
import { narrativeAnchor, type CellFinder } from './check-cells.ts';
import type { CellMarks, NoteMark } from './cell-marks.ts';

/** An amount or line of the narrative that the checks speak of. */
export interface NarrativeMark {
  /** Its identifier on the page. */
  id: string;
  /** Line of the Markdown file, from 1. */
  line: number;
  /** First character and length in that line in UTF-16 units; `null` for the line as a whole. */
  start: number | null;
  length: number;
  /** The cell it quotes. */
  href: string | null;
  /** That cell in words. */
  title: string | null;
  /** `null` for a place that others lead to, of which the checks say nothing. */
  outcome: Outcome | null;
  tone: CellMarks['tone'];
  notes: NoteMark[];
  /** Further identifiers of the same place. */
  also?: readonly string[];
}

/** The one place where a text stands in a line, white space in the line aside; `null` where it is not there or there twice. */
export function findInLine(line: string, text: string): { start: number; length: number } | null {
  const pattern = [...text.replace(/\s+/gu, '')]
    .map((char) => char.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('[\\s\\\\]*');
  if (pattern === '') return null;
  const matches = [...line.matchAll(new RegExp(pattern, 'gu'))];
  const [match] = matches;
  return match && matches.length === 1 ? { start: match.index, length: match[0].length } : null;
}

/**
 * Every place of the narrative that the checks speak of: amounts that quote a cell, and what findings name. `found` holds
 * the findings by identifier.
 */
export function listNarrativeMarks(
  file: ChecksFile,
  markdown: string,
  cells: CellFinder,
  found: ReadonlyMap<string, CellMarks>,
  strings: Strings,
): NarrativeMark[] {
  const lines = markdown.split('\n');
  const marks = new Map<string, NarrativeMark>();
  const marksOf = (id: string) => ({ tone: found.get(id)?.tone ?? null, notes: found.get(id)?.notes ?? [] });
  for (const { anchor, line, start, length, outcome, cell } of file.links) {
    const target = cells.anchor(cell);
    marks.set(anchor, {
      id: anchor,
      line,
      start,
      length,
      href: target && placeOfAnchor(target),
      title: target && strings.checks.quoteTitle(nameText(strings.language, cell.name)),
      outcome,
      ...marksOf(anchor),
    });
  }
  for (const { cells: named, outcome } of file.results) {
    for (const cell of named) {
      const id = narrativeAnchor(cell);
      const { line } = cell.place;
      if (cell.table !== NARRATIVE || id === null || line === undefined || marks.has(id)) continue;
      const at = findInLine(lines[line - 1] ?? '', cell.text);
      marks.set(id, {
        id,
        line,
        start: at?.start ?? null,
        length: at?.length ?? 0,
        href: null,
        title: null,
        outcome,
        ...marksOf(id),
      });
    }
  }
  return [...marks.values()].toSorted((a, b) => a.line - b.line || (a.start ?? Infinity) - (b.start ?? Infinity));
}
