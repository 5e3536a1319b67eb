import type { Measure, Table } from '../../src/budget/schema.ts';
import { groupName, type Account, type Line, type Plan } from './plan.ts';
import { add, blankZero, spending, tree, whole, type Make } from './shared.ts';
import type { ColumnPlan, LinePlan } from './table.ts';

export function functional(
  kind: Table['kind'],
  title: string,
  lines: readonly Line[],
  make: Make,
  prior: boolean,
  year: number,
): Table {
  const columns: ColumnPlan[] = [
    { role: 'code', label: '科目编码' },
    { role: 'label', label: '科目名称' },
    ...(prior ? [{ role: 'amount', label: `${year - 1}年预算数`, measure: 'prior', year: year - 1 } as const] : []),
    { role: 'amount', label: '总计', measure: 'total' },
    { role: 'amount', label: '基本支出', measure: 'basic' },
    { role: 'amount', label: '项目支出', measure: 'project' },
    ...(prior ? [{ role: 'percent', label: '增幅%' } as const] : []),
  ];
  const printed = tree(lines).map(({ code, name, level, members }) => {
    const [before, basic, project] = (['prior', 'basic', 'project'] as const).map((key) =>
      add(members.map((line) => line[key])),
    ) as [number, number, number];
    const now = basic + project;
    const percent = before === 0 ? '' : `${(((now - before) / before) * 100).toFixed(1)}%`;
    return {
      level,
      code,
      cells: [
        code ?? '',
        name,
        ...(prior ? [blankZero(before)] : []),
        now,
        blankZero(basic),
        blankZero(project),
        ...(prior ? [percent] : []),
      ],
    };
  });
  return make(kind, title, columns, printed);
}

export function economic(
  kind: Table['kind'],
  title: string,
  accounts: readonly Account[],
  measure: 'basic' | 'project',
  make: Make,
): Table {
  const split = kind === 'basic-expenditure';
  const columns: ColumnPlan[] = [
    { role: 'code', label: '科目编码' },
    { role: 'label', label: '科目名称' },
    { role: 'amount', label: '总计', measure: 'total' },
    ...(split
      ? ([
          { role: 'amount', label: '人员经费', measure: 'personnel' },
          { role: 'amount', label: '日常公用经费', measure: 'routine-operating' },
        ] as const)
      : []),
  ];
  const staff = (account: Account) => ['301', '303'].includes(account.group);
  const row = (code: string | null, name: string, level: 0 | 1 | 2, members: readonly Account[]): LinePlan => {
    const sum = (keep: (account: Account) => boolean) => add(members.filter(keep).map((account) => account[measure]));
    const parts = split ? [blankZero(sum(staff)), blankZero(sum((account) => !staff(account)))] : [];
    return { level, code, cells: [code ?? '', name, sum(() => true), ...parts] };
  };
  const used = accounts.filter((account) => account[measure] > 0);
  const groups = [...new Set(used.map((account) => account.group))];
  const lines = groups.flatMap((group) => {
    const own = used.filter((account) => account.group === group);
    return [
      row(group, groupName(group), 1, own),
      ...own.map((account) => row(account.code, account.name, 2, [account])),
    ];
  });
  return make(kind, title, columns, [row(null, '合计', 0, used), ...lines]);
}

export function threePublic({ threePublic: plan }: Plan, make: Make, year: number): Table {
  const measures: [Measure, string][] = [
    ['three-public-total', '合计'],
    ['overseas', '因公出国（境）费'],
    ['vehicles', '公务用车购置及运行费小计'],
    ['vehicle-purchase', '公务用车购置费'],
    ['vehicle-operation', '公务用车运行费'],
    ['receptions', '公务接待费'],
  ];
  const columns: ColumnPlan[] = [year - 1, year].flatMap((of) =>
    measures.map(([measure, label]) => ({ role: 'amount' as const, label, measure, year: of })),
  );
  const values = (when: 'prior' | 'now') => {
    const { overseas, purchase, operation, receptions } = plan;
    const cars = purchase[when] + operation[when];
    return [
      overseas[when] + cars + receptions[when],
      blankZero(overseas[when]),
      cars,
      blankZero(purchase[when]),
      blankZero(operation[when]),
      blankZero(receptions[when]),
    ];
  };
  return make('three-public', '一般公共预算“三公”经费支出表', columns, [
    { cells: [...values('prior'), ...values('now')] },
  ]);
}

export function fundsTable(plan: Plan, make: Make): Table {
  const title = '政府性基金预算支出表';
  if (plan.funds > 0)
    return functional(
      'government-funds',
      title,
      whole(plan).filter((line) => line.money === 'funds'),
      make,
      false,
      0,
    );
  const columns: ColumnPlan[] = [
    { role: 'code', label: '科目编码' },
    { role: 'label', label: '科目名称' },
    { role: 'amount', label: '总计', measure: 'total' },
    { role: 'amount', label: '基本支出', measure: 'basic' },
    { role: 'amount', label: '项目支出', measure: 'project' },
  ];
  return make(
    'government-funds',
    title,
    columns,
    [{ level: 0, cells: ['', '合计', null, null, null] }],
    '备注：本部门没有使用政府性基金安排的支出，故此表无数据。',
  );
}

export function revenue(plan: Plan, make: Make): Table {
  const columns: ColumnPlan[] = [
    { role: 'code', label: '科目编码' },
    { role: 'label', label: '科目名称' },
    { role: 'amount', label: '总计', measure: 'total' },
    { role: 'amount', label: '一般公共预算拨款收入', measure: 'general-public' },
    { role: 'amount', label: '政府性基金预算拨款收入', measure: 'government-funds' },
    { role: 'amount', label: '事业收入', measure: 'public-service' },
  ];
  const lines = tree(whole(plan)).map(({ code, name, level, members }) => {
    return {
      level,
      code,
      cells: [
        code ?? '',
        name,
        spending(members),
        blankZero(spending(members, 'general')),
        blankZero(spending(members, 'funds')),
        blankZero(spending(members, 'own')),
      ],
    };
  });
  return make('revenue', '部门收入总表', columns, lines);
}

export function procurement({ procurement: plan }: Plan, make: Make): Table {
  const columns: ColumnPlan[] = [
    { role: 'label', label: '项目' },
    { role: 'amount', label: '总计', measure: 'total' },
    { role: 'amount', label: '一般公共预算拨款收入', measure: 'general-public' },
  ];
  const row = (name: string, amount: number, level: 0 | null = null): LinePlan => ({
    level,
    cells: [name, blankZero(amount), blankZero(amount)],
  });
  return make('procurement', '政府采购预算明细表', columns, [
    row('合计', plan.goods + plan.works + plan.services, 0),
    ...(plan.each.length > 0
      ? plan.each.map((amount, index) => row(`设备采购${index + 1}号`, amount))
      : [row('货物类', plan.goods)]),
    row('工程类', plan.works),
    row('服务类', plan.services),
  ]);
}
