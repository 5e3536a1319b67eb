import { Problem, type Place } from '../problem.ts';
import type { RecognisedTable, Recognition, TextBlock } from '../tables/index.ts';
import { compact, mendSpaces } from '../text.ts';
import {
  isEvaluationForm,
  namesOrganisation,
  otherDocumentOf,
  otherTableOf,
  toldField,
  type OtherDocument,
} from '../vocabulary/index.ts';
import { readTitles, type TitleLine } from './cover.ts';
import { readToldAmount } from './told-amount.ts';

/** Lines at the beginning of a document that may be its title. */
const OPENING_LINES = 12;
const NUMBERED =
  /^(?:第[一二三四五六七八九十\d]+[部章节]|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.])/u;
const NUMBER_OF_BUDGET = /公开|预算|^附?表/u;

/** How a document says that it is a budget, and whether its narrative prints the amount of the year. */
export interface Saying {
  budget: boolean;
  amountInWords: boolean;
}

/** Throws a Problem where title or tables of a document say that it is something else that lists amounts. */
export function refuseOther({ narrative, tables }: Recognition, place: Place): void {
  const titles = budgetTitles(narrative);
  const other = openingOf(narrative, titles);
  if (other === null && (titles.length > 0 || tables.some(isOfBudget))) return;
  const kind = other ?? tables.map(otherTable).find((found) => found !== null) ?? null;
  if (kind !== null) throw new Problem('other-document', { kind }, { place });
}

/**
 * Does the document say of itself that it is a budget (or final accounts): by its title, by tables that only budgets have, by the
 * numbers of its tables, or by the amount of the year under its heading?
 */
export function readSaying({ narrative, tables }: Recognition, year: number): Saying {
  const amountInWords = tellsAmount(narrative, year);
  return { budget: amountInWords || budgetTitles(narrative).length > 0 || tables.some(isOfBudget), amountInWords };
}

function budgetTitles(narrative: readonly TextBlock[]): TitleLine[] {
  return readTitles(narrative).filter((title) => otherThan(title) === null);
}

/** What the first line that is a title makes of the document; `null` where that is a budget, or there is none. */
function openingOf(narrative: readonly TextBlock[], titles: readonly TitleLine[]): OtherDocument | null {
  for (const { text } of narrative.slice(0, OPENING_LINES)) {
    const line = compact(text);
    const printed = mendSpaces(text);
    if (titles.some(({ title }) => title.endsWith(printed))) return null;
    if (line.length < 4 || line.length > 60 || /[。;,]|[…·.]\d+$/u.test(line)) continue;
    if (NUMBERED.test(line) || namesOrganisation(line)) continue;
    const other = otherDocumentOf(line);
    if (other !== null) return other;
  }
  return null;
}

/** The name of an office may hold any of the words: only what stands beside it counts. */
function otherThan({ title, name }: TitleLine): OtherDocument | null {
  return otherDocumentOf(compact(title).replace(compact(name ?? ''), ''));
}

function otherTable({ title, form, cells, headerRows }: RecognisedTable): OtherDocument | null {
  const other = otherDocumentOf(title);
  if (other !== null) return other;
  if (form) return isEvaluationForm(cells.flat()) ? 'evaluation' : null;
  return otherTableOf(cells.slice(0, Math.max(headerRows, 1)).flat());
}

function isOfBudget(table: RecognisedTable): boolean {
  if (table.kind === 'contents' || table.kind === 'units' || otherTable(table) !== null) return false;
  if (table.kind !== 'other' || /预算.*表$/u.test(compact(table.title))) return true;
  return table.number !== null && NUMBER_OF_BUDGET.test(compact(table.number));
}

/** Does a numbered heading 年度预算安排 stand over an amount? */
function tellsAmount(narrative: readonly TextBlock[], year: number): boolean {
  const lines = narrative.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '');
  return lines.some((line, index) => {
    const heading = toldField(line);
    if (heading?.field !== 'amount' || !heading.numbered) return false;
    return readToldAmount(heading.rest + (lines[index + 1] ?? ''), year).amount !== null;
  });
}
