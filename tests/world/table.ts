import { giveMeaning, type BareRow } from '../../src/budget/meaning.ts';
import type { Column, Measure, Row, Table, TableKind } from '../../src/budget/schema.ts';
import { fenPerUnit, formatFen, type MoneyUnit } from '../../src/money.ts';

/** The money of a synthetic budget: its unit and how many decimals are printed. */
export interface Money {
  unit: MoneyUnit;
  decimals: number;
  /** So many digits more are known than printed: every figure is rounded by itself, so that sums are off by a last digit or more. */
  finer?: number;
}

/** A number of the digits that are known as it is printed, and in fen. */
export function printAmount(value: number, { unit, decimals, finer = 0 }: Money): { text: string; fen: number } {
  const fen = Math.round((Math.round(value / 10 ** finer) * fenPerUnit(unit)) / 10 ** decimals);
  return { text: formatFen(fen, unit, decimals), fen };
}

export type ColumnPlan =
  | { role: 'code' | 'label' | 'text'; label: string; side?: Row['side'] }
  | { role: 'percent'; label: string }
  | { role: 'amount'; label: string; measure: Measure; side?: Row['side']; year?: number };

/** One printed line: texts for code, label, text and percent columns, numbers of last digits for amounts, `null` for blanks. */
export interface LinePlan {
  cells: (string | number | null)[];
  level?: Row['level'];
  /** The levels of the two sides, where a table has two. */
  levels?: Record<'revenue' | 'expenditure', Row['level']>;
  code?: string | null;
}

/** Builds a table of the schema from columns and lines, as recognition would have made it. */
export function makeTable(
  kind: TableKind,
  id: string,
  title: string,
  columns: readonly ColumnPlan[],
  lines: readonly LinePlan[],
  money: Money,
  year: number,
  note: string | null = null,
): Table {
  const fenOf = (value: number) => printAmount(value, money).fen;
  const textOf = (value: string | number | null) =>
    typeof value === 'number' ? printAmount(value, money).text : (value ?? '');
  const cells = [columns.map((column) => column.label), ...lines.map((line) => line.cells.map(textOf))];
  const schemaColumns: Column[] = columns.map((column) => ({
    labels: [column.label],
    role: column.role,
    measure: column.role === 'amount' ? column.measure : column.role === 'percent' ? 'change-percent' : null,
    side: 'side' in column ? (column.side ?? null) : null,
    year: column.role === 'amount' ? (column.year ?? year) : null,
  }));
  const sides: Row['side'][] = schemaColumns.some((column) => column.side) ? ['revenue', 'expenditure'] : [null];
  const rows = giveMeaning(
    kind,
    schemaColumns,
    lines.flatMap((line, index) =>
      sides.flatMap((side) => readLine(line, index + 1, side, schemaColumns, textOf, fenOf)),
    ),
  );
  return {
    id,
    kind,
    title,
    number: null,
    unit: money.unit,
    preparedBy: null,
    place: { line: 1 },
    cells,
    places: cells.map((_, index) => ({ line: index + 1 })),
    mends: [],
    headerRows: 1,
    spans: [],
    omitted: [],
    columns: schemaColumns,
    rows,
    note,
    empty: rows.every((row) => row.amounts.every((amount) => amount.fen === null)),
  };
}

function readLine(
  line: LinePlan,
  row: number,
  side: Row['side'],
  columns: readonly Column[],
  textOf: (value: string | number | null) => string,
  fenOf: (value: number) => number,
): BareRow[] {
  const labelColumn = Math.max(
    0,
    columns.findIndex((column) => column.role === 'label' && column.side === side),
  );
  const label = columns[labelColumn]?.role === 'label' ? String(line.cells[labelColumn] ?? '') : '';
  if (side !== null && label === '') return [];
  const amounts = columns.flatMap((column, index) => {
    const value = line.cells[index] ?? null;
    if (column.role !== 'amount' || column.side !== side) return [];
    return [{ column: index, text: textOf(value), fen: typeof value === 'number' ? fenOf(value) : null }];
  });
  const level = (side ? line.levels?.[side] : line.level) ?? null;
  return [{ row, side, level, code: line.code ?? null, label, labelColumn, amounts }];
}
