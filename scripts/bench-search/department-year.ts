import type { CitedAmount, Disclosure, Indicator, Project, Table } from '../../src/budget/schema.ts';
import { formatFen, type MoneyUnit } from '../../src/money.ts';
import { basis, duty, paragraph, sentence } from './prose.ts';
import { Random } from './random.ts';
import { buildForm, buildTable, type Line } from './tables.ts';
import {
  DEPARTMENTS,
  ECONOMIC_PERSONNEL,
  ECONOMIC_ROUTINE,
  FIELDS,
  FUNCTIONS,
  INDICATORS,
  PLACES_FIRST,
  PLACES_SECOND,
  PLACE_KINDS,
  PROJECT_KINDS,
  SURNAMES,
} from './words.ts';

/** Amounts are whole hundredths of 万元, so that every sum can be printed in 万元 without rounding. */
const STEP = 10_000;

interface Named {
  code: string;
  name: string;
  basic: number;
  project: number;
}

/** An invented department-year whose tables agree with each other, and its narrative in Markdown. */
export interface DepartmentYear {
  disclosure: Disclosure;
  narrative: string;
}

/** The `number`-th invented department-year. The same number always gives the same one. */
export function makeDepartmentYear(number: number): DepartmentYear {
  const department = Math.floor(number / YEARS.length);
  const year = YEARS[number % YEARS.length] ?? 2024;
  const who = new Random(0x5eed + department);
  const random = new Random(0x1000 + number * 7919);
  const place = `${who.pick(PLACES_FIRST)}${who.pick(PLACES_SECOND)}${who.pick(PLACE_KINDS)}`;
  const name = `云州市${place}${DEPARTMENTS[department % DEPARTMENTS.length] ?? ''}`;
  const unit: MoneyUnit = who.next() < 0.8 ? '万元' : '元';
  const money = (fen: number) => formatFen(fen, unit);
  const accounts = makeAccounts(random);
  const basic = sum(accounts, 'basic');
  const projectTotal = sum(accounts, 'project');
  const projects = makeProjects(random, { department, year, name, place, unit, total: projectTotal });
  const economy = makeEconomy(random, basic);
  const tables: Table[] = [
    ...functionTables(accounts, unit, year),
    economicTable(economy, unit),
    threePublic(random, unit),
    buildTable({
      ...blank('government-funds', '政府性基金预算支出表', unit),
      note: '本部门没有使用政府性基金安排的支出，所以这张表没有数字。',
    }),
    buildTable({
      ...blank('state-capital', '国有资本经营预算支出表', unit),
      note: '本部门没有使用国有资本经营预算安排的支出。',
    }),
    ...projects.map(({ form }) => form),
  ];
  const cite = (column: number): CitedAmount | null => {
    const row = tables[0]?.rows[0];
    const amount = row?.amounts.find((candidate) => candidate.column === column);
    return amount ? { ...amount, unit, table: 'expenditure', row: 1 } : null;
  };
  const disclosure: Disclosure = {
    schema: 2,
    identity: {
      region: { slug: `bench-${String(department % 40).padStart(2, '0')}`, name: `云州市${place}` },
      department: {
        slug: `department-${department}`,
        name,
        code: String(100 + (department % 800)),
        kind: department % 3 === 0 ? 'unit' : 'department',
      },
      year,
    },
    title: `${name}${year}年部门预算情况说明`,
    unit,
    contact: {
      name: `${random.pick(SURNAMES)}老师`,
      telephone: `0${random.whole(20, 29)}-${random.whole(60000000, 69999999)}`,
    },
    source: {
      files: [
        {
          name: `${name}${year}年预算公开.docx`,
          format: 'docx',
          bytes: random.whole(40000, 400000),
          sha256: hex(random),
        },
      ],
      url: null,
      published: `${year}-02-${random.whole(10, 28)}`,
    },
    figuresOnly: false,
    narrative: 'present',
    headline: {
      total: cite(2),
      basic: cite(3),
      project: cite(4),
      threePublic: null,
      priorTotal: null,
      projects: projects.length,
    },
    tables,
    projects: projects.map(({ project }) => project),
    overallPerformance: [],
    titlesWithoutTable: [],
    notices: [],
  };
  return {
    disclosure,
    narrative: writeNarrative(random, {
      name,
      year,
      unit,
      accounts,
      basic,
      projectTotal,
      projects: projects.length,
      money,
    }),
  };
}

