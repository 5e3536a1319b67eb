import { isAmount } from '../money.ts';
import { compact } from '../text.ts';
import type { Assembled } from './assemble.ts';
import type { Table } from './schema.ts';

/**
 * What a second file of a department-year is to a first: it complements it; all it holds stands in the first (`within`), or all of
 * the first in it (`around`); or both hold something that is not the same, and which.
 */
export type Compared = { relation: 'complement' | 'within' | 'around' } | { relation: 'clash'; table: string };

/** So much of what is said stands in both where one is another state of the other; so many headings, too. */
const SAME_TEXT = 0.3;
const SAME_HEADINGS = 3;
const LONG_LINE = 12;

export function compareMembers(first: Assembled, second: Assembled): Compared {
  const [tables, others] = [figuresOf(first), figuresOf(second)];
  const shared = [...others].filter(([key]) => tables.has(key));
  const different = shared.find(([key, { figures }]) => tables.get(key)?.figures !== figures);
  if (different) return { relation: 'clash', table: different[1].title };
  const [lines, otherLines] = [linesOf(first.narrative), linesOf(second.narrative)];
  const common = [...otherLines].filter((line) => lines.has(line)).length;
  const headings = headingsOf(first.narrative);
  const sameHeadings = [...headingsOf(second.narrative)].filter((heading) => headings.has(heading)).length;
  const sameText =
    sameHeadings >= SAME_HEADINGS || (common > 0 && common >= SAME_TEXT * Math.min(lines.size, otherLines.size));
  if (shared.length === 0 && !sameText) return { relation: 'complement' };
  if (shared.length === others.size && common === otherLines.size) return { relation: 'within' };
  if (shared.length === tables.size && common === lines.size) return { relation: 'around' };
  return { relation: 'clash', table: shared[0]?.[1].title ?? '' };
}

/** The amounts of each table that has any, in order, by what the table is: its kind, its project, or its title. */
export function figuresOf({
  disclosure,
}: Pick<Assembled, 'disclosure'>): Map<string, { title: string; figures: string }> {
  const found = new Map<string, { title: string; figures: string }>();
  for (const table of disclosure.tables) {
    if (table.kind === 'contents') continue;
    const project = disclosure.projects.find((each) => each.table === table.id)?.name;
    const key = table.kind === 'other' ? `other ${compact(table.title)}` : `${table.kind} ${compact(project ?? '')}`;
    const before = found.get(key);
    const figures = amountsOf(table);
    if (figures === '') continue;
    found.set(key, {
      title: before?.title ?? (table.title || project || ''),
      figures: `${before?.figures ?? ''} ${figures}`,
    });
  }
  return found;
}

/** Zero and blank are one here: a sheet prints the one where another prints nothing. */
function amountsOf(table: Table): string {
  const amounts =
    table.rows.length > 0
      ? table.rows.flatMap((row) => row.amounts.map(({ fen, text }) => (fen === null ? text : String(fen))))
      : table.cells.flat().filter((cell) => isAmount(cell));
  return amounts
    .map((amount) => compact(amount).replace(/[,，]/gu, ''))
    .filter((amount) => !/^[-—0.]*$/u.test(amount))
    .join(' ');
}

/** What is said, without headings and the title of the document, which stands in each of its files. */
function linesOf(narrative: string | null): Set<string> {
  return new Set(compactLines(narrative).filter((line) => line.length >= LONG_LINE && /[。;,]/u.test(line)));
}

function headingsOf(narrative: string | null): Set<string> {
  return new Set(compactLines(narrative).filter((line) => line.length >= 4 && !/[。;,]|\d{4}年/u.test(line)));
}

function compactLines(narrative: string | null): string[] {
  return (narrative ?? '').split('\n').map((line) => compact(line));
}
