import type { CheckResult } from '../../budget/check-schema.ts';
import type { OverallPerformance } from '../../budget/schema.ts';
import { isAmount } from '../../money.ts';
import { addsUp, checkEqual } from '../compare.ts';
import type { Context } from '../context.ts';
import { nameCell, type Figure } from '../figure.ts';
import { readTwoSided, sideFigures, totalsOf } from '../sides.ts';
import { isPrinted } from './across-shared.ts';

/** 部门支出预算数 of the targets of the whole department against every total of spending that it can mean. */
export function overallAmounts(context: Context): CheckResult[] {
  const { overallPerformance, identity } = context.disclosure;
  // The targets of several bodies in one document speak of one body each.
  const [entry, ...others] = overallPerformance;
  const totals = spendingTotals(context);
  const [first] = totals;
  const figure = entry && overallFigure(context, entry, identity.department.name);
  if (!isPrinted(figure ?? null) || !figure || others.length > 0 || !first) return [];
  const match = totals.find((total) => addsUp(figure, [total])) ?? first;
  return [checkEqual('across-tables', 'overall-amount', figure, match, { severity: 'warning' })];
}

function spendingTotals(context: Context): Figure[] {
  const sides = (['balance', 'appropriation-balance'] as const).flatMap((kind) => {
    const two = readTwoSided(context, context.only(kind));
    return two ? totalsOf(sideFigures(context, two.table, two.expenditure, two.expenditureColumn)) : [];
  });
  const tables = (['expenditure', 'general-public-expenditure'] as const).map((kind) =>
    context.total(context.only(kind), 'total', 'amount'),
  );
  return [...tables, ...sides].filter(isPrinted);
}

function overallFigure(context: Context, { amount, table: id }: OverallPerformance, name: string): Figure | null {
  const figure = amount && context.cited(amount, name);
  const table = context.disclosure.tables.find((candidate) => candidate.id === id);
  if (!figure || !table || amount.table !== id) return null;
  const label = (table.cells[amount.row] ?? [])
    .slice(0, amount.column)
    .findLast((text) => text !== '' && !isAmount(text));
  const row = { label: label ?? name, code: null, level: null };
  return { ...figure, cell: { ...figure.cell, name: nameCell(table, row) } };
}
