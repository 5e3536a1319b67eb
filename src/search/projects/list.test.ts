import { beforeAll, describe, expect, test } from 'vitest';
import { pagesOf, type ProjectPage, type ProjectYear } from '../../content/project-pages.ts';
import { parseCsv } from '../../csv.ts';
import { strings } from '../../i18n/index.ts';
import { buildProjectList, startOfList } from './build.ts';
import { departmentGroups } from './choices.ts';
import { projectsCsv } from './csv.ts';
import { ProjectDesk, type ShownRows } from './desk.ts';
import { pageOfProject, projectListRow } from './rows.ts';
import { Selector } from './select.ts';
import { ALL_ROWS, type ListState } from './state.ts';
import { ProjectTable } from './table.ts';
import { totalsOf } from './totals.ts';
import { totalsInWords } from './words.ts';

const texts = strings('zh-CN');

const QINGHE = { slug: 'qinghe', name: '云州市青禾区' };
const XIQIAO = { slug: 'xiqiao', name: '云州市溪桥区' };
const office = { slug: 'office', name: '云州市青禾区政府办公室', kind: 'department' };
const own = { slug: 'office-own', name: '云州市青禾区政府办公室（本级）', kind: 'unit' };
const water = { slug: 'water', name: '云州市溪桥区水务局', kind: 'department' };

interface Given {
  name: string;
  year: number;
  code?: string;
  /** As printed, with its unit; "" for none. */
  amount: string;
  unit?: '万元' | '元' | null;
  account?: { code: string; name: string | null };
  doubted?: boolean;
  corrected?: string;
  /** Read, and proven by nothing. */
  unproven?: boolean;
}

let number = 0;

function project(department: object, region: object, given: Given): ProjectYear {
  number += 1;
  const { name, year, code = null, amount, unit = '万元', account = null, doubted, corrected, unproven } = given;
  const fen =
    unit === null || unproven ? null : Math.round(Number(amount.replaceAll(',', '')) * (unit === '元' ? 100 : 1e6));
  const place = { table: 'project-list', row: number, column: 2 };
  const anchor = `project-list-r${number}-c2`;
  const cells = [{ ...place, anchor }];
  return {
    ...{ id: `project-${number}`, name, code, year, told: undefined, account },
    amount: amount === '' ? null : { ...place, text: amount, unit, fen },
    identity: { region, department, year },
    corrected: corrected === undefined ? null : { number: 1, printed: corrected },
    differences: doubted ? [{ severity: 'error', acknowledged: false, cells }] : [],
  } as unknown as ProjectYear;
}

function pages(region: object, department: object, given: readonly Given[]): ProjectPage[] {
  const years = given.map((one) => project(department, region, one)).sort((a, b) => b.year - a.year);
  return pagesOf(years).map((page) => ({ region, department, ...page }) as unknown as ProjectPage);
}

let table: ProjectTable;
let built: ReturnType<typeof buildProjectList>;

beforeAll(() => {
  built = buildProjectList([
    ...pages(QINGHE, office, [
      {
        name: '会议费',
        year: 2026,
        code: '50011022T01',
        amount: '60.00',
        account: { code: '2010302', name: '一般行政管理事务' },
      },
      { name: '会议费', year: 2025, code: '50011022T01', amount: '100.00', doubted: true },
      {
        name: '招商引资（重点）',
        year: 2026,
        code: '50011022T02',
        amount: '1,200.00',
        account: { code: '2011308', name: null },
      },
      { name: '＝cmd|公式', year: 2026, amount: '12.50', corrected: '125.00' },
    ]),
    ...pages(QINGHE, own, [{ name: '会议费', year: 2026, code: '50011022T01', amount: '55.00' }]),
    ...pages(XIQIAO, water, [
      { name: '河道保洁', year: 2026, amount: '539,000', unit: '元' },
      { name: '安全饮水', year: 2026, amount: '80', unit: null },
      { name: '堤坝维修', year: 2026, amount: '' },
      { name: '长寿桥改造', year: 2025, amount: '50.00' },
    ]),
  ]);
  table = new ProjectTable(built.head);
  for (const part of built.parts) table.add(part);
});

const rowsOf = (state: Partial<ListState>) => new Selector(table).select({ ...ALL_ROWS, ...state }).rows;
const names = (state: Partial<ListState>) =>
  Array.from(rowsOf(state), (row) => `${table.names[row] ?? ''} ${table.years[row] ?? ''}`);

