import type { CitedAmount, Measure, Row, Table } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { append, onlyOne } from '../lists.ts';
import type { MoneyUnit } from '../money.ts';
import { formatSigned, viewAmount, type AmountView } from './amounts.ts';
import { withDoubts, type DoubtedDocument } from './doubts.ts';
import type { ContentsItem } from './page.ts';

/** What was planned beside what was spent on one thing. */
export interface ExecutionRow {
  label: string;
  /** Of an account of the functional classification. */
  code: string | null;
  group: 'totals' | 'classes' | 'items';
  /** As the budget prints it, and as the final accounts do; `null` where the cell is blank or there is no such line. */
  planned: AmountView | null;
  spent: AmountView | null;
  /** Spent in percent of planned: `98.2%`. Computed; `null` unless both are printed and something was planned. */
  rate: string | null;
  /** Spent less planned, with its sign, in the unit of what was spent. Computed. */
  difference: { text: string; unit: MoneyUnit } | null;
}

export interface ExecutionView {
  year: number;
  rows: ExecutionRow[];
  /** The tables that the figures of accounts are from, by title: of the budget and of the final accounts. */
  planned: string;
  spent: string;
}

const TOTALS = ['total', 'basic', 'project'] as const;

/**
 * A budget and the final accounts of the same department and year, line by line: totals, then classes and items of the functional
 * classification by their code. Both are read from the table of all expenditure, so that they cover the same money; `null` where one
 * document has none, several, or prints no unit.
 */
export function viewExecution(budget: DoubtedDocument, final: DoubtedDocument, strings: Strings): ExecutionView | null {
  const [planned, spent] = [budget, final].map(expenditureOf);
  if (!planned || !spent) return null;
  const both = (label: string, code: string | null, group: ExecutionRow['group'], a: Found | null, b: Found | null) =>
    line({ label, code, group }, a && view(planned, a, budget), b && view(spent, b, final));
  const rows = TOTALS.flatMap((measure) => {
    const { plain, term } = strings.execution[measure];
    return both(`${plain}（${term}）`, null, 'totals', totalOf(planned, measure), totalOf(spent, measure)) ?? [];
  });
  for (const [level, group] of [
    [1, 'classes'],
    [3, 'items'],
  ] as const) {
    const [before, after] = [accountsOf(planned, level), accountsOf(spent, level)];
    // Codes that stand twice are of several units: which belongs to which is not told.
    if (before === null || after === null) continue;
    for (const code of [...new Set([...before.keys(), ...after.keys()])].sort()) {
      const [a, b] = [before.get(code) ?? null, after.get(code) ?? null];
      append(rows, both((b ?? a)?.row.label ?? code, code, group, a, b) ?? []);
    }
  }
  return { year: final.disclosure.identity.year, rows, planned: planned.title, spent: spent.title };
}

/** The contents of a page with what was planned and spent, behind the three public expenses. */
export function withExecution(contents: readonly ContentsItem[], strings: Strings): ContentsItem[] {
  const item = { href: '#execution', text: strings.execution.title, items: [] };
  return contents.flatMap((entry) => (entry.href === '#three-public' ? [entry, item] : [entry]));
}

interface Found {
  row: Row;
  column: number;
}

function expenditureOf({ disclosure }: DoubtedDocument): Table | null {
  const table = onlyOne(disclosure.tables, ({ kind, empty }) => kind === 'expenditure' && !empty);
  return table?.unit === null ? null : table;
}

function columnOf(table: Table, measure: Measure): number | null {
  const found = table.columns.flatMap((column, index) =>
    column.role === 'amount' && column.measure === measure ? [index] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function totalOf(table: Table, measure: Measure): Found | null {
  const column = columnOf(table, measure);
  const row = onlyOne(table.rows, ({ level }) => level === 0);
  return column === null || row === null ? null : { row, column };
}

/** The rows of a level by code; `null` where a code stands twice, or the table does not say which column is the whole. */
function accountsOf(table: Table, level: 1 | 3): Map<string, Found> | null {
  const column = columnOf(table, 'total');
  if (column === null) return null;
  const found = new Map<string, Found>();
  for (const row of table.rows) {
    if (row.level !== level || row.code === null) continue;
    if (found.has(row.code)) return null;
    found.set(row.code, { row, column });
  }
  return found;
}

function view(table: Table, { row, column }: Found, { doubts }: DoubtedDocument): AmountView | null {
  const amount = row.amounts.find((candidate) => candidate.column === column);
  if (!amount) return null;
  const cited: CitedAmount = { ...amount, unit: table.unit, table: table.id, row: row.row };
  return withDoubts(viewAmount(cited), doubts);
}

function line(
  head: Pick<ExecutionRow, 'label' | 'code' | 'group'>,
  planned: AmountView | null,
  spent: AmountView | null,
): ExecutionRow[] | null {
  if (planned === null && spent === null) return null;
  const [before, after] = [planned?.fen ?? null, spent?.fen ?? null];
  if (!planned?.unit || !spent?.unit || before === null || after === null)
    return [{ ...head, planned, spent, rate: null, difference: null }];
  const { unit } = spent;
  const text = formatSigned(
    { text: spent.text, unit, fen: after },
    { text: planned.text, unit: planned.unit, fen: before },
  );
  return [
    {
      ...head,
      planned,
      spent,
      rate: before > 0 ? `${((after / before) * 100).toFixed(1)}%` : null,
      difference: { text, unit },
    },
  ];
}
