import type { CitedAmount, Indicator, OverallPerformance, Project, Table } from '../../src/budget/schema.ts';
import { cell, line, matrixOf, placeCells, type PrintedCell } from './layout.ts';
import type { Plan, PlannedIndicator, PlannedProject } from './plan.ts';
import { makeTable, printAmount, type Money } from './table.ts';
import type { Who } from './who.ts';

const HEADER = ['一级指标', '二级指标', '三级指标', '指标权重', '计量单位', '指标性质', '指标值', '是否核心指标'];

/** Rows of the forms above their first indicator. */
const PROJECT_ROWS = 7;
const OVERALL_ROWS = 3;

export interface FormPlan {
  plan: Plan;
  money: Money;
  year: number;
  who: Who;
  overall: { goal: string; amount: number; indicators: PlannedIndicator[] };
}

/** The project list, the overall targets, and one performance form a project. */
export function makeForms({ plan, money, year, who, overall }: FormPlan): {
  tables: Table[];
  projects: Project[];
  overall: OverallPerformance[];
} {
  const list = projectList(plan, money, year);
  const department = who.department.name;
  const described = plan.projects.map((project, index) => {
    const id = index === 0 ? 'project-performance' : `project-performance-${index + 1}`;
    const rows = projectRows(project, department, money);
    return { project, table: formTable('project-performance', id, `${year}年项目支出绩效目标表`, rows, who, money) };
  });
  const rows = overallRows(overall, department, money);
  const overallTable = formTable('overall-performance', 'overall-performance', '部门整体绩效目标表', rows, null, money);
  return {
    tables: [list, overallTable, ...described.map(({ table }) => table)],
    projects: described.map(({ project, table }, index) => ({
      id: `project-${index + 1}`,
      code: project.code,
      name: project.name,
      supervisingDepartment: department,
      unit: table.preparedBy,
      amount: cite(table.id, project.amount, 1, money),
      wholeAmount: null,
      funding: [{ label: '本级安排', scope: 'year', amount: cite(table.id, project.amount, 5, money) }],
      executionWeight: { text: '10', value: 10 },
      weightWhole: null,
      category: '一般性项目',
      starts: null,
      ends: null,
      overview: project.overview,
      basis: project.basis,
      goal: project.goal,
      wholeGoal: null,
      fields: [],
      indicators: project.indicators.map((entry, place) => toIndicator(entry, PROJECT_ROWS + place)),
      table: table.id,
      listed: { table: list.id, row: index + 2 },
      place: table.place,
    })),
    overall: [
      {
        table: overallTable.id,
        department,
        amount: { ...cite(overallTable.id, overall.amount, 6, money), row: 0 },
        executionWeight: null,
        weightWhole: null,
        goal: overall.goal,
        indicators: overall.indicators.map((entry, place) => toIndicator(entry, OVERALL_ROWS + place)),
      },
    ],
  };
}

function projectList(plan: Plan, money: Money, year: number): Table {
  const total = plan.projects.reduce((sum, project) => sum + project.amount, 0);
  return makeTable(
    'project-list',
    'project-list',
    '项目支出明细表',
    [
      { role: 'label', label: '项目名称' },
      { role: 'amount', label: '合计', measure: 'total' },
      { role: 'amount', label: '一般性项目', measure: 'targeted-general' },
    ],
    [
      { level: 0, cells: ['合计', total, total] },
      ...plan.projects.map(({ code, name, amount }) => ({ cells: [`${code}-${name}`, amount, amount] })),
    ],
    money,
    year,
  );
}

function cite(table: string, value: number, column: number, money: Money): CitedAmount {
  return { ...printAmount(value, money), unit: money.unit, table, row: 2, column };
}

function indicatorRows(indicators: readonly PlannedIndicator[]): PrintedCell[][] {
  return [
    [cell('绩效指标', 1, indicators.length + 1), ...line(...HEADER)],
    ...indicators.map(({ level1, level2, name, weight, unit, direction, target, core }) =>
      line(level1, level2, name, String(weight), unit, direction, target, core ? '是' : '否'),
    ),
  ];
}

function projectRows(project: PlannedProject, department: string, money: Money): PrintedCell[][] {
  const { text } = printAmount(project.amount, money);
  return [
    [cell('项目名称'), cell(`${project.code}-${project.name}`, 3), cell('业务主管部门'), cell(department, 4)],
    [cell('预算执行率权重'), cell('10', 3), cell('项目分类'), cell('一般性项目', 4)],
    [cell(`当年预算\n（${money.unit}）`), cell(text, 3), cell(`本级安排\n（${money.unit}）`), cell(text, 4)],
    [cell('项目概述'), cell(project.overview, 8)],
    [cell('立项依据'), cell(project.basis, 8)],
    [cell('当年绩效目标'), cell(project.goal, 8)],
    ...indicatorRows(project.indicators),
  ];
}

function overallRows(overall: FormPlan['overall'], department: string, money: Money): PrintedCell[][] {
  const { text } = printAmount(overall.amount, money);
  return [
    [cell('部门（单位）名称'), cell(department, 4), cell('部门支出预算数'), cell(text, 3)],
    [cell('当年整体绩效目标'), cell(overall.goal, 8)],
    ...indicatorRows(overall.indicators),
  ];
}

function formTable(
  kind: Table['kind'],
  id: string,
  title: string,
  rows: PrintedCell[][],
  preparedBy: Who | null,
  money: Money,
): Table {
  return {
    id,
    kind,
    title,
    number: null,
    unit: money.unit,
    preparedBy: preparedBy && `${preparedBy.department.code}-${preparedBy.department.name}`,
    place: { line: 1 },
    cells: matrixOf(rows),
    places: rows.map((_, row) => ({ line: row + 1 })),
    mends: [],
    headerRows: 0,
    spans: placeCells(rows)
      .filter((placed) => placed.rows > 1 || placed.columns > 1)
      .map(({ row, column, rows: height, columns }) => ({ row, column, rows: height, columns })),
    omitted: [],
    columns: [],
    rows: [],
    note: null,
    empty: false,
  };
}

function toIndicator({ weight, ...entry }: PlannedIndicator, row: number): Indicator {
  return { row, ...entry, weight: { text: String(weight), value: weight } };
}
