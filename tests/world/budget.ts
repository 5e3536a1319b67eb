import type { Disclosure, Table } from '../../src/budget/schema.ts';
import { makeForms } from './forms.ts';
import { economic, functional, fundsTable, procurement, revenue, threePublic } from './one-sided.ts';
import { makeIndicators, makePlan, type Plan } from './plan.ts';
import { sentence } from './prose.ts';
import { Random } from './random.ts';
import { spending, whole } from './shared.ts';
import { makeTable, type ColumnPlan, type LinePlan, type Money } from './table.ts';
import { appropriationBalance, balance } from './two-sided.ts';
import { TEST_OFFICE, type Who } from './who.ts';

export interface SyntheticOptions {
  seed: number;
  /** The office of tests unless told. */
  who?: Who;
  year?: number;
  /** 万元 to two decimals unless told: 元 to none is the other usual way. */
  money?: Money;
  projects?: number;
  /** So many goods are bought one by one, where the table of procurement else has a row for all of them. */
  goods?: number;
  /** With government-managed funds and public service revenue beside the general public budget. */
  mixed?: boolean;
  /** So many times the usual amounts: for units in which those would be small. */
  size?: number;
  /** Last year's column in 部门支出总表 too. */
  priors?: boolean;
}

/** The truth about a department-year: what every printing of it must be read as. */
export interface Synthetic {
  seed: number;
  who: Who;
  disclosure: Disclosure;
  plan: Plan;
  money: Money;
}

/** A department-year in which every printed figure agrees with every other, exactly. The same seed gives the same one. */
export function makeSynthetic(options: SyntheticOptions): Synthetic {
  const { seed, year = 2026, money = { unit: '万元', decimals: 2 }, projects = 4, mixed = false } = options;
  const { who = TEST_OFFICE, size = 1, goods = 0, priors = false } = options;
  const plan = makePlan({ seed, who, year, projects, mixed, goods, size });
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
    functional('expenditure', '部门支出总表', whole(plan), table, priors, year),
    procurement(plan, table),
  ];
  const random = new Random(seed + 1);
  const overall = {
    goal: sentence(random),
    amount: spending(whole(plan)),
    indicators: makeIndicators(random, [60, 40]),
  };
  const forms = makeForms({ plan, money, year, who, overall });
  const general = tables.find((one) => one.kind === 'general-public-expenditure');
  const cite = (column: number) => {
    const row = general?.rows[0];
    const amount = row?.amounts.find((candidate) => candidate.column === column);
    if (!general || !row || !amount) throw new Error(`the total has no column ${column}`);
    return { text: amount.text, unit: money.unit, fen: amount.fen, table: general.id, row: row.row, column };
  };
  return {
    seed,
    who,
    plan,
    money,
    disclosure: {
      schema: 2,
      identity: { region: who.region, department: who.department, year },
      title: `${who.department.name}${year}年部门预算情况说明`,
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
