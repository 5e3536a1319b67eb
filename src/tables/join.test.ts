import { describe, expect, it } from 'vitest';
import { documentOf, tabs } from '../../tests/helpers/documents.ts';
import { recogniseTables } from './recognise.ts';

/** How many rows the tables of two sheets of one title and header have; `first` begins the rows of the second. */
function sheets(first: string) {
  const on = (sheet: string, rows: string) =>
    documentOf(tabs(`部门支出总表\n单位：万元\n\n支出科目 | 总计 | 基本支出\n${rows}`)).blocks.map((block) => ({
      ...block,
      place: { ...block.place, sheet },
      ...(block.type === 'grid' && { places: block.places.map((place) => ({ ...place, sheet })) }),
    }));
  const document = documentOf(tabs('说明'));
  const blocks = [...on('甲', '合计 | 3.00 | 3.00\n教育支出 | 3.00 | 3.00'), ...on('乙', `${first} | 4.00 | 4.00`)];
  return recogniseTables({ ...document, blocks }).tables.map(({ cells }) => cells.length);
}

describe('a sheet of the same title and header', () => {
  it('goes on with the table of the sheet before', () => {
    expect(sheets('卫生健康支出')).toEqual([4]);
  });

  it('is a table of its own where it begins with the total again', () => {
    expect(sheets('合计')).toEqual([3, 2]);
  });
});

describe('a piece of a form that a page break left without its first column', () => {
  const form = `2025年项目支出绩效目标表\n单位：万元\n
    项目名称 | 会务 | | | 业务主管部门 | 财政局 | | |
    当年预算（万元） | 8.00 | | | 本级安排（万元） | 8.00 | | |
    绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标权重 | 计量单位 | 指标性质 | 指标值 | 是否核心指标
     | 产出指标 | 数量指标 | 培训人次 | 30 | 人 | ≥ | 140 | 是`;
  const rest = [
    ['效益指标', '社会效益指标', '就近办理比例', '20', '%', '≥', '99', '否'],
    ['效益指标', '可持续影响指标', '使用年限', '20', '年', '=', '5', '否'],
  ];

  it('goes on under its own columns, with its merged cells', () => {
    const document = documentOf(tabs(form));
    const blocks = document.blocks.map((block) =>
      block.type === 'grid' ? { ...block, spans: [], spansKnown: true } : block,
    );
    const place = { page: 2 };
    const piece = {
      type: 'grid' as const,
      cells: rest,
      spans: [{ row: 0, column: 0, rows: 2, columns: 1 }],
      spansKnown: true,
      places: rest.map(() => place),
      place,
    };
    const [table, ...others] = recogniseTables({ ...document, blocks: [...blocks, piece] }).tables;
    expect(others).toEqual([]);
    expect(table?.cells.slice(-2)).toEqual(rest.map((row) => ['', ...row]));
    expect(table?.spans).toContainEqual({ row: 4, column: 1, rows: 2, columns: 1 });
  });
});
