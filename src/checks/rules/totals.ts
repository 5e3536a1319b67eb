import type { CheckResult } from '../../budget/check-schema.ts';
import type { Table } from '../../budget/schema.ts';
import { addsUp, checkEqual, checkSum, notApplicable, type Options } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';
import { printed, readTwoSided, sideFigures, totalsOf, type TwoSided } from '../sides.ts';

/** Rule 2: Σ sources = revenue total, Σ functional classes = expenditure total; 收入总表, 支出总表 = 收支总表. */
export const totals: Rule = {
  id: 'totals',
  tables: ['balance', 'appropriation-balance', 'revenue', 'expenditure'],
  check(context) {
    const inside = context.tables('balance', 'appropriation-balance').flatMap((table) => {
      const two = readTwoSided(context, table);
      return two ? [...checkSide(context, two, 'revenue'), ...checkSide(context, two, 'expenditure')] : [];
    });
    return [...inside, ...checkAgainstBalance(context)];
  },
};

function checkSide(context: Context, two: TwoSided, side: 'revenue' | 'expenditure'): CheckResult[] {
  const { table } = two;
  const columns =
    side === 'revenue'
      ? [two.revenueColumn].filter((column) => column !== null)
      : table.columns.flatMap((column, index) => (column.role === 'amount' && column.side === side ? [index] : []));
  return columns.flatMap((column) => {
    const figures = sideFigures(context, table, two[side], column);
    const results = checkParts(context, two, side, column);
    const key = `${table.id}/${side}-c${column}/items`;
    const total = figures.current ?? figures.grand;
    if (figures.items.length === 0 || !total) return results;
    if (side === 'expenditure' && !two.expenditure.items.every((item) => item.row.part === 'class')) {
      return [...results, notApplicable('totals', key, { id: 'not-by-class', values: { title: table.title } })];
    }
    const carried = figures.current ? [] : [figures.carried, ...figures.extra].filter((figure) => figure !== null);
    return [...results, checkSum('totals', key, total, [...figures.items, ...carried], optionsFor(two, side))];
  });
}

/** Where a source is not a known one, or stands there twice, the sum may count something twice. */
function optionsFor(two: TwoSided, side: 'revenue' | 'expenditure'): Options {
  if (side === 'expenditure') return {};
  const sources = two.revenue.items.map((item) => item.row.measure);
  if (!sources.includes(null) && new Set(sources).size === sources.length) return {};
  return { severity: 'warning', remark: 'unusual-sources' };
}

/** A printed item with printed parts under it (财政拨款收入: 一般公共预算资金, 政府性基金 …). */
function checkParts(context: Context, two: TwoSided, side: 'revenue' | 'expenditure', column: number): CheckResult[] {
  const { table } = two;
  return two[side].items.flatMap(({ row, parts }) => {
    const whole = context.figure(table, row, column);
    const figures = parts.map((part) => printed(context, table, part, column)).filter((figure) => figure !== null);
    if (!whole || whole.cell.fen === null || figures.length === 0) return [];
    return [checkSum('totals', `${table.id}/${side}-r${row.row}-c${column}/parts`, whole, figures)];
  });
}

function checkAgainstBalance(context: Context): CheckResult[] {
  const balance = readTwoSided(context, context.only('balance'));
  return (['revenue', 'expenditure'] as const).map((kind) => {
    const key = `${kind}-balance`;
    const table = context.only(kind);
    const total = context.total(table, 'total', 'amount');
    if (!table || !total || total.cell.fen === null) return missing(context, key, kind, table);
    if (!balance) return missing(context, key, 'balance', null);
    const column = kind === 'revenue' ? balance.revenueColumn : balance.expenditureColumn;
    const candidates = totalsOf(sideFigures(context, balance.table, balance[kind], column));
    const [first] = candidates;
    if (!first) return missing(context, key, 'balance', balance.table);
    // The revenue and expenditure tables may leave out what is carried over; then they agree with the 本年 total.
    return checkEqual('totals', key, total, candidates.find((candidate) => addsUp(total, [candidate])) ?? first);
  });
}

function missing(
  context: Context,
  key: string,
  kind: 'balance' | 'revenue' | 'expenditure',
  table: Table | null,
): CheckResult {
  const why = table || context.tables(kind).length > 1 ? 'not-single' : context.has(kind) ? 'empty' : 'missing';
  return notApplicable('totals', key, { id: 'no-total-for-balance', values: { table: kind, why } });
}
