import { describe, expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { strings as stringsOf } from '../i18n/index.ts';
import { renderMarkdown } from './narrative.ts';
import { viewDisclosure } from './page.ts';
import { projectRows } from './project-rows.ts';
import { formatTarget, viewProjects } from './projects.ts';

const strings = stringsOf('zh-CN');

const disclosure = readFixture('qinghe/government-office/2026');

describe('viewProjects', () => {
  test('ranks by amount and keeps the published anchors', () => {
    const { projects } = viewProjects(disclosure, strings);
    expect(projects.map(({ rank, id, amount }) => [rank, id, amount?.text])).toEqual([
      [1, 'project-5', '360.00'],
      [2, 'project-3', '295.00'],
      [3, 'project-2', '220.00'],
      [4, 'project-4', '200.00'],
      [5, 'project-1', '60.00'],
      [6, 'project-6', '40.00'],
      [7, 'project-7', '15.00'],
    ]);
  });
  test('a project without an amount comes last and has no share', () => {
    const [first, ...others] = disclosure.projects;
    if (!first) throw new Error('The fixture has projects.');
    const { projects } = viewProjects({ ...disclosure, projects: [{ ...first, amount: null }, ...others] }, strings);
    expect(projects.at(-1)).toMatchObject({ id: 'project-1', amount: null, share: null, bar: 0 });
  });
  test('amounts that were read and are not proven are told as read, those of sources too', () => {
    const [first] = disclosure.projects;
    if (!first?.amount) throw new Error('The fixture has a project with an amount.');
    const amount = { ...first.amount, fen: null };
    const funding = [{ label: '上级补助', scope: 'year' as const, amount }];
    const { projects } = viewProjects({ ...disclosure, projects: [{ ...first, amount, funding }] }, strings);
    const said = `${amount.text} ${amount.unit ?? ''}（未经核对）`;
    expect(projects[0]).toMatchObject({ amount: null, unverified: said, funding: [] });
    expect(projects[0]?.facts).toEqual(expect.arrayContaining([{ label: '上级补助', text: said }]));
    const [row] = projectRows(projects, () => undefined, strings);
    expect(row?.cells[0]).toEqual({ text: said, quiet: true });
  });
  test('prose that is blank and prose that was left out have different sentences', () => {
    const [project] = readFixture('qinghe/government-office/2025').projects;
    if (!project) throw new Error('The fixture has projects.');
    const prose = (figuresOnly: boolean) =>
      viewProjects({ ...disclosure, figuresOnly, projects: [project] }, strings).projects[0]?.prose[0]?.text;
    expect(prose(true)).toBe(strings.project.omittedProse);
    expect(prose(false)).toBe(strings.project.blankProse);
  });
  test('a project that is only listed has no indicators and says so', () => {
    const project = viewProjects(disclosure, strings).projects.find(({ id }) => id === 'project-6');
    expect(project).toMatchObject({ indicators: null, prose: [], table: null, listed: '#project-list-r8' });
  });
});

test('a document without tables of projects says so', () => {
  const { projects, none } = viewProjects(readFixture('xiqiao/xiqiao-subdistrict/2026'), strings);
  expect(projects).toEqual([]);
  expect(none).toBe('原文件没有逐个项目的表。');
  expect(viewProjects(disclosure, strings).none).toBeNull();
});

test('the lead names the unit of all tables, or that of most where some differ', () => {
  const lead = (id: string) => viewDisclosure(readFixture(id), null, strings).lead;
  expect(lead('qinghe/government-office/2026')).toContain('表中金额以万元为单位，');
  expect(lead('xiqiao/xiqiao-subdistrict/2026')).toContain('表中金额多以元为单位（个别表另有注明），');
});

test.for([
  [{ direction: '≥', target: '90', unit: '%' }, '≥ 90 %'],
  [{ direction: '≥', target: '95%', unit: '%' }, '≥ 95%'],
  [{ direction: '定性', target: '优良', unit: null }, '优良'],
  [{ direction: '无', target: '满意', unit: '无' }, '满意'],
  [{ direction: '定性', target: null, unit: null }, '定性'],
  [{ direction: null, target: null, unit: null }, ''],
] as const)('the target of %o', ([indicator, text]) => {
  expect(formatTarget(indicator)).toBe(text);
});

describe('renderMarkdown', () => {
  test('drops raw HTML, pictures and addresses that are not plain', () => {
    const { html } = renderMarkdown('a <script>x</script> ![p](p.png) [l](javascript:x) [m](https://e.cn/)', {
      top: 3,
      prefix: 'n',
    });
    expect(html).not.toMatch(/<script|<img|javascript/);
    expect(html).toContain('<a href="https://e.cn/">m</a>');
    expect(renderMarkdown('[l](//e.cn/x)', { top: 3, prefix: 'n' }).html).not.toContain('href');
  });
  test('shifts headings without gaps and gives them anchors', () => {
    const { html, headings } = renderMarkdown('## a\n\n#### b\n\n##### c\n\n## d', { top: 3, prefix: 'n' });
    expect([...html.matchAll(/<(h\d) id="(n-\d)"/g)].map(([, tag, id]) => [tag, id])).toEqual([
      ['h3', 'n-1'],
      ['h4', 'n-2'],
      ['h5', 'n-3'],
      ['h3', 'n-4'],
    ]);
    expect(headings).toEqual([
      { id: 'n-1', text: 'a' },
      { id: 'n-4', text: 'd' },
    ]);
  });
  test('a lower heading before the highest takes the highest level, since nothing may be skipped', () => {
    const { html } = renderMarkdown('### a\n\n# b\n\n### c', { top: 3, prefix: 'n' });
    expect([...html.matchAll(/<(h\d) /g)].map(([, tag]) => tag)).toEqual(['h3', 'h3', 'h4']);
  });
  test('leaves the fields on top out and knows tables', () => {
    const { html } = renderMarkdown('---\ntitle: x\n---\n\n| a | b |\n| - | -: |\n| 1 | 2 |', { top: 3, prefix: 'n' });
    expect(html).not.toContain('title');
    expect(html).toContain('<td align="right">2</td>');
  });
});

describe('viewDisclosure', () => {
  const page = viewDisclosure(disclosure, '# 一、概况', strings);
  test('keeps the tables in published order under names of their own', () => {
    expect(page.tables.map(({ view }) => view.id)).toEqual(disclosure.tables.map(({ id }) => id));
    expect(new Set(page.tables.map(({ name }) => name)).size).toBe(page.tables.length);
    expect(page.tables.filter(({ form }) => form)).toHaveLength(6);
  });
  test('calls a table without a printed title by its kind, and says so', () => {
    const tables = disclosure.tables.map((table, at) =>
      at < 2 ? { ...table, title: '', kind: 'units' as const } : table,
    );
    const names = viewDisclosure({ ...disclosure, tables }, null, strings).tables.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual([
      '部门所属单位一览（原文没有表名）（第 1 张）',
      '部门所属单位一览（原文没有表名）（第 2 张）',
    ]);
    expect(names.slice(2)).toEqual(page.tables.map(({ name }) => name).slice(2));
  });
  test('lists its contents with the narrative and the tables that are no forms, and these as one', () => {
    expect(page.contents.map(({ href }) => href)).toEqual([
      '#spending',
      '#split',
      '#three-public',
      '#changes',
      '#projects',
      '#overall',
      '#narrative',
      '#tables',
      '#source',
      '#versions',
    ]);
    expect(page.contents.find(({ href }) => href === '#tables')?.items).toHaveLength(10);
    expect(page.contents.find(({ href }) => href === '#tables')?.items.at(-1)).toEqual({
      href: '#forms',
      text: '项目绩效目标表',
    });
  });
  test('leaves the department out of the names in the contents', () => {
    const tables = disclosure.tables.map((table) => ({
      ...table,
      title: `${disclosure.identity.department.name}${table.title}`,
    }));
    const view = viewDisclosure({ ...disclosure, tables }, null, strings);
    expect(view.contents.find(({ href }) => href === '#tables')?.items[0]?.text).toBe('部门收支总表');
    expect(view.tables[0]?.name).toBe('云州市青禾区人民政府办公室部门收支总表');
  });
  test('gives a notice once with all its places', () => {
    const [notice] = disclosure.notices;
    if (!notice) throw new Error('The fixture has notices.');
    const { notices } = viewDisclosure(
      { ...disclosure, notices: [notice, { ...notice, row: 4, column: null }] },
      null,
      strings,
    );
    expect(notices).toHaveLength(1);
    expect(notices[0]?.places.map(({ href }) => href)).toEqual(['#three-public-r3-c13', '#three-public-r4']);
  });
  test('says who has looked at a notice, of that one alone', () => {
    const [notice] = disclosure.notices;
    if (!notice) throw new Error('The fixture has notices.');
    const entry = { doubt: notice.id, digest: '', reason: '照印', date: '2026-03-01', by: '李四' };
    const twice = { ...disclosure, notices: [notice, { ...notice, row: 4, column: null }] };
    const { notices } = viewDisclosure(twice, null, strings, { checked: new Map([[1, entry]]) });
    expect(notices.map(({ checked, places }) => [checked, places.length])).toEqual([
      [null, 1],
      [{ by: '李四', date: '2026-03-01' }, 1],
    ]);
  });
});
