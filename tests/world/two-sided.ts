import type { Table } from '../../src/budget/schema.ts';
import type { Plan } from './plan.ts';
import { blankZero, classes, spending, whole, type Make } from './shared.ts';
import type { ColumnPlan, LinePlan } from './table.ts';

/** Puts the two sides of a table beside each other. */
function sides(
  left: readonly (string | number | null)[][],
  right: readonly (string | number | null)[][],
  widths: [number, number],
  isClass: (name: string) => boolean,
): LinePlan[] {
  const level = (name: unknown) =>
    typeof name !== 'string' ? null : name.endsWith('合计') ? 0 : isClass(name) ? 1 : null;
  const pad = (cells: readonly (string | number | null)[] | undefined, width: number) =>
    Array.from({ length: width }, (_, index) => cells?.[index] ?? null);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    cells: [...pad(left[index], widths[0]), ...pad(right[index], widths[1])],
    levels: { revenue: level(left[index]?.[0]), expenditure: level(right[index]?.[0]) },
  }));
}

const REVENUE_SIDE: ColumnPlan[] = [
  { role: 'label', label: '收入项目', side: 'revenue' },
  { role: 'amount', label: '预算数', measure: 'total', side: 'revenue' },
];

export function appropriationBalance(plan: Plan, make: Make): Table {
  const general = spending(plan.functions);
  const total = general + plan.funds;
  const lines = whole(plan).filter((line) => line.money !== 'own');
  const columns: ColumnPlan[] = [
    ...REVENUE_SIDE,
    { role: 'label', label: '支出项目', side: 'expenditure' },
    { role: 'amount', label: '合计', measure: 'total', side: 'expenditure' },
    { role: 'amount', label: '一般公共预算', measure: 'general-public', side: 'expenditure' },
    { role: 'amount', label: '政府性基金预算', measure: 'government-funds', side: 'expenditure' },
    { role: 'amount', label: '国有资本经营预算', measure: 'state-capital', side: 'expenditure' },
  ];
  const printed = sides(
    [
      ['一、本年收入', total],
      ['一般公共预算资金', general],
      ['政府性基金预算资金', blankZero(plan.funds)],
      ['国有资本经营预算资金', null],
      ['二、上年结转', null],
      ['收入合计', total],
    ],
    [
      ['一、本年支出', total, general, blankZero(plan.funds), null],
      ...classes(lines).map(({ name, members }) => [
        name,
        spending(members),
        blankZero(spending(members, 'general')),
        blankZero(spending(members, 'funds')),
        null,
      ]),
      ['二、结转下年', null, null, null, null],
      ['支出合计', total, general, blankZero(plan.funds), null],
    ],
    [2, 5],
    (name) => classes(lines).some((one) => one.name === name),
  );
  return make('appropriation-balance', '财政拨款收支总表', columns, printed);
}

export function balance(plan: Plan, make: Make): Table {
  const general = spending(plan.functions);
  const total = general + plan.funds + plan.ownRevenue;
  const columns: ColumnPlan[] = [
    ...REVENUE_SIDE,
    { role: 'label', label: '支出项目', side: 'expenditure' },
    { role: 'amount', label: '预算数', measure: 'total', side: 'expenditure' },
  ];
  const lines = sides(
    [
      ['合计', total],
      ['一般公共预算资金', general],
      ['政府性基金预算资金', blankZero(plan.funds)],
      ['国有资本经营预算资金', null],
      ['财政专户管理资金', null],
      ['事业收入资金', blankZero(plan.ownRevenue)],
      ['其他收入资金', null],
    ],
    [['合计', total], ...classes(whole(plan)).map(({ name, members }) => [name, spending(members)])],
    [2, 2],
    (name) => classes(whole(plan)).some((one) => one.name === name),
  );
  return make('balance', '部门收支总表', columns, lines);
}
