import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { drawPage, grid } from '../../../tests/fixtures/pdf/pages.ts';
import type { Glyph, PageContent } from './page.ts';
import { findWatermarks } from './watermarks.ts';

const XS = [60, 300, 420];
const YS = [200, 220, 240, 260];
const marks = grid(XS, YS);
/** The writing of a small table under a title. */
const table = [
  ...writeGlyphs('部门收支总表', 200, 150, { size: 14 }),
  ...['项目预算数额说明文字', '一般公共预算拨款收入', '政府性基金预算拨款收入'].flatMap((label, row) => [
    ...writeGlyphs(label, 65, 214 + row * 20),
    ...writeGlyphs('1,234.50', 360, 214 + row * 20),
  ]),
];

function found(mark: Glyph[], given: Partial<PageContent> = {}): string[] {
  const content = drawPage({ glyphs: [...mark, ...table], marks, ...given });
  const { glyphs, watermarks } = findWatermarks(content);
  // All of it goes, or nothing does.
  expect(content.glyphs.length - glyphs.length).toBe(watermarks.length > 0 ? mark.length : 0);
  return watermarks.map(({ text }) => text);
}

describe('findWatermarks', () => {
  it('knows large or pale writing over other writing', () => {
    const mark = (given: Partial<Glyph>) => writeGlyphs('内部公开', 80, 250, { size: 40, ...given });
    expect(found(mark({ ink: '#dddddd' }))).toEqual(['内部公开']);
    expect(found(mark({ alpha: 0.2 }))).toEqual(['内部公开']);
    expect(found(mark({ ink: '#ff0000' }))).toEqual(['内部公开']);
    expect(found(writeGlyphs('内部公开', 66, 234, { ink: '#cccccc' }))).toEqual(['内部公开']);
  });

  it('knows pale writing over the lines of a table, and faint large writing on its own', () => {
    expect(found(writeGlyphs('内部', 285, 250, { size: 24, ink: '#b0b0b0' }))).toEqual(['内部']);
    expect(found(writeGlyphs('内部公开', 100, 500, { size: 40, ink: '#dddddd' }))).toEqual(['内部公开']);
  });

  it('knows what is pale and set again and again', () => {
    const pattern = [400, 500, 600].flatMap((y) => writeGlyphs('内部公开', 100, y, { ink: '#cccccc' }));
    expect(found(pattern)).toEqual(['内部公开', '内部公开', '内部公开']);
  });

  it('leaves titles, whatever their size and colour', () => {
    expect(found(writeGlyphs('二〇三〇年部门预算', 80, 120, { size: 36 }))).toEqual([]);
    expect(found(writeGlyphs('二〇三〇年部门预算', 80, 120, { size: 36, ink: '#808080' }))).toEqual([]);
    const banner = { areas: [{ box: { x0: 0, y0: 60, x1: 595, y1: 160 }, colour: '#1f4e79' }] };
    expect(found(writeGlyphs('二〇三〇年部门预算', 80, 120, { size: 36, ink: '#eeeeee' }), banner)).toEqual([]);
  });

  it('leaves a title page', () => {
    const cover = drawPage({
      glyphs: [
        ...writeGlyphs('某局', 200, 300, { size: 40, ink: '#dddddd' }),
        ...writeGlyphs('部门预算', 200, 400, { size: 20 }),
      ],
    });
    expect(findWatermarks(cover).watermarks).toEqual([]);
  });

  it('leaves grey writing in a table', () => {
    expect(found(writeGlyphs('备注', 310, 214, { ink: '#aaaaaa' }))).toEqual([]);
  });
});
