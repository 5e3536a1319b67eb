import { describe, expect, it } from 'vitest';
import { writeLines, writeTable } from '../../../tests/fixtures/pdf/lines.ts';
import type { Item } from './layout.ts';
import { stitchPages } from './stitch.ts';
import type { TablePiece } from './table-piece.ts';

function tables(pages: Item[][], unread: number[] = []): string[][][] {
  const layouts = pages.map((items, index) => ({ page: index + 1, items }));
  return stitchPages(layouts, new Set(unread))
    .filter((item): item is TablePiece => item.type === 'table')
    .map(({ cells }) => cells);
}

const first = writeTable(['甲', '1.00'], 1);
const second = writeTable(['乙', '2.00'], 2);
const both = [
  [
    ['甲', '1.00'],
    ['乙', '2.00'],
  ],
];

describe('stitchPages', () => {
  it('joins a table that goes on on the next page, blank pages between or not', () => {
    expect(tables([[first], [second]])).toEqual(both);
    expect(tables([[first], [], [second]])).toEqual(both);
  });

  it("joins where columns are a part of the other piece's, or stand a little aside", () => {
    expect(tables([[first], [{ ...second, xs: [92, 147, 188] }]])).toHaveLength(2);
    expect(tables([[first], [{ ...second, xs: [93, 142, 192] }]])).toEqual(both);
    const merged = { ...second, cells: [['合计']], xs: [90, 190], openTop: [false], openBottom: [false] };
    expect(tables([[first], [merged]])).toEqual([
      [
        ['甲', '1.00'],
        ['合计', ''],
      ],
    ]);
  });

  it('joins left and right pages with different margins', () => {
    expect(tables([[first], [{ ...second, xs: second.xs.map((x) => x + 30) }]])).toEqual(both);
  });

  it('joins nothing over text, on other paper, or over a page that was not read', () => {
    expect(tables([[first], [...writeLines([{ text: '部门收入总表', page: 2 }]), second]])).toHaveLength(2);
    expect(tables([[first], [{ ...second, pageWidth: 842 }]])).toHaveLength(2);
    expect(tables([[first], [], [second]], [2])).toHaveLength(2);
  });

  it('joins no table that begins with a title over its whole width', () => {
    const titled = {
      ...second,
      cells: [
        ['部门收入总表', ''],
        ['乙', '2.00'],
      ],
      pages: [2, 2],
    };
    expect(tables([[first], [{ ...titled, spans: [{ row: 0, column: 0, rows: 1, columns: 2 }] }]])).toHaveLength(2);
  });

  it('joins no forms of the same kind', () => {
    const form = (name: string, page: number) => ({ ...writeTable(['项目名称', name], page) });
    expect(tables([[form('会议', 1)], [form('培训', 2)]])).toHaveLength(2);
  });
});
