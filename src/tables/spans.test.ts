import { describe, expect, it } from 'vitest';
import { recognise, tableOf } from '../../tests/helpers/documents.ts';
import { alignYearGroups, inferHeaderSpans, labelsOver } from './spans.ts';

const HEADER = [
  ['2026年预算数', '', '', '', ''],
  ['合计', '因公出国（境）费', '公务用车购置及运行费', '', '公务接待费'],
  ['', '', '小计', '购置费', ''],
];

describe('inferHeaderSpans', () => {
  it('spreads a label right over empty cells with labels below, and down over empty ones', () => {
    expect(inferHeaderSpans(HEADER, 3)).toEqual([
      { row: 0, column: 0, rows: 1, columns: 5 },
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 1, rows: 2, columns: 1 },
      { row: 1, column: 2, rows: 1, columns: 2 },
      { row: 1, column: 4, rows: 2, columns: 1 },
    ]);
  });

  it('finds none in a header of one row', () => {
    expect(inferHeaderSpans([['科目编码', '科目名称', '总计']], 1)).toEqual([]);
  });
});

describe('labelsOver', () => {
  it('lists the labels of a column from top to bottom, a merged label once', () => {
    const spans = inferHeaderSpans(HEADER, 3);
    const labels = [0, 3, 4].map((column) => labelsOver(HEADER, 3, spans, column).join(' · '));
    expect(labels).toEqual([
      '2026年预算数 · 合计',
      '2026年预算数 · 公务用车购置及运行费 · 购置费',
      '2026年预算数 · 公务接待费',
    ]);
  });
});

describe('alignYearGroups', () => {
  const upper = ['部门编码', '2025年预算数', '', '', '2026年预算数', '', ''];
  const lower = ['', '总计', '小计', '公务接待费', '总计', '小计', '公务接待费'];

  it('moves a year that stands one column off to where its group starts', () => {
    const cells = [['部门编码', '2025年预算数', '', '2026年预算数', '', '', ''], [...lower]];
    const place = { line: 3 };
    expect(alignYearGroups(cells, 2, [place, place])).toEqual([
      { row: 0, column: 4, text: '2026年预算数', from: { column: 3, place } },
    ]);
    expect(cells[0]).toEqual(upper);
  });

  it('leaves aligned years alone', () => {
    const cells = [[...upper], [...lower]];
    expect(alignYearGroups(cells, 2, [{}, {}])).toEqual([]);
    expect(cells[0]).toEqual(upper);
  });

  it('is reported with the table', () => {
    const { notices } = tableOf(`
      “三公”经费预算表

      部门编码 | 2025年预算数 | | 2026年预算数 | | |
       | 总计 | 因公出国（境）费 | 公务接待费 | 总计 | 因公出国（境）费 | 公务接待费
      312 | 5.00 | | 5.00 | 4.00 | | 4.00`);
    expect(notices).toMatchObject([{ id: 'header-moved', row: null }]);
  });
});

describe('merged headers in a table', () => {
  it('give each column of 三公 its measure, twice over two years', () => {
    const { tables } = recognise(`
      “三公”经费支出表

      2026年预算数 | | | | | | 2025年预算数 | | | | |
      合计 | 因公出国（境） 费 | 公务用车购置及运行费 | | | 公务接待 费 | 合计 | 因公出国（境） 费 | 公务用车购置及运行费 | | | 公务接待 费
       | | 小计 | 公务用车购置 费 | 公务用车运行 费 | | | | 小计 | 公务用车购置 费 | 公务用车运行 费 |
      6.00 | | 4.00 | | 4.00 | 2.00 | 9.00 | | 5.00 | | 5.00 | 4.00`);
    const year = ['total', 'overseas', 'vehicles', 'vehicle-purchase', 'vehicle-operation', 'receptions'];
    expect(tables[0]?.columns.map((column) => column.measure)).toEqual([...year, ...year]);
  });
});
