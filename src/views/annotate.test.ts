import { describe, expect, test } from 'vitest';
import {
  readFixture,
  readFixtureChecks,
  readFixtureCorrections,
  readFixtureNarrative,
} from '../../tests/fixtures/site/read.ts';
import type { CheckedCell, CheckResult, ChecksFile } from '../budget/check-schema.ts';
import { applyCorrections } from '../budget/index.ts';
import { strings as stringsOf } from '../i18n/index.ts';
import { viewAnnotated, type Extras } from './annotate.ts';
import { viewRules } from './checks.ts';
import type { CellView } from './table.ts';

const strings = stringsOf('zh-CN');

const ID = 'qinghe/water-bureau/2026';
const { disclosure, applied } = applyCorrections(readFixture(ID), readFixtureCorrections(ID).corrections);
const checks = readFixtureChecks(ID);
const narrative = readFixtureNarrative(ID);

function view(extras: Partial<Extras> = {}) {
  return viewAnnotated(disclosure, narrative, { applied, checks, prior: null, ...extras }, strings);
}

function cellOf(page: ReturnType<typeof view>, id: string): CellView {
  const cells = page.tables.flatMap(({ view: { head, body } }) => [...head, ...body].flatMap((row) => row.cells));
  const cell = cells.find((candidate) => candidate.id === id);
  if (!cell) throw new Error(`The page has no cell ${id}.`);
  return cell;
}

/** The results with one more, about the given cells. */
function withResult(cells: Partial<CheckedCell>[], fields: Partial<CheckResult> = {}): ChecksFile {
  const [first] = checks.results;
  const blank = {
    table: null,
    row: null,
    column: null,
    name: { kind: 'document' as const },
    text: '',
    unit: null,
    fen: null,
    place: {},
    anchor: null,
  };
  if (!first) throw new Error('The fixture has results.');
  const result: CheckResult = {
    ...first,
    outcome: 'differs',
    severity: 'error',
    acknowledged: null,
    key: 'made-up',
    ...fields,
    cells: cells.map((cell) => ({ ...blank, ...cell })),
  };
  return { ...checks, results: [result, ...checks.results] };
}

