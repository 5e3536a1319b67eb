import type { CitedAmount, Indicator, OverallPerformance, Project, Table } from '../../src/budget/schema.ts';
import { fenPerUnit, formatFen } from '../../src/money.ts';
import type { Plan } from './plan.ts';
import { makeTable, type Money } from './table.ts';

/** The project list, one performance table a project, and the overall targets. */
export function makeForms(
  plan: Plan,
  money: Money,
  year: number,
): { tables: Table[]; projects: Project[]; overall: OverallPerformance[] } {
  const amountText = (value: number) => {
    const fen = Math.round((value * fenPerUnit(money.unit)) / 10 ** money.decimals);
    return { fen, text: formatFen(fen, money.unit, money.decimals) };
  };
  const total = plan.projects.reduce((sum, project) => sum + project.amount, 0);
  const list = makeTable(
    'project-list',
    'project-list',
    '项目支出明细表',
    [
      { role: 'label', label: '项目名称' },
      { role: 'amount', label: '合计', measure: 'total' },
      { role: 'amount', label: '一般性项目', measure: 'targeted' },
    ],
    [
      { level: 0, cells: ['合计', total, total] },
      ...plan.projects.map(({ code, name, amount }) => ({ cells: [`${code}-${name}`, amount, amount] })),
    ],
    money,
    year,
  );
  const described = plan.projects.map((project, index) => ({
    project,
    table: projectTable(index, project, money, amountText(project.amount).text),
  }));
  const tables = described.map(({ table }) => table);
  const projects = described.map(({ project, table }, index): Project => {
    const { fen, text } = amountText(project.amount);
    const cite = (row: number): CitedAmount => ({ text, unit: money.unit, fen, table: table.id, row, column: 1 });
    return {
      id: `project-${index + 1}`,
      code: project.code,
      name: project.name,
      supervisingDepartment: null,
      unit: null,
      amount: cite(1),
      funding: [{ label: '本级安排', amount: { ...cite(1), column: 3 } }],
      executionWeight: { text: '10', value: 10 },
      category: null,
      starts: null,
      ends: null,
      overview: null,
      basis: null,
      goal: null,
      indicators: project.weights.map((weight, place) => indicator(place + 4, `指标${place + 1}`, weight)),
      table: table.id,
      listed: { table: list.id, row: index + 2 },
      place: table.place,
    };
  });
  const overallTable = formTable(
    'overall-performance',
    'overall-performance',
    '整体绩效目标表',
    [
      ['部门名称', '测试市模拟区办公室', '', ''],
      ['绩效指标', '指标', '指标权重', '指标值'],
      ['', '指标一', '60', '100'],
      ['', '指标二', '40', '100'],
    ],
    money,
  );
  const overall: OverallPerformance[] = [
    {
      table: overallTable.id,
      department: null,
      amount: null,
      executionWeight: null,
      goal: null,
      indicators: [indicator(2, '指标一', 60), indicator(3, '指标二', 40)],
    },
  ];
  return { tables: [list, overallTable, ...tables], projects, overall };
}

function projectTable(index: number, project: Plan['projects'][number], money: Money, amount: string): Table {
  const id = index === 0 ? 'project-performance' : `project-performance-${index + 1}`;
  return formTable(
    'project-performance',
    id,
    '项目支出绩效目标表',
    [
      ['项目名称', `${project.code}-${project.name}`, '', ''],
      ['当年预算', amount, '本级安排', amount],
      ['预算执行率权重', '10', '', ''],
      ['绩效指标', '三级指标', '指标权重', '指标值'],
      ...project.weights.map((weight, place) => ['', `指标${place + 1}`, String(weight), '100']),
    ],
    money,
  );
}

function formTable(kind: Table['kind'], id: string, title: string, cells: string[][], money: Money): Table {
  return {
    id,
    kind,
    title,
    number: null,
    unit: money.unit,
    preparedBy: null,
    place: { line: 1 },
    cells,
    places: cells.map((_, row) => ({ line: row + 1 })),
    headerRows: 0,
    spans: [],
    omitted: [],
    columns: [],
    rows: [],
    note: null,
    empty: false,
  };
}

function indicator(row: number, name: string, weight: number): Indicator {
  return {
    row,
    level1: null,
    level2: null,
    name,
    weight: { text: String(weight), value: weight },
    unit: '次',
    direction: '≥',
    target: '100',
    core: null,
  };
}
