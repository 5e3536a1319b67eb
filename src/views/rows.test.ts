import { expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { strings } from '../i18n/index.ts';
import { sharedColumns, sharedRows, threePublicColumns, threePublicRows } from './figure-bars.ts';
import { listColumns, listRows } from './list-table.ts';
import { differingAccounts, likeColumns, projectRows, projectYearRows, viewLikeRows } from './project-rows.ts';
import { viewProjects } from './projects.ts';
import { viewSpending } from './spending.ts';
import { viewThreePublic } from './three-public.ts';

const texts = strings('zh-CN');
const disclosure = readFixture('qinghe/government-office/2026');
const amount = (fen: number | null, href = '#a') => ({
  text: String((fen ?? 0) / 1e6),
  unit: '万元' as const,
  fen,
  href,
});

test('classes stand with their share, and with the year before where there is one', () => {
  const spending = viewSpending(disclosure, texts);
  const rows = sharedRows(spending?.rows ?? [], { name: '合计', amount: spending?.total ?? null }, texts);
  expect(rows[0]?.cells[0]?.text).toBe('2,473.35');
  expect(rows.at(-1)).toMatchObject({ label: '合计', total: true });
  expect(sharedColumns(texts.spending, false, texts)).toHaveLength(2);
  expect(sharedColumns(texts.spending, true, texts)).toHaveLength(4);
  const lines = [
    { name: '甲', amount: amount(30e6), share: '60.0%', prior: amount(20e6) },
    { name: '乙', amount: amount(20e6), share: '40.0%', prior: null },
    { name: '丙', amount: amount(5e6), share: null, prior: amount(5e6), inner: true },
  ];
  const compared = sharedRows(lines, { name: '合计', amount: amount(50e6), prior: amount(40e6) }, texts);
  expect(compared.map(({ cells }) => cells.slice(2).map((cell) => cell?.text ?? null))).toEqual([
    ['+10.00', '+50.0%'],
    ['未列', null],
    ['持平', null],
    ['+10.00', '+25.0%'],
  ]);
  expect(compared[0]?.bar).toEqual({ kind: 'years', now: 30e6, was: 20e6 });
  expect(compared[2]?.bar).toBeNull();
});

test('a blank of the three public expenses is said to be one', () => {
  const view = viewThreePublic(disclosure, texts);
  if (typeof view === 'string') throw new Error('the fixture has the table');
  const rows = threePublicRows(view, texts);
  expect(rows[0]).toMatchObject({ total: true, cells: [{ text: '50.90' }, { text: '57.70' }, { text: '−11.8%' }] });
  expect(rows.flatMap(({ cells }) => cells).some((cell) => cell?.text === texts.threePublic.blank)).toBe(true);
  expect(threePublicColumns(view, 2026, texts)).toHaveLength(3);
  expect(threePublicColumns({ hasPrior: false }, 2026, texts)).toHaveLength(1);
});

test('projects keep their identifier, lead to their page, and fold behind the twentieth', () => {
  const { projects } = viewProjects(disclosure, texts);
  const rows = projectRows(projects, (id) => `/p/${id}/`, texts);
  expect(rows[0]?.href).toBe(`/p/${projects[0]?.id}/`);
  expect(rows[0]?.id).toBe(projects[0]?.id);
  const many = Array.from({ length: 21 }, () => projects)
    .flat()
    .slice(0, 21);
  expect(projectRows(many, () => undefined, texts).filter(({ folded }) => folded)).toHaveLength(1);
});

test('the years of a project are compared only where each has it once', () => {
  const line = (year: number, fen: number | null) => ({
    ...{ year, name: '会议费', formerly: null, page: `/${year}/`, href: `/${year}/#project-1` },
    amount: fen === null ? null : amount(fen),
  });
  const change = (rows: ReturnType<typeof projectYearRows>) => rows.map(({ cells }) => cells[1]?.text ?? null);
  expect(change(projectYearRows([line(2026, 30e6), line(2025, 20e6)], texts))).toEqual(['+10.00', null]);
  expect(change(projectYearRows([line(2026, 20e6), line(2025, 20e6)], texts))).toEqual(['持平', null]);
  expect(change(projectYearRows([line(2026, 30e6), line(2026, 1e6), line(2025, 20e6)], texts))).toEqual([
    null,
    null,
    null,
  ]);
  expect(projectYearRows([line(2026, null)], texts)[0]?.cells[0]?.text).toBe(texts.project.noAmount);
  const like = { ...line(2026, 5e6), department: '乙局', region: '青禾区', account: null };
  const plain = viewLikeRows([like], texts);
  expect(plain[0]).toMatchObject({ label: '会议费', sub: '乙局 · 青禾区 · 2026 年', cells: [{ text: '5.00' }] });
  expect(likeColumns(plain, texts)).toHaveLength(1);
  const told = viewLikeRows([like, { ...like, account: { code: '2010302', name: '一般行政管理事务' } }], texts);
  expect(told.map(({ cells }) => cells[1]?.text)).toEqual([undefined, '2010302 一般行政管理事务']);
  expect(likeColumns(told, texts)).toHaveLength(2);
});

test('accounts differ where two are not one within the other', () => {
  const account = (code: string, name: string | null = null) => ({ code, name });
  expect(differingAccounts([account('2010302'), null, account('2010302')])).toEqual([]);
  expect(differingAccounts([account('2010302'), account('201')])).toEqual([]);
  expect(differingAccounts([account('2130305'), account('2010302'), account('2010302', '一般行政管理事务')])).toEqual([
    account('2010302', '一般行政管理事务'),
    account('2130305'),
  ]);
});

test('a list holds its figures on one scale, and words where there is none', () => {
  const entry = {
    ...{ identity: disclosure.identity, headline: { ...disclosure.headline, threePublic: null, projects: 0 } },
    ...{
      kinds: [],
      projects: 0,
      forms: 0,
      regionPath: { central: false, path: ['云州市', '青禾区'] },
      corrections: [],
      checks: { differences: [] },
    },
  };
  const columns = listColumns(texts);
  const [row] = listRows([entry], 'department', () => '/d/', texts);
  expect(row?.href).toBe('/d/');
  expect(row?.cells[0]?.text).toBe('2,937.77');
  expect(row?.cells.map((cell) => cell?.text)).toContain(texts.list.missing);
  expect(columns.length).toBeGreaterThan(3);
});