describe('the panel', () => {
  test('counts every outcome and says how many rules held', () => {
    const panel = view().checks;
    expect(panel?.counts).toMatchObject({ differs: 3, acknowledged: 1, rounding: 7 });
    expect(panel?.rules).toHaveLength(12);
    expect(panel?.summary).toBe('12 条规则中，9 条没有发现不符，2 条有不符，1 条缺少可以核对的内容。');
    expect(panel?.roundings).toHaveLength(7);
    expect(panel?.notApplicable.every(({ number, message }) => number === null && message !== '')).toBe(true);
  });
  test('says what became of the amounts of the narrative, those that were not compared first', () => {
    const told: ChecksFile['narrative'] = {
      amounts: 4,
      compared: 1,
      explained: 1,
      unread: 2,
      list: [
        { line: 3, text: '10万元', kind: 'compared' },
        { line: 3, text: '2万元', kind: 'change' },
        { line: 5, text: '7万元', kind: 'unread' },
        { line: 9, text: '8万元', kind: 'unread' },
      ],
    };
    expect(view({ checks: { ...checks, narrative: told } }).checks?.told).toEqual({
      summary: '文字中 4 个金额：比对 1，说明 1，未能比对 2',
      kinds: [
        { name: '未能比对', amounts: ['7万元（第 5 行）', '8万元（第 9 行）'] },
        { name: '增减额，没有可比的上年数', amounts: ['2万元（第 3 行）'] },
      ],
    });
  });
  test('says nothing of amounts that were not counted', () => {
    expect(view({ checks: { ...checks, narrative: null } }).checks?.told).toBeNull();
  });
  test('numbers differences, the gravest first and those that are accepted last', () => {
    const findings = view().checks?.findings ?? [];
    expect(findings.map(({ number, severity, acknowledged }) => [number, severity, acknowledged !== null])).toEqual([
      [1, 'error', false],
      [2, 'warning', false],
      [3, 'error', true],
    ]);
    expect(findings[2]?.acknowledged).toEqual({
      date: '2026-03-05',
      reason: '文字说明误写为 2.50 万元，以表中 1.50 万元为准。',
    });
  });
  test('leads to both cells of a difference', () => {
    const [, , accepted] = view().checks?.findings ?? [];
    expect(accepted?.cells).toMatchObject([
      { href: expect.stringMatching(/^#narrative-\d+$/) as string, text: '2.50万元', tag: '文字说明' },
      { href: '#three-public-r3-c11', text: '1.50 万元', tag: null },
    ]);
  });
  test('is not there where this version has not been checked', () => {
    const page = view({ checks: null });
    expect(page.checks).toBeNull();
    expect(page.narrative?.html).not.toContain('statement');
    expect(cellOf(page, 'three-public-r3-c11').marks).toBeUndefined();
  });
  test('a finding about the whole document has no place, one about a table marks its caption', () => {
    const whole = view({ checks: withResult([{}]) });
    expect(whole.checks?.findings[0]?.cells).toEqual([]);
    const page = view({
      checks: withResult([{ table: 'balance', anchor: 'balance', text: '部门收支总表' }]),
    });
    expect(page.checks?.findings[0]?.cells[0]).toMatchObject({ href: '#table-balance', text: '部门收支总表' });
    const table = page.tables.find(({ view: { id } }) => id === 'balance');
    expect(table?.view.marks?.notes.map(({ text }) => text)).toEqual(['注1']);
  });
  test('a place that the page does not have is no link', () => {
    const page = view({
      checks: withResult([{ table: 'balance', row: 99, column: 1, anchor: 'balance-r99-c1', text: '1' }]),
    });
    expect(page.checks?.findings[0]?.cells[0]?.href).toBeNull();
  });
  test('last year’s cells lead to last year’s page', () => {
    const cells = [{ table: 'balance', row: 2, column: 1, text: '1.00', fen: 1_000_000, unit: '万元' as const }];
    const prior = { disclosure: readFixture('qinghe/government-office/2025'), href: '/qinghe/x/2025/' };
    const [known] = view({ checks: withResult(cells), prior }).checks?.findings ?? [];
    expect(known?.cells[0]).toEqual({
      href: '/qinghe/x/2025/#balance-r2-c1',
      text: '1.00 万元',
      label: '文件',
      tag: '2025 年',
    });
    const [unknown] = view({ checks: withResult(cells) }).checks?.findings ?? [];
    expect(unknown?.cells[0]?.href).toBeNull();
  });
});

test('the twelve rules are explained, in plain words and in the field’s own', () => {
  const rules = viewRules(strings);
  expect(rules[0]).toMatchObject({ id: 'balance', name: '收和支是否相等', stated: { title: '收支平衡' } });
  expect(rules).toHaveLength(12);
  expect(rules.every(({ stated, what }) => stated.basis.length > 10 && what.length > 10)).toBe(true);
});

describe('marks beside figures', () => {
  test('a cell carries the numbers of its findings and the way back to the narrative', () => {
    const { marks } = cellOf(view(), 'three-public-r3-c11');
    expect(marks?.tone).toBe('quiet');
    expect(marks?.notes).toMatchObject([{ text: '注3', href: '#finding-3', quiet: true }]);
    expect(marks?.quote).toMatchObject({ text: '§' });
  });
  test('a blank cell carries no way back, and a cell quoted twice carries one', () => {
    const link = checks.links[0];
    if (!link) throw new Error('The fixture has links.');
    const first = cellOf(view(), 'three-public-r3-c11').marks?.quote?.href;
    const blank = structuredClone(disclosure);
    for (const table of blank.tables) table.cells = table.cells.map((row) => row.map(() => ''));
    const page = viewAnnotated(blank, narrative, { applied: [], checks, prior: null }, strings);
    const quotes = page.tables.flatMap(({ view: table }) =>
      table.body.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks?.quote ?? [])),
    );
    expect(quotes).toEqual([]);
    const twice = { ...checks, links: [...checks.links, ...checks.links.toReversed()] };
    expect(cellOf(view({ checks: twice }), 'three-public-r3-c11').marks?.quote?.href).toBe(first);
  });
  test('of a sum the printed total stands out, of two figures both do', () => {
    const sum = (columns: number[]) =>
      columns.map((column) => ({
        table: 'expenditure',
        row: 1,
        column,
        anchor: `expenditure-r1-c${column}`,
        text: '1',
      }));
    const three = view({ checks: withResult(sum([2, 3, 4])) });
    expect([2, 3, 4].map((column) => cellOf(three, `expenditure-r1-c${column}`).marks?.tone)).toEqual([
      'differs',
      'part',
      'part',
    ]);
    const two = view({ checks: withResult(sum([2, 3])) });
    expect([2, 3].map((column) => cellOf(two, `expenditure-r1-c${column}`).marks?.tone)).toEqual([
      'differs',
      'differs',
    ]);
  });
  test('every link of the narrative and the panel has its anchor', () => {
    const page = view();
    const html = page.narrative?.html ?? '';
    const ids = new Set([
      ...[...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `#${id}`),
      ...page.tables.flatMap(({ view: table }) => [
        `#${table.anchor}`,
        ...[...table.head, ...table.body].flatMap(({ cells }) => cells.map(({ id }) => `#${id}`)),
      ]),
      ...(page.checks?.findings ?? []).map(({ id }) => `#${id}`),
    ]);
    const hrefs = [
      ...[...html.matchAll(/href="(#[^"]+)"/g)].map(([, href]) => href),
      ...[page.checks?.findings, page.checks?.roundings, page.checks?.notApplicable].flatMap((list) =>
        (list ?? []).flatMap(({ cells }) => cells.flatMap(({ href }) => href ?? [])),
      ),
    ];
    expect(hrefs.length).toBeGreaterThan(20);
    expect(hrefs.filter((href) => href && !ids.has(href))).toEqual([]);
  });
});

