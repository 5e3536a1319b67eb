import type { Measure, Table } from '../budget/schema.ts';
import { compact } from '../text.ts';
import type { Context } from './context.ts';
import type { Figure } from './figure.ts';

/** Rows of a table of accounts side by side that total one set of them: `人员经费合计`, `公用经费合计`. */
const LABELS: Partial<Record<Measure, RegExp>> = {
  personnel: /^人员(?:经费|支出)(?:合计|小计)$/u,
  'routine-operating': /^(?:日常)?公用(?:经费|支出)(?:合计|小计)$/u,
};

/**
 * The total of 人员经费 or of 公用经费 in the table of basic expenditure of final accounts, which sets accounts side by side and has a row
 * for each total in place of columns; `null` where it has none, or several.
 */
export function natureTotal(context: Context, table: Table | null, measure: Measure): Figure | null {
  const pattern = LABELS[measure];
  if (!table || !pattern || table.kind !== 'basic-expenditure') return null;
  const rows = table.rows.filter(({ label }) => pattern.test(compact(label)));
  const amounts = rows.flatMap((row) => row.amounts.map((amount) => ({ row, amount })));
  const printed = amounts.filter(({ amount }) => amount.fen !== null);
  const [only, ...more] = printed.length > 0 ? printed : amounts;
  return only && more.length === 0 ? context.figureOf(table, only.row, only.amount) : null;
}