describe('the list of projects', () => {
  test('has each project of each document once, from the largest amount on, those without one last', () => {
    expect(names({})).toEqual([
      ...['招商引资（重点） 2026', '会议费 2025', '会议费 2026', '会议费 2026', '河道保洁 2026', '长寿桥改造 2025'],
      ...['＝cmd|公式 2026', '安全饮水 2026', '堤坝维修 2026'],
    ]);
  });

  test.for<[Partial<ListState>, string[]]>([
    [{ query: '会议' }, ['会议费 2025', '会议费 2026', '会议费 2026']],
    [{ query: '会议', year: '2026', region: 'qinghe' }, ['会议费 2026', '会议费 2026']],
    [{ query: '招商 -重点' }, []],
    [{ query: '引资(重点)' }, ['招商引资（重点） 2026']],
    [{ query: '50011022t02' }, ['招商引资（重点） 2026']],
    [{ query: '水务局' }, ['河道保洁 2026', '长寿桥改造 2025', '安全饮水 2026', '堤坝维修 2026']],
    [{ query: 'shuiwuju' }, ['河道保洁 2026', '长寿桥改造 2025', '安全饮水 2026', '堤坝维修 2026']],
    [{ query: '53.9万元' }, ['河道保洁 2026']],
    [{ query: '1200' }, ['招商引资（重点） 2026']],
    [{ query: '2010302' }, ['会议费 2026']],
    [{ query: '行政管理' }, ['会议费 2026']],
    [{ department: 'xiqiao/water', from: '50' }, ['河道保洁 2026', '长寿桥改造 2025']],
    [{ from: '50', to: '60' }, ['会议费 2026', '会议费 2026', '河道保洁 2026', '长寿桥改造 2025']],
    [{ account: '201' }, ['招商引资（重点） 2026', '会议费 2026']],
    [{ account: '2011308' }, ['招商引资（重点） 2026']],
    [{ region: 'nowhere' }, []],
  ])('is narrowed by %j', ([state, wanted]) => {
    expect(names(state)).toEqual(wanted);
  });

  test.for<[ListState['order'], string[]]>([
    ['amount-up', ['＝cmd|公式 2026', '长寿桥改造 2025', '河道保洁 2026', '会议费 2026']],
    ['change-down', ['会议费 2026', '招商引资（重点） 2026']],
    ['year', ['招商引资（重点） 2026', '会议费 2026', '会议费 2026', '河道保洁 2026']],
    ['name', ['安全饮水 2026', '长寿桥改造 2025', '堤坝维修 2026', '＝cmd|公式 2026', '河道保洁 2026', '会议费 2025']],
  ])('stands in order of %s', ([order, first]) => {
    expect(names({ order }).slice(0, first.length)).toEqual(first);
  });

  test('tells how many each choice would leave beside the others', () => {
    const { choices } = new Selector(table).select({ ...ALL_ROWS, region: 'qinghe', year: '2026' });
    expect([...choices.years]).toEqual([
      [2026, 4],
      [2025, 1],
    ]);
    expect([...choices.regions]).toEqual([4, 3]);
    expect(departmentGroups(built.head, 'qinghe', choices.departments)).toMatchObject([
      [
        '',
        [
          { value: 'qinghe/office', count: 3 },
          { value: 'qinghe/office-own', count: 1 },
        ],
      ],
    ]);
  });

  test('is the same from the same pages, in files that are named by what is in them', () => {
    expect([...built.files.keys()]).toEqual(['list.json', expect.stringMatching(/^part-1-[0-9a-f]{10}\.json$/u)]);
    expect(built.head.rows).toBe(9);
  });
});

