import { describe, expect, it } from 'vitest';
import type { Mark } from './page.ts';
import { joinMarks } from './rulings.ts';

function level(x0: number, x1: number, y: number, thickness = 0.5): Mark {
  return { x0, x1, y0: y - thickness / 2, y1: y + thickness / 2, run: 'horizontal' };
}

describe('joinMarks', () => {
  it('joins a line drawn cell by cell', () => {
    const { horizontal } = joinMarks([level(0, 50, 10), level(50.5, 100, 10.2), level(100, 150, 10)]);
    expect(horizontal).toHaveLength(1);
    expect(horizontal[0]).toMatchObject({ from: 0, to: 150 });
  });

  it('joins dashes, and dots in both directions', () => {
    const dashes = Array.from({ length: 20 }, (_, index) => level(index * 5, index * 5 + 3, 10));
    expect(joinMarks(dashes).horizontal).toHaveLength(1);
    const dots = Array.from({ length: 20 }, (_, index): Mark => ({
      x0: 5,
      x1: 6,
      y0: index * 2,
      y1: index * 2 + 1,
      run: 'dot',
    }));
    expect(joinMarks(dots).vertical).toEqual([{ at: 5.5, from: 0, to: 39 }]);
    expect(joinMarks(dots).horizontal).toEqual([]);
  });

  it('makes one line of one drawn twice', () => {
    expect(joinMarks([level(0, 100, 10), level(0.4, 100.4, 10.4)]).horizontal).toHaveLength(1);
  });

  it('keeps lines apart that end and begin a cell apart', () => {
    expect(joinMarks([level(0, 50, 10), level(70, 100, 10)]).horizontal).toHaveLength(2);
  });
});
