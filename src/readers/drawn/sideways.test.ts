import { describe, expect, it } from 'vitest';
import { writeTable } from '../../../tests/fixtures/pdf/lines.ts';
import { joinSideways } from './sideways.ts';
import { stitchPages } from './stitch.ts';
import type { PieceNote, TablePiece } from './table-piece.ts';

function table(page: number, cells: string[][], given: Partial<TablePiece> = {}): TablePiece {
  const rows = { cells, heights: cells.map(() => 20), pages: cells.map(() => page) };
  return { ...writeTable(cells[0] ?? [], page), ...rows, ...given };
}

const LEFT = [
  ['编码', '名称', '合计'],
  ['201', '甲类支出', '3.00'],
  ['202', '乙类支出', '2.00'],
  ['', '合计', '5.00'],
];
const RIGHT = [
  ['基金', '其他', '结转'],
  ['', '1.00', ''],
  ['1.00', '', '—'],
  ['1.00', '1.00', ''],
];

function join(...tables: TablePiece[]) {
  const pages = tables.map((item) => ({ page: item.page, items: [item] }));
  const { items, notices } = joinSideways(stitchPages(pages, new Set()));
  return {
    grids: items.flatMap((item) => (item.type === 'table' ? [item.cells] : [])),
    ids: notices.map(({ id }) => id),
  };
}

describe('joinSideways', () => {
  const whole = LEFT.map((row, index) => [...row, ...(RIGHT[index] ?? [])]);

  it('joins the same rows without labels, even where the columns are as wide', () => {
    expect(join(table(1, LEFT), table(2, RIGHT))).toEqual({ grids: [whole], ids: ['sideways-joined'] });
  });

  it('joins rows with the same labels again, whatever their heights', () => {
    const again = RIGHT.map((row, index) => [...(LEFT[index] ?? []).slice(0, 2), ...row]);
    const heights = [30, 20, 20, 40];
    expect(join(table(1, LEFT), table(2, again, { heights }))).toEqual({ grids: [whole], ids: ['sideways-joined'] });
  });

  it('keeps merged cells and marks in their columns', () => {
    const spans = [{ row: 0, column: 1, rows: 1, columns: 2 }];
    const notes: PieceNote[] = [{ row: 1, column: 1, text: '1', kind: 'mark' }];
    const { items } = joinSideways([table(1, LEFT), table(2, RIGHT, { spans, notes })]);
    expect(items).toMatchObject([
      { spans: [{ row: 0, column: 4, rows: 1, columns: 2 }], notes: [{ row: 1, column: 4, text: '1', kind: 'mark' }] },
    ]);
  });

  it('joins what is longer than a page, page by page and then sideways', () => {
    const more = (side: string[][]) => side.slice(1).map((row) => row.map((text) => text.replace('类', '项')));
    const { grids } = join(table(1, LEFT), table(2, more(LEFT)), table(3, RIGHT), table(4, more(RIGHT)));
    expect(grids).toEqual([[...whole, ...more(whole)]]);
  });

  it('reports rows without labels that match nothing', () => {
    const { grids, ids } = join(table(1, LEFT), table(2, RIGHT.slice(0, 3)));
    expect([grids.length, ids]).toEqual([2, ['rows-without-labels']]);
    const high = table(2, RIGHT, { heights: [20, 20, 40, 20], xs: [90, 150, 200, 260] });
    expect(join(table(1, LEFT), high).ids).toEqual(['rows-without-labels']);
  });

  it('leaves tables with their own labels, and a table that goes on', () => {
    const own = table(
      2,
      LEFT.map((row) => row.map((text) => text.replace('支出', '收入'))),
      { xs: [90, 150, 200, 260] },
    );
    expect(join(table(1, LEFT), own)).toMatchObject({ grids: [{ length: 4 }, { length: 4 }], ids: [] });
    expect(join(table(1, LEFT), table(2, LEFT.slice(1))).ids).toEqual([]);
    // Two forms with the same labels.
    const form = (name: string) => [
      ['项目名称', name],
      ['主管部门', '某局'],
      ['开始日期', '1月'],
      ['资金', '3.00'],
    ];
    const forms = [table(1, form('甲')), table(2, form('乙'), { xs: [90, 150, 210] })];
    expect(joinSideways(forms)).toEqual({ items: forms, notices: [] });
  });
});
