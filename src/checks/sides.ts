import type { Row, Table } from '../budget/schema.ts';
import type { Context } from './context.ts';
import type { Figure } from './figure.ts';
import { readSide, type Side } from './two-sided.ts';

/** The figures of one side of a two-sided table in one of its columns. Rows without a printed amount are `null`. */
export interface SideFigures {
  grand: Figure | null;
  current: Figure | null;
  carried: Figure | null;
  extra: Figure[];
  items: Figure[];
}

export interface TwoSided {
  table: Table;
  revenue: Side;
  expenditure: Side;
  /** The column of amounts on each side that counts everything. */
  revenueColumn: number | null;
  expenditureColumn: number | null;
}

/** Reads a 收支总表; `null` where it does not have two sides. */
export function readTwoSided(context: Context, table: Table | null): TwoSided | null {
  if (!table) return null;
  const column = (side: 'revenue' | 'expenditure') =>
    table.columns.findIndex(
      (candidate) =>
        candidate.role === 'amount' &&
        candidate.side === side &&
        (candidate.measure === 'total' || candidate.measure === 'amount') &&
        (candidate.year ?? context.year) === context.year,
    );
  const revenueColumn = column('revenue');
  const expenditureColumn = column('expenditure');
  if (!table.rows.some((row) => row.side === 'revenue') || !table.rows.some((row) => row.side === 'expenditure'))
    return null;
  return {
    table,
    revenue: readSide(table, 'revenue'),
    expenditure: readSide(table, 'expenditure'),
    revenueColumn: revenueColumn < 0 ? null : revenueColumn,
    expenditureColumn: expenditureColumn < 0 ? null : expenditureColumn,
  };
}

/** The printed figure of a row, or `null` where the cell is blank or absent. */
export function printed(context: Context, table: Table, row: Row | null, column: number | null): Figure | null {
  const figure = row && context.figure(table, row, column);
  return figure && figure.cell.fen !== null ? figure : null;
}

export function sideFigures(context: Context, table: Table, side: Side, column: number | null): SideFigures {
  const at = (row: Row | null) => printed(context, table, row, column);
  const all = (rows: readonly Row[]) => rows.map(at).filter((figure) => figure !== null);
  const carried = at(side.carried);
  return {
    grand: at(side.grand),
    current: at(side.current),
    // A blank heading over printed parts: the parts speak for it only where there is one of them.
    carried: carried ?? (all(side.carriedParts).length === 1 ? (all(side.carriedParts)[0] ?? null) : null),
    extra: all(side.extra),
    items: side.items.flatMap(({ row, parts }) => {
      const own = at(row);
      return own ? [own] : all(parts);
    }),
  };
}

/** Every total a side prints, the grand total first. */
export function totalsOf(figures: SideFigures): Figure[] {
  return [figures.grand, figures.current].filter((figure) => figure !== null);
}

/** Is money carried over from last year printed on the revenue side of this table? */
export function carriesOver(context: Context, two: TwoSided | null): boolean {
  if (!two) return false;
  const { table, revenue, revenueColumn } = two;
  return [revenue.carried, ...revenue.carriedParts, ...revenue.extra].some(
    (row) => (printed(context, table, row, revenueColumn)?.fen ?? 0) !== 0,
  );
}
