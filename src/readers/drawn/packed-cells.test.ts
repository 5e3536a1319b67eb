import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { drawPage, grid, level, upright } from '../../../tests/fixtures/pdf/pages.ts';
import type { Grid } from '../document.ts';
import { readDrawn, type Mark } from './index.ts';
import { findLattices } from './lattice.ts';
import { findPacked } from './packed-cells.ts';
import { joinMarks } from './rulings.ts';
import { groupRuns } from './runs.ts';

type Words = [text: string, x: number, y: number][];

/** Reads words between lines; out come the texts, the cells that give no value, and the notices with a count. */
async function read(words: Words, marks: Mark[]) {
  const content = drawPage({ glyphs: words.flatMap(([text, x, y]) => writeGlyphs(text, x, y)), marks });
  const { blocks, notices } = await readDrawn([{ page: 1, content, damaged: false }]);
  const [found] = blocks.filter((block): block is Grid => block.type === 'grid');
  return {
    cells: found?.cells,
    values: found?.values?.map(({ row, column, text }) => [row, column, text]),
    notices: notices.map(({ id, values }) => [id, values['count' as never]]),
  };
}

const XS = [60, 160, 260, 360];
const HEADER: Words = [
  ['项目', 64, 114],
  ['上年', 164, 114],
  ['本年', 264, 114],
];
const OPEN = [...grid([60, 360], [100, 120, 140, 160]), upright(160, 100, 120), upright(260, 100, 120)];

describe('a cell that holds values of several columns or rows', () => {
  it('is found where amounts stand on either side of an edge', () => {
    const [lattice] = findLattices(joinMarks(OPEN));
    const runs = groupRuns([
      ...writeGlyphs('工资', 64, 134),
      ...writeGlyphs('1.00', 164, 134),
      ...writeGlyphs('2.00', 264, 134),
    ]);
    expect(lattice).toBeDefined();
    if (!lattice) return;
    const row = { row: 1, column: 0, rows: 1, columns: 3 };
    expect(findPacked(lattice, [row], [runs])).toEqual(new Set([0]));
    expect(findPacked(lattice, [row], [runs.slice(0, 2)])).toEqual(new Set());
  });

  it('gives no value and is told, where amounts stand line under line beside those of another cell', async () => {
    const words: Words = [...HEADER, ['一般公共', 64, 132], ['预算', 64, 150], ['36', 164, 132], ['12', 164, 150]];
    const { cells, values, notices } = await read(words, [...grid(XS, [100, 120, 160])]);
    expect(cells?.at(-1)).toEqual(['一般公共预算', '36 12', '']);
    expect([values, notices]).toEqual([[[1, 1, '']], [['packed-cells', 1]]]);
  });

  it('is none where one amount is broken at the side of its cell, or words wrap', async () => {
    const words: Words = [
      ...HEADER,
      ['一般公共预算拨款收入', 62, 132],
      ['安排的支出', 62, 150],
      ['1,234,567,890,12', 164, 132],
      ['3,456.00', 164, 150],
    ];
    const { cells, values, notices } = await read(words, [...grid([60, 160, 246, 360], [100, 120, 160])]);
    expect(cells?.[1]?.[1]).toBe('1,234,567,890,123,456.00');
    expect([values, notices]).toEqual([undefined, []]);
  });

  it('keeps what it is over a page break', async () => {
    const rows = (y: number): Words => [
      ['甲', 64, y],
      ['乙', 64, y + 18],
      ['1.00', 164, y],
      ['2.00', 164, y + 18],
    ];
    const first = drawPage({
      glyphs: [...HEADER, ...rows(782)].flatMap(([text, x, y]) => writeGlyphs(text, x, y)),
      marks: [...grid(XS, [100, 120]), ...grid(XS, [120, 770]), ...grid(XS, [770, 806])],
    });
    const second = drawPage({
      page: 2,
      glyphs: rows(72).flatMap(([text, x, y]) => writeGlyphs(text, x, y)),
      marks: [...grid(XS, [60, 96]), level(110, 60, 360)],
    });
    const pages = [first, second].map((content) => ({ page: content.page, content, damaged: false }));
    const { blocks, notices } = await readDrawn(pages);
    const [found, ...others] = blocks as Grid[];
    expect(others).toEqual([]);
    expect(found?.values?.map(({ row, column }) => [row, column])).toEqual([
      [2, 1],
      [3, 1],
    ]);
    expect(notices.map(({ id, place }) => [id, place.page])).toEqual([
      ['packed-cells', 1],
      ['packed-cells', 2],
    ]);
  });
});