const YEARS = [2023, 2024, 2025];

function sum<K extends string>(list: readonly Record<K, number>[], key: K): number {
  return list.reduce((total, entry) => total + entry[key], 0);
}

function hex(random: Random): string {
  return Array.from({ length: 64 }, () => random.whole(0, 15).toString(16)).join('');
}

function makeAccounts(random: Random): Named[] {
  return random.some(FUNCTIONS, random.whole(4, 7)).flatMap(({ sections }) =>
    random.some(sections, random.whole(1, 2)).flatMap(({ items }) =>
      random.some(items, random.whole(1, 2)).map(([code, name]) => ({
        code,
        name,
        basic: random.whole(5, 90_000) * STEP,
        project: random.next() < 0.5 ? random.whole(5, 60_000) * STEP : 0,
      })),
    ),
  );
}

/** Total, classes, sections and items, every one the sum of those below it. */
function functionLines(accounts: readonly Named[], amounts: (list: readonly Named[]) => (number | null)[]): Line[] {
  const lines: Line[] = [{ code: null, label: '合计', level: 0, amounts: amounts(accounts) }];
  for (const { code, name, sections } of FUNCTIONS) {
    const inClass = accounts.filter((account) => account.code.startsWith(code));
    if (inClass.length === 0) continue;
    lines.push({ code, label: name, level: 1, amounts: amounts(inClass) });
    for (const section of sections) {
      const inSection = inClass.filter((account) => account.code.startsWith(section.code));
      if (inSection.length === 0) continue;
      lines.push({ code: section.code, label: section.name, level: 2, amounts: amounts(inSection) });
      for (const item of inSection)
        lines.push({ code: item.code, label: item.name, level: 3, amounts: amounts([item]) });
    }
  }
  return lines;
}

const orBlank = (fen: number) => (fen === 0 ? null : fen);

function functionTables(accounts: readonly Named[], unit: MoneyUnit, year: number): Table[] {
  const three = (list: readonly Named[]) => {
    const [basic, project] = [sum(list, 'basic'), sum(list, 'project')];
    return [basic + project, orBlank(basic), orBlank(project)];
  };
  const one = (list: readonly Named[]) => [sum(list, 'basic') + sum(list, 'project')];
  const parts: [string, Table['columns'][number]['measure']][] = [
    ['总计', 'total'],
    ['基本支出', 'basic'],
    ['项目支出', 'project'],
  ];
  const lines = functionLines(accounts, three);
  return [
    buildTable({
      id: 'expenditure',
      kind: 'expenditure',
      title: '部门支出总表',
      unit,
      withCodes: true,
      columns: parts,
      lines,
    }),
    buildTable({
      id: 'revenue',
      kind: 'revenue',
      title: '部门收入总表',
      unit,
      withCodes: true,
      columns: [['一般公共预算拨款收入', 'general-public']],
      lines: functionLines(accounts, one),
    }),
    buildTable({
      id: 'general-public-expenditure',
      kind: 'general-public-expenditure',
      title: `${year}年一般公共预算财政拨款支出预算表`,
      unit,
      withCodes: true,
      columns: parts,
      lines,
    }),
  ];
}

interface Economic {
  code: string;
  name: string;
  personnel: number;
  routine: number;
}

/** Splits basic expenditure over economic accounts. */
function makeEconomy(random: Random, basic: number): Economic[] {
  const staff = random.some(ECONOMIC_PERSONNEL, 8).map(([code, name]) => ({ code, name, personnel: 1, routine: 0 }));
  const running = random.some(ECONOMIC_ROUTINE, 11).map(([code, name]) => ({ code, name, personnel: 0, routine: 1 }));
  const all = [...staff, ...running];
  let rest = basic / STEP;
  return all.map((entry, index) => {
    const share = index === all.length - 1 ? rest : Math.floor((rest * random.whole(4, 30)) / 100);
    rest -= share;
    return { ...entry, personnel: entry.personnel * share * STEP, routine: entry.routine * share * STEP };
  });
}

