import type { CheckResult } from '../../budget/check-schema.ts';
import type { Table } from '../../budget/schema.ts';
import { checkEqual, checkSum } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { natureTotal } from '../nature-totals.ts';
import { printed, readTwoSided, sideFigures, type TwoSided } from '../sides.ts';
import { classCode } from '../../vocabulary/index.ts';
import { rowOfSource } from '../two-sided.ts';
import { isPrinted } from './across-shared.ts';

/** What only final accounts print twice; nothing for a budget. */
export function finalAccounts(context: Context): CheckResult[] {
  if (context.disclosure.identity.stage !== 'final-accounts') return [];
  const balance = readTwoSided(context, context.only('balance'));
  const appropriation = readTwoSided(context, context.only('appropriation-balance'));
  return [
    ...expenditureClasses(context, balance),
    ...appropriatedRevenue(context, balance, appropriation),
    ...basicByNature(context),
    ...fundRows(context, appropriation),
  ];
}

/** 支出决算表's classes are those of 收入支出决算总表: both are of the year's expenditure. */
function expenditureClasses(context: Context, balance: TwoSided | null): CheckResult[] {
  const table = context.only('expenditure');
  if (!balance || !table || context.repeatsCodes(table)) return [];
  const column = context.columnOf(table, ['total', 'amount']);
  return balance.expenditure.items.flatMap(({ row }) => {
    const code = classCode(row.label);
    const own = printed(context, balance.table, row, balance.expenditureColumn);
    const other = table.rows.find((candidate) => candidate.level === 1 && candidate.code === code);
    const figure = other ? context.figure(table, other, column) : null;
    if (code === null || !own || !isPrinted(figure)) return [];
    return [checkEqual('across-tables', `expenditure-class-${code}`, figure, own)];
  });
}

/** 收入决算表's column 财政拨款收入 is what 财政拨款收入支出决算总表 has as the year's revenue. */
function appropriatedRevenue(
  context: Context,
  balance: TwoSided | null,
  appropriation: TwoSided | null,
): CheckResult[] {
  const total = context.total(context.only('revenue'), 'fiscal-appropriation');
  const current = (two: TwoSided | null) =>
    two && sideFigures(context, two.table, two.revenue, two.revenueColumn).current;
  const row = balance?.revenue.items.find((item) => item.row.measure === 'fiscal-appropriation')?.row ?? null;
  const whole =
    current(appropriation) ?? (balance ? printed(context, balance.table, row, balance.revenueColumn) : null);
  if (!isPrinted(total) || !whole) return [];
  return [checkEqual('across-tables', 'appropriated-revenue', total, whole)];
}

/** 人员经费合计 and 公用经费合计 of the table of accounts side by side are the year's basic expenditure. */
function basicByNature(context: Context): CheckResult[] {
  const table = context.only('basic-expenditure');
  const general = context.only('general-public-expenditure');
  const parts = (['personnel', 'routine-operating'] as const).map((measure) => natureTotal(context, table, measure));
  const basic = context.total(general, 'basic');
  if (!isPrinted(basic) || !parts.every(isPrinted)) return [];
  return [
    checkSum('across-tables', 'basic-expenditure/natures', basic, parts),
    ...parts.flatMap((part, index) => natureClasses(context, table, part, index === 0)),
  ];
}

/** 301 and 303 are personnel; 302, 307, 310 and 399 are routine costs. */
const PERSONNEL: ReadonlySet<string> = new Set(['301', '303']);
const ROUTINE: ReadonlySet<string> = new Set(['302', '307', '309', '310', '311', '312', '399']);

function natureClasses(context: Context, table: Table | null, total: Figure, personnel: boolean): CheckResult[] {
  if (!table || context.repeatsCodes(table)) return [];
  const codes = personnel ? PERSONNEL : ROUTINE;
  const classes = table.rows.filter(({ level, code }) => level === 1 && code !== null && codes.has(code));
  const figures = classes
    .flatMap((row) => row.amounts.map((amount) => context.figureOf(table, row, amount)))
    .filter(isPrinted);
  if (figures.length === 0) return [];
  return [checkSum('across-tables', `basic-expenditure/${personnel ? 'personnel' : 'routine'}`, total, figures)];
}

/** What a fund's own table says came in and was there is what 财政拨款收入支出决算总表 has as its revenue and its carried money. */
function fundRows(context: Context, appropriation: TwoSided | null): CheckResult[] {
  if (!appropriation) return [];
  const { table, revenue, revenueColumn } = appropriation;
  return (['government-funds', 'state-capital'] as const).flatMap((fund) => {
    const own = context.only(fund);
    const pairs = [
      ['current-revenue', rowOfSource(revenue, fund)],
      ['opening-balance', revenue.carriedParts.find(({ measure }) => measure === fund) ?? null],
    ] as const;
    return pairs.flatMap(([measure, row]) => {
      const total = context.total(own, measure);
      const other = printed(context, table, row, revenueColumn);
      if (!isPrinted(total) || !other) return [];
      return [checkEqual('across-tables', `${fund}/${measure}`, total, other)];
    });
  });
}
