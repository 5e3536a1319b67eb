import type { CitedAmount, Disclosure, Measure, Row, Table } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import type { NoteMark } from './cell-marks.ts';
import { unitText, viewAmount, whyMissing, type AmountView, type Missing } from './amounts.ts';
import { formatChange } from './percent.ts';

type Item = keyof Strings['threePublic']['items'];

/** One of the three public expenses, with the year before where the table prints it. */
export interface ThreePublicRow {
  item: Item;
  name: string;
  /** A part of the line before. */
  inner: boolean;
  /** `null` where the cell is blank. */
  now: AmountView | null;
  prior: AmountView | null;
  /** Computed; `null` where either year is blank. */
  change: string | null;
  /** The marks of figures under open findings that the change was computed from. */
  basis?: readonly NoteMark[];
  /** Has a bar: an item of its own with a figure. */
  charted: boolean;
}

export interface ThreePublicView {
  rows: ThreePublicRow[];
  /** Agency operating costs, where the table lists them beside. */
  agency: AmountView | null;
  hasPrior: boolean;
  /** The page of last year's document, where the year before is taken from there and not from a column of the table. */
  priorPage?: string;
  source: { id: string; title: string };
  summary: string;
}

const ITEMS: { item: Item; inner: boolean }[] = [
  { item: 'three-public-total', inner: false },
  { item: 'overseas', inner: false },
  { item: 'vehicles', inner: false },
  { item: 'vehicle-purchase', inner: true },
  { item: 'vehicle-operation', inner: true },
  { item: 'receptions', inner: false },
];

interface Found {
  now: AmountView | null;
  prior: AmountView | null;
}

function cite(
  table: Table,
  row: Row,
  amount: { column: number; text: string; fen: number | null } | undefined,
): CitedAmount | null {
  return amount && table.unit ? { ...amount, unit: table.unit, table: table.id, row: row.row } : null;
}

/** Items side by side: one column an item and year. The total row is read, or the only row. */
function acrossColumns(table: Table, row: Row, year: number, measure: Measure): Found | null {
  const measures = measure === 'three-public-total' ? [measure, 'total', 'prior', 'amount'] : [measure];
  const columns = row.amounts.filter(({ column }) => measures.includes(table.columns[column]?.measure ?? ''));
  if (columns.length === 0) return null;
  const of = (wanted: (columnYear: number | null) => boolean) =>
    viewAmount(
      cite(
        table,
        row,
        columns.find(({ column }) => wanted(table.columns[column]?.year ?? null)),
      ),
    );
  return { now: of((y) => y === null || y === year), prior: of((y) => y === year - 1) };
}

/** Items below each other: one row an item. */
function acrossRows(table: Table, item: Measure, year: number): Found | null {
  const row = table.rows.find((candidate) => candidate.measure === item);
  if (!row) return null;
  const isPrior = (column: number) => {
    const found = table.columns[column];
    return found?.measure === 'prior' || (found?.year ?? year) === year - 1;
  };
  // Beside what was spent final accounts print what was planned.
  const money = row.amounts.filter(({ column }) => {
    const { role, measure = null } = table.columns[column] ?? {};
    return role === 'amount' && measure !== 'initial-budget' && measure !== 'adjusted-budget';
  });
  return {
    now: viewAmount(
      cite(
        table,
        row,
        money.find(({ column }) => !isPrior(column)),
      ),
    ),
    prior: viewAmount(
      cite(
        table,
        row,
        money.find(({ column }) => isPrior(column)),
      ),
    ),
  };
}

/** The three public expenses item by item, or why there are none. */
export function viewThreePublic(disclosure: Disclosure, strings: Strings): ThreePublicView | Missing {
  const { year } = disclosure.identity;
  const table = disclosure.tables.find(({ kind, empty, rows }) => kind === 'three-public' && !empty && rows.length > 0);
  if (!table) return whyMissing(disclosure, ['three-public']);
  const byRow = table.rows.some(({ measure }) => measure !== null);
  const row = table.rows.find(({ level }) => level === 0) ?? table.rows[0];
  const find = (measure: Measure) =>
    byRow ? acrossRows(table, measure, year) : row && acrossColumns(table, row, year, measure);
  const rows = ITEMS.flatMap(({ item, inner }) => {
    const found = find(item);
    if (!found) return [];
    const { now, prior } = found;
    const change = now && prior && now.fen !== null && prior.fen !== null ? formatChange(now.fen, prior.fen) : null;
    const charted = !inner && item !== 'three-public-total' && (now !== null || prior !== null);
    return [{ item, name: strings.threePublic.items[item], inner, charted, now, prior, change }];
  });
  if (!rows.some(({ now, prior }) => now || prior)) return table.unit === null ? 'no-unit' : 'blank';
  return {
    rows,
    agency: find('agency-operating')?.now ?? null,
    hasPrior: rows.some(({ prior }) => prior !== null),
    source: { id: table.id, title: table.title },
    summary: summarise(rows, strings),
  };
}

/** The items with their amounts in one sentence. */
export function summarise(rows: readonly ThreePublicRow[], strings: Strings): string {
  const parts = rows
    .filter(({ inner, now }) => !inner && now)
    .map(({ name, now }) => strings.threePublic.summaryItem(name, now?.text ?? '', now ? unitText(now, strings) : ''));
  return strings.threePublic.summary(parts);
}
