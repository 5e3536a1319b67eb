import type { Disclosure, Measure, Table } from '../../../src/budget/schema.ts';
import { makeForms } from './forms.ts';
import { groupName, makePlan, type Account, type Line, type Plan } from './plan.ts';
import { makeTable, type ColumnPlan, type LinePlan, type Money } from './table.ts';

export interface SyntheticOptions {
  seed: number;
  year?: number;
  /** 万元 to two decimals unless told: 元 to none is the other usual way. */
  money?: Money;
  projects?: number;
  /** With government-managed funds and public service revenue beside the general public budget. */
  mixed?: boolean;
}

export interface Synthetic {
  disclosure: Disclosure;
  plan: Plan;
  money: Money;
}

/** A department-year in which every printed figure agrees with every other, exactly. The same seed gives the same one. */
export function makeSynthetic(options: SyntheticOptions): Synthetic {
  const { seed, year = 2026, money = { unit: '万元', decimals: 2 }, projects = 4, mixed = false } = options;
  const plan = makePlan({ seed, projects, mixed });
  const table = (
    kind: Table['kind'],
    title: string,
    columns: ColumnPlan[],
    lines: LinePlan[],
    note: string | null = null,
  ) => makeTable(kind, kind, title, columns, lines, money, year, note);
  const tables = [
    appropriationBalance(plan, table),
    functional('general-public-expenditure', '一般公共预算财政拨款支出预算表', plan.functions, table, true, year),
    economic('basic-expenditure', '一般公共预算财政拨款基本支出预算表', plan.accounts, 'basic', table),
    economic(
      'basic-expenditure-government',
      '一般公共预算财政拨款基本支出预算表（政府预算支出经济分类）',
      plan.governmentAccounts,
      'basic',
      table,
    ),
    economic('project-expenditure', '一般公共预算财政拨款项目支出预算表', plan.accounts, 'project', table),
    economic(
      'project-expenditure-government',
      '一般公共预算财政拨款项目支出预算表（政府预算支出经济分类）',
      plan.governmentAccounts,
      'project',
      table,
    ),
    threePublic(plan, table, year),
    fundsTable(plan, table),
    balance(plan, table),
    revenue(plan, table),
    functional('expenditure', '部门支出总表', whole(plan), table, false, year),
    procurement(plan, table),
  ];
  const forms = makeForms(plan, money, year);
  const general = tables.find((one) => one.kind === 'general-public-expenditure');
  const cite = (column: number) => {
    const row = general?.rows[0];
    const amount = row?.amounts.find((candidate) => candidate.column === column);
    if (!general || !row || !amount) throw new Error(`the total has no column ${column}`);
    return { text: amount.text, unit: money.unit, fen: amount.fen, table: general.id, row: row.row, column };
  };
  return {
    plan,
    money,
    disclosure: {
      schema: 1,
      identity: {
        region: { slug: 'ceshi', name: '测试市模拟区' },
        department: { slug: 'moni-bangongshi', name: '测试市模拟区办公室', code: '199001', kind: 'department' },
        year,
      },
      title: `${year}年部门预算`,
      unit: money.unit,
      contact: null,
      source: {
        files: [{ name: `synthetic-${seed}.txt`, format: 'text', bytes: 1, sha256: '0'.repeat(64) }],
        url: null,
        published: null,
      },
      figuresOnly: false,
      narrative: 'absent',
      headline: {
        total: cite(3),
        basic: cite(4),
        project: cite(5),
        threePublic: null,
        priorTotal: cite(2),
        projects: projects,
      },
      tables: [...tables, ...forms.tables],
      projects: forms.projects,
      overallPerformance: forms.overall,
      titlesWithoutTable: [],
      notices: [],
    },
  };
}

type Make = (
  kind: Table['kind'],
  title: string,
  columns: ColumnPlan[],
  lines: LinePlan[],
  note?: string | null,
) => Table;

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const blankZero = (value: number) => (value === 0 ? null : value);

