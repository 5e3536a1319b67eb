import { expect, test } from 'vitest';
import { dayOf } from '../../src/desk/day.ts';

test.each([
  ['2026-02-14', '2026-02-14'],
  ['2026年2月14日', '2026-02-14'],
  ['2026/2/4', '2026-02-04'],
  ['2026.02.14', '2026-02-14'],
  ['2024-2-29', '2024-02-29'],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['14.2.2026', null],
  ['去年', null],
  ['', null],
])('a day that is typed as %s', (typed, day) => {
  expect(dayOf(typed)).toBe(day);
});
