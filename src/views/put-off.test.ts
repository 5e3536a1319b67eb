import { expect, test } from 'vitest';
import { inParts, isHeavy, putOff } from './put-off.ts';

const table = (rows: number, columns: number) => ({
  body: Array.from({ length: rows }, (_, at) => ({ id: `t-r${at}`, level: null, cells: [] })),
  columns,
});

test('an ordinary page is laid out at once, however its cells are divided among tables; one of many thousand cells is not', () => {
  expect(isHeavy([])).toBe(false);
  expect(isHeavy(Array.from({ length: 16 }, () => table(24, 6)))).toBe(false);
  expect(isHeavy([table(625, 4)])).toBe(false);
  expect(isHeavy([table(625, 4), table(1, 1)])).toBe(true);
  expect(isHeavy(Array.from({ length: 500 }, () => table(12, 5)))).toBe(true);
});

test('what is put off counts as taller the more rows it has', () => {
  expect(putOff(0)).toEqual(['later']);
  expect(putOff(20)).toEqual(['later', 'later-low']);
  expect(putOff(21)).toEqual(['later', 'later-tall']);
  expect(putOff(5000)).toEqual(['later', 'later-tallest']);
});

test.for([0, 1, 100, 101, 5000])('the parts of a list of %i lines hold each line once, in order', (count) => {
  const lines = Array.from({ length: count }, (_, at) => at);
  const parts = inParts(lines);
  expect(parts.flat()).toEqual(lines);
  expect(parts).toHaveLength(Math.ceil(count / 100));
});