/** The whole department's spending: the general public budget, and what funds and own revenue pay. */
function whole(plan: Plan): Line[] {
  const extra = (code: string, names: Line['names'], project: number) =>
    project > 0 ? [{ code, names, basic: 0, project, prior: 0 }] : [];
  return [
    ...plan.functions,
    ...extra('2130199', ['农林水支出', '农业农村', '其他农业农村支出'], plan.ownRevenue),
    ...extra('2290804', ['其他支出', '彩票发行销售机构业务费安排的支出', '福利彩票销售机构的业务费支出'], plan.funds),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function functional(
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

interface Node {
  code: string | null;
  name: string;
  level: 0 | 1 | 2 | 3;
  members: Line[];
}

/** Total, classes, sections and items in printed order, each with the items under it. */
function tree(lines: readonly Line[]): Node[] {
  const nodes: Node[] = [{ code: null, name: '合计', level: 0, members: [...lines] }];
  for (const line of lines) {
    for (const level of [1, 2, 3] as const) {
      const code = line.code.slice(0, level * 2 + 1);
      if (nodes.some((node) => node.code === code)) continue;
      nodes.push({
        code,
        name: line.names[level - 1] ?? '',
        level,
        members: lines.filter((other) => other.code.startsWith(code)),
      });
    }
  }
  return nodes;
}

function economic(
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

function threePublic({ threePublic: plan }: Plan, make: Make, year: number): Table {
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

function fundsTable(plan: Plan, make: Make): Table {
  const title = '政府性基金预算支出表';
  if (plan.funds > 0)
    return functional(
      'government-funds',
      title,
      whole(plan).filter((line) => line.code.startsWith('229')),
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
  return make('government-funds', title, columns, [{ level: 0, cells: ['', '合计', null, null, null] }], '此表无数据');
}

/** Classes with their sums, for the expenditure side of the two-sided tables. */
function classes(lines: readonly Line[]): { name: string; amount: number; fund: number }[] {
  return tree(lines)
    .filter((node) => node.level === 1)
    .map(({ name, code, members }) => ({
      name,
      amount: add(members.map((line) => line.basic + line.project)),
      fund: code === '229' ? 1 : 0,
    }));
}

/** Puts the two sides of a table beside each other. */
function sides(
  left: readonly (string | number | null)[][],
  right: readonly (string | number | null)[][],
  widths: [number, number],
): LinePlan[] {
  const pad = (cells: readonly (string | number | null)[] | undefined, width: number) =>
    Array.from({ length: width }, (_, index) => cells?.[index] ?? null);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    cells: [...pad(left[index], widths[0]), ...pad(right[index], widths[1])],
  }));
}

const REVENUE_SIDE: ColumnPlan[] = [
  { role: 'label', label: '收入项目', side: 'revenue' },
  { role: 'amount', label: '预算数', measure: 'total', side: 'revenue' },
];

function appropriationBalance(plan: Plan, make: Make): Table {
  const general = add(plan.functions.map((line) => line.basic + line.project));
  const total = general + plan.funds;
  const spending = classes(whole(plan).filter((line) => !line.code.startsWith('213') || plan.ownRevenue === 0));
  const columns: ColumnPlan[] = [
    ...REVENUE_SIDE,
    { role: 'label', label: '支出项目', side: 'expenditure' },
    { role: 'amount', label: '合计', measure: 'total', side: 'expenditure' },
    { role: 'amount', label: '一般公共预算', measure: 'general-public', side: 'expenditure' },
    { role: 'amount', label: '政府性基金预算', measure: 'government-funds', side: 'expenditure' },
    { role: 'amount', label: '国有资本经营预算', measure: 'state-capital', side: 'expenditure' },
  ];
  const lines = sides(
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
      ...spending.map(({ name, amount, fund }) => [name, amount, fund ? null : amount, fund ? amount : null, null]),
      ['二、结转下年', null, null, null, null],
      ['支出合计', total, general, blankZero(plan.funds), null],
    ],
    [2, 5],
  );
  return make('appropriation-balance', '财政拨款收支总表', columns, lines);
}

function balance(plan: Plan, make: Make): Table {
  const general = add(plan.functions.map((line) => line.basic + line.project));
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
    [['合计', total], ...classes(whole(plan)).map(({ name, amount }) => [name, amount])],
    [2, 2],
  );
  return make('balance', '部门收支总表', columns, lines);
}

function revenue(plan: Plan, make: Make): Table {
  const columns: ColumnPlan[] = [
    { role: 'code', label: '科目编码' },
    { role: 'label', label: '科目名称' },
    { role: 'amount', label: '总计', measure: 'total' },
    { role: 'amount', label: '一般公共预算拨款收入', measure: 'general-public' },
    { role: 'amount', label: '政府性基金预算拨款收入', measure: 'government-funds' },
    { role: 'amount', label: '事业收入', measure: 'public-service' },
  ];
  const lines = tree(whole(plan)).map(({ code, name, level, members }) => {
    const of = (start: string | null) =>
      add(
        members
          .filter((line) => start === null || line.code.startsWith(start))
          .map((line) => line.basic + line.project),
      );
    const own = plan.ownRevenue > 0 ? of('213') : 0;
    const funds = plan.funds > 0 ? of('229') : 0;
    return {
      level,
      code,
      cells: [code ?? '', name, of(null), blankZero(of(null) - own - funds), blankZero(funds), blankZero(own)],
    };
  });
  return make('revenue', '部门收入总表', columns, lines);
}

function procurement({ procurement: plan }: Plan, make: Make): Table {
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
    row('货物类', plan.goods),
    row('工程类', plan.works),
    row('服务类', plan.services),
  ]);
}
