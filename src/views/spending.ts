import type { Disclosure, Measure, PrintedAmount, Row, Table, TableKind } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { plainLabel } from '../vocabulary/index.ts';
import { accountName } from './account-name.ts';
import type { NoteMark } from './cell-marks.ts';
import { barLength, viewAmount, type AmountView } from './amounts.ts';
import { formatShare } from './percent.ts';

/** A line of a table that the site puts together from published cells. */
export interface FigureRow {
  name: string;
  code: string | null;
  amount: AmountView;
  /** Share of the whole, computed. */
  share: string | null;
  /** That of the year before; absent where the page compares with none, `null` where that year has no such line. */
  prior?: AmountView | null;
  /** The marks of figures under open findings that the share was computed from. */
  basis?: readonly NoteMark[];
  /** Length of the bar in percent of the longest. */
  bar: number;
}

/** Where the money goes: functional classes, largest first. */
export interface SpendingView {
  rows: FigureRow[];
  total: AmountView | null;
  priorTotal?: AmountView | null;
  /** Where the year before is taken from; absent where it is not compared with. */
  priorFrom?: 'document' | 'column';
  /** The published table the figures stand in. */
  source: { id: string; title: string };
  summary: string;
}

const TABLES: TableKind[] = ['expenditure', 'general-public-expenditure', 'balance', 'appropriation-balance'];
const TOTALS: Measure[] = ['total', 'amount'];

/** The printed cell of a row in the column that holds the row's whole; `null` where the table has no such column. */
export function wholeCell(table: Table, row: Row): PrintedAmount | null {
  for (const measure of TOTALS) {
    const amount = row.amounts.find(({ column }) => {
      const found = table.columns[column];
      return found?.measure === measure && (found.side === null || found.side === row.side);
    });
    if (amount) return amount;
  }
  return null;
}

/** The amount of a row in the column that holds the row's whole. */
export function wholeOf(table: Table, row: Row): AmountView | null {
  const amount = wholeCell(table, row);
  return amount && table.unit && viewAmount({ ...amount, unit: table.unit, table: table.id, row: row.row });
}

/** The row that adds up the expenditure of a table. */
export function totalRowOf(table: Table): Row | null {
  return table.rows.find((row) => row.level === 0 && (row.side === null || row.side === 'expenditure')) ?? null;
}

export function classesOf(table: Table): Row[] {
  const twoSided = table.rows.some((row) => row.side !== null);
  return table.rows.filter((row) => (twoSided ? row.part === 'class' : row.level === 1));
}

/** The functional classes with their amounts, from the first table that has any; `null` where none has. */
export function viewSpending(disclosure: Disclosure, strings: Strings): SpendingView | null {
  for (const kind of TABLES) {
    for (const table of disclosure.tables.filter((candidate) => candidate.kind === kind)) {
      const found = classesOf(table)
        .map((row) => ({ name: plainLabel(row.label), code: row.code, amount: wholeOf(table, row) }))
        .filter(
          (row): row is { name: string; code: string | null; amount: AmountView } => (row.amount?.fen ?? 0) !== 0,
        );
      if (found.length === 0) continue;
      found.sort((a, b) => (b.amount.fen ?? 0) - (a.amount.fen ?? 0));
      const totalRow = totalRowOf(table);
      const total = totalRow ? wholeOf(table, totalRow) : null;
      const largest = found[0]?.amount.fen ?? 0;
      const rows = found.map((row) => ({
        ...row,
        share: formatShare(row.amount.fen, total?.fen ?? null, strings),
        bar: barLength(row.amount.fen, largest),
      }));
      return { rows, total, source: { id: table.id, title: table.title }, summary: summarise(rows, strings) };
    }
  }
  return null;
}

function summarise(rows: FigureRow[], strings: Strings): string {
  const [first] = rows;
  if (!first) return '';
  if (rows.length === 1) return strings.spending.summaryOne(nameOf(first, strings));
  return first.share ? strings.spending.summary(nameOf(first, strings), first.share, rows.length) : '';
}

function nameOf({ code, name }: FigureRow, { language }: Strings): string {
  return accountName(language, code, name).name;
}
