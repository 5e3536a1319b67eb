import { describe, expect, it } from 'vitest';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';
import type { Table } from './schema.ts';

function only(sketch: string): Table {
  const { tables } = budgetOf(tabs(sketch)).disclosure;
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

const EXPENDITURE = `部门支出总表
  单位：万元

  科目编码 | 科目名称 | 总计 | 基本支出 | 项目支出`;

describe('rows of a coded table', () => {
  it('have code, label, level and amounts in fen', () => {
    const { rows } = only(`${EXPENDITURE}
       | 合计 | 1,710.24 | 1,068.94 | 641.30
      201 | 一般公共服务支出 | 1,400.13 | 758.83 | 641.30
      20103 | 政府办公厅（室）及相关机构事务 | 1,400.13 | 758.83 | 641.30
      2010302 | 一般行政管理事务 | 641.30 | | 641.30`);
    expect(rows.map(({ code, label, level }) => [level, code, label])).toEqual([
      [0, null, '合计'],
      [1, '201', '一般公共服务支出'],
      [2, '20103', '政府办公厅（室）及相关机构事务'],
      [3, '2010302', '一般行政管理事务'],
    ]);
    expect(rows[3]?.amounts).toEqual([
      { column: 2, text: '641.30', fen: 641_300_000 },
      { column: 3, text: '', fen: null },
      { column: 4, text: '641.30', fen: 641_300_000 },
    ]);
  });

  it('of a table of appropriation have their total under 财政拨款支出, and those of other tables have none there', () => {
    const rows = `单位：万元\n\n科目编码 | 科目名称 | 财政拨款支出 | 基本支出 | 项目支出\n | 合计 | 17.00 | 10.00 | 7.00\n205 | 教育支出 | 17.00 | 10.00 | 7.00`;
    const measures = (title: string) => only(`${title}\n${rows}`).columns.map(({ measure }) => measure);
    expect(measures('财政拨款支出预算表')).toEqual([null, null, 'total', 'basic', 'project']);
    expect(measures('部门支出总表')).not.toContain('total');
  });

  it('keep blank, a lone dot and zero apart', () => {
    const { rows } = only(`${EXPENDITURE}\n | 合计 | 0.00 | . | `);
    expect(rows[0]?.amounts.map(({ text, fen }) => [text, fen])).toEqual([
      ['0.00', 0],
      ['.', null],
      ['', null],
    ]);
  });

  it.each([
    ['合计 | | 5.00 | 5.00 |', 0],
    [' | 合计 | 5.00 | 5.00 |', 1],
  ])('find the total in the column of codes or of names: %s', (line, labelColumn) => {
    expect(only(`${EXPENDITURE}\n${line}`).rows).toMatchObject([{ level: 0, code: null, label: '合计', labelColumn }]);
  });

  it('have one code where 类, 款 and 项 stand in three columns, leading zeros lost or not', () => {
    const { rows } = only(`部门支出总表
      单位：元

      类 | 款 | 项 | 科目名称 | 总计
      201 | | | 一般公共服务支出 | 5.00
      201 | 3 | | 政府办公厅（室）及相关机构事务 | 5.00
      201 | 03 | 2 | 一般行政管理事务 | 5.00
       | | | 合计 | 5.00`);
    expect(rows.map(({ code, level }) => [code, level])).toEqual([
      ['201', 1],
      ['20103', 2],
      ['2010302', 3],
      [null, 0],
    ]);
  });
});

describe('rows of 三公 by department', () => {
  it('have the code of the department, and no level by it', () => {
    const { rows } = only(`“三公”经费预算表
      单位：万元

      部门编码 | 部门名称 | 总计 | 因公出国（境）费 | 公务接待费
       | 合计 | 5.00 | | 5.00
      312 | 区财政局 | 5.00 | | 5.00`);
    expect(rows.map(({ code, level }) => [code, level])).toEqual([
      [null, 0],
      ['312', null],
    ]);
  });
});

describe('rows of a two-sided table', () => {
  it('are one for each side that has a label', () => {
    const { rows } = only(`部门收支总表
      单位：万元

      收入 | | 支出 |
      项目 | 预算数 | 项目 | 预算数
      合计 | 5.00 | 合计 | 5.00
      事业收入 | | 二、教育支出 | 5.00
       | | 住房保障支出 |`);
    expect(rows.map(({ side, level, label }) => [side, level, label])).toEqual([
      ['revenue', 0, '合计'],
      ['expenditure', 0, '合计'],
      ['revenue', null, '事业收入'],
      ['expenditure', 1, '二、教育支出'],
      ['expenditure', 1, '住房保障支出'],
    ]);
  });
});

describe('columns', () => {
  it('know the year they speak of, and the total of the year before', () => {
    const { columns } = only(`一般公共预算财政拨款支出预算表
      单位：万元

      科目编码 | 科目名称 | 2025年预算数 | 2026年预算数 | | |2026年预算比2025年增幅%
       | | | 小计 | 基本支出 | 项目支出 |
      201 | 一般公共服务支出 | 5.00 | 6.00 | 4.00 | 2.00 | 20%`);
    expect(columns.map(({ role, measure, year }) => `${role} ${measure} ${year}`)).toEqual([
      'code null null',
      'label null null',
      'amount prior 2025',
      'amount total 2026',
      'amount basic 2026',
      'amount project 2026',
      'percent change-percent null',
    ]);
  });

  it('know the year before by its name', () => {
    const { columns } = only(`部门支出总表

      科目编码 | 科目名称 | 上年预算数 | 本年预算数
      201 | 一般公共服务支出 | 5.00 | 6.00`);
    expect(columns.map(({ measure, year }) => [measure, year]).slice(2)).toEqual([
      ['prior', 2025],
      ['total', 2026],
    ]);
  });

  it('leave percentages and spreadsheet errors as text', () => {
    const { cells, rows } = only(`一般公共预算财政拨款支出预算表
      单位：万元

      科目编码 | 科目名称 | 2026年预算数 | 增幅%
      201 | 一般公共服务支出 | 6.00 | #DIV/0!`);
    expect(cells[1]?.[3]).toBe('#DIV/0!');
    expect(rows[0]?.amounts).toHaveLength(1);
  });
});

describe('units', () => {
  it.each([
    ['元', 512],
    ['千元', 512_000],
    ['万元', 5_120_000],
    ['亿元', 51_200_000_000],
  ])('%s', (unit, fen) => {
    const table = only(EXPENDITURE.replace('万元', unit) + '\n201 | 一般公共服务支出 | 5.12 | |');
    expect(table.unit).toBe(unit);
    expect(table.rows[0]?.amounts[0]?.fen).toBe(fen);
  });
});

describe('columns with a unit of their own', () => {
  it('are read in it, under a caption that names another, and without one', () => {
    const body = '合计 | 3.00 | 250.00';
    const under = only(`部门支出总表\n单位：万元\n\n支出科目 | 总计 | 项目支出（元）\n${body}`);
    expect(under.rows[0]?.amounts.map(({ fen }) => fen)).toEqual([3_000_000, 25_000]);
    const without = only(`部门支出总表\n\n支出科目 | 总计（万元） | 项目支出（元）\n${body}`);
    expect(without.rows[0]?.amounts.map(({ fen }) => fen)).toEqual([3_000_000, 25_000]);
  });
});

describe('codes as programs write them', () => {
  it.each(['208.0', "'208", '[208]'])('%s is 208', (code) => {
    expect(only(`${EXPENDITURE}\n${code} | 社会保障和就业支出 | 3.00 | 3.00 |`).rows[0]?.code).toBe('208');
  });

  it('keep their groups of digits together', () => {
    expect(only(`${EXPENDITURE}\n2,080,505 | 养老保险缴费支出 | 3.00 | 3.00 |`).rows[0]?.code).toBe('2080505');
  });

  it('go on from the row where a part begins', () => {
    const { rows } = only(`部门支出总表\n单位：万元

      类 | 款 | 项 | 科目名称 | 总计
      208 | | | 社会保障和就业支出 | 3.00
       | 5 | | 养老支出 | 3.00
       | | 5 | 养老保险缴费支出 | 3.00`);
    expect(rows.map(({ code }) => code)).toEqual(['208', '20805', '2080505']);
  });
});
