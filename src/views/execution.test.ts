import { describe, expect, it } from 'vitest';
import { budgetOf, documentOf, tabs } from '../../tests/helpers/documents.ts';
import { assembleBudget } from '../budget/index.ts';
import type { Disclosure } from '../budget/schema.ts';
import { strings } from '../i18n/index.ts';
import { viewExecution, withExecution } from './execution.ts';

const text = strings('zh-CN');
const stage = (disclosure: Disclosure) => ({ disclosure, doubts: new Map() });

const BUDGET = budgetOf(
  tabs(`部门支出总表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    201 | 一般公共服务支出 | 120.00 | 100.00 | 20.00
    20106 | 财政事务 | 120.00 | 100.00 | 20.00
    2010601 | 行政运行 | 100.00 | 100.00 |
    2010602 | 一般行政管理事务 | 20.00 |  | 20.00
    合计 |  | 120.00 | 100.00 | 20.00`),
).disclosure;

const FINAL = assembleBudget(
  documentOf(
    `云州市青禾区财政局2026年度部门决算\n\n${tabs(`支出决算表
    单位：元
    科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
    201 | 一般公共服务支出 | 1,110,000.00 | 1,010,000.00 | 100,000.00
    20106 | 财政事务 | 1,110,000.00 | 1,010,000.00 | 100,000.00
    2010601 | 行政运行 | 1,010,000.00 | 1,010,000.00 |
    2010607 | 信息化建设 | 100,000.00 |  | 100,000.00
    合计 |  | 1,110,000.00 | 1,010,000.00 | 100,000.00`)}`,
  ),
  { files: [] },
).disclosure;

describe('a budget beside the final accounts of its year', () => {
  it('holds every line as printed, with rate and difference where both print it', () => {
    expect(FINAL.identity.stage).toBe('final-accounts');
    const view = viewExecution(stage(BUDGET), stage(FINAL), text);
    expect(
      view?.rows.map(({ code, group, planned, spent, rate, difference }) => [
        code ?? group,
        planned?.text ?? null,
        spent?.text ?? null,
        rate,
        difference && `${difference.text} ${difference.unit}`,
      ]),
    ).toEqual([
      ['totals', '120.00', '1,110,000.00', '92.5%', '−90,000.00 元'],
      ['totals', '100.00', '1,010,000.00', '101.0%', '+10,000.00 元'],
      ['totals', '20.00', '100,000.00', '50.0%', '−100,000.00 元'],
      ['201', '120.00', '1,110,000.00', '92.5%', '−90,000.00 元'],
      ['2010601', '100.00', '1,010,000.00', '101.0%', '+10,000.00 元'],
      ['2010602', '20.00', null, null, null],
      ['2010607', null, '100,000.00', null, null],
    ]);
  });

  it('has its place in the contents', () => {
    const items = ['spending', 'three-public', 'tables'].map((id) => ({ href: `#${id}`, text: id, items: [] }));
    expect(withExecution(items, text).map(({ href }) => href)).toEqual([
      '#spending',
      '#three-public',
      '#execution',
      '#tables',
    ]);
  });

  it('is not made where one of them has no single table of all expenditure', () => {
    expect(viewExecution(stage({ ...BUDGET, tables: [] }), stage(FINAL), text)).toBeNull();
    expect(
      viewExecution(stage(BUDGET), stage({ ...FINAL, tables: [...FINAL.tables, ...FINAL.tables] }), text),
    ).toBeNull();
  });
});
