import { describe, expect, test } from 'vitest';
import type { CitedAmount } from '../budget/schema.ts';
import { collectedWords, strings } from '../i18n/index.ts';
import { groupByDepartment } from './lists.ts';
import {
  groupRegions,
  listTotalChanges,
  newestEntries,
  sortByPercent,
  totalChangeRows,
  type HomeEntry,
} from './home.ts';

const texts = strings('zh-CN');

function cited(fen: number): CitedAmount {
  return { table: 'balance', row: 3, column: 1, text: String(fen / 1_000_000), unit: '万元', fen } as CitedAmount;
}

interface Made {
  department: string;
  year: number;
  total: number | null;
  prior?: number;
  beside?: number;
  kind?: HomeEntry['totalKind'];
  stage?: 'final-accounts';
  region?: string;
  recorded?: string;
}

function entry({
  department,
  year,
  total,
  prior,
  beside,
  kind = 'balance',
  region = 'a',
  recorded,
  stage,
}: Made): HomeEntry {
  return {
    identity: {
      region: { slug: region, name: region, code: null },
      department: { slug: department, name: department, kind: 'department', code: null },
      year,
      ...(stage && { stage }),
    },
    headline: {
      total: total === null ? null : cited(total),
      priorTotal: prior === undefined ? null : { ...cited(prior), column: 2 },
      basic: null,
      project: null,
      threePublic: null,
      projects: 0,
    },
    regionPath: { central: false, path: ['某省', region] },
    totalKind: kind,
    besidePrior: beside ?? null,
    corrections: [],
    checks: { differences: [] },
    recorded: recorded ?? null,
    published: null,
  } as unknown as HomeEntry;
}

describe('totals against the year before', () => {
  test("last year's document goes before the printed column", () => {
    const [change] = listTotalChanges([
      entry({ department: 'x', year: 2026, total: 300, prior: 250, beside: 300 }),
      entry({ department: 'x', year: 2025, total: 200 }),
    ]);
    expect(change).toMatchObject({ now: 300, prior: 200, from: 'document' });
    expect(change?.source.identity.year).toBe(2025);
  });

  test('a printed column counts only where its row prints the same total', () => {
    const alike = entry({ department: 'x', year: 2026, total: 300, prior: 250, beside: 300 });
    const other = entry({ department: 'y', year: 2026, total: 300, prior: 250, beside: 280 });
    expect(listTotalChanges([alike, other]).map(({ entry: found, from }) => [found, from])).toEqual([
      [alike, 'column'],
    ]);
  });

  test('totals of tables of different kinds are not held against each other', () => {
    const years = [
      entry({ department: 'x', year: 2026, total: 300 }),
      entry({ department: 'x', year: 2025, total: 200, kind: 'general-public-expenditure' }),
    ];
    expect(listTotalChanges(years)).toEqual([]);
  });

  test('the largest amount is not the largest per cent; nothing before gives no per cent', () => {
    const changes = listTotalChanges([
      entry({ department: 'big', year: 2026, total: 1_100, prior: 1_000, beside: 1_100 }),
      entry({ department: 'small', year: 2026, total: 20, prior: 10, beside: 20 }),
      entry({ department: 'new', year: 2026, total: 5, prior: 0, beside: 5 }),
    ]);
    const names = (list: typeof changes) => list.map(({ entry: { identity } }) => identity.department.slug);
    expect(names(changes)).toEqual(['big', 'small', 'new']);
    expect(names(sortByPercent(changes))).toEqual(['small', 'big']);
  });

  test('a row has one scale, the sign of the change and the place of both figures', () => {
    const changes = listTotalChanges([
      entry({ department: 'x', year: 2026, total: 300_000_000, prior: 400_000_000, beside: 300_000_000 }),
    ]);
    const [row] = totalChangeRows(changes, () => '/a/x/2026/', texts);
    expect(row?.cells.map((cell) => cell?.text)).toEqual(['300.00', '−100.00', '−25.0%', '本年文件']);
    expect(row?.cells[0]?.href).toBe('#balance-r3-c1');
    expect(row?.cells[1]).toMatchObject({ href: '#balance-r3-c2', printed: '上年 400 万元' });
    expect(row?.bar).toEqual({ kind: 'years', now: 300_000_000, was: 400_000_000 });
  });
});

test('newest first by the day it came, then by year; what has no day comes last', () => {
  const list = [
    entry({ department: 'a', year: 2026, total: 1 }),
    entry({ department: 'b', year: 2024, total: 1, recorded: '2026-01-02' }),
    entry({ department: 'c', year: 2025, total: 1, recorded: '2026-01-02' }),
  ];
  expect(newestEntries(list, 3).map(({ identity }) => identity.department.slug)).toEqual(['c', 'b', 'a']);
});

test('regions stand under the place they belong to, with their documents counted', () => {
  const list = groupByDepartment([
    entry({ department: 'x', year: 2026, total: 1, region: '甲县' }),
    entry({ department: 'x', year: 2025, total: 1, region: '甲县' }),
    entry({ department: 'y', year: 2026, total: 1, region: '乙县' }),
  ]);
  expect(
    groupRegions(list, texts).map(({ name, regions }) => [name, regions.map((one) => [one.name, one.counts.budgets])]),
  ).toEqual([
    [
      '某省',
      [
        ['甲县', 2],
        ['乙县', 1],
      ],
    ],
  ]);
});

test('what was spent is never held against what was planned, and says what it is', () => {
  const planned = entry({ department: 'a', year: 2026, total: 3 });
  const spent = [2024, 2025].map((year) => entry({ department: 'a', year, total: year, stage: 'final-accounts' }));
  expect(listTotalChanges([planned, ...spent])).toEqual([]);
  const regions = groupRegions(groupByDepartment([planned, ...spent]), texts)[0]?.regions;
  expect(regions?.map(({ counts }) => collectedWords('zh-CN').brief(counts))).toEqual(['预算 1 · 决算 2']);
  expect(texts.home.yearOf('某县', 2025, 'final-accounts')).toBe('某县 · 2025 年决算');
});