describe('corrections', () => {
  test('every place that shows the figure shows the corrected one and marks it', () => {
    const page = view();
    const mark = { number: 1, printed: '5.70' };
    expect(page.headline.find(({ key }) => key === 'threePublic')).toMatchObject({ value: '7.50', corrected: mark });
    if (typeof page.threePublic === 'string') throw new Error('The fixture has a three-public table.');
    expect(page.threePublic.rows[0]?.now).toMatchObject({ text: '7.50', corrected: mark });
    expect(page.threePublic.summary).toContain('合计 7.50 万元（更正后）');
    expect(page.projects.projects[1]?.amount).toMatchObject({
      text: '60.00',
      corrected: { number: 2, printed: '90.00' },
    });
    expect(page.projects.projects[0]?.amount?.corrected).toBeUndefined();
    expect(cellOf(page, 'three-public-r3-c6')).toMatchObject({
      text: '7.50',
      marks: { correction: { href: '#correction-1', printed: '5.70' } },
    });
  });
  test('the list says which cell, what was printed, why, when and by whom', () => {
    expect(view().corrections).toMatchObject([
      {
        id: 'correction-1',
        href: '#three-public-r3-c6',
        cell: '《一般公共预算“三公”经费支出表》第 4 行“2026年预算数 合计”列',
        printed: '5.70',
        corrected: '7.50',
        date: '2026-03-02',
        decidedBy: '田禾',
      },
      { id: 'correction-2', cell: '《2026年项目支出绩效目标表》第 3 行第 2 列' },
    ]);
  });
  test('the contents name the panel, and the list where there is one', () => {
    const names = (applies: Extras['applied']) =>
      view({ applied: applies })
        .contents.map(({ href }) => href)
        .filter((href) => /checks|corrections|tables/.test(href));
    expect(names(applied)).toEqual(['#checks', '#corrections', '#tables']);
    expect(names([])).toEqual(['#checks', '#tables']);
  });
  test('a change computed from a corrected figure says so', () => {
    const from = readFixture('qinghe/government-office/2026');
    const { priorTotal } = from.headline;
    if (!priorTotal) throw new Error('The fixture prints last year’s total.');
    const { table, row, column, text } = priorTotal;
    const correction = {
      table,
      row,
      column,
      old: text,
      new: '2,700.00',
      reason: 'x',
      date: '2026-01-01',
      decidedBy: 'y',
    };
    const corrected = applyCorrections(from, [correction]);
    const page = viewAnnotated(
      corrected.disclosure,
      null,
      { applied: corrected.applied, checks: null, prior: null },
      strings,
    );
    expect(page.headline.find(({ key }) => key === 'change')?.note).toContain('所用的上年数更正过');
  });
});