function economicTable(economy: readonly Economic[], unit: MoneyUnit): Table {
  const amounts = (list: readonly Economic[]) => {
    const [personnel, routine] = [sum(list, 'personnel'), sum(list, 'routine')];
    return [personnel + routine, orBlank(personnel), orBlank(routine)];
  };
  const classes: [string, string][] = [
    ['301', '工资福利支出'],
    ['302', '商品和服务支出'],
  ];
  const lines: Line[] = [{ code: null, label: '合计', level: 0, amounts: amounts(economy) }];
  for (const [code, label] of classes) {
    const inside = economy.filter((entry) => entry.code.startsWith(code));
    lines.push({ code, label, level: 1, amounts: amounts(inside) });
    for (const entry of inside)
      lines.push({ code: entry.code, label: entry.name, level: 2, amounts: amounts([entry]) });
  }
  const columns: [string, Table['columns'][number]['measure']][] = [
    ['总计', 'total'],
    ['人员经费', 'personnel'],
    ['日常公用经费', 'routine-operating'],
  ];
  return buildTable({
    id: 'basic-expenditure',
    kind: 'basic-expenditure',
    title: '一般公共预算财政拨款基本支出预算表',
    unit,
    withCodes: true,
    columns,
    lines,
  });
}

function threePublic(random: Random, unit: MoneyUnit): Table {
  const [overseas, vehicles, receptions] = [
    random.whole(0, 900) * STEP,
    random.whole(100, 4000) * STEP,
    random.whole(10, 1500) * STEP,
  ];
  const line = (label: string, level: 0 | null, fen: number): Line => ({
    code: null,
    label,
    level,
    amounts: [orBlank(fen)],
  });
  const lines = [
    line('合计', 0, overseas + vehicles + receptions),
    line('因公出国（境）费', null, overseas),
    line('公务用车运行维护费', null, vehicles),
    line('公务接待费', null, receptions),
  ];
  return buildTable({
    id: 'three-public',
    kind: 'three-public',
    title: '一般公共预算“三公”经费支出表',
    unit,
    withCodes: false,
    columns: [['预算数', 'amount']],
    lines,
  });
}

function blank(kind: 'government-funds' | 'state-capital', title: string, unit: MoneyUnit) {
  const columns: [string, Table['columns'][number]['measure']][] = [
    ['总计', 'total'],
    ['基本支出', 'basic'],
    ['项目支出', 'project'],
  ];
  return {
    id: kind,
    kind,
    title,
    unit,
    withCodes: true,
    columns,
    lines: [{ code: null, label: '合计', level: 0 as const, amounts: [null, null, null] }],
  };
}

interface ProjectContext {
  department: number;
  year: number;
  name: string;
  place: string;
  unit: MoneyUnit;
  total: number;
}

function makeIndicators(random: Random): Indicator[] {
  return random.some(INDICATORS, random.whole(3, 5)).map(({ level1, level2, names, units }, index) => {
    const unit = random.pick(units);
    const target = String(unit === '%' ? random.whole(80, 100) : random.whole(2, 900));
    const weight = random.whole(1, 4) * 5;
    return {
      row: 7 + index,
      level1,
      level2,
      name: random.pick(FIELDS) + random.pick(names),
      weight: { text: String(weight), value: weight },
      unit,
      direction: '≥',
      target,
      core: index === 0,
    };
  });
}

function makeProjects(random: Random, context: ProjectContext): { project: Project; form: Table }[] {
  const count = context.total === 0 ? 0 : random.whole(3, 14);
  let rest = context.total / STEP;
  return Array.from({ length: count }, (_, index) => {
    const share = index === count - 1 ? rest : Math.floor((rest * random.whole(5, 40)) / 100);
    rest -= share;
    return makeProject(random, context, index, share * STEP);
  });
}

