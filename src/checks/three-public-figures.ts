import type { Measure, Row, Table } from '../budget/schema.ts';
import type { Context } from './context.ts';
import type { Figure } from './figure.ts';

/** One line of the three public expenses: a unit's, or the total. */
export interface ThreePublicLine {
  row: Row;
  figure(measure: Measure): Figure | null;
}

/**
 * The lines of the table for a year, the total first. Most forms print the expenses side by side; some one below the other,
 * and then there is one line. A unit that merely repeats the total is left out.
 */
export function threePublicLines(context: Context, table: Table, year: number): ThreePublicLine[] {
  if (table.rows.some((row) => row.measure !== null)) return byRow(context, table, year);
  const total = context.totalRow(table);
  const values = (row: Row) => row.amounts.map((amount) => amount.fen).join(' ');
  const printed = table.rows.filter((row) => row.amounts.some((amount) => amount.fen !== null));
  const lines = printed.filter((row) => row === total || !total || values(row) !== values(total));
  return lines
    .toSorted((a, b) => Number(b === total) - Number(a === total))
    .map((row) => ({
      row,
      figure: (measure) => {
        const measures: Measure[] = measure === 'three-public-total' ? ['three-public-total', 'total'] : [measure];
        return context.figure(table, row, context.columnOf(table, measures, year));
      },
    }));
}

function byRow(context: Context, table: Table, year: number): ThreePublicLine[] {
  const measures: Measure[] = year === context.year ? ['total', 'amount'] : ['prior', 'total', 'amount'];
  const column = context.columnOf(table, measures, year);
  const rows = new Map<Measure, Row>();
  for (const row of table.rows) {
    const before = row.measure && rows.get(row.measure);
    // 一、“三公”经费支出 may be a heading, with 支出合计 below it.
    if (row.measure && (!before || (isBlank(before) && !isBlank(row)))) rows.set(row.measure, row);
  }
  const first = rows.get('three-public-total') ?? [...rows.values()][0];
  if (column === null || !first || rows.size < 2) return [];
  return [
    {
      row: first,
      figure: (measure) => {
        const row = rows.get(measure);
        return row ? context.figure(table, row, column) : null;
      },
    },
  ];
}

function isBlank({ amounts }: Row): boolean {
  return amounts.every(({ fen }) => fen === null);
}

/** The line that stands for the whole department: the total, or the only one; `null` where several units have none. */
export function threePublicWhole(context: Context, table: Table, year: number): ThreePublicLine | null {
  const lines = threePublicLines(context, table, year);
  const [first] = lines;
  const isTotal = first !== undefined && first.row === context.totalRow(table);
  return first && (isTotal || lines.length === 1) ? first : null;
}
