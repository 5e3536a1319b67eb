import { expect, test } from 'vitest';
import { readFixture } from '../../../tests/fixtures/site/read.ts';
import type { Disclosure } from '../../budget/schema.ts';
import { strings } from '../../i18n/index.ts';
import { viewSpending } from '../spending.ts';
import { viewThreePublic } from '../three-public.ts';
import {
  leavesOut,
  viewChanges,
  viewChangeTable,
  viewTotals,
  withPriorClasses,
  withPriorThreePublic,
} from './index.ts';

const texts = strings('zh-CN');
const now = readFixture('qinghe/government-office/2026');
const before = readFixture('qinghe/government-office/2025');
const prior = { disclosure: before, doubts: new Map() };
const nothing = { doubts: new Map(), checks: null, narrative: null };
const place = { year: 2026, page: '', priorPage: '/2025/', lines: 'all' } as const;

/** The same document of another kind of body. */
function asUnit(disclosure: Disclosure): Disclosure {
  const { department } = disclosure.identity;
  const kind = department.kind === 'unit' ? 'department' : 'unit';
  return { ...disclosure, identity: { ...disclosure.identity, department: { ...department, kind } } };
}

test('headline figures are held against those of last year’s document, to the fen', () => {
  const totals = viewTotals(now, prior);
  expect(Object.keys(totals).length).toBeGreaterThan(0);
  for (const [key, change] of Object.entries(totals)) {
    const name = key as 'total' | 'basic' | 'project' | 'threePublic';
    expect(change.fen, key).toBe((now.headline[name]?.fen ?? NaN) - (before.headline[name]?.fen ?? NaN));
  }
  expect(viewTotals(now, null)).toEqual({});
  expect(viewTotals(now, { ...prior, disclosure: asUnit(before) })).toEqual({});
});

test('totals of different tables are not compared', () => {
  const cited = before.headline.total;
  const other = before.tables.find(({ kind }) => kind === 'three-public');
  if (!cited || !other) throw new Error('the fixture has both');
  const disclosure = { ...before, headline: { ...before.headline, total: { ...cited, table: other.id } } };
  expect(viewTotals(now, { ...prior, disclosure }).total).toBeUndefined();
});

test('classes stand beside those of last year’s document, else of the printed column, else alone', () => {
  const spending = viewSpending(now, texts);
  if (!spending) throw new Error('the fixture has classes');
  const beside = withPriorClasses(spending, now, prior);
  const earlier = viewSpending(before, texts);
  if (beside.priorFrom === 'document') {
    for (const row of beside.rows) {
      const same = earlier?.rows.find(({ name }) => name === row.name);
      expect(row.prior?.fen ?? null, row.name).toBe(same?.amount.fen ?? null);
    }
  }
  expect(beside.priorFrom).toBeDefined();
  const alone = withPriorClasses({ ...spending, source: { id: 'nowhere', title: '' } }, now, prior);
  expect(alone.priorFrom).toBeUndefined();
});

test('the three public expenses stand beside those of last year’s document where the table prints no year before', () => {
  const printed = viewThreePublic(now, texts);
  const earlier = viewThreePublic(before, texts);
  if (typeof printed === 'string' || typeof earlier === 'string') throw new Error('the fixture has both');
  const bare = {
    ...printed,
    hasPrior: false,
    rows: printed.rows.map((row) => ({ ...row, prior: null, change: null })),
  };
  const doubted = earlier.rows.find((row) => row.now)?.now?.href ?? '';
  const mark = { number: 1, about: 'error' as const, href: '#finding-1', text: '1', label: '', quiet: false };
  const beside = withPriorThreePublic(
    bare,
    now,
    { disclosure: before, doubts: new Map([[doubted, [mark]]]) },
    '/2025/',
    texts,
  );
  if (typeof beside === 'string') throw new Error('the fixture has figures');
  expect(beside).toMatchObject({ hasPrior: true, priorPage: '/2025/' });
  for (const row of beside.rows) {
    const was = earlier.rows.find(({ item }) => item === row.item)?.now ?? null;
    expect(row.prior?.fen ?? null, row.item).toBe(was?.fen ?? null);
    const known = typeof row.now?.fen === 'number' && typeof was?.fen === 'number';
    expect(row.change !== null, row.item).toBe(known);
  }
  expect(beside.rows.flatMap(({ basis }) => basis ?? [])).toMatchObject([{ href: '/2025/#finding-1' }]);
  // Its own column comes first; nothing is taken from another body, from nowhere, or for no table.
  expect(withPriorThreePublic({ ...printed, hasPrior: true }, now, prior, '', texts)).toMatchObject({ hasPrior: true });
  expect(withPriorThreePublic(bare, now, { ...prior, disclosure: asUnit(before) }, '', texts)).toBe(bare);
  expect(withPriorThreePublic(bare, now, { ...prior, disclosure: { ...before, tables: [] } }, '', texts)).toBe(bare);
  expect(withPriorThreePublic({ ...bare, rows: [] }, now, prior, '', texts)).toMatchObject({ rows: [] });
  expect(withPriorThreePublic('empty', now, prior, '', texts)).toBe('empty');
});

