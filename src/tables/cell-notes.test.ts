import { describe, expect, it } from 'vitest';
import { recognise, tableOf } from '../../tests/helpers/documents.ts';

const HEADER = '科目编码 | 科目名称 | 总计 | 基本支出 | 项目支出';

describe('note marks', () => {
  it.each([
    ['36.00①', '36.00', '①'],
    ['36¹', '36', '¹'],
    ['（36.00）⑵', '（36.00）', '⑵'],
    ['36.00 ※', '36.00', '※'],
    ['36.00注1', '36.00', '注1'],
    ['36.00[1]', '36.00', '[1]'],
  ])('%s is %s with %s beside it', (printed, text, mark) => {
    const table = tableOf(`部门支出总表\n单位：万元\n\n${HEADER}\n201 | 公共服务 | ${printed} | 3.00 | 2.00`);
    expect(table.cells[1]?.[2]).toBe(text);
    expect(table.marks).toEqual([{ row: 1, column: 2, text: mark }]);
  });

  it('stand behind labels, too, but a remark, a formula and a row of numbers are as printed', () => {
    const table = tableOf(`
      部门支出总表
      单位：万元

      ${HEADER}
      201 | 一、公共服务¹ | 36.00 | 3.00 | 备注1
      202 | 合计①=②+③ | 5.00 | 3.00 | 2.00`);
    expect(table.cells.slice(1).map((row) => row[1])).toEqual(['一、公共服务', '合计①=②+③']);
    expect(table.cells[1]?.[4]).toBe('备注1');
    expect(table.marks).toEqual([{ row: 1, column: 1, text: '¹' }]);
  });

  it('stay with their cells where pieces are joined, headers dropped and rows moved', () => {
    const { tables } = recognise(`
      部门支出总表
      单位：万元

      ${HEADER}
      201 | 公共服务 | 5.00 | 3.00 | 2.00

      ${HEADER}
      202 | 外交支出 | 5.00 | 3.00② | 2.00
      合计 | 10.00① | 6.00 | 4.00 |`);
    const [table] = tables;
    expect(table?.cells).toHaveLength(4);
    const found = table?.marks.map(({ row, column, text }) => [table.cells[row]?.[column], text]);
    expect(found).toEqual([
      ['3.00', '②'],
      ['10.00', '①'],
    ]);
  });

  it('are no powers of targets', () => {
    const table = tableOf(`
      项目绩效目标表

      项目名称 | 打井 | | 年度资金总额 | 5.00 |
      绩效指标 | 指标名称 | 指标权重 | 计量单位 | 指标性质 | 指标值
       | 蓄水 | 50 | m³ | ≥ | 10³`);
    expect(table.cells.at(-1)).toEqual(['', '蓄水', '50', 'm³', '≥', '10³']);
    expect(table.marks).toEqual([]);
  });
});
