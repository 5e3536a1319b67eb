import { describe, expect, it } from 'vitest';
import { appendTable } from './append-table.ts';
import type { TablePiece } from './table-piece.ts';

function piece(cells: string[][], given: Partial<TablePiece> = {}): TablePiece {
  const width = cells[0]?.length ?? 0;
  const xs = Array.from({ length: width + 1 }, (_, index) => index * 50);
  return {
    type: 'table',
    page: 1,
    pageWidth: 600,
    xs,
    cells,
    spans: [],
    notes: [],
    pages: cells.map(() => given.page ?? 1),
    openTop: xs.slice(1).map(() => false),
    openBottom: xs.slice(1).map(() => false),
    brims: xs.slice(1).map(() => false),
    heights: cells.map(() => 20),
    lastPage: given.page ?? 1,
    doubts: [],
    inferred: false,
    aligned: false,
    x0: 0,
    y0: 0,
    x1: width * 50,
    y1: 100,
    ...given,
  };
}

describe('appendTable', () => {
  it('keeps that rows or columns of one page are a guess', () => {
    const [ruled, guessed] = [
      piece([['科目', '金额']]),
      piece([['乙', '2.00']], { page: 2, aligned: true, inferred: true }),
    ];
    expect(appendTable(ruled, guessed)).toMatchObject({ aligned: true, inferred: true });
    expect(appendTable(guessed, ruled)).toMatchObject({ aligned: true, inferred: true });
    expect(appendTable(ruled, ruled)).toMatchObject({ aligned: false, inferred: false });
  });

  it('adds the rows of the next page, each with its page', () => {
    const joined = appendTable(
      piece([
        ['科目', '金额'],
        ['甲', '1.00'],
      ]),
      piece([['乙', '2.00']], { page: 2 }),
    );
    expect(joined.cells).toEqual([
      ['科目', '金额'],
      ['甲', '1.00'],
      ['乙', '2.00'],
    ]);
    expect(joined.pages).toEqual([1, 1, 2]);
  });

  it('drops a header that is repeated word for word', () => {
    const header = ['科目', '金额'];
    const joined = appendTable(piece([header, ['甲', '1.00']]), piece([header, ['乙', '2.00']], { page: 2 }));
    expect(joined.cells).toEqual([header, ['甲', '1.00'], ['乙', '2.00']]);
  });

  it('keeps a header that differs, and rows of figures that repeat', () => {
    const other = appendTable(
      piece([
        ['科目', '上年'],
        ['甲', '1.00'],
      ]),
      piece([
        ['科目', '本年'],
        ['乙', '2.00'],
      ]),
    );
    expect(other.cells).toHaveLength(4);
    const same = appendTable(
      piece([
        ['甲', '1,000.00'],
        ['乙', '2.00'],
      ]),
      piece([['甲', '1,000.00']]),
    );
    expect(same.cells).toHaveLength(3);
  });

  it('sets a piece with fewer edges on the finer columns', () => {
    const joined = appendTable(piece([['类', '款', '金额']]), piece([['合计', '9.00']], { xs: [0, 100, 150] }));
    expect(joined.cells[1]).toEqual(['合计', '', '9.00']);
    expect(joined.spans).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }]);
  });

  it('mends a row that the page break cut', () => {
    const above = piece(
      [
        ['名称', '内容'],
        ['甲', '完成全部'],
      ],
      { openBottom: [true, true] },
    );
    const below = piece(
      [
        ['', '任务。'],
        ['乙', '其他'],
      ],
      { page: 2, openTop: [true, true] },
    );
    const joined = appendTable(above, below);
    expect(joined.cells).toEqual([
      ['名称', '内容'],
      ['甲', '完成全部任务。'],
      ['乙', '其他'],
    ]);
    expect(joined.pages).toEqual([1, 1, 2]);
  });

  it('makes no one row of two with figures, though no line stands between the pages', () => {
    const above = piece(
      [
        ['科目', '金额'],
        ['甲', '1.00'],
      ],
      { openBottom: [true, true] },
    );
    expect(appendTable(above, piece([['乙', '2.00']], { openTop: [true, true] })).cells).toHaveLength(3);
  });

  it('makes a merged cell whole that goes over the page break', () => {
    const above = piece(
      [
        ['绩效指标', '甲'],
        ['', '乙'],
      ],
      {
        spans: [{ row: 0, column: 0, rows: 2, columns: 1 }],
        openBottom: [true, false],
      },
    );
    const below = piece(
      [
        ['绩效指标', '丙'],
        ['', '丁'],
      ],
      {
        spans: [{ row: 0, column: 0, rows: 2, columns: 1 }],
        openTop: [true, false],
      },
    );
    const joined = appendTable(above, below);
    expect(joined.cells.map(([first]) => first)).toEqual(['绩效指标', '', '', '']);
    expect(joined.spans).toEqual([{ row: 0, column: 0, rows: 4, columns: 1 }]);
  });
});
