import type { ChecksFile } from '../budget/check-schema.ts';
import type { CitedAmount, Measure, Row, Table, TableKind } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { onlyOne } from '../lists.ts';
import { lastDigit, printedDecimals } from '../money.ts';
import { cellAnchor, plainLabel, plannedBeside } from '../vocabulary/index.ts';
import { viewAmount, type AmountView } from './amounts.ts';
import { collectReasons, type Reason } from './changes/index.ts';
import { withDoubts, type DoubtedDocument } from './doubts.ts';
import type { ContentsItem } from './page.ts';
import { ofSameBody } from './prior-row.ts';
import { wholeCell } from './spending.ts';
import { viewThreePublic } from './three-public.ts';

export type ExecutionGroupName = 'totals' | 'classes' | 'items' | 'three-public' | 'economic';

/** What was planned beside what was spent on one thing. A figure is `null` where its cell is blank or there is no such line. */
export interface ExecutionRow {
  label: string;
  /** Of an account of a classification. */
  code: string | null;
  /** As the budget prints it. */
  planned: AmountView | null;
  /** As adjusted during the year, where the final accounts print that. */
  adjusted: AmountView | null;
  /** As the final accounts print it. */
  spent: AmountView | null;
  /** Which of both documents have the line, be it blank. */
  listed: { planned: boolean; spent: boolean };
  /** Spent in percent of planned: `98.2%`. Computed; `null` unless both are printed and something was planned. */
  rate: string | null;
  /** Spent less planned, in fen. Computed; `null` unless both are printed. */
  difference: number | null;
  /** What the final accounts say of why; `null` where there is no narrative to ask, or nothing to explain. */
  reason: Reason | null;
  /** How `spent` was worked out, where it is not printed itself. */
  derived?: string;
}

export interface ExecutionGroup {
  name: ExecutionGroupName;
  /** The tables that the figures are from, by title: of the budget and of the final accounts. */
  planned: string;
  spent: string;
  /** What was spent is told by the narrative of the budget of this year, not by final accounts. */
  toldIn?: number;
  rows: ExecutionRow[];
}

export interface ExecutionView {
  year: number;
  groups: ExecutionGroup[];
}

/** Final accounts, with what tells why more or less was spent. */
export interface ExplainedDocument extends DoubtedDocument {
  checks?: ChecksFile | null;
  narrative?: string | null;
}

/** A line of one document. */
export interface Found {
  label: string;
  amount: AmountView | null;
  adjusted: AmountView | null;
  /** By what its reason is found. */
  key: string;
}

/** The lines of one document by what tells them from one another: a code, a measure. */
export interface Lines {
  title: string;
  found: ReadonlyMap<string, Found>;
}

const TOTALS = ['total', 'basic', 'project'] as const;

/**
 * A budget and the final accounts of the same body and year, line by line: totals, classes and items of the functional classification,
 * the three public expenses, accounts of basic expenditure by economic use. Both sides of a group are from tables of one kind, so that they cover the
 * same money; a group is left out where one document has no such table, several, or prints no unit. `null` where no group is left.
 */
export function viewExecution(
  budget: DoubtedDocument,
  final: ExplainedDocument,
  strings: Strings,
): ExecutionView | null {
  if (!ofSameBody(budget, final.disclosure)) return null;
  const reasons = collectReasons(final.disclosure, final.checks ?? null, final.narrative ?? null);
  const readers: [ExecutionGroupName, (document: DoubtedDocument) => Lines | null][] = [
    ['totals', (document) => totalsOf(document, strings)],
    ['classes', (document) => accountsOf(document, 'expenditure', [1])],
    ['items', (document) => accountsOf(document, 'expenditure', [3])],
    ['three-public', (document) => threePublicOf(document, strings)],
    ['economic', (document) => accountsOf(document, 'basic-expenditure', [1, 2])],
  ];
  const groups = readers.flatMap(([name, read]): ExecutionGroup[] => {
    const [planned, spent] = [read(budget), read(final)];
    if (!planned || !spent) return [];
    const keys = [...new Set([...planned.found.keys(), ...spent.found.keys()])];
    const inOrder = name === 'totals' || name === 'three-public' ? keys : keys.toSorted();
    const rows = inOrder.flatMap((key) => {
      const [before, after] = [planned.found.get(key) ?? null, spent.found.get(key) ?? null];
      return line(name === 'totals' || name === 'three-public' ? null : key, before, after, reasons);
    });
    return rows.length > 0 ? [{ name, planned: planned.title, spent: spent.title, rows }] : [];
  });
  return groups.length === 0 ? null : { year: final.disclosure.identity.year, groups };
}

/** The contents of a page with what was planned and spent, behind the three public expenses. */
export function withExecution(contents: readonly ContentsItem[], strings: Strings): ContentsItem[] {
  const item = { href: '#execution', text: strings.execution.title, items: [] };
  return contents.flatMap((entry) => (entry.href === '#three-public' ? [entry, item] : [entry]));
}

/** The only table of a kind that holds figures with a unit; `null` where there is none. */
export function tableOf({ disclosure }: DoubtedDocument, kind: TableKind): Table | null {
  const table = onlyOne(disclosure.tables, (candidate) => candidate.kind === kind && !candidate.empty);
  return table?.unit === null ? null : table;
}

