import { expect, it } from 'vitest';
import { isMatrix } from './arguments.ts';

it('knows a matrix by its six numbers', () => {
  expect(isMatrix(new Float32Array(6))).toBe(true);
  expect(isMatrix([1, 0, 0, 1])).toBe(false);
  expect(isMatrix(null)).toBe(false);
});
