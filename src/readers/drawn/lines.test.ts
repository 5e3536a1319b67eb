import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { readLines } from './lines.ts';
import { groupRuns } from './runs.ts';

const page = { page: 3, width: 595, height: 842 };

describe('readLines', () => {
  it('sets lines from the top, each with its page', () => {
    const lines = readLines(groupRuns([...writeGlyphs('二', 50, 40), ...writeGlyphs('一', 50, 20)]), page);
    expect(lines.map(({ pieces }) => pieces[0]?.text)).toEqual(['一', '二']);
    expect(lines[0]).toMatchObject({ page: 3, pageWidth: 595 });
  });

  it('parts pieces that stand far apart', () => {
    const glyphs = [...writeGlyphs('编制部门：某局', 50, 20), ...writeGlyphs('单位：元', 400, 20)];
    expect(readLines(groupRuns(glyphs), page)[0]?.pieces.map(({ text }) => text)).toEqual([
      '编制部门：某局',
      '单位：元',
    ]);
  });

  it('keeps a word whole that is set wide', () => {
    const glyphs = [...writeGlyphs('目', 250, 20), ...writeGlyphs('录', 300, 20)];
    expect(readLines(groupRuns(glyphs), page)[0]?.pieces.map(({ text }) => text)).toEqual(['目录']);
  });

  it('measures what cannot be broken at the start of a line', () => {
    const lines = readLines(groupRuns([...writeGlyphs('12.5万元', 50, 20), ...writeGlyphs('万元', 50, 40)]), page);
    expect(lines.map(({ pieces }) => pieces[0]?.lead)).toEqual([20, 10]);
  });

  it('counts punctuation that begins no line with the character before it', () => {
    const lines = readLines(groupRuns(writeGlyphs('元；公务用车', 50, 20)), page);
    expect(lines[0]?.pieces[0]?.lead).toBe(20);
  });

  it('leaves watermarks out', () => {
    expect(readLines(groupRuns(writeGlyphs('样稿', 50, 20, { direction: null })), page)).toEqual([]);
  });

  it('reads writing on its side', () => {
    const glyphs = [...'附注'].flatMap((text, index) =>
      writeGlyphs(text, 0, 0, { x0: 500, x1: 510, y0: index * 10, y1: index * 10 + 10, direction: 90 }),
    );
    expect(readLines(groupRuns(glyphs), page)[0]?.pieces[0]?.text).toBe('附注');
  });
});
