import type { ProjectTable } from './table.ts';

/** What is said of the rows that are seen. */
export interface Totals {
  count: number;
  /** The sum in fen of the amounts that can be added; `null` where there is none. */
  sum: number | null;
  years: number;
  /** Rows that are not in the sum: without an amount in a known unit. */
  without: number;
  /** Rows of an office that are not in the sum, since the same project of its department, in the same year, is. */
  within: number;
  /** Amounts in the sum that open findings speak of. */
  doubted: number;
}

/** Counts and adds the rows that are seen, each once. */
export function totalsOf(table: ProjectTable, rows: Uint32Array): Totals {
  const totals: Totals = { count: rows.length, sum: null, years: 0, without: 0, within: 0, doubted: 0 };
  const seen = table.within.size > 0 ? new Set(rows) : new Set<number>();
  const years = new Set<number>();
  let sum = 0;
  let added = 0;
  for (const row of rows) {
    years.add(table.years[row] ?? 0);
    const amount = table.amounts[row] ?? NaN;
    const of = table.within.get(row);
    if (Number.isNaN(amount)) totals.without += 1;
    else if (of !== undefined && seen.has(of) && !Number.isNaN(table.amounts[of] ?? NaN)) totals.within += 1;
    else {
      sum += amount;
      added += 1;
      if (table.marks.has(row)) totals.doubted += 1;
    }
  }
  totals.years = years.size;
  if (added > 0 && Number.isSafeInteger(sum)) totals.sum = sum;
  return totals;
}
