import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { drawPage, grid, level, upright } from '../../../tests/fixtures/pdf/pages.ts';
import { layOut } from './layout.ts';
import { noticesOf } from './notices.ts';
import type { Mark } from './page.ts';

const XS = [60, 160, 260, 360];
const TABLE = [
  ['项目', '上年', '本年'],
  ['工资支出', '1200.00', '1300.00'],
  ['办公支出', '340.50', '—'],
  ['合计', '1540.50', '1300.00'],
];

/** Writes rows 20 points high from 100 down and reads them between some lines. */
function read(rows: readonly (readonly string[])[], marks: readonly Mark[]): { cells: string[][][]; ids: string[] } {
  const glyphs = rows.flatMap((row, index) =>
    row.flatMap((words, column) => writeGlyphs(words, (XS[column] ?? 0) + 4, 114 + index * 20)),
  );
  const content = drawPage({ glyphs, marks: [...marks] });
  const layout = layOut(content);
  return {
    cells: layout.items.flatMap((item) => (item.type === 'table' ? [item.cells] : [])),
    ids: noticesOf(content, layout).map(({ id }) => id),
  };
}

/** The frame with the lines of the header. */
const HEADER = [...grid([60, 360], [100, 180]), level(120, 60, 360), upright(160, 100, 120), upright(260, 100, 120)];
const COLUMNS = [...grid(XS, [100, 180]), level(120, 60, 360)];
const ROWS = [level(140, 60, 360), level(160, 60, 360)];

describe('lines that a table lacks', () => {
  it('between columns are told from figures under the header', () => {
    expect(read(TABLE, [...HEADER, ...ROWS])).toEqual({ cells: [TABLE], ids: ['lines-inferred'] });
  });

  it('between rows are told from labels with figures beside them', () => {
    expect(read(TABLE, COLUMNS)).toEqual({ cells: [TABLE], ids: ['lines-inferred'] });
  });

  it('are not missing in a whole table', () => {
    expect(read(TABLE, [...COLUMNS, ...ROWS])).toEqual({ cells: [TABLE], ids: [] });
  });

  it('are not told from words in merged cells', () => {
    const words = [
      TABLE[0] ?? [],
      ['编制单位', '某局', '财务科'],
      ['办公支出', '按需', '36.00'],
      ['合计', '', '36.00'],
    ];
    const { cells, ids } = read(words, [...HEADER, ...ROWS]);
    expect([cells[0]?.[1], ids]).toEqual([['编制单位某局财务科', '', ''], []]);
  });

  it('are not told from two figures in one cell', () => {
    const rows = [TABLE[0] ?? [], ['一般公共', '36', ''], ['预算', '12', '']];
    const marks = [...grid(XS, [100, 160]), level(120, 60, 360)];
    expect(read(rows, marks)).toEqual({ cells: [[TABLE[0], ['一般公共预算', '36 12', '']]], ids: ['packed-cells'] });
  });
});
