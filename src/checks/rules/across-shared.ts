import type { CheckResult } from '../../budget/check-schema.ts';
import type { Measure, Table, TableKind } from '../../budget/schema.ts';
import { checkEqual, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import { absentFrom, type Figure } from '../figure.ts';
import type { TwoSided } from '../sides.ts';

/** A class or code that one table prints and the other does not have. */
export function oneSided(key: string, figure: Figure, other: Table, what: 'account' | 'data' = 'account'): CheckResult {
  return checkEqual('across-tables', key, figure, absentFrom(other, figure, what));
}

/** The column of a fund on the expenditure side of 财政拨款收支总表. */
export function fundColumn(context: Context, two: TwoSided, fund: Measure): number | null {
  return context.column(two.table, fund, context.year, 'expenditure');
}

export function isPrinted(figure: Figure | null): figure is Figure {
  return figure !== null && figure.cell.fen !== null;
}

/** A comparison that cannot be made because a table, or its total, is not there. */
export function absent(context: Context, key: string, kind: TableKind): CheckResult {
  const count = context.tables(kind).length;
  const why = count > 1 ? 'several' : count === 1 ? 'no-total' : context.has(kind) ? 'empty' : 'missing';
  return notApplicable('across-tables', key, { id: 'no-total-to-compare', values: { table: kind, why } });
}
