import { describe, expect, it } from 'vitest';
import { spreadOver } from './spread-header.ts';

const words = (text: string) => text.split(' ').map((word) => (word === '·' ? '' : word));

describe('spreadOver', () => {
  it.each([
    ['科目 2026年预算数', '编码 名称 总计 基本支出', [0, 2]],
    ['功能分类科目 2025年预算数 2026年预算数', '科目编码 科目名称 · 总计 基本支出 项目支出', [0, 2, 3]],
    ['2025年预算数 2026年预算数', '合计 因公出国 接待费 合计 因公出国 接待费', [0, 3]],
    [
      '功能分类科目 2025年预算数 2026年预算数 2026年比2025年增减',
      '科目编码 科目名称 · 小计 基本支出 项目支出 增减额 增减率',
      [0, 2, 3, 6],
    ],
    ['部门编码 部门名称 2025年预算数 2026年预算数', '· · 合计 出国 接待 合计 出国 接待', [0, 1, 2, 5]],
    ['收入 支出', '项目 预算数 项目 合计 一般公共预算', [0, 2]],
    ['收入 支出', '项目 预算数 项目（按功能分类） 预算数 项目（按支出性质） 预算数', [0, 2]],
    ['合计 本年收入 上年结转', '· 小计 一般公共预算 事业收入 小计 一般公共预算', [0, 1, 4]],
    ['“三公”经费预算数 机关运行经费预算数', '合计 出国 接待 公车 公车 公车 ·', [0, 6]],
  ])('%s over %s', (parents, below, starts) => {
    expect(spreadOver(words(parents), words(below))).toEqual(starts);
  });

  it('says nothing where the counts leave a choice and no label decides', () => {
    expect(spreadOver(['甲', '乙'], ['一', '二', '三'])).toBeNull();
  });

  it('says nothing where there are fewer cells than the row below asks for', () => {
    expect(spreadOver(['科目'], words('编码 · 名称'))).toBeNull();
  });
});
