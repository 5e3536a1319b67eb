import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { drawPage, grid, level, upright } from '../../../tests/fixtures/pdf/pages.ts';
import { buildBlocks } from './blocks.ts';
import { layOut } from './layout.ts';
import { noticesOf } from './notices.ts';
import type { Mark } from './page.ts';
import type { TablePiece } from './table-piece.ts';

type Words = [text: string, x: number, y: number][];

/** Reads words between lines: the tables, the notices, and how many lines stand outside the tables. */
function read(words: Words, marks: Mark[] = []): { tables: TablePiece[]; ids: string[]; lines: number } {
  const content = drawPage({ glyphs: words.flatMap(([text, x, y]) => writeGlyphs(text, x, y)), marks });
  const layout = layOut(content);
  const tables = layout.items.filter((item) => item.type === 'table');
  const ids = noticesOf(content, layout).map(({ id }) => id);
  return { tables, ids, lines: layout.items.length - tables.length };
}

const HEADER: Words = [
  ['项目', 120, 114],
  ['本年支出', 340, 106],
  ['合计', 250, 124],
  ['基本支出', 330, 124],
  ['项目支出', 430, 124],
];
const BODY: Words = [
  ['一般公共服务支出', 64, 148],
  ['12.00', 245, 148],
  ['10.00', 340, 148],
  ['2.00', 445, 148],
  // A label over two lines beside figures in their middle.
  ['社会保障和就业支出以及', 64, 170],
  ['7.00', 250, 176],
  ['—', 345, 176],
  ['7.00', 445, 176],
  ['其他支出', 64, 182],
  ['合计', 64, 204],
  ['19.00', 245, 204],
  ['10.00', 340, 204],
  ['9.00', 445, 204],
];
const CELLS = [
  ['项目', '本年支出', '', ''],
  ['', '合计', '基本支出', '项目支出'],
  ['一般公共服务支出', '12.00', '10.00', '2.00'],
  ['社会保障和就业支出以及其他支出', '7.00', '—', '7.00'],
  ['合计', '19.00', '10.00', '9.00'],
];
const SPANS = [
  { row: 0, column: 0, rows: 2, columns: 1 },
  { row: 0, column: 1, rows: 1, columns: 3 },
];

describe('a table that lacks lines', () => {
  it('is read without any line, with the spans of its header and wrapped labels', () => {
    const { tables, ids, lines } = read([...HEADER, ...BODY]);
    expect(tables.map(({ cells }) => cells)).toEqual([CELLS]);
    expect(tables[0]?.spans).toEqual(SPANS);
    expect([ids, lines]).toEqual([['columns-aligned'], 0]);
  });

  it('is told apart from a ruled one on the same page', () => {
    const ruled: Words = [
      ['项目', 64, 314],
      ['金额', 250, 314],
      ['合计', 64, 334],
      ['19.00', 250, 334],
    ];
    const { tables } = read([...HEADER, ...BODY, ...ruled], grid([60, 230, 500], [300, 320, 340]));
    expect(tables.map(({ y0, aligned }) => [y0 > 250, aligned])).toEqual([
      [false, true],
      [true, false],
    ]);
    const blocks = buildBlocks(tables);
    expect(blocks.map((block) => block.type === 'grid' && block.aligned)).toEqual([true, undefined]);
  });

  it('is read without lines between rows', () => {
    const { tables, ids } = read(
      [...HEADER, ...BODY],
      [...grid([60, 230, 500], [92, 215]), upright(310, 112, 215), upright(410, 112, 215)],
    );
    expect(tables.map(({ cells }) => cells)).toEqual([CELLS]);
    expect(ids).toEqual(['columns-aligned']);
  });

  it('is read without lines between columns', () => {
    const ys = [92, 112, 130, 156, 190, 215];
    const marks = [...grid([60, 500], [92, 130, 156, 190, 215]), level(112, 230, 500)];
    const { tables, ids } = read([...HEADER, ...BODY], marks);
    expect(tables[0]?.cells.slice(2)).toEqual(CELLS.slice(2));
    expect(ids).toEqual(['columns-aligned']);
    expect(tables[0]?.heights).toHaveLength(ys.length - 1);
  });

  it('keeps a column in which every row is blank, by its label', () => {
    const words: Words = [
      ['项目', 64, 114],
      ['上年', 170, 114],
      ['增减', 260, 114],
      ['本年', 350, 114],
      ...[0, 1, 2].flatMap((row): Words => [
        ['支出', 64, 134 + row * 20],
        ['1.00', 168, 134 + row * 20],
        ['2.00', 348, 134 + row * 20],
      ]),
    ];
    expect(read(words).tables[0]?.cells[1]).toEqual(['支出', '1.00', '', '2.00']);
  });

  it('has no part in the unit over it, and its total under blank rows', () => {
    const words: Words = [
      ['编制部门：云州市青禾区财政局', 64, 90],
      ['单位：元', 440, 90],
      ...HEADER,
      ...BODY.slice(0, -4),
      ...BODY.slice(-4).map(([text, x, y]): Words[number] => [text, x, y + 120]),
    ];
    const { tables, lines } = read(words);
    expect(tables.map(({ cells }) => cells)).toEqual([CELLS]);
    expect(lines).toBe(1);
  });

  it('parts a figure from the words that begin close behind it in the next column', () => {
    const rows = ['一、一般公共服务支出', '二、教育支出', '三、其他支出'];
    const words = rows.flatMap((text, row): Words => [
      [['财政拨款', '事业收入', '其他收入'][row] ?? '', 64, 134 + row * 20],
      ...(row === 0 ? ([['1,371.00', 160, 134]] as Words) : []),
      [text, 201.8, 134 + row * 20],
      ['20.00', 380, 134 + row * 20],
    ]);
    const [table] = read(words).tables;
    expect(table?.cells[0]).toEqual(['财政拨款', '1,371.00', rows[0], '20.00']);
    expect(table?.cells[1]).toEqual(['事业收入', '', rows[1], '20.00']);
  });

  it('is none in a sentence, a list, or a single line of figures, which is told', () => {
    expect(read([['本年支出为 12.00 万元，比上年增加 2.00 万元。', 64, 100]])).toMatchObject({ tables: [], ids: [] });
    const one: Words = [
      ['合计', 64, 100],
      ['1.00', 200, 100],
      ['2.00', 300, 100],
      ['3.00', 400, 100],
    ];
    expect(read(one)).toMatchObject({ tables: [], ids: ['borderless-table'] });
  });
});
