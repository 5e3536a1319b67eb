import { describe, expect, it } from 'vitest';
import { tableOf } from '../../tests/helpers/documents.ts';

const TABLE = `
  一般公共预算财政拨款基本支出预算表

  科目编码 | 科目名称 | 总计 | 人员经费 | 日常公用经费`;

describe('rows of a coded table', () => {
  it('move right where 合计 stands for code and name, so that each amount stands under its header', () => {
    const table = tableOf(`${TABLE}\n合计 | 5.00 | 3.00 | 2.00 |\n301 | 工资福利支出 | 3.00 | 3.00 |`);
    expect(table.cells[1]).toEqual(['合计', '', '5.00', '3.00', '2.00']);
    expect(table.notices).toMatchObject([{ id: 'row-moved', row: 1 }]);
    const place = table.places[1];
    expect(table.mends).toEqual([
      { row: 1, column: 2, text: '5.00', from: { column: 1, place } },
      { row: 1, column: 3, text: '3.00', from: { column: 2, place } },
      { row: 1, column: 4, text: '2.00', from: { column: 3, place } },
    ]);
  });

  it('move right where the empty cell of the code was lost', () => {
    const table = tableOf(`${TABLE}\n其中：绩效工资 | 3.00 | 3.00 | |\n301 | 工资福利支出 | 3.00 | 3.00 |`);
    expect(table.cells[1]).toEqual(['', '其中：绩效工资', '3.00', '3.00', '']);
  });

  it('move right where the blank amount of 合计 is a dot', () => {
    const table = tableOf(`${TABLE}\n合计 | . | | . |\n301 | 工资福利支出 | | |`);
    expect(table.cells[1]).toEqual(['合计', '', '.', '', '.']);
  });

  it('stay where they are when nothing was lost', () => {
    const table = tableOf(`${TABLE}\n合计 | | 5.00 | 3.00 | 2.00\n301 | 工资福利支出 | 3.00 | 3.00 |`);
    expect(table.cells[1]).toEqual(['合计', '', '5.00', '3.00', '2.00']);
    expect(table.notices).toEqual([]);
    expect(table.mends).toEqual([]);
  });
});
