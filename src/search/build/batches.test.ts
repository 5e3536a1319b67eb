import { expect, it } from 'vitest';
import { batchesOf, FEW, PAGES_PER_BUNDLE, TOGETHER } from './batches.ts';

/** So many department-years of each year; out: the years of each bundle, each with its pages. */
function bundles(counts: Record<number, number>): [year: number, pages: number][][] {
  const keys = Object.entries(counts).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, at) => ({ region: 'qinghe', department: `d${at}`, year: Number(year) })),
  );
  return batchesOf(keys).map((batch) =>
    [...Map.groupBy(batch, ({ year }) => year)].map(([year, own]) => [year, own.length]),
  );
}

it.each<[string, Record<number, number>, [number, number][][]]>([
  [
    'each year has one, the newest first',
    { 2024: FEW, 2025: 300, 2026: FEW },
    [[[2026, FEW]], [[2025, 300]], [[2024, FEW]]],
  ],
  [
    'a year that has just begun is with the last',
    { 2025: 300, 2026: 3 },
    [
      [
        [2026, 3],
        [2025, 300],
      ],
    ],
  ],
  [
    'the first year is with the one after it',
    { 2023: 5, 2024: 300, 2025: 300 },
    [
      [[2025, 300]],
      [
        [2024, 300],
        [2023, 5],
      ],
    ],
  ],
  [
    'small years are together',
    { 2023: 40, 2024: 40, 2025: 40, 2026: 40 },
    [
      [
        [2026, 40],
        [2025, 40],
        [2024, 40],
        [2023, 40],
      ],
    ],
  ],
  [
    'but not too many of them',
    Object.fromEntries([2021, 2022, 2023, 2024, 2025, 2026].map((year) => [year, 90])),
    [[2026, 2025, 2024, 2023, 2022].map((year): [number, number] => [year, 90]), [[2021, 90]]],
  ],
  [
    'a year that has just begun is with the last, however large',
    { 2025: TOGETHER + 200, 2026: 3 },
    [
      [
        [2026, 3],
        [2025, TOGETHER + 200],
      ],
    ],
  ],
  ['none are too large', { 2025: PAGES_PER_BUNDLE, 2026: 3 }, [[[2026, 3]], [[2025, PAGES_PER_BUNDLE]]]],
  ['a large year has several', { 2026: PAGES_PER_BUNDLE + 1 }, [[[2026, PAGES_PER_BUNDLE]], [[2026, 1]]]],
  ['nothing has none', {}, []],
])('bundles: %s', (_, counts, expected) => {
  expect(bundles(counts)).toEqual(expected);
});
