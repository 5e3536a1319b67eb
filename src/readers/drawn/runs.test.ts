import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { groupRuns } from './runs.ts';

const words = (glyphs: Parameters<typeof groupRuns>[0], verticals?: number[]): string[] =>
  groupRuns(glyphs, { xs: verticals ?? [], ys: [] }).map((run) => run.glyphs.map(({ text }) => text).join(''));

describe('groupRuns', () => {
  it('joins what is written on end, set in one piece or in many', () => {
    expect(words([...writeGlyphs('1,234', 0, 10), ...writeGlyphs('.56', 25, 10)])).toEqual(['1,234.56']);
  });

  it('parts texts of neighbouring cells, however near', () => {
    expect(words([...writeGlyphs('12', 0, 10), ...writeGlyphs('34', 11, 10)], [10.5])).toEqual(['12', '34']);
    expect(words([...writeGlyphs('12', 0, 10), ...writeGlyphs('34', 13, 10)])).toEqual(['12', '34']);
  });

  it('keeps a text whole that runs over a line', () => {
    expect(words(writeGlyphs('国有资本经营预算', 0, 10), [40])).toEqual(['国有资本经营预算']);
  });

  it('keeps words together over a blank, but not over a line that stands in it', () => {
    expect(words(writeGlyphs('GDP growth', 0, 10))).toEqual(['GDPgrowth']);
    expect(words(writeGlyphs('GDP growth', 0, 10), [17])).toEqual(['GDP', 'growth']);
  });

  it('parts texts under different clips', () => {
    const clip = { x0: 10, y0: 0, x1: 20, y1: 20 };
    expect(words([...writeGlyphs('12', 0, 10), ...writeGlyphs('34', 10, 10, { clip })])).toEqual(['12', '34']);
  });

  it('leaves out what is wholly cut off, and keeps whole what is partly cut off', () => {
    const hidden = writeGlyphs('12', 0, 10, { cut: true });
    expect(words(hidden)).toEqual([]);
    expect(words([...hidden, ...writeGlyphs('34', 10, 10)])).toEqual(['1234']);
  });
});
