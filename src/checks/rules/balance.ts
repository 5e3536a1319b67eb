import type { CheckResult, Says } from '../../budget/check-schema.ts';
import { addsUp, checkEqual, checkSum, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import type { Rule } from '../rule.ts';
import { printed, readTwoSided, sideFigures, type TwoSided } from '../sides.ts';
import { rowOfSource } from '../two-sided.ts';
import { checkCarried } from './balance-carried.ts';
import type { Source } from '../../vocabulary/index.ts';

/**
 * Rule 1: 收入总计 = 支出总计; 总计 = 本年合计 + 上年结转 (revenue), + 结转下年 (expenditure). In final accounts also each row of a fund: 年初结转 +
 * 本年收入 = 本年支出 + 年末结转.
 */
export const balance: Rule = {
  id: 'balance',
  tables: ['balance', 'appropriation-balance'],
  check(context) {
    const twoSided = context.tables('balance', 'appropriation-balance').flatMap((table) => {
      const two = readTwoSided(context, table);
      if (!two) {
        return [notApplicable('balance', table.id, { id: 'no-two-sides', values: { title: table.title } })];
      }
      return [...checkTotals(context, two), ...checkFunds(context, two)];
    });
    return [...twoSided, ...checkCarried(context)];
  },
};

function checkTotals(context: Context, two: TwoSided): CheckResult[] {
  const { table } = two;
  const revenue = sideFigures(context, table, two.revenue, two.revenueColumn);
  const expenditure = sideFigures(context, table, two.expenditure, two.expenditureColumn);
  const results: CheckResult[] = [];
  const top = { revenue: revenue.grand ?? revenue.current, expenditure: expenditure.grand ?? expenditure.current };
  if (top.revenue && top.expenditure) {
    results.push(checkEqual('balance', `${table.id}/sides`, top.revenue, top.expenditure));
  } else {
    const side = top.revenue ? 'expenditure' : 'revenue';
    const says: Says = { id: 'side-without-total', values: { title: table.title, side } };
    results.push(notApplicable('balance', `${table.id}/sides`, says));
  }
  const columns = table.columns.flatMap((column, index) =>
    column.role === 'amount' && column.side === 'expenditure' ? [index] : [],
  );
  for (const [side, column] of [
    ['revenue', two.revenueColumn] as const,
    ...columns.map((index) => ['expenditure', index] as const),
  ]) {
    const figures = sideFigures(context, table, two[side], column);
    if (!figures.grand || !figures.current) continue;
    const parts = [figures.current, ...(figures.carried ? [figures.carried] : []), ...figures.extra];
    results.push(checkWhole(context, two, side, column, figures.grand, parts));
  }
  return results;
}

/** 总计 against its parts. Rows between both totals that no rule knows belong to it too, or leave open what does. */
function checkWhole(
  context: Context,
  { table, ...sides }: TwoSided,
  side: 'revenue' | 'expenditure',
  column: number | null,
  grand: Figure,
  parts: readonly Figure[],
): CheckResult {
  const key = `${table.id}/${side}-c${column}/carried`;
  const result = checkSum('balance', key, grand, parts);
  const { current } = sides[side];
  if (result.outcome !== 'differs' || !current) return result;
  const counted = new Set(parts.map((part) => part.cell.row));
  const others = table.rows.flatMap((row) => {
    if (row.side !== side || row.row <= current.row || row.row === grand.cell.row || counted.has(row.row)) return [];
    const figure = row.part === 'of-which' ? null : printed(context, table, row, column);
    // Parts under a heading that prints their sum are counted with it.
    const within = row.part === 'carried-part' && counted.has(sides[side].carried?.row ?? null);
    return figure && figure.fen !== 0 && !within ? [{ row, figure }] : [];
  });
  if (others.length === 0) return result;
  const all = [...parts, ...others.map(({ figure }) => figure)];
  if (addsUp(grand, all)) return checkSum('balance', key, grand, all);
  const says: Says = { id: 'parts-unknown', values: { rows: others.map(({ row }) => row.label) } };
  return notApplicable('balance', key, says, result.cells);
}

const FUNDS: readonly Source[] = ['general-public', 'government-funds', 'state-capital'];

/** In 财政拨款收支总表 every fund balances by itself: its revenue, carried money included, is its column's expenditure. */
function checkFunds(context: Context, two: TwoSided): CheckResult[] {
  const { table } = two;
  if (table.kind !== 'appropriation-balance') return [];
  return FUNDS.flatMap((fund) => {
    const column = context.column(table, fund as 'general-public', context.year, 'expenditure');
    const spent =
      column === null ? null : printed(context, table, two.expenditure.grand ?? two.expenditure.current, column);
    const received = printed(context, table, rowOfSource(two.revenue, fund), two.revenueColumn);
    if (!spent || !received) return [];
    const carriedRow = two.revenue.carriedParts.find((row) => row.measure === fund) ?? null;
    const carried = printed(context, table, carriedRow, two.revenueColumn);
    const undivided =
      two.revenue.carriedParts.length === 0 && printed(context, table, two.revenue.carried, two.revenueColumn);
    if (undivided && undivided.fen !== 0) return [];
    return [checkSum('balance', `${table.id}/${fund}`, spent, carried ? [received, carried] : [received])];
  });
}
