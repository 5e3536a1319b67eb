import { expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import type { Difference } from './doubts.ts';
import { viewGlossary } from './glossary.ts';
import { countStages, formatSum, groupByDepartment, groupByYear, splitStages } from './lists.ts';

const entries = [
  'qinghe/government-office/2025',
  'xiqiao/xiqiao-subdistrict/2026',
  'qinghe/government-office/2026',
].map((id) => ({ ...readFixture(id), checks: { differences: [] as Difference[] } }));

test('departments stand under their region, latest year first', () => {
  const regions = groupByDepartment(entries);
  expect(regions.map(({ region }) => region.slug)).toEqual(['qinghe', 'xiqiao']);
  expect(regions[0]?.departments[0]?.entries.map(({ identity }) => identity.year)).toEqual([2026, 2025]);
});

test('years stand latest first, their budgets largest first, with a sum', () => {
  const years = groupByYear(entries);
  expect(years.map(({ year, stages }) => [year, stages.map(({ total }) => total)])).toMatchObject([
    [2026, [{ text: '16,894.21', unit: '万元' }]],
    [2025, [{ text: '2,669.84', unit: '万元' }]],
  ]);
  expect(years[0]?.stages[0]?.entries.map(({ identity }) => identity.region.slug)).toEqual(['xiqiao', 'qinghe']);
});

test('what was spent is listed, counted and added by itself', () => {
  const spent = entries.map((entry) => ({
    ...entry,
    identity: { ...entry.identity, stage: 'final-accounts' as const },
    headline: { ...entry.headline, total: entry.headline.total && { ...entry.headline.total, fen: 100_000_000 } },
  }));
  const all = [...spent, ...entries];
  expect(
    groupByYear(all).map(({ year, stages }) => [year, stages.map(({ stage, total }) => [stage, total?.text])]),
  ).toEqual([
    [
      2026,
      [
        [undefined, '16,894.21'],
        ['final-accounts', '200.00'],
      ],
    ],
    [
      2025,
      [
        [undefined, '2,669.84'],
        ['final-accounts', '100.00'],
      ],
    ],
  ]);
  expect(groupByYear(spent).map(({ stages }) => stages.map(({ stage }) => stage))).toEqual([
    ['final-accounts'],
    ['final-accounts'],
  ]);
  expect(countStages(all)).toEqual({ budgets: 3, finals: 3 });
  expect(splitStages(all)).toEqual({ budgets: entries, finals: spent });
});

test('a sum says how many of its figures are under open findings', () => {
  const about = (severity: Difference['severity'], acknowledged = false) =>
    entries.map((entry) => {
      const { table = '', row = 0, column = 0 } = entry.headline.total ?? {};
      const cell = { table, row, column, anchor: `${table}-r${row}-c${column}` };
      return { ...entry, checks: { differences: [{ severity, acknowledged, cells: [cell] }] } };
    });
  const counts = (list: typeof entries) => groupByYear(list).map(({ year, stages }) => [year, stages[0]?.doubted]);
  expect(counts(about('error'))).toEqual([
    [2026, 2],
    [2025, 1],
  ]);
  expect(counts(about('note')).map(([, doubted]) => doubted)).toEqual([0, 0]);
  expect(counts(about('warning', true)).map(([, doubted]) => doubted)).toEqual([0, 0]);
  expect(counts(entries).map(([, doubted]) => doubted)).toEqual([0, 0]);
});

test('a year without any total has no sum', () => {
  const [first] = entries;
  if (!first) throw new Error('There are fixtures.');
  expect(groupByYear([{ ...first, headline: { ...first.headline, total: null } }])[0]?.stages[0]?.total).toBeNull();
});

test('sums are in 万元, however large', () => {
  expect(formatSum(9_999_999_999)).toMatchObject({ text: '10,000.00', unit: '万元' });
  expect(formatSum(123_456_789_000)).toMatchObject({ text: '123,456.79', unit: '万元' });
});

test('a group of terms stands where its first term does', () => {
  const groups = viewGlossary([
    { term: 'a', group: 'one' },
    { term: 'b', group: 'two' },
    { term: 'c', group: 'one' },
  ]);
  expect(groups.map(({ group, terms }) => [group, terms.map(({ term }) => term)])).toEqual([
    ['one', ['a', 'c']],
    ['two', ['b']],
  ]);
});
