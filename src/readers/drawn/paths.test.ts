import { describe, expect, it } from 'vitest';
import { boundSubpath, isRectangle, rectangle } from './paths.ts';

describe('a subpath', () => {
  const box = { x0: 1, y0: 2, x1: 5, y1: 8 };

  it('is bounded by its corners', () => {
    expect(boundSubpath({ points: [1, 8, 5, 2], curved: false, closed: false })).toEqual(box);
  });

  it('is a rectangle when all its sides stand straight', () => {
    expect(isRectangle(rectangle(box))).toBe(true);
    expect(isRectangle({ ...rectangle(box), curved: true })).toBe(false);
    expect(isRectangle({ points: [0, 0, 10, 0, 12, 5, 0, 5], curved: false, closed: true })).toBe(false);
  });
});
