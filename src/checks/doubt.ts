import type { CheckedCell, CheckResult, RemarkId, Says } from '../budget/check-schema.ts';
import type { Notice } from '../budget/schema.ts';
import type { Place } from '../problem.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import { finding } from './compare.ts';
import type { Context } from './context.ts';
import { onNoticedPages } from './noticed-pages.ts';

/** So many failed comparisons, and more than half of all, are no misprints any more. */
const FEW = 3;

/** Notices that leave it open whether figures stand in the right column, by how much of the table they speak of. */
const DOUBTFUL: readonly Notice['id'][] = [
  'header-moved',
  'row-moved',
  'row-columns-unclear',
  'header-columns-unclear',
  'several-amounts',
  'amount-too-wide',
  'print-differs',
];

/**
 * Doubts the reading before the document. Where most comparisons of a rule in a table fail, one note takes the place of their
 * findings; where a notice says that a header or a cell may have been read wrong, a finding on it is a note, unless the
 * other comparisons of the table bear the reading out.
 */
export function doubtReading(context: Context, results: readonly CheckResult[]): CheckResult[] {
  return doubtNoticed(context, doubtMany(context, results));
}

function doubtMany(context: Context, results: readonly CheckResult[]): CheckResult[] {
  const doubted = new Map<string, CheckResult>();
  for (const [group, all] of Map.groupBy(results, groupOf)) {
    const made = all.filter(({ outcome }) => outcome !== 'not-applicable');
    const failed = made.filter(isGrave);
    if (group !== '' && failed.length >= FEW && failed.length * 2 > made.length)
      doubted.set(group, note(context, group, failed, made.length));
  }
  const told = new Set<string>();
  return results.flatMap((result) => {
    const group = groupOf(result);
    const doubt = isGrave(result) ? doubted.get(group) : undefined;
    if (!doubt) return [result];
    if (told.has(group)) return [];
    told.add(group);
    return [doubt];
  });
}

function isGrave({ outcome, severity }: CheckResult): boolean {
  return outcome === 'differs' && severity !== 'note';
}

/** The comparisons that stand or fall with one reading: a rule in a table, in one of its columns, or in all forms alike; '' for none. */
function groupOf({ rule, key, cells }: CheckResult): string {
  const [first, second] = cells;
  if (first?.table === NARRATIVE) {
    // A paragraph of which most figures are not those of a column speaks of another scope than that column.
    const { name } = first;
    if (name.kind !== 'statement' || name.of !== 'level' || !/statement-\d+$/u.test(key) || !second?.table) return '';
    return `${rule}/line-${name.line}/${second.table}-c${second.column}`;
  }
  if (!first?.table) return '';
  switch (rule) {
    case 'rows':
      // A row of the three public expenses has several totals of its own.
      return second?.row === first.row && /-c\d+$/u.test(key)
        ? `${rule}/${first.table}-c${first.column}`
        : `${rule}/${first.table}`;
    case 'roll-up':
      return `${rule}/${first.table}-c${first.column}`;
    case 'across-tables':
      return `${rule}/${first.table}/${second?.table ?? ''}`;
    case 'projects':
      return /\/(?:funding|listed)$/u.exec(key)?.[0] ?? '';
    case 'changes':
      return `${rule}/${first.table}${key.endsWith('/prior') ? '/prior' : ''}`;
    case 'balance':
    case 'totals':
    case 'three-public':
      return `${rule}/${first.table}`;
    default:
      return '';
  }
}

function note(context: Context, group: string, failed: readonly CheckResult[], made: number): CheckResult {
  const [result] = failed;
  if (!result) throw new Error('there is no failed comparison to doubt');
  const tables = new Set(failed.map(({ cells }) => cells[0]?.table));
  const table = tables.size === 1 ? context.disclosure.tables.find(({ id }) => tables.has(id)) : undefined;
  const says: Says = { id: 'reading-doubted', values: { title: table?.title ?? null, failed: failed.length, made } };
  return finding(result.rule, `doubted/${group.replace(/^\//u, '')}`, 'note', says, result.cells.slice(0, 1));
}

function doubtNoticed(context: Context, results: readonly CheckResult[]): CheckResult[] {
  const notices = context.disclosure.notices.filter(
    ({ id, table }) => DOUBTFUL.includes(id) && (table !== null || id === 'print-differs'),
  );
  const unclear = tablesOfUnclearRows(context);
  if (notices.length === 0 && unclear.size === 0) return [...results];
  return results.map((result) => {
    if (!isGrave(result)) return result;
    if (result.rule === 'form') return isMisreadForm(context, result) ? { ...result, severity: 'note' } : result;
    const misses = result.cells.some(({ table }) => table !== null && unclear.has(table));
    const doubt =
      misses ||
      notices.some((notice) => {
        if (!result.cells.some((cell) => isOn(notice, cell))) return false;
        return notice.row !== null || notice.table === null || !bornOut(notice, results);
      });
    return doubt ? { ...result, severity: 'note', says: remarked(result.says) } : result;
  });
}

/** Notices on rows, and on pages, without values since their columns or lines are not known. */
const OF_ROWS: readonly Notice['id'][] = ['row-does-not-fit', 'row-columns-unclear'];
const OF_PAGES: readonly Notice['id'][] = ['packed-cells', 'page-scanned'];

/** The tables that have a row without values, since its columns are not known or a guess: what they add up to is not all they print. */
function tablesOfUnclearRows({ disclosure }: Context): Set<string> {
  const rows = disclosure.notices.filter(({ id }) => OF_ROWS.includes(id));
  const isOnUnclear = onNoticedPages(disclosure.notices, OF_PAGES);
  const isUnclear = (place: Place): boolean =>
    rows.some(({ place: own }) => own.line === place.line && own.row === place.row && own.file === place.file) ||
    isOnUnclear(place);
  const tables = disclosure.tables.filter(({ aligned, places }) => aligned !== undefined || places.some(isUnclear));
  return new Set(tables.map(({ id }) => id));
}

/** What the form of a scanned page lacks may be a misreading: a code that fits no other, an amount that is none. */
function isMisreadForm({ disclosure }: Context, { cells }: CheckResult): boolean {
  const isScanned = onNoticedPages(disclosure.notices, ['page-scanned']);
  return cells.some(({ place }) => isScanned(place));
}

function isOn({ table, row, column, place, values }: Notice, cell: CheckedCell): boolean {
  if (table === null) return cell.place.sheet === place.sheet && namedRows(values.cells).has(cell.place.row);
  return (
    cell.table === table &&
    (row === null || cell.row === row) &&
    (row === null || column === null || cell.column === column)
  );
}

/** The sheet's rows, from 1, of the cells that a notice lists (`B3 1234.6 / 12345678`, one a line). */
function namedRows(cells: Notice['values'][string] | undefined): Set<number | undefined> {
  return new Set(Array.from(String(cells ?? '').matchAll(/^[A-Z]+(\d+) /gmu), (match) => Number(match[1])));
}

/** Do more comparisons with cells of the noticed table come out than not? */
function bornOut(notice: Notice, results: readonly CheckResult[]): boolean {
  const made = results.filter(
    ({ rule, outcome, cells }) =>
      rule !== 'form' && outcome !== 'not-applicable' && cells.some((cell) => isOn(notice, cell)),
  );
  return made.filter(({ outcome }) => outcome !== 'differs').length * 2 > made.length;
}

function remarked(says: Says): Says {
  const remark: RemarkId = 'reading-doubted';
  if (says.id === 'sum') return { id: says.id, values: { ...says.values, remark } };
  return says.id === 'equal' ? { id: says.id, values: { ...says.values, remark } } : says;
}