function makeProject(
  random: Random,
  context: ProjectContext,
  index: number,
  fen: number,
): { project: Project; form: Table } {
  const { department, year, name, place, unit } = context;
  const area = String(500100 + (department % 60));
  const code = `${area}${year % 100}T${String(random.whole(1, 999_999)).padStart(12, '0')}`;
  const title = `${year % 3 === 0 ? `${year}年` : ''}${random.pick(FIELDS)}${random.pick(PROJECT_KINDS)}`;
  const id = `project-performance${index === 0 ? '' : `-${index + 1}`}`;
  const text = formatFen(fen, unit);
  const indicators = makeIndicators(random);
  const overview = paragraph(random, random.whole(1, 3));
  const reason = basis(random, place, year);
  const goal = sentence(random);
  const form = buildForm(id, 'project-performance', `${year}年项目支出绩效目标表`, unit, [
    ['项目名称', `${code}-${title}`, '业务主管部门', name],
    ['预算执行率权重', '10', '项目分类', '一般性项目'],
    [`当年预算(${unit})`, text, `本级安排(${unit})`, text],
    ['项目概述', overview],
    ['立项依据', reason],
    ['当年绩效目标', goal],
    ['一级指标', '二级指标', '三级指标', '指标权重', '计量单位', '指标性质', '指标值', '是否核心指标'],
    ...indicators.map((entry) => [
      entry.level1 ?? '',
      entry.level2 ?? '',
      entry.name,
      entry.weight?.text ?? '',
      entry.unit ?? '',
      entry.direction ?? '',
      entry.target ?? '',
      entry.core ? '是' : '否',
    ]),
  ]);
  const amount: CitedAmount = { text, unit, fen, table: id, row: 2, column: 1 };
  const project: Project = {
    id: `project-${index + 1}`,
    code,
    name: title,
    supervisingDepartment: name,
    unit: null,
    amount,
    funding: [{ label: '本级安排', amount: { ...amount, column: 3 } }],
    executionWeight: { text: '10', value: 10 },
    category: '一般性项目',
    starts: null,
    ends: null,
    overview,
    basis: reason,
    goal,
    indicators,
    table: id,
    listed: null,
    place: {},
  };
  return { project, form };
}

interface NarrativeContext {
  name: string;
  year: number;
  unit: MoneyUnit;
  accounts: readonly Named[];
  basic: number;
  projectTotal: number;
  projects: number;
  money: (fen: number) => string;
}

function writeNarrative(
  random: Random,
  { name, year, unit, accounts, basic, projectTotal, projects, money }: NarrativeContext,
): string {
  const amount = (fen: number) => `${money(fen)}${unit}`;
  const classes = FUNCTIONS.flatMap(({ code, name: label }) => {
    const fen = accounts
      .filter((account) => account.code.startsWith(code))
      .reduce((total, account) => total + account.basic + account.project, 0);
    return fen === 0 ? [] : [`${label}${amount(fen)}`];
  });
  return [
    `## 一、${name}基本情况`,
    '### （一）职能职责',
    ...Array.from({ length: random.whole(6, 14) }, (_, index) => duty(random, index + 1)),
    '### （二）单位构成',
    `本部门内设${random.whole(3, 18)}个科室，年初在职${random.whole(12, 320)}人。${sentence(random)}`,
    '## 二、收支总体情况',
    `${year}年收入总预算${amount(basic + projectTotal)}，支出总预算${amount(basic + projectTotal)}，其中${classes.join('，')}。`,
    paragraph(random, 2),
    '## 三、部门预算情况说明',
    `基本支出${amount(basic)}，用于保障在职人员工资和机构运转；项目支出${amount(projectTotal)}，共${projects}个项目。`,
    ...Array.from({ length: random.whole(3, 6) }, () => paragraph(random, random.whole(3, 6))),
    '## 四、“三公”经费情况说明',
    `因公出国（境）、公务用车和公务接待各项安排见表。${paragraph(random, 2)}`,
    '## 五、其他重要事项',
    ...Array.from({ length: 5 }, () => paragraph(random, random.whole(3, 5))),
    '## 六、名词解释',
    '（一）财政拨款：由本级财政当年安排的资金。',
    '（二）基本支出：为保障机构正常运转、完成日常工作而安排的支出。',
    `（三）项目支出：在基本支出之外，为完成特定任务而安排的支出，例如${random.pick(FIELDS)}和${random.pick(FIELDS)}。`,
  ].join('\n\n');
}
