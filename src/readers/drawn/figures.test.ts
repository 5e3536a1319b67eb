import { expect, it } from 'vitest';
import { closeFigure } from './figures.ts';

it.each([
  ['1 , 2 3 4 . 5 0', '1,234.50'],
  ['1, 2 3 4. 5 0', '1,234.50'],
  ['- 3 6 . 0', '-36.0'],
  ['1, 234. 50', '1,234.50'],
  ['1,234 .50', '1,234.50'],
  ['2 0 1 0 1', '20101'],
  // These may be two figures, or none.
  ['3 6', '3 6'],
  ['36 12', '36 12'],
  ['1,234.50 36', '1,234.50 36'],
  ['2025 36.00', '2025 36.00'],
  ['A 1 2', 'A 1 2'],
])('closes what was set letter by letter: %s', (printed, text) => {
  expect(closeFigure(printed)).toBe(text);
});
