import type { CheckResult } from '../budget/check-schema.ts';
import type { CitedAmount, Disclosure, Notice, Table } from '../budget/schema.ts';
import { cellAnchor } from '../vocabulary/index.ts';
import { misnamedRows, rowName } from './misnamed.ts';
import { proofsOf } from './proofs.ts';
import { seatsOf } from './seats.ts';

/** An amount by its cell. */
type Held = Pick<CitedAmount, 'table' | 'row' | 'column'>;

/**
 * The disclosure in which of the amounts of tables whose rows or columns were told by alignment (`Table.aligned`) only those keep their value
 * that the document proves. They stand in a sum that comes out, or equal a figure of a ruled table or of the narrative that is not zero; their row and
 * their column are borne out by figures elsewhere (`seatsOf`), their code stands in no other row; and no comparison with their table fails, as a shift
 * of rows or columns leaves sums whole. All cells stay as printed; a notice on each table that loses a value says so, before all others.
 * Figures cited from them are not told either.
 */
export function withholdUnproven(disclosure: Disclosure, results: readonly CheckResult[]): Disclosure {
  const aligned = new Set(disclosure.tables.flatMap((table) => (table.aligned ? [table.id] : [])));
  if (aligned.size === 0) return disclosure;
  const failing = tablesOfFailures(results);
  const seats = seatsOf(results);
  const misnamed = misnamedRows(disclosure, results);
  const proofs = proofsOf(results, {
    rounded: true,
    isSure: ({ table, anchor }) => anchor !== null && table !== null && !aligned.has(table),
  });
  const isUnproven = ({ table, row, column }: Held): boolean => {
    if (!aligned.has(table)) return false;
    const isSeated = seats.isBorneOut(table, row, column) && !misnamed.has(rowName(table, row));
    return failing.has(table) || !isSeated || proofs.get(cellAnchor(table, row, column)) !== 'proven';
  };
  const tables = disclosure.tables.map((table) => withoutAmounts(table, isUnproven));
  const cited = withoutUnproven(disclosure, isUnproven);
  const told = tables.filter((table) => (table.aligned?.unproven ?? []).length > 0).map(noticeOf);
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

/** Has the document tables whose rows or columns were told by alignment? */
export function hasAligned({ tables }: Disclosure): boolean {
  return tables.some(({ aligned }) => aligned !== undefined);
}

/** The tables with which some comparison does not come out. */
function tablesOfFailures(results: readonly CheckResult[]): Set<string | null> {
  const failed = results.filter(({ rule, outcome }) => rule !== 'form' && outcome === 'differs');
  return new Set(failed.flatMap(({ cells }) => cells.map(({ table }) => table)));
}

function withoutAmounts(table: Table, isUnproven: (held: Held) => boolean): Table {
  if (!table.aligned) return table;
  const unproven = table.aligned.unproven.filter(([row, column]) => isUnproven({ table: table.id, row, column }));
  const rows = table.rows.map((row) => ({
    ...row,
    amounts: row.amounts.map((amount) =>
      isUnproven({ table: table.id, row: row.row, column: amount.column }) ? { ...amount, fen: null } : amount,
    ),
  }));
  return { ...table, rows, aligned: { unproven } };
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
