import { describe, expect, it } from 'vitest';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';

/** The headline figures as `text @ table row,column`. */
function headline(sketch: string): Record<string, string | number | null> {
  const { headline: read } = budgetOf(tabs(sketch)).disclosure;
  return Object.fromEntries(
    Object.entries(read).map(([key, value]) => [
      key,
      value === null || typeof value === 'number'
        ? value
        : `${value.text} @ ${value.table} ${value.row},${value.column}`,
    ]),
  );
}

const GENERAL = `
  一般公共预算财政拨款支出预算表
  单位：万元

  科目编码 | 科目名称 | 2025年预算数 | 2026年预算数 | |
   | | | 总计 | 基本支出 | 项目支出
   | 合计 | 8.00 | 9.00 | 6.00 | 3.00
  201 | 一般公共服务支出 | 8.00 | 9.00 | 6.00 | 3.00`;
const EXPENDITURE = `
  部门支出总表
  单位：万元

  科目编码 | 科目名称 | 总计 | 基本支出 | 项目支出
   | 合计 | 10.00 | 6.00 | 4.00`;

describe('readHeadline', () => {
  it('cites the table of all expenditure first, and what it lacks from the general public budget', () => {
    expect(headline(`${GENERAL}\n${EXPENDITURE}`)).toEqual({
      total: '10.00 @ expenditure 1,2',
      basic: '6.00 @ expenditure 1,3',
      project: '4.00 @ expenditure 1,4',
      threePublic: null,
      priorTotal: '8.00 @ general-public-expenditure 2,2',
      projects: 0,
    });
  });

  it('cites the expenditure side of a balance', () => {
    const { total } = headline(`
      部门收支总表
      单位：万元

      收入 | | 支出 |
      项目 | 预算数 | 项目 | 预算数
      财政拨款 | 5.00 | 教育支出 | 7.00
      收入总计 | 5.00 | 支出总计 | 7.00`);
    expect(total).toBe('7.00 @ balance 3,3');
  });

  it('cites 三公 of this year, wherever its columns stand', () => {
    const { threePublic } = headline(`
      “三公”经费支出表
      单位：万元

      2025年预算数 | | 2026年预算数 |
      合计 | 公务接待费 | 合计 | 公务接待费
      9.00 | 9.00 | 8.00 | 8.00`);
    expect(threePublic).toBe('8.00 @ three-public 2,2');
  });

  it('cites no figure that is not printed', () => {
    expect(headline('甲 | 乙\n丙 | 丁')).toEqual({
      total: null,
      basic: null,
      project: null,
      threePublic: null,
      priorTotal: null,
      projects: 0,
    });
  });
});