test('three public expenses and projects of the fixture are paired by item, code or name', () => {
  const view = viewChanges(now, { ...nothing, prior }, texts);
  const publics = view?.groups['three-public'];
  expect(publics?.lines.every(({ now: a, prior: b }) => a !== null || b !== null)).toBe(true);
  const projects = view?.groups.project;
  if (!publics || !projects) throw new Error('the fixture has both');
  for (const { label, code, now: amount, prior: old, fen } of projects.lines) {
    const own = now.projects.find((one) => (code === null ? one.name === label : one.code === code));
    const theirs = before.projects.find((one) => (code === null ? one.name === label : one.code === code));
    expect(amount?.fen ?? null, label).toBe(own?.amount?.fen ?? null);
    expect(old?.fen ?? null, label).toBe(theirs?.amount?.fen ?? null);
    expect(fen, label).toBe((amount?.fen ?? 0) - (old?.fen ?? 0));
  }
  const sizes = projects.lines.map(({ fen }) => Math.abs(fen));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  const table = viewChangeTable(projects, place, texts);
  expect(table.rows).toHaveLength(projects.lines.length);
  expect(table.count).toBe(projects.lines.length);
  const first = viewChangeTable(projects, { ...place, lines: 'first' }, texts);
  expect(first.rows).toEqual(table.rows.slice(0, 5));
  expect(first.count).toBe(projects.lines.length);
  expect(view && leavesOut(view)).toBe(Object.values(view?.groups ?? {}).some(({ lines }) => lines.length > 5));
});

test('projects without a printed unit are neither new nor gone', () => {
  const bare = {
    ...before,
    projects: before.projects.map((project) => ({
      ...project,
      amount: project.amount && { ...project.amount, unit: null, fen: null },
    })),
  };
  const view = viewChanges(now, { ...nothing, prior: { ...prior, disclosure: bare } }, texts);
  const known = new Set(before.projects.map(({ code, name }) => code ?? name));
  const lines = view?.groups.project?.lines ?? [];
  expect(lines.filter(({ code, label }) => known.has(code ?? label))).toEqual([]);
});

test('a reason of each state has its words beside the figures', () => {
  const line = {
    key: '2010101',
    blank: false,
    label: '行政运行',
    formerly: null,
    code: '2010101',
    now: null,
    prior: null,
  } as const;
  const states = ['given', 'repeats', 'none', 'silent', 'other'] as const;
  const lines = states.map((state) => ({
    ...line,
    ...{ state: 'changed' as const, fen: 1, percent: null },
    reason: { state, text: state === 'given' ? '人员增加' : '经费增加', href: '#narrative-0' },
  }));
  const table = viewChangeTable({ from: 'document', title: '', lines }, { ...place, priorPage: '' }, texts);
  expect(table.rows.map(({ cells }) => cells.at(-1)?.text)).toEqual([
    '人员增加',
    texts.changes.reasons.repeats,
    texts.changes.reasons.none,
    texts.changes.reasons.none,
    texts.changes.reasons.other,
  ]);
});

test('on a page of their own changes lead back to the page of the year', () => {
  const view = viewChanges(now, { ...nothing, prior }, texts);
  const group = view?.groups['three-public'];
  if (!group) throw new Error('the fixture has its three items');
  const { rows } = viewChangeTable(group, { ...place, page: '/2026/' }, texts);
  const pages = rows.map(({ cells }) => cells.slice(0, 2).map((cell) => (cell?.href ? cell.page : undefined)));
  expect(new Set(pages.flat().filter(Boolean))).toEqual(new Set(['/2026/', '/2025/']));
});
