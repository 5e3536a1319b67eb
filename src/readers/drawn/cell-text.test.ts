import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { readCell } from './cell-text.ts';
import { findRaised } from './raised.ts';
import { groupRuns } from './runs.ts';

describe('readCell', () => {
  it('joins the lines of a wrapped text', () => {
    const glyphs = [...writeGlyphs('政府办公厅及', 0, 10), ...writeGlyphs('相关机构事务', 0, 24)];
    expect(readCell(groupRuns(glyphs), 62).text).toBe('政府办公厅及相关机构事务');
  });

  it('reads lines from the top, however they were written', () => {
    const glyphs = [...writeGlyphs('二', 0, 24), ...writeGlyphs('一', 0, 10)];
    expect(readCell(groupRuns(glyphs), 20).text).toBe('一二');
  });

  it('rejoins a number that fills its line', () => {
    const glyphs = [...writeGlyphs('123456', 0, 10), ...writeGlyphs('78', 0, 24)];
    expect(readCell(groupRuns(glyphs), 32).text).toBe('12345678');
    expect(readCell(groupRuns(glyphs), 60).text).toBe('123456 78');
  });

  it('reads writing that runs down or up the page', () => {
    const down = [...'绩效'].flatMap((text, index) =>
      writeGlyphs(text, 0, 0, { x0: 0, x1: 10, y0: index * 10, y1: index * 10 + 10, direction: 90 }),
    );
    expect(readCell(groupRuns(down), 12).text).toBe('绩效');
    const up = down.map((glyph, index) => ({
      ...glyph,
      y0: 20 - index * 10,
      y1: 30 - index * 10,
      direction: 270 as const,
    }));
    expect(readCell(groupRuns(up), 12).text).toBe('绩效');
  });

  it('reads a stack of upright and turned characters from the top', () => {
    const upright = writeGlyphs('甲', 0, 10);
    const turned = writeGlyphs('A', 0, 22, { direction: 90 });
    expect(readCell(groupRuns([...turned, ...upright]), 12).text).toBe('甲A');
  });

  it('keeps note marks apart, raised or set as a character', () => {
    const raised = [...writeGlyphs('36.00', 0, 20), ...writeGlyphs('[1]', 25, 16, { size: 6 })];
    expect(readCell(groupRuns(findRaised(raised)), 60)).toEqual({ text: '36.00', mark: '[1]' });
    expect(readCell(groupRuns(writeGlyphs('36.00②', 0, 20)), 60)).toEqual({ text: '36.00', mark: '②' });
    const wrapped = [...writeGlyphs('预算数', 0, 20), ...writeGlyphs('1', 0, 32, { size: 8 })];
    expect(readCell(groupRuns(findRaised(wrapped)), 32)).toEqual({ text: '预算数', mark: '1' });
  });
});
