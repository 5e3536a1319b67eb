import { expect, test } from 'vitest';
import { dividedBy, largestOf, minus, ratio, ratioOf, roughly, rounded, times } from './ratio.ts';

test('numbers stay exact until they are rounded, halves away from zero', () => {
  const third = dividedBy(ratio(1), ratio(3));
  expect(rounded(times(third, ratio(3)))).toBe(1);
  expect([1, 3, -1, -3].map((over) => rounded(ratio(over, 2)))).toEqual([1, 2, -1, -2]);
  expect(rounded(minus(ratio(5, 3), ratio(2, 3)))).toBe(1);
  // 90,071,992,547,409.91 yuan a head of three, which a double cannot hold in between.
  expect(rounded(times(dividedBy(ratio(Number.MAX_SAFE_INTEGER), ratio(3)), ratio(3)))).toBe(Number.MAX_SAFE_INTEGER);
});

test('a ratio under zero has no place, and a negative one below the line goes above', () => {
  expect(() => ratio(1, 0)).toThrow(RangeError);
  expect(() => dividedBy(ratio(1), ratio(0))).toThrow(RangeError);
  expect(ratio(1, -2)).toEqual({ over: -1n, under: 2n });
});

test('digits are read as they are written', () => {
  expect(ratioOf('100.9')).toEqual({ over: 1009n, under: 10n });
  expect(ratioOf('98')).toEqual({ over: 98n, under: 1n });
  for (const text of ['', '1e3', '-1', '1.', '一百']) expect(() => ratioOf(text), text).toThrow(RangeError);
});

test('the largest, where one is above zero', () => {
  expect(largestOf([ratio(1, 3), ratio(1, 2), ratio(-4)])).toEqual(ratio(1, 2));
  expect(largestOf([ratio(-1), ratio(0)])).toBeNull();
  expect(largestOf([])).toBeNull();
  expect(roughly(ratio(1, 4))).toBe(0.25);
});
