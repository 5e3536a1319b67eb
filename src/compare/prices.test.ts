import { expect, test } from 'vitest';
import type { ComparedPrices } from '../views/compare/document.ts';
import { priceFactor, yearsOf } from './prices.ts';
import { ratio, rounded, times } from './ratio.ts';

const chained: ComparedPrices = {
  base: 'previous-year',
  source: '年鉴',
  url: null,
  index: [
    [2022, '102'],
    [2023, '100.2'],
    [2024, '99.9'],
  ],
};
const fixed: ComparedPrices = {
  ...chained,
  base: 2020,
  index: [
    [2020, '100'],
    [2024, '104.4'],
  ],
};

/** An amount of a year in fen, in prices of another. */
function converted(prices: ComparedPrices | null, fen: number, year: number, wanted: number): number | null {
  const factor = priceFactor(prices, year, wanted);
  return factor && rounded(times(ratio(fen), factor));
}

test('an index on the year before is multiplied through, exactly, in both directions', () => {
  // 1.02 × 1.002 × 0.999 = 1.02101796
  expect(converted(chained, 10_000_000_000, 2021, 2024)).toBe(10_210_179_600);
  expect(converted(chained, 10_210_179_600, 2024, 2021)).toBe(10_000_000_000);
  expect(converted(chained, 123, 2023, 2023)).toBe(123);
});

test('an index on one year is divided', () => {
  expect(converted(fixed, 1_000_000, 2020, 2024)).toBe(1_044_000);
  expect(converted(fixed, 1_044_000, 2024, 2020)).toBe(1_000_000);
});

test('a year that the index does not know is not guessed', () => {
  expect(yearsOf(chained)).toEqual([2021, 2022, 2023, 2024]);
  expect(yearsOf(fixed)).toEqual([2020, 2024]);
  expect(converted(chained, 1, 2020, 2024)).toBeNull();
  expect(converted(chained, 1, 2024, 2025)).toBeNull();
  expect(converted(fixed, 1, 2022, 2024)).toBeNull();
  expect(converted(null, 1, 2022, 2024)).toBeNull();
  expect(yearsOf({ ...chained, index: [] })).toEqual([]);
});
