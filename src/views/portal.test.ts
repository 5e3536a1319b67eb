import { expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { countChecked, viewPortal, type CheckedEntry } from './portal.ts';

const { identity, headline } = readFixture('qinghe/government-office/2026');

function table(
  kind: NonNullable<CheckedEntry['required']>['tables'][number]['kind'],
  status: 'present' | 'empty' | 'missing',
  fields = {},
) {
  return {
    kind,
    title: kind,
    status,
    optional: false,
    table: status === 'missing' ? null : kind,
    titleOnly: false,
    ...fields,
  };
}

function entry(year: number, fields: Partial<CheckedEntry> = {}): CheckedEntry {
  return {
    identity: { ...identity, year },
    regionPath: { central: false, path: ['云州市', '青禾区'] },
    headline,
    required: {
      profile: 'national',
      tables: [
        table('balance', 'present'),
        table('revenue', 'missing', { titleOnly: true }),
        table('expenditure', 'empty'),
      ],
    },
    checks: { status: 'current', counts: null, open: { error: 1, warning: 2, note: 3 } },
    ...fields,
  };
}

test('one line a department-year, with the tables that are there and the findings that are open', () => {
  const [region] = viewPortal([entry(2026), entry(2025)]);
  const department = region?.departments[0];
  expect(department?.id).toBe('checks-qinghe-government-office');
  expect(department?.years).toMatchObject([
    { year: 2026, coverage: { required: 3, present: 1, empty: 1, missing: 1 }, open: 3 },
    { year: 2025 },
  ]);
});

test('years with different profiles share one list of tables', () => {
  const other = { profile: 'district', tables: [table('procurement', 'present'), table('balance', 'missing')] };
  const tables = viewPortal([entry(2026), entry(2025, { required: other })])[0]?.departments[0]?.stages[0]?.tables;
  expect(tables?.map(({ title, states }) => [title, ...states.map((state) => state?.state ?? null)])).toEqual([
    ['balance', 'present', 'missing'],
    ['revenue', 'title-only', null],
    ['expenditure', 'empty', null],
    ['procurement', null, 'present'],
  ]);
});

test('nobody misses an optional table', () => {
  const required = {
    profile: 'x',
    tables: [table('balance', 'present'), table('state-capital', 'missing', { optional: true })],
  };
  const [region] = viewPortal([entry(2026, { required })]);
  expect(region?.departments[0]?.years[0]?.coverage).toEqual({ required: 1, present: 1, empty: 0, missing: 0 });
});

test('without a profile nothing is asked for', () => {
  const [region] = viewPortal([entry(2026, { required: null })]);
  expect(region?.departments[0]).toMatchObject({ stages: [{ tables: [] }], years: [{ coverage: null }] });
});

test('only what was checked in its present version is counted', () => {
  const stale = entry(2025, { checks: { status: 'stale', counts: null, open: { error: 9, warning: 0, note: 0 } } });
  expect(countChecked([entry(2026), stale])).toEqual({
    checked: { budgets: 1, finals: 0 },
    open: 3,
  });
});

test('final accounts stand beside budgets, with tables of their own under their own titles', () => {
  const final = entry(2025, {
    identity: { ...identity, year: 2025, stage: 'final-accounts' },
    required: { profile: 'final', tables: [{ ...table('balance', 'missing'), title: '收入支出决算总表' }] },
  });
  const department = viewPortal([entry(2026), entry(2025), final])[0]?.departments[0];
  expect(department?.years.map(({ year, stage }) => [year, stage])).toEqual([
    [2026, undefined],
    [2025, undefined],
    [2025, 'final-accounts'],
  ]);
  expect(
    department?.stages.map(({ stage, years, tables }) => [stage, years.length, tables.map(({ title }) => title)]),
  ).toEqual([
    [undefined, 2, ['balance', 'revenue', 'expenditure']],
    ['final-accounts', 1, ['收入支出决算总表']],
  ]);
  expect(countChecked([entry(2026), final])).toEqual({ checked: { budgets: 1, finals: 1 }, open: 6 });
});
