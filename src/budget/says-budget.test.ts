import { describe, expect, it } from 'vitest';
import { documentOf, tabs } from '../../tests/helpers/documents.ts';
import { Problem } from '../problem.ts';
import { assembleBudget } from './assemble.ts';
import { requireBudget } from './require-budget.ts';

/** What conversion says of a text: `budget`, or the id of the Problem with the kind that it names. */
function verdict(sketch: string, said: Parameters<typeof assembleBudget>[2] = {}): string {
  try {
    requireBudget(assembleBudget(documentOf(tabs(sketch)), { files: [] }, said));
    return 'budget';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return 'kind' in error.values ? `${error.id} ${String(error.values.kind)}` : error.id;
  }
}

const OFFICE = '云州市青禾区财政局';
const table = (title: string, header: string, row: string) => `${title}\n单位：万元\n\n${header}\n${row}\n`;

describe('what is no budget is refused in words', () => {
  it.each([
    [
      'findings',
      `${OFFICE}2025年度预算执行审计查出问题清单`,
      table('问题清单', '序号 | 单位 | 问题 | 金额', '1 | 青禾区水务局 | 多付工程款 | 12.00'),
    ],
    [
      'findings',
      `${OFFICE}关于区委巡察反馈意见整改进展情况的通报`,
      table('2026年整改台账', '序号 | 问题 | 整改措施 | 金额', '1 | 多付 | 收回 | 12.00'),
    ],
    [
      'contracts',
      `${OFFICE}2026年政府采购合同公示`,
      table('合同一览表', '序号 | 合同名称 | 供应商 | 合同金额', '1 | 电梯维保 | 甲公司 | 3.60'),
    ],
    [
      'procurement',
      `${OFFICE}2026年6月政府采购意向公开`,
      table(
        '',
        '序号 | 采购项目名称 | 采购需求概况 | 预算金额（万元） | 预计采购时间',
        '1 | 电梯 | 一台 | 36.00 | 7月',
      ),
    ],
    [
      'statistics',
      '云州统计年鉴2025',
      table(
        '一般公共预算收支情况表',
        '项目 | 2021年 | 2022年 | 2023年 | 2024年',
        '税收收入 | 1.00 | 2.00 | 3.00 | 4.00',
      ),
    ],
    [
      'evaluation',
      `${OFFICE}2025年部门预算绩效自评报告`,
      table('项目支出绩效自评表', '项目 | 预算数 | 得分', '书屋 | 36.00 | 95'),
    ],
    ['approval', `${OFFICE}关于批复2026年部门预算的通知`, table('部门收支总表', '项目 | 预算数', '收入总计 | 36.00')],
    ['execution', `${OFFICE}2026年上半年预算执行情况`, table('支出执行表', '项目 | 执行数', '合计 | 36.00')],
  ])('%s: %s', (kind, title, body) => {
    expect(verdict(`${title}\n\n${body}`)).toBe(`other-document ${kind}`);
    expect(verdict(`${title}\n\n${body}`, { department: OFFICE, year: 2026 })).toBe(`other-document ${kind}`);
  });

  it.each([
    ['findings', table('2026年情况表', '序号 | 单位 | 问题 | 金额', '1 | 青禾区水务局 | 多付 | 12.00')],
    ['contracts', table('2026年采购明细表', '合同编号 | 项目 | 金额', 'A1 | 电梯 | 12.00')],
    ['statistics', table('财政支出情况表', '项目 | 2021 | 2022 | 2023 | 2024', '教育 | 1.00 | 2.00 | 3.00 | 4.00')],
  ])('%s without a title of its own, by the header of its table', (kind, body) => {
    expect(verdict(body, { department: OFFICE, year: 2026 })).toBe(`other-document ${kind}`);
  });

  it('says so of a list that says nothing of itself', () => {
    const body = table('2026年补助发放表', '姓名 | 金额', '甲 | 12.00');
    expect(verdict(body, { department: OFFICE })).toBe('not-said-budget');
  });
});

describe('a budget stays one', () => {
  it.each([
    ['by its title', `${OFFICE}2026年部门预算\n\n${table('补助安排', '项目 | 金额', '书屋 | 12.00')}`],
    ['by a table that only budgets have', table('部门收支总表', '项目 | 预算数', '收入总计 | 36.00')],
    ['by the number of its table', table('公开12表\n2026年补助安排表', '项目 | 金额', '书屋 | 12.00')],
    [
      'with a section on assessment and an annex of contracts',
      `${OFFICE}2026年部门预算情况说明\n\n五、绩效自评情况\n\n去年已自评。\n\n${table('合同一览表', '合同名称 | 合同金额', '维保 | 3.60')}\n${table('部门收支总表', '项目 | 预算数', '收入总计 | 36.00')}`,
    ],
    [
      'of an office whose name holds such words',
      `云州市青禾区审计问题整改中心2026年单位预算\n\n${table('单位收支总表', '项目 | 预算数', '收入总计 | 36.00')}`,
    ],
    [
      'with the years before beside it',
      table('部门收支总表', '项目 | 2024年 | 2025年 | 2026年', '收入总计 | 34.00 | 35.00 | 36.00'),
    ],
  ])('%s', (_, text) => {
    expect(verdict(text, { department: text.includes('单位预算') ? undefined : OFFICE, year: 2026 })).toBe('budget');
  });
});
