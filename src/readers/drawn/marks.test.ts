import { describe, expect, it } from 'vitest';
import type { Box } from './geometry.ts';
import { fillMarks, strokeMarks } from './marks.ts';
import { rectangle as boxed, type Subpath } from './paths.ts';

const paper: Box = { x0: 0, y0: 0, x1: 600, y1: 800 };

function rectangle(x0: number, y0: number, x1: number, y1: number): Subpath {
  return boxed({ x0, y0, x1, y1 });
}

describe('strokeMarks', () => {
  it('makes four marks of a stroked rectangle', () => {
    const { marks } = strokeMarks([rectangle(10, 10, 110, 60)], 1, paper);
    expect(marks.map(({ run }) => run)).toEqual(['horizontal', 'vertical', 'horizontal', 'vertical']);
    expect(marks[0]).toMatchObject({ x0: 10, x1: 110, y0: 9.5, y1: 10.5 });
  });

  it('leaves slanted lines out', () => {
    expect(strokeMarks([{ points: [0, 0, 50, 50], curved: false, closed: false }], 1, paper).marks).toEqual([]);
  });

  it('sees an area in a very thick stroke', () => {
    const { marks, shades } = strokeMarks([{ points: [0, 20, 100, 20], curved: false, closed: false }], 15, paper);
    expect(marks).toEqual([]);
    expect(shades).toHaveLength(1);
  });

  it('cuts lines at the clip', () => {
    const { marks } = strokeMarks([{ points: [0, 20, 100, 20], curved: false, closed: false }], 1, {
      ...paper,
      x1: 40,
    });
    expect(marks[0]?.x1).toBe(40);
    const outside = strokeMarks([{ points: [0, 20, 100, 20], curved: false, closed: false }], 1, { ...paper, y0: 30 });
    expect(outside.marks).toEqual([]);
  });
});

describe('fillMarks', () => {
  it('tells thin rectangles from areas', () => {
    const painted = fillMarks([rectangle(0, 0, 100, 0.5), rectangle(0, 0, 0.5, 100), rectangle(0, 0, 1, 1)], paper);
    expect(painted.marks.map(({ run }) => run)).toEqual(['horizontal', 'vertical', 'dot']);
    expect(fillMarks([rectangle(0, 0, 100, 30)], paper)).toEqual({
      marks: [],
      shades: [{ x0: 0, y0: 0, x1: 100, y1: 30 }],
    });
  });

  it('makes four marks of a frame drawn as one rectangle inside another', () => {
    const { marks, shades } = fillMarks([rectangle(0, 0, 100, 50), rectangle(1, 1, 99, 49)], paper);
    expect(marks).toHaveLength(4);
    expect(shades).toEqual([]);
  });

  it('takes a line drawn as an area under a thin clip', () => {
    const { marks } = fillMarks([rectangle(0, 0, 100, 50)], { ...paper, y1: 1 });
    expect(marks.map(({ run }) => run)).toEqual(['horizontal']);
  });
});
