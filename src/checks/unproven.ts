import type { CheckResult } from '../budget/check-schema.ts';
import type { CitedAmount, Disclosure, Notice, Table } from '../budget/schema.ts';
import { onNoticedPages } from './noticed-pages.ts';

/** Rules that hold no figure against another. */
const NO_PROOF: readonly CheckResult['rule'][] = ['form'];

/**
 * The disclosure without the amounts of tables whose columns were told by alignment (`columns-aligned`) and that no identity
 * of the document proves: a comparison with a cell of the table that comes out, and none that does not. Their cells stay as
 * printed; a notice on each table says so, before all others. Figures cited from them are not told either.
 */
export function withholdUnproven(disclosure: Disclosure, results: readonly CheckResult[]): Disclosure {
  const unproven = new Set(alignedTables(disclosure).flatMap(({ id }) => (isProven(id, results) ? [] : [id])));
  if (unproven.size === 0) return disclosure;
  const tables = disclosure.tables.map((table) => (unproven.has(table.id) ? withoutAmounts(table) : table));
  const told = tables.filter(({ id }) => unproven.has(id)).map(noticeOf);
  const cited = withoutUnproven(disclosure, ({ table }) => unproven.has(table));
  return { ...disclosure, tables, ...cited, notices: [...told, ...disclosure.notices] };
}

/** What a disclosure cites from its tables, without the amounts that are not proven: `null` in the headline, without value elsewhere. */
export function withoutUnproven(
  disclosure: Disclosure,
  isUnproven: (cited: CitedAmount) => boolean,
): Pick<Disclosure, 'headline' | 'projects' | 'overallPerformance'> {
  const headline = Object.entries(disclosure.headline).map(([name, amount]) => [
    name,
    typeof amount === 'object' && amount !== null && isUnproven(amount) ? null : amount,
  ]);
  return {
    headline: Object.fromEntries(headline) as Disclosure['headline'],
    projects: disclosure.projects.map((project) => withoutCited(project, isUnproven)),
    overallPerformance: disclosure.overallPerformance.map((one) => withoutCited(one, isUnproven)),
  };
}

/** Has the document tables whose columns were told by alignment? */
export function hasAligned({ notices }: Disclosure): boolean {
  return notices.some(({ id }) => id === 'columns-aligned');
}

function alignedTables({ tables, notices }: Disclosure): Table[] {
  const isOn = onNoticedPages(notices, ['columns-aligned']);
  return tables.filter(({ place, places }) => isOn(place) || places.some(isOn));
}

function isProven(table: string, results: readonly CheckResult[]): boolean {
  const made = results.filter(
    ({ rule, outcome, cells }) =>
      !NO_PROOF.includes(rule) && outcome !== 'not-applicable' && cells.some((cell) => cell.table === table),
  );
  return made.length > 0 && made.every(({ outcome }) => outcome !== 'differs');
}

function withoutAmounts(table: Table): Table {
  const rows = table.rows.map((row) => ({ ...row, amounts: row.amounts.map((amount) => ({ ...amount, fen: null })) }));
  return { ...table, rows };
}

/** The same without the values of the amounts it cites that are not proven, at whatever depth; the texts stay. */
function withoutCited<T>(value: T, isUnproven: (cited: CitedAmount) => boolean): T {
  if (Array.isArray(value)) return value.map((one: unknown) => withoutCited(one, isUnproven)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, held]) => [name, withoutCited<unknown>(held, isUnproven)] as const);
  const copy = Object.fromEntries(fields) as T & { fen?: unknown; table?: unknown };
  const isCited = 'fen' in copy && typeof copy.table === 'string' && 'row' in copy && 'column' in copy;
  return isCited && isUnproven(copy as unknown as CitedAmount) ? { ...copy, fen: null } : copy;
}

function noticeOf({ id, title, place }: Table): Notice {
  return { id: 'amounts-unproven', severity: 'warning', values: { title }, place, table: id, row: null, column: null };
}