describe('rows', () => {
  test('lead to the project and to the place of the figure, and hold it against the year before', () => {
    const row = rowsOf({ query: '会议', order: 'change-down', year: '2026' })[0] ?? -1;
    const { href, sub, cells, bar } = projectListRow(table, row, '/base/', texts);
    expect(href).toBe('/base/qinghe/office/projects/50011022t01/');
    expect(sub).toBe('2026 年 · 云州市青禾区政府办公室 · 2010302 一般行政管理事务');
    expect(cells[0]).toMatchObject({ text: '60.00', page: '/base/qinghe/office/2026/', printed: '60.00 万元' });
    expect(cells[1]).toMatchObject({ text: '−40.00', fen: -40e6 });
    // Last year's figure is doubted: the mark of the difference leads to last year's page.
    expect(cells[1]?.marks?.[0]?.href).toBe('/base/qinghe/office/2025/#finding-1');
    expect(cells[2]?.text).toBe('−40.0%');
    expect(bar).toEqual({ kind: 'years', now: 60e6, was: 100e6 });
  });

  test('stand as printed where nothing says their unit, and say so where there is no amount', () => {
    const [row = -1] = rowsOf({ query: '安全饮水' });
    expect(projectListRow(table, row, '/', texts).cells[0]).toMatchObject({ text: '80' });
    const [none = -1] = rowsOf({ query: '堤坝' });
    expect(projectListRow(table, none, '/', texts).cells[0]).toEqual({ text: texts.project.noAmount, quiet: true });
    expect(pageOfProject(table, none)).toMatch(/^xiqiao\/water\/projects\/[a-z-]+-[0-9a-f]{4}\/$/u);
  });
});

test('amounts that nothing proves are shown as read, are marked so in the file, and have no value', () => {
  const made = buildProjectList(
    pages(XIQIAO, water, [{ name: '渠道清淤', year: 2026, amount: '33.00', unproven: true }]),
  );
  const scanned = new ProjectTable(made.head);
  for (const part of made.parts) scanned.add(part);
  expect(projectListRow(scanned, 0, '/', texts).cells[0]).toEqual({ text: '33.00 万元（未经核对）', quiet: true });
  const [, line] = parseCsv(projectsCsv(scanned, Uint32Array.of(0), '/', texts)).map(({ fields }) => fields);
  expect(line?.slice(5, 9)).toEqual(['33.00（未经核对）', '万元', '', '']);
});

describe('the sum', () => {
  const told = (state: Partial<ListState>) => totalsInWords(totalsOf(table, rowsOf(state)), texts);

  test('counts the project of an office and its department once, and says so', () => {
    expect(told({ query: '会议', year: '2026' })).toEqual({
      count: '2 个项目，合计 60.00 万元',
      notes: '1 个本级的项目与所在部门的项目同名，可能是同一笔钱，合计只算部门的。',
    });
    expect(told({ department: 'qinghe/office-own' }).count).toBe('1 个项目，合计 55.00 万元');
  });

  test('adds one scale only, leaves out what has none, and tells of years and doubts', () => {
    const { count, notes } = told({});
    expect(count).toBe('9 个项目，合计 1,476.40 万元');
    expect(notes).toContain('2 个年度');
    expect(notes).toContain('2 个没有写金额或没有印单位');
    expect(notes).toContain('1 个数与别处不符');
  });

  test('is none where nothing is left, or nothing has an amount', () => {
    expect(told({ query: '没有' })).toEqual({ count: texts.projects.none, notes: '' });
    expect(told({ query: '堤坝' }).count).toBe('1 个项目');
  });
});