/** The amount of a row in a column, and what it was adjusted to where a column beside says that. */
export function readCell(
  { doubts }: DoubtedDocument,
  table: Table,
  row: Row,
  column: number,
): Pick<Found, 'amount' | 'adjusted'> {
  const at = (index: number | null): AmountView | null => {
    const amount = row.amounts.find((candidate) => candidate.column === index);
    if (!amount) return null;
    const cited: CitedAmount = { ...amount, unit: table.unit, table: table.id, row: row.row };
    return withDoubts(viewAmount(cited), doubts);
  };
  return { amount: at(column), adjusted: at(plannedBeside(table.columns, column, 'adjusted-budget')) };
}

function totalsOf(document: DoubtedDocument, strings: Strings): Lines | null {
  const table = tableOf(document, 'expenditure');
  const row = table && onlyOne(table.rows, ({ level }) => level === 0);
  if (!row) return null;
  const found = TOTALS.flatMap((measure) => {
    const column = onlyColumn(table, measure);
    if (column === null) return [];
    const { plain, term } = strings.execution[measure];
    return [
      [
        measure,
        { label: `${plain}${strings.marks.bracket(term)}`, key: '', ...readCell(document, table, row, column) },
      ] as const,
    ];
  });
  return { title: table.title, found: new Map(found) };
}

/** The only column of a measure; `null` where there is none, or several. */
export function onlyColumn(table: Table, measure: Measure): number | null {
  const found = table.columns.flatMap((column, index) =>
    column.role === 'amount' && column.measure === measure ? [index] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The rows of some levels by code; `null` where a code stands twice: which belongs to which is not told. */
function accountsOf(document: DoubtedDocument, kind: TableKind, levels: readonly (1 | 2 | 3)[]): Lines | null {
  const table = tableOf(document, kind);
  // Of accounts by function one column must be the whole; those side by side have one each.
  if (!table || (kind === 'expenditure' && onlyColumn(table, 'total') === null)) return null;
  const found = new Map<string, Found>();
  for (const row of table.rows) {
    if (row.code === null || !levels.some((level) => level === row.level)) continue;
    if (found.has(row.code)) return null;
    const column = kind === 'expenditure' ? onlyColumn(table, 'total') : (wholeCell(table, row)?.column ?? null);
    const cell = column === null ? { amount: null, adjusted: null } : readCell(document, table, row, column);
    found.set(row.code, { label: plainLabel(row.label), key: row.code, ...cell });
  }
  return { title: table.title, found };
}

/** The items of the three public expenses of a document by their measure. */
export function threePublicOf(document: DoubtedDocument, strings: Strings): Lines | null {
  const table = tableOf(document, 'three-public');
  const view = table && viewThreePublic(document.disclosure, strings);
  if (!view || typeof view === 'string') return null;
  const found = view.rows.map(({ item, name, now }): [string, Found] => {
    const cell = now && placeOf(table, now);
    const read = cell ? readCell(document, table, cell.row, cell.column) : { amount: null, adjusted: null };
    return [item, { label: name, key: item, ...read }];
  });
  return { title: table.title, found: new Map(found) };
}

/** Where a figure of a table stands. */
function placeOf(table: Table, { href }: AmountView): { row: Row; column: number } | null {
  for (const row of table.rows)
    for (const { column } of row.amounts)
      if (href === `#${cellAnchor(table.id, row.row, column)}`) return { row, column };
  return null;
}

function line(
  code: string | null,
  before: Found | null,
  after: Found | null,
  reasons: ReturnType<typeof collectReasons>,
): ExecutionRow[] {
  const [planned, adjusted, spent] = [before?.amount ?? null, after?.adjusted ?? null, after?.amount ?? null];
  // A budget without a figure and an account that was never used say nothing together.
  if ((planned?.fen ?? null) === null && (spent?.fen ?? null) === null) return [];
  const { rate, difference } = compareExecution(planned, spent);
  const { label, key } = after ?? before ?? { label: code ?? '', key: '' };
  return [
    {
      label,
      code,
      planned,
      adjusted,
      spent,
      listed: { planned: before !== null, spent: after !== null },
      rate,
      difference,
      reason: key === '' || difference === 0 || !after ? null : (reasons?.(key) ?? null),
    },
  ];
}

/** The last digit that an amount prints, in fen; 0 where it prints no unit. */
function stepOf({ text, unit }: AmountView): number {
  return unit === null ? 0 : lastDigit(unit, printedDecimals(text));
}

/** Is one of two figures the other with fewer digits, as 0.31 万元 is 3,120.00 元? A zero says none, it is nothing rounded away. */
function isRounded(first: AmountView, second: AmountView): boolean {
  const [a, b] = [stepOf(first), stepOf(second)];
  if (first.fen === null || second.fen === null || a === b || a === 0 || b === 0) return false;
  const coarse = a > b ? first : second;
  return coarse.fen !== 0 && Math.abs(first.fen - second.fen) * 2 <= Math.max(a, b);
}

/**
 * Spent in percent of planned, and spent less planned in fen; `null` where one of them is not printed, or nothing was planned. A difference
 * smaller than the digits that both print is none.
 */
export function compareExecution(
  planned: AmountView | null,
  spent: AmountView | null,
): Pick<ExecutionRow, 'rate' | 'difference'> {
  const [from, to] = [planned?.fen ?? null, spent?.fen ?? null];
  if (from === null || to === null) return { rate: null, difference: null };
  if (planned && spent && from > 0 && isRounded(planned, spent)) return { rate: '100.0%', difference: 0 };
  return { rate: from <= 0 ? null : `${((to / from) * 100).toFixed(1)}%`, difference: to - from };
}
