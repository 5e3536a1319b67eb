import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { drawPage, level, upright } from '../../../tests/fixtures/pdf/pages.ts';
import type { Grid } from '../document.ts';
import { readDrawn, type DrawnPage, type Glyph, type Mark, type PageContent } from './index.ts';

/** A page of A4 as any producer could draw it. */
function page(number: number, glyphs: Glyph[], marks: Mark[] = []): PageContent {
  return drawPage({ page: number, glyphs, marks });
}

const XS = [60, 180, 300, 420, 535];

/** Rows of one height between full rulings, from `top` down. */
function rows(cells: string[][], top: number): { glyphs: Glyph[]; marks: Mark[] } {
  const bottom = top + cells.length * 20;
  return {
    glyphs: cells.flatMap((row, index) =>
      row.flatMap((text, column) => writeGlyphs(text, (XS[column] ?? 0) + 5, top + index * 20 + 14)),
    ),
    marks: [
      ...cells.map((_, index) => level(top + (index + 1) * 20, 60, 535)),
      ...XS.map((x) => upright(x, top, bottom)),
    ],
  };
}

const drawn = (...contents: PageContent[]): DrawnPage[] =>
  contents.map((content) => ({ page: content.page, content, damaged: false }));

describe('readDrawn', () => {
  // Two rows of headers: 科目 over both rows, 本年支出 over three columns. The table goes on at the top of page 2.
  const first = rows(
    [
      ['农林水支出', '3.00', '1.00', '2.00'],
      ['住房保障支出', '', '0.00', '4.50'],
    ],
    740,
  );
  const header = {
    glyphs: [
      ...writeGlyphs('科目', 65, 724),
      ...writeGlyphs('本年支出', 330, 714),
      ...['合计', '基本支出', '项目支出'].flatMap((text, index) => writeGlyphs(text, (XS[index + 1] ?? 0) + 5, 734)),
    ],
    marks: [
      level(700, 60, 535),
      level(720, 180, 535),
      level(740, 60, 535),
      upright(60, 700, 740),
      upright(180, 700, 740),
      upright(300, 720, 740),
      upright(420, 720, 740),
      upright(535, 700, 740),
    ],
  };
  const second = rows([['合计', '3.00', '1.00', '6.50']], 60);
  const pages = drawn(
    page(
      1,
      [...writeGlyphs('支出总表', 260, 100), ...header.glyphs, ...first.glyphs],
      [...header.marks, ...first.marks],
    ),
    page(2, second.glyphs, [level(60, 60, 535), ...second.marks]),
  );

  it('makes one table with its merged cells out of glyphs and rules on two pages', async () => {
    const { blocks, notices } = await readDrawn(pages);
    expect(notices).toEqual([]);
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'grid']);
    const grid = blocks[1] as Grid;
    expect(grid.cells).toEqual([
      ['科目', '本年支出', '', ''],
      ['', '合计', '基本支出', '项目支出'],
      ['农林水支出', '3.00', '1.00', '2.00'],
      ['住房保障支出', '', '0.00', '4.50'],
      ['合计', '3.00', '1.00', '6.50'],
    ]);
    expect(grid.spans).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 3 },
    ]);
    expect([grid.spansKnown, grid.places.map((place) => place.page)]).toEqual([true, [1, 1, 1, 1, 2]]);
  });

  it('joins nothing across a page that was not read, and says so', async () => {
    const [start, end] = pages as [DrawnPage, DrawnPage];
    const lost: DrawnPage = { page: 2, content: null, damaged: true };
    const { blocks, notices } = await readDrawn([start, lost, { ...end, page: 3 }]);
    expect(blocks.filter(({ type }) => type === 'grid')).toHaveLength(2);
    expect(notices).toMatchObject([{ id: 'page-broken', place: { page: 2 } }]);
  });

  it('takes pages that come one by one', async () => {
    async function* produce(): AsyncGenerator<DrawnPage> {
      for (const drawnPage of pages) yield await Promise.resolve(drawnPage);
    }
    expect(await readDrawn(produce())).toEqual(await readDrawn(pages));
  });
});