describe('figures outside the published tables', () => {
  const plain = view();
  if (typeof plain.threePublic === 'string') throw new Error('The fixture has a table of the three public expenses.');
  const row = plain.threePublic.rows.find(({ now, prior, change }) => now && prior && change !== null);
  const total = plain.headline.find(({ key }) => key === 'total');

  function anchored(href: string | null | undefined): Partial<CheckedCell> {
    const [, table = '', r, c] = /^(?:forms\/)?#(.+)-r(\d+)-c(\d+)$/u.exec(href ?? '') ?? [];
    return { table, row: Number(r), column: Number(c), anchor: href?.replace(/^.*#/u, '') ?? null };
  }

  test('a doubted figure is marked beside its bar and in the summary, and the change computed from it says so', () => {
    const page = view({ checks: withResult([anchored(row?.prior?.href)]) });
    if (typeof page.threePublic === 'string') throw new Error('The table is still there.');
    const marked = page.threePublic.rows.find(({ item }) => item === row?.item);
    expect(marked?.prior?.doubts?.[0]).toMatchObject({ href: '#finding-1' });
    expect(marked?.now?.doubts ?? []).toEqual([]);
    expect(marked?.basis?.[0]).toMatchObject({ href: '#finding-1' });
  });

  test('a doubted total is marked on the headline figure, and the shares of it say so', () => {
    const page = view({ checks: withResult([anchored(total?.href)]) });
    const find = (key: string) => page.headline.find((figure) => figure.key === key);
    expect(find('total')?.doubts?.[0]).toMatchObject({ href: '#finding-1', text: '注1' });
    expect(find('basic')?.note).toContain('所用的数有不符，见注1');
    expect(page.split?.rows.every(({ basis }) => basis?.some(({ number }) => number === 1))).toBe(true);
    expect(page.split?.summary).toContain('注1');
  });

  test('shares of a sum with a doubted part say so once', () => {
    const [first, second] = plain.projects.projects;
    expect(plain.projects.sharesInDoubt).toBeUndefined();
    const { projects } = view({ checks: withResult([anchored(second?.amount?.href)]) });
    expect(projects.projects.map(({ basis }) => basis?.map(({ text }) => text))).toEqual([undefined, ['注1']]);
    expect(projects.sharesInDoubt).toBe('占比按各项之和计算，其中有与别处不符的数，见注1。');
    expect(projects.projects[0]?.name).toBe(first?.name);
  });

  test('a doubted weight is marked in the list of indicators', () => {
    const [weighted] = plain.projects.projects.flatMap(({ indicators }) => indicators?.rows ?? []);
    expect(weighted?.weightHref).toMatch(/^forms\/#project-performance-r\d+-c\d+$/);
    const { projects } = view({ checks: withResult([anchored(weighted?.weightHref)]) }).projects;
    const rows = projects.flatMap(({ indicators }) => indicators?.rows ?? []);
    expect(rows.filter(({ doubts }) => doubts).map(({ name, doubts }) => [name, doubts?.[0]?.href])).toEqual([
      [weighted?.name, '#finding-1'],
    ]);
  });

  test('a note and an explained finding mark nothing', () => {
    for (const fields of [{ severity: 'note' as const }, { acknowledged: { reason: '已核', date: '2026-03-01' } }]) {
      const page = view({ checks: withResult([anchored(total?.href)], fields) });
      const own = page.headline.find(({ key }) => key === 'total');
      expect(own?.doubts).toEqual(plain.headline.find(({ key }) => key === 'total')?.doubts);
    }
  });
});
