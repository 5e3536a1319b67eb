import type { Doubt } from '../../src/budget/index.ts';
import type { CheckOptions } from '../../src/checks/index.ts';
import type { Disclosure } from '../../src/budget/schema.ts';
import type { DoubtSaid, Item } from '../../src/desk/api.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { isAmount } from '../../src/money.ts';
import { isConfirmed } from '../../src/views/index.ts';
import { cellAnchor } from '../../src/vocabulary/index.ts';
import { doubtsOf, type WordedDoubt } from '../reviewing/doubts.ts';

/** What doubts are listed from: a document as printed, and what was decided on it. */
interface Doubted {
  disclosure: Disclosure;
  options: Pick<CheckOptions, 'corrections'>;
  locale: Locale;
}

/** Notices on numbers that look personal: each number is an item of its own, with what can be decided on it. */
const ASKED_APART: ReadonlySet<string> = new Set(['personal-number-hidden', 'personal-number-kept']);

/** What of the reading is in doubt: unknown tables, columns, values, and what the readers and the recognition say. */
export function doubtItems(doubted: Doubted): Item[] {
  const { disclosure, options, locale } = doubted;
  return doubtsOf(disclosure, locale, options.corrections?.checked)
    .map((doubt, index) => ({ doubt, index }))
    .filter(({ doubt }) => !ASKED_APART.has(doubt.id))
    .map(({ doubt, index }) => itemOf(doubt, index, doubted));
}

/** How many doubts of tables, columns and values nobody has settled; notices are told one by one on the page of the document. */
export function countDoubts({ disclosure, options, locale }: Doubted): number {
  const doubts = doubtsOf(disclosure, locale, options.corrections?.checked);
  return doubts.filter((doubt) => doubt.notice === null && settledBy(doubt, options) === null).length;
}

function itemOf(doubt: WordedDoubt, index: number, { disclosure, options }: Doubted): Item {
  const { id, notice, message, table, row, column, place } = doubt;
  const cell = table !== null && row !== null && column !== null ? { table, row, column } : null;
  const printed = disclosure.tables.find((one) => one.id === table);
  const text = cell === null ? '' : (printed?.cells[cell.row]?.[cell.column] ?? '');
  // A figure that nothing else proves has a value as soon as a person has seen that it is printed so.
  const proves = id === 'value' && cell !== null && isAmount(text);
  const entry = cell && { ...cell, old: text, new: text, reason: message };
  const where = (row === null ? printed?.place : printed?.places[row]) ?? place;
  return {
    id: `${id}/${table ?? ''}/${row ?? ''}/${column ?? ''}/${index}`,
    kind: notice === null ? 'doubt' : 'notice',
    severity: (notice === null ? undefined : disclosure.notices[notice]?.severity) ?? 'warning',
    sentence: message,
    ...{ rule: null, key: null, acknowledges: [], number: null },
    anchors: cell ? [cellAnchor(cell.table, cell.row, cell.column)] : table === null ? [] : [table],
    place: where,
    figures: cell ? [{ name: '', text, unit: null, line: null, place: where, cell }] : [],
    corrections: proves && entry ? [{ from: text, to: text, entries: [entry] }] : [],
    doubt: proves ? null : { doubt: id, table, row, column, page: place.page ?? null },
    settled: settledBy(doubt, options),
  };
}

/** By a look at it, or by a correction of its cell. */
function settledBy(
  { id, table, row, column, settled }: WordedDoubt,
  { corrections }: Doubted['options'],
): Item['settled'] {
  if (settled) return { reason: settled.reason, date: settled.date, by: settled.by };
  if (id !== 'value') return null;
  const correction = corrections?.corrections.find(
    (one) => one.table === table && one.row === row && one.column === column,
  );
  if (!correction) return null;
  const { reason, date, decidedBy } = correction;
  return { reason, date, ...(isConfirmed(correction) && { by: decidedBy }) };
}

/** Is it the doubt that a decision speaks of? */
export function isDoubt({ id, table, row, column, place }: Doubt, said: DoubtSaid): boolean {
  return (
    id === said.doubt &&
    table === said.table &&
    row === said.row &&
    column === said.column &&
    (place.page ?? null) === said.page
  );
}
