import { describe, expect, it } from 'vitest';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';

function rows(sketch: string) {
  const [table] = budgetOf(tabs(sketch)).disclosure.tables;
  return table?.rows.map(({ code, label, amounts }) => [code, label, amounts.map(({ text }) => text).join(' ')]);
}

describe('accounts printed side by side', () => {
  it('gives each set of columns its own rows, from left to right', () => {
    expect(
      rows(`
        云州市青禾区财政局2026年部门预算

        一般公共预算基本支出表
        单位：万元

        科目编码 | 科目名称 | 预算数 | 科目编码 | 科目名称 | 预算数
        301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 7.00
        30101 | 基本工资 | 30.00 | 30201 | 办公费 | 7.00
        人员经费合计 | | 30.00 | 公用经费合计 | | 7.00`),
    ).toEqual([
      ['301', '工资福利支出', '30.00'],
      ['302', '商品和服务支出', '7.00'],
      ['30101', '基本工资', '30.00'],
      ['30201', '办公费', '7.00'],
      [null, '人员经费合计', '30.00'],
      [null, '公用经费合计', '7.00'],
    ]);
  });

  it('reads three sets, of which the first is the longest', () => {
    expect(
      rows(`
        云州市青禾区财政局2026年部门预算

        一般公共预算基本支出表
        单位：万元

        科目编码 | 科目名称 | 预算数 | 科目编码 | 科目名称 | 预算数 | 科目编码 | 科目名称 | 预算数
        301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 7.00 | 310 | 资本性支出 | 2.00
        30101 | 基本工资 | 30.00 | 30201 | 办公费 | 7.00 | | |`),
    ).toEqual([
      ['301', '工资福利支出', '30.00'],
      ['302', '商品和服务支出', '7.00'],
      ['310', '资本性支出', '2.00'],
      ['30101', '基本工资', '30.00'],
      ['30201', '办公费', '7.00'],
    ]);
  });
});
