import type { Context } from './context.ts';
import { printed, readTwoSided } from './sides.ts';

/** All the department's revenue is general public budget money, so totals may be held against that budget's last year. */
export function isGeneralOnly(context: Context): boolean {
  const two = readTwoSided(context, context.only('balance'));
  if (!two) return false;
  const rows = [
    ...two.revenue.items.flatMap((item) => [item.row, ...item.parts]),
    two.revenue.carried,
    ...two.revenue.carriedParts,
    ...two.revenue.extra,
  ];
  return rows.every(
    (row) =>
      row === null ||
      ['general-public', 'fiscal-appropriation'].includes(row.measure ?? '') ||
      (printed(context, two.table, row, two.revenueColumn)?.fen ?? 0) === 0,
  );
}
