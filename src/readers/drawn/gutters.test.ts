import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { cutChunks } from './chunks.ts';
import { findGutters } from './gutters.ts';

type Words = [text: string, x: number, y: number][];

const lines = (words: Words) => cutChunks(words.flatMap(([text, x, y]) => writeGlyphs(text, x, y)));

/** A place in each gap between columns, rounded down. */
const middles = (rows: Words, header: Words) =>
  findGutters(lines(rows), lines(header)).map(({ from, to }) => Math.floor((from + to) / 2));

/** Rows of a label at 60, and of what stands at further places. */
const rowsOf = (...cells: [text: string, x: number][]): Words =>
  [0, 1, 2, 3].flatMap((row): Words => [
    ['支出科目', 60, 200 + 20 * row],
    ...cells.map(([text, x]): Words[number] => [text, x, 200 + 20 * row]),
  ]);

describe('findGutters', () => {
  it('takes a label between two columns of figures for that of a blank one', () => {
    const header: Words = [
      ['项目', 60, 180],
      ['上年', 160, 180],
      ['增减', 250, 180],
      ['本年', 340, 180],
    ];
    expect(middles(rowsOf(['1.00', 160], ['2.00', 340]), header)).toHaveLength(3);
  });

  it('but not one that stands over both, each with a label of its own below', () => {
    const header: Words = [
      ['本年收入', 170, 160],
      ['项目', 60, 180],
      ['预算数', 340, 180],
    ];
    expect(middles(rowsOf(['2.00', 340]), header)).toHaveLength(1);
  });

  it('nor one that is the only label near figures at the right side of their column', () => {
    const header: Words = [
      ['项目', 60, 180],
      ['合计', 160, 180],
      ['事业收入', 240, 180],
    ];
    expect(middles(rowsOf(['1.00', 160], ['0', 290]), header)).toHaveLength(2);
  });

  it('finds a column behind the last one with figures, where rows are blank', () => {
    const header: Words = [
      ['项目', 60, 180],
      ['合计', 160, 180],
      ['政府性基金', 240, 180],
    ];
    expect(middles(rowsOf(['1.00', 160]), header)).toHaveLength(2);
  });

  it('finds a column in which one row of many has a figure', () => {
    const many = Array.from({ length: 20 }, (_, row): Words => [
      ['支出', 60, 100 + 20 * row],
      ['302', 300, 100 + 20 * row],
    ]).flat();
    expect(middles(many, [])).toHaveLength(1);
    expect(middles([...many, ['0.31', 200, 200]], [])).toHaveLength(2);
  });

  it('parts columns where the lowest labels over them end', () => {
    const header: Words = [
      ['项目', 60, 180],
      ['总计', 160, 180],
      ['一般公共预算拨款', 200, 180],
    ];
    const [, second = 0] = middles(rowsOf(['1.00', 160], ['1.00', 260]), header);
    expect(second).toBeLessThan(200);
  });
});
