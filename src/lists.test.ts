import { describe, expect, it } from 'vitest';
import { append, largest, smallest } from './lists.ts';

/** More than a call takes arguments. */
const MANY = Array.from({ length: 500_000 }, (_, index) => index);

describe('long lists', () => {
  it('are added at the end of another', () => {
    const list = [-1];
    append(list, MANY, [7]);
    expect([list.length, list[0], list[500_000], list.at(-1)]).toEqual([500_002, -1, 499_999, 7]);
  });

  it('have a largest and a smallest, as few numbers do', () => {
    expect([largest(MANY), smallest(MANY)]).toEqual([499_999, 0]);
    expect([largest([]), smallest([]), largest([Number.NaN, 1])]).toEqual([-Infinity, Infinity, Number.NaN]);
  });
});
