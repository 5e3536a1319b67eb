import { expect, test } from 'vitest';
import type { Disclosure } from '../budget/schema.ts';
import { strings } from '../i18n/index.ts';
import { viewYears, type YearOf } from './years.ts';

const texts = strings('zh-CN');

function yearOf(year: number, total: number | null, doubts: YearOf['doubts'] = new Map()): YearOf {
  const cited = {
    text: String(total ?? ''),
    unit: '万元',
    fen: total === null ? null : total * 1e6,
    table: 'balance',
    row: 1,
    column: 1,
  };
  const headline = { total: cited, basic: null, project: null, threePublic: null, priorTotal: null, projects: 0 };
  const disclosure = { identity: { year }, headline, tables: [], titlesWithoutTable: [] } as unknown as Disclosure;
  return { disclosure, doubts, href: `/d/${year}/` };
}

test('years stand in order, one that is not collected says so, and each row has its own scale', () => {
  const view = viewYears([yearOf(2026, 150), yearOf(2023, 300)], texts);
  expect(view.columns.map(({ year, href }) => `${year} ${href}`)).toEqual([
    '2023 /d/2023/',
    '2024 null',
    '2025 null',
    '2026 /d/2026/',
  ]);
  expect(view.rows).toHaveLength(1);
  expect(view.rows[0]?.cells.map(({ state, height }) => `${state} ${height}`)).toEqual([
    'figure 100',
    'not-collected 0',
    'not-collected 0',
    'figure 50',
  ]);
  // A year in between is missing: nothing to hold the last against.
  expect(view.rows[0]?.changes).toEqual([]);
});

test('the last year is held against the one right before it, and marks stay', () => {
  const mark = { number: 1, about: 'error' as const, href: '#finding-1', text: '〔1〕', label: '', quiet: false };
  const view = viewYears([yearOf(2025, 200), yearOf(2026, 250, new Map([['#balance-r1-c1', [mark]]]))], texts);
  expect(view.rows[0]?.changes).toEqual([{ fen: 50e6, percent: '+25.0%' }]);
  expect(view.rows[0]?.cells.map(({ amount }) => amount?.doubts ?? [])).toEqual([[], [mark]]);
});

test('a blank figure is absent, not zero', () => {
  const view = viewYears([yearOf(2025, 200), yearOf(2026, null)], texts);
  expect(view.rows[0]?.cells.map(({ state }) => state)).toEqual(['figure', 'absent']);
  expect(view.rows[0]?.changes).toEqual([]);
});

test('a line of final accounts says that it is of what was spent', () => {
  const { disclosure, ...rest } = yearOf(2025, 200);
  const final = { ...disclosure, identity: { ...disclosure.identity, stage: 'final-accounts' as const } };
  expect(viewYears([{ ...rest, disclosure: final }], texts).rows[0]?.sub).toBe('本年支出合计');
  expect(viewYears([yearOf(2025, 200)], texts).rows[0]?.sub).toBe('预算总额');
});

test('both stages stand in one view: a column is of one of them, and only figures of one are held against each other', () => {
  const final = (year: number, total: number) => {
    const { disclosure, ...rest } = yearOf(year, total);
    const identity = { ...disclosure.identity, stage: 'final-accounts' as const };
    return { ...rest, disclosure: { ...disclosure, identity }, href: `/d/${year}/final/` };
  };
  const view = viewYears(
    [yearOf(2024, 100), final(2024, 90), yearOf(2025, 120), final(2023, 80), yearOf(2027, 60)],
    texts,
  );
  expect(view.columns.map(({ year, stage, href }) => [year, stage ?? 'budget', href])).toEqual([
    [2023, 'final-accounts', '/d/2023/final/'],
    [2024, 'budget', '/d/2024/'],
    [2024, 'final-accounts', '/d/2024/final/'],
    [2025, 'budget', '/d/2025/'],
    [2026, 'budget', null],
    [2027, 'budget', '/d/2027/'],
  ]);
  const [row] = view.rows;
  expect(row?.cells.map(({ amount }) => amount?.text ?? null)).toEqual(['80', '100', '90', '120', null, '60']);
  expect([row?.label, row?.sub]).toEqual(['一共的钱', '预算列是预算总额，决算列是本年支出合计']);
  // Of budgets the last has none right before it.
  expect(view.compared).toEqual([{ stage: 'final-accounts', year: 2024 }]);
  expect(row?.changes).toEqual([{ fen: 10e6, percent: '+12.5%' }]);
});
