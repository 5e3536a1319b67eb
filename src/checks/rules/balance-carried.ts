import type { CheckResult, Says } from '../../budget/check-schema.ts';
import type { Row, Table } from '../../budget/schema.ts';
import { compared } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';

/**
 * The tables of funds in final accounts (政府性基金, 国有资本经营 …收入支出决算表): in each row what was there and came in is what went out and is
 * left. Only of tables that print all four columns.
 */
export function checkCarried(context: Context): CheckResult[] {
  return context
    .tables('government-funds', 'state-capital')
    .flatMap((table) => table.rows.flatMap((row) => checkRow(context, table, row)));
}

function checkRow(context: Context, table: Table, row: Row): CheckResult[] {
  const at = (measure: 'opening-balance' | 'current-revenue' | 'total' | 'closing-balance') =>
    context.figure(table, row, context.column(table, measure));
  const [opening, revenue, spent, closing] = [
    at('opening-balance'),
    at('current-revenue'),
    at('total'),
    at('closing-balance'),
  ];
  if (!opening || !revenue || !spent || !closing) return [];
  const figures: Figure[] = [opening, revenue, spent, closing];
  const blanks = figures.filter(({ cell }) => cell.fen === null).length;
  if (blanks > 2) return [];
  const [before, after] = [opening.fen + revenue.fen, spent.fen + closing.fen];
  const says: Says = { id: 'carried-balance', values: { before, after, blanks: blanks > 0 } };
  const key = `${table.id}-r${row.row}/carried`;
  // A blank is mostly no amount, but may be one that was left out.
  return [compared('balance', key, says, figures, before - after, blanks > 0 ? 'warning' : 'error')];
}
