import type { CheckedCell, CheckResult } from '../budget/check-schema.ts';

/** The rows and columns of tables of which a comparison shows that their labels are read as printed. */
export interface Seats {
  /** Is the row, is the column of this cell borne out by figures elsewhere? */
  isBorneOut: (table: string, row: number, column: number) => boolean;
}

/** With two further figures that are not zero a sum tells where each of them stands. */
const OTHERS = 2;

/**
 * What the comparisons that come out say of the labels of rows and columns. A column is borne out by a figure that stands in another table or in
 * the narrative too, or in a sum over columns; a row likewise, or in a sum over rows. Sums down a column come out whatever is written over it.
 */
export function seatsOf(results: readonly CheckResult[]): Seats {
  const [rows, columns] = [new Set<string>(), new Set<string>()];
  for (const { rule, outcome, cells, differenceUnit } of results) {
    if (rule === 'form' || differenceUnit !== 'fen' || (outcome !== 'holds' && outcome !== 'rounding')) continue;
    const filled = cells.filter(({ fen, anchor }) => fen !== null && fen !== 0 && anchor !== null);
    for (const { table, row, column } of filled) {
      if (table === null || row === null || column === null) continue;
      const others = filled.filter((other) => other.table !== table || other.row !== row || other.column !== column);
      const isElsewhere = others.some((other) => other.table !== table);
      const spreads = (differs: (other: CheckedCell) => boolean): boolean =>
        others.length >= OTHERS && others.some((other) => differs(other));
      if (isElsewhere || spreads((other) => other.column !== column)) columns.add(`${table} ${column}`);
      if (isElsewhere || spreads((other) => other.row !== row)) rows.add(`${table} ${row}`);
    }
  }
  return {
    isBorneOut: (table, row, column) => rows.has(`${table} ${row}`) && columns.has(`${table} ${column}`),
  };
}