test('the file has the rows that are seen, in their order, and no formula', () => {
  const rows = rowsOf({ region: 'qinghe', order: 'amount-up', to: '100' });
  const text = projectsCsv(table, rows, 'https://example.org/', texts);
  expect(text.startsWith('\ufeff项目,项目编码,')).toBe(true);
  const [head, ...lines] = parseCsv(text).map(({ fields }) => fields);
  expect(head).toEqual(texts.projects.csvHeadings);
  expect(
    lines.map(([name, , , , year, printed, unit, tenThousand, yuan]) => [name, year, printed, unit, tenThousand, yuan]),
  ).toEqual([
    ["'＝cmd|公式", '2026', '12.50', '万元', '12.50', '125000.00'],
    ['会议费', '2026', '55.00', '万元', '55.00', '550000.00'],
    ['会议费', '2026', '60.00', '万元', '60.00', '600000.00'],
    ['会议费', '2025', '100.00', '万元', '100.00', '1000000.00'],
  ]);
  expect(lines[2]?.slice(9)).toEqual([
    ...['1000000.00', '-400000.00', '2010302', '一般行政管理事务', '', ''],
    'https://example.org/qinghe/office/projects/50011022t01/',
    expect.stringMatching(/^https:\/\/example\.org\/qinghe\/office\/2026\/#project-list-r\d+-c2$/u),
  ]);
  expect(lines[3]?.[13]).toBe('是');
  expect(lines[0]?.[14]).toBe('125.00');
});

test('the page stands before anything is asked', () => {
  const start = startOfList(built.head, built.parts, '/', texts);
  expect(start.rows).toHaveLength(9);
  expect(start.columns).toHaveLength(3);
  expect(start.documents).toBe(5);
  expect(start.choices.regions.map(({ label, count }) => [label, count])).toEqual([
    ['云州市 · 青禾区', 5],
    ['云州市 · 溪桥区', 4],
  ]);
  expect(start.choices.accounts).toEqual([
    [
      '201',
      [
        { value: '201', label: '201', count: 2 },
        { value: '2010302', label: '2010302 一般行政管理事务', count: 1 },
        { value: '2011308', label: '2011308', count: 1 },
      ],
    ],
  ]);
});

describe('the desk of the list', () => {
  const open = async (): Promise<ProjectDesk> => {
    const desk = new ProjectDesk(async (name) => JSON.parse(built.files.get(name) ?? '{}') as unknown, '/', texts);
    await desk.open();
    return desk;
  };

  test('finds rows as the page shows them, on one scale, with what each box offers beside what is chosen', async () => {
    const { found, count, shown, boxes } = await (await open()).find({ ...ALL_ROWS, region: 'qinghe' });
    expect([found, count]).toEqual([5, '5 个项目，合计 1,372.50 万元']);
    expect(shown).toMatchObject({ says: '显示 5 / 共 5', more: null });
    expect(shown.rows.map(({ row, bar }) => [row.label, bar?.pieces[0]?.width])).toEqual([
      ['招商引资（重点）', 100],
      ['会议费', 8.33],
      ['会议费', 5],
      ['会议费', 4.58],
      ['＝cmd|公式', 1.04],
    ]);
    expect(boxes.year.groups).toEqual([
      ['', [['', texts.projects.all]]],
      [
        '',
        [
          ['2026', '2026 年（4）'],
          ['2025', '2025 年（1）'],
        ],
      ],
    ]);
    expect(boxes.department.groups.flatMap(([, options]) => options.map(([value]) => value))).toEqual([
      '',
      'qinghe/office',
      'qinghe/office-own',
    ]);
  });

  test('offers what an address asks for though nothing is there, and says that it leaves nothing', async () => {
    const { found, boxes } = await (await open()).find({ ...ALL_ROWS, year: '1999' });
    expect(found).toBe(0);
    expect(boxes.year.groups.at(-1)).toEqual(['', [['1999', '1999（0）']]]);
  });

  test('gives rows a step at a time, of the list that was asked for last, up to what a phone bears', async () => {
    const many = Array.from({ length: 1100 }, (_, index) => ({
      name: `项目${index}`,
      year: 2026,
      amount: `${index + 1}`,
    }));
    const { files } = buildProjectList(pages(QINGHE, office, many));
    const desk = new ProjectDesk(async (name) => JSON.parse(files.get(name) ?? '{}') as unknown, '/', texts);
    await desk.open();
    const before = await desk.find(ALL_ROWS);
    const last = await desk.find({ ...ALL_ROWS, order: 'amount-up' });
    expect(await desk.more(before.number, 1)).toBeNull();
    const labels = (shown: ShownRows | null) => shown?.rows.map(({ row }) => row.label);
    expect(labels(last.shown)?.slice(-1)).toEqual(['项目49']);
    const next = await desk.more(last.number, 1);
    expect([labels(next)?.[0], labels(next)?.length]).toEqual(['项目50', 50]);
    expect(next).toMatchObject({ says: '显示 100 / 共 1100', more: '再显示 50 个' });
    expect(await desk.more(last.number, 19)).toMatchObject({
      says: '显示 1000 / 共 1100，这一页最多显示这些；请再缩小范围，或下载表格。',
      more: null,
    });
    expect(parseCsv(await desk.csv('https://example.org/'))).toHaveLength(1101);
  });

  test('does not open a list of another format', async () => {
    const desk = new ProjectDesk(async () => ({ ...built.head, format: 0 }), '/', texts);
    await expect(desk.open()).rejects.toThrow('format 0');
    await expect(desk.find(ALL_ROWS)).rejects.toThrow('not open');
  });
});
