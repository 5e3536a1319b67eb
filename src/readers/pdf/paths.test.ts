import { describe, expect, it } from 'vitest';
import type { Matrix } from '../drawn/index.ts';
import { boundPath, readSubpaths } from './paths.ts';

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

describe('readSubpaths', () => {
  it('takes a rectangle apart', () => {
    const [rectangle, ...others] = readSubpaths([0, 1, 2, 1, 5, 2, 1, 5, 8, 1, 1, 8, 4], IDENTITY);
    expect(others).toEqual([]);
    expect(rectangle).toEqual({ points: [1, 2, 5, 2, 5, 8, 1, 8], curved: false, closed: true });
  });

  it('keeps the straight sides of a rounded rectangle', () => {
    const subpaths = readSubpaths([0, 0, 0, 1, 10, 0, 2, 11, 0, 12, 1, 12, 2, 1, 12, 9, 4], IDENTITY);
    expect(subpaths.map(({ points }) => points)).toEqual([
      [0, 0, 10, 0],
      [12, 2, 12, 9],
    ]);
    expect(subpaths.every(({ curved }) => curved)).toBe(true);
  });

  it('moves points into page coordinates', () => {
    expect(readSubpaths([0, 1, 1, 1, 3, 1], [1, 0, 0, -1, 0, 100])[0]?.points).toEqual([1, 99, 3, 99]);
  });

  it('stops at an operator it does not know', () => {
    expect(readSubpaths([0, 1, 1, 1, 2, 2, 9, 3, 3, 1, 4, 4], IDENTITY)[0]?.points).toEqual([1, 1, 2, 2]);
  });
});

describe('boundPath', () => {
  it('is null for an empty path', () => {
    expect(boundPath(null, IDENTITY)).toBeNull();
    expect(boundPath([1, 2, 3, 4], IDENTITY)).toEqual({ x0: 1, y0: 2, x1: 3, y1: 4 });
  });
});
