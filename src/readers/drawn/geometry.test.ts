import { describe, expect, it } from 'vitest';
import { area, contains, intersect, multiply, transformBox, transformX, transformY, type Matrix } from './geometry.ts';

const flip: Matrix = [1, 0, 0, -1, 0, 842];

describe('transformations', () => {
  it('does the inner one first', () => {
    const moved = multiply(flip, [2, 0, 0, 2, 10, 20]);
    expect([transformX(moved, 1, 1), transformY(moved, 1, 1)]).toEqual([12, 820]);
  });

  it('bounds a turned rectangle', () => {
    expect(transformBox([0, 1, -1, 0, 100, 0], 0, 0, 10, 20)).toEqual({ x0: 80, y0: 0, x1: 100, y1: 10 });
  });
});

describe('boxes', () => {
  it('share what lies in both', () => {
    const shared = intersect({ x0: 0, y0: 0, x1: 10, y1: 10 }, { x0: 5, y0: 2, x1: 20, y1: 8 });
    expect(shared).toEqual({ x0: 5, y0: 2, x1: 10, y1: 8 });
    expect(area(shared)).toBe(30);
  });

  it('share nothing when they lie apart', () => {
    expect(area(intersect({ x0: 0, y0: 0, x1: 1, y1: 1 }, { x0: 5, y0: 5, x1: 6, y1: 6 }))).toBe(0);
  });

  it('contain points, with slack', () => {
    const box = { x0: 0, y0: 0, x1: 10, y1: 10 };
    expect(contains(box, 10.4, 5)).toBe(false);
    expect(contains(box, 10.4, 5, 0.5)).toBe(true);
  });
});
