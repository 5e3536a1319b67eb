import type { CheckResult, Says } from '../../budget/check-schema.ts';
import type { Measure, Row, Table } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { checkEqual, checkSum, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import { carriesOver, printed, readTwoSided, sideFigures, totalsOf, type TwoSided } from '../sides.ts';
import { absent, fundColumn, isPrinted, oneSided } from './across-shared.ts';

/**
 * 部门支出总表 = 一般公共预算支出表 row by row, and 部门收支总表 = 财政拨款收支总表, only where the whole budget is
 * general public budget money: no other revenue, no funds, no state capital, nothing carried over.
 */
export function wholeBudget(context: Context): CheckResult[] {
  const balance = readTwoSided(context, context.only('balance'));
  const appropriation = readTwoSided(context, context.only('appropriation-balance'));
  const gate = onlyGeneralPublic(context, balance, appropriation);
  const expenditure = context.only('expenditure');
  const general = context.only('general-public-expenditure');
  if (gate !== null) {
    return [
      ...(gate.id === 'other-money' && expenditure && general
        ? mixedTotals(context, balance, appropriation, expenditure, general)
        : []),
      notApplicable('across-tables', 'whole-budget', gate),
    ];
  }
  const rows =
    expenditure && general
      ? rowByRow(context, expenditure, general)
      : [absent(context, 'expenditure', expenditure ? 'general-public-expenditure' : 'expenditure')];
  return [...rows, ...sideBySide(context, balance, appropriation)];
}

/** Why the budget is more than general public money, or `null` where it is that alone. */
function onlyGeneralPublic(context: Context, balance: TwoSided | null, appropriation: TwoSided | null): Says | null {
  if (!balance) return { id: 'balance-absent', values: {} };
  const { table, revenue, revenueColumn } = balance;
  const others = revenue.items
    .flatMap((item) => [item.row, ...item.parts])
    .filter((row) => !['general-public', 'fiscal-appropriation'].includes(row.measure ?? ''))
    .filter((row) => (printed(context, table, row, revenueColumn)?.fen ?? 0) !== 0);
  const funds = (['government-funds', 'state-capital'] as const).filter(
    (fund) => appropriation && columnHasAmounts(appropriation.table, fundColumn(context, appropriation, fund)),
  );
  if (others.length > 0 || funds.length > 0) {
    return { id: 'other-money', values: { sources: others.map((row) => row.label), funds } };
  }
  if (carriesOver(context, balance) || carriesOver(context, appropriation) || revenueCarriesOver(context)) {
    return { id: 'money-carried-over', values: {} };
  }
  return null;
}

function columnHasAmounts(table: Table, column: number | null): boolean {
  return table.rows.some((row) =>
    row.amounts.some((amount) => amount.column === column && amount.fen !== null && amount.fen !== 0),
  );
}

/** With funds but no revenue of its own: 部门支出 = 一般公共预算 + 政府性基金 + 国有资本经营, in total. */
function mixedTotals(
  context: Context,
  balance: TwoSided | null,
  appropriation: TwoSided | null,
  expenditure: Table,
  general: Table,
): CheckResult[] {
  if (!balance || carriesOver(context, balance) || carriesOver(context, appropriation)) return [];
  const appropriated = ['general-public', 'government-funds', 'state-capital', 'fiscal-appropriation'];
  const own = balance.revenue.items
    .flatMap((item) => [item.row, ...item.parts])
    .filter((row) => !appropriated.includes(row.measure ?? ''))
    .some((row) => (printed(context, balance.table, row, balance.revenueColumn)?.fen ?? 0) !== 0);
  const total = context.total(expenditure, 'total', 'amount');
  const parts = [general, context.only('government-funds'), context.only('state-capital')]
    .map((table) => context.total(table, 'total', 'amount'))
    .filter(isPrinted);
  const complete = (['government-funds', 'state-capital'] as const).every(
    (fund) =>
      !appropriation ||
      !columnHasAmounts(appropriation.table, fundColumn(context, appropriation, fund)) ||
      context.only(fund) !== null,
  );
  if (own || !complete || !isPrinted(total) || parts.length < 2) return [];
  return [checkSum('across-tables', 'expenditure/funds', total, parts)];
}

function rowByRow(context: Context, expenditure: Table, general: Table): CheckResult[] {
  if (context.repeatsCodes(expenditure) || context.repeatsCodes(general)) {
    return [notApplicable('across-tables', 'expenditure', { id: 'codes-repeated', values: {} })];
  }
  const keyOf = (row: Row) => (row.level === 0 ? 'total' : (row.code ?? compact(row.label)));
  const others = new Map(general.rows.map((row) => [keyOf(row), row]));
  const totalRow = context.totalRow(general);
  if (totalRow) others.set('total', totalRow);
  const seen = new Set<string>();
  const results: CheckResult[] = [];
  const measures: Measure[] = ['total', 'basic', 'project'];
  for (const row of expenditure.rows) {
    const key = keyOf(row);
    if (key === 'total' && row !== context.totalRow(expenditure)) continue;
    const other = others.get(key);
    seen.add(key);
    for (const measure of measures) {
      const a = context.figure(
        expenditure,
        row,
        context.columnOf(expenditure, measure === 'total' ? ['total', 'amount'] : [measure]),
      );
      if (!other) {
        if (measure === 'total' && isPrinted(a) && a.fen !== 0) results.push(oneSided(`code-${key}`, a, general));
        continue;
      }
      const b = context.figure(
        general,
        other,
        context.columnOf(general, measure === 'total' ? ['total', 'amount'] : [measure]),
      );
      if (a && b && (isPrinted(a) || isPrinted(b)))
        results.push(checkEqual('across-tables', `code-${key}/${measure}`, a, b));
    }
  }
  for (const row of general.rows) {
    const key = keyOf(row);
    const figure = context.figure(general, row, context.columnOf(general, ['total', 'amount']));
    if (key !== 'total' && !seen.has(key) && isPrinted(figure) && figure.fen !== 0)
      results.push(oneSided(`code-${key}`, figure, expenditure));
  }
  return results;
}

function sideBySide(context: Context, balance: TwoSided | null, appropriation: TwoSided | null): CheckResult[] {
  if (!balance || !appropriation) return [absent(context, 'balance', balance ? 'appropriation-balance' : 'balance')];
  return (['revenue', 'expenditure'] as const).flatMap((side) => {
    const columnName = `${side}Column` as const;
    const a = totalsOf(sideFigures(context, balance.table, balance[side], balance[columnName]));
    const b = totalsOf(sideFigures(context, appropriation.table, appropriation[side], appropriation[columnName]));
    return a[0] && b[0] ? [checkEqual('across-tables', `balance/${side}`, a[0], b[0])] : [];
  });
}

/** Does 部门收入总表 print money carried over in its total? */
function revenueCarriesOver(context: Context): boolean {
  return (context.total(context.only('revenue'), 'carried-over')?.fen ?? 0) !== 0;
}
