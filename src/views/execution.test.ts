import { describe, expect, it } from 'vitest';
import { budgetOf, documentOf, tabs } from '../../tests/helpers/documents.ts';
import { assembleBudget } from '../budget/index.ts';
import type { Disclosure } from '../budget/schema.ts';
import { strings } from '../i18n/index.ts';
import { readOutturn } from '../../tests/fixtures/outturn/read.ts';
import { checkDisclosure, checksFile } from '../checks/index.ts';
import { leavesOutExecution, viewExecutionTable } from './execution-table.ts';
import { parseAmount } from '../money.ts';
import { compareExecution, viewExecution, withExecution } from './execution.ts';

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
    const lines = view?.groups.flatMap(({ name, rows }) =>
      rows.map(({ code, planned, spent, rate, difference }) => [
        code ?? name,
        planned?.text ?? null,
        spent?.text ?? null,
        rate,
        difference,
      ]),
    );
    expect(lines).toEqual([
      ['totals', '120.00', '1,110,000.00', '92.5%', -9_000_000],
      ['totals', '100.00', '1,010,000.00', '101.0%', 1_000_000],
      ['totals', '20.00', '100,000.00', '50.0%', -10_000_000],
      ['201', '120.00', '1,110,000.00', '92.5%', -9_000_000],
      ['2010601', '100.00', '1,010,000.00', '101.0%', 1_000_000],
      ['2010602', '20.00', null, null, null],
      ['2010607', null, '100,000.00', null, null],
    ]);
  });

  it('says which line a document has not, and which it has without a figure', () => {
    const items = viewExecution(stage(BUDGET), stage(FINAL), text)?.groups.find(({ name }) => name === 'items');
    if (!items) throw new Error('no items');
    const table = viewExecutionTable(items, { budget: '', final: '/final/', lines: 'all' }, text);
    expect(table.rows.map(({ code, cells, bar }) => [code, cells.map((cell) => cell?.text), bar?.kind])).toEqual([
      ['2010601', ['100.00', '101.00', '101.0%', '+1.00'], 'execution'],
      ['2010602', ['20.00', '未列', undefined, undefined], undefined],
      ['2010607', ['未列', '10.00', undefined, undefined], undefined],
    ]);
    expect(table.rows[0]?.cells.map((cell) => cell?.page)).toEqual(['', '/final/', undefined, undefined]);
    expect(table.columns.map(({ label }) => label)).toEqual([
      '安排（预算数）',
      '花了（决算数）',
      '完成率',
      '多花或少花',
    ]);
  });

  it('makes no difference of digits that one document prints and the other does not', () => {
    const amount = (text: string, unit: '元' | '万元') => ({ text, unit, fen: parseAmount(text, unit), href: '#' });
    const compare = (planned: string, spent: string) => compareExecution(amount(planned, '元'), amount(spent, '万元'));
    expect(compare('3,120.00', '0.31')).toEqual({ rate: '100.0%', difference: 0 });
    expect(compare('3,150.00', '0.31')).toEqual({ rate: '100.0%', difference: 0 });
    expect(compare('3,200.00', '0.31')).toEqual({ rate: '96.9%', difference: -10_000 });
    // A printed zero says that nothing was spent.
    expect(compare('30.00', '0.00')).toEqual({ rate: '0.0%', difference: -3_000 });
    // Of the same digits every one counts.
    expect(compareExecution(amount('0.32', '万元'), amount('0.31', '万元'))).toEqual({
      rate: '96.9%',
      difference: -10_000,
    });
  });

  it('leaves lines behind the eighth to a page of their own', () => {
    const execution = viewExecution(stage(BUDGET), stage(FINAL), text);
    const [group] = execution?.groups ?? [];
    const [row] = group?.rows ?? [];
    if (!execution || !group || !row) throw new Error('no execution');
    const long = { ...group, rows: new Array(9).fill(row) as (typeof row)[] };
    const shown = (lines: 'all' | 'first') => viewExecutionTable(long, { budget: '', final: '/final/', lines }, text);
    expect([shown('first').rows.length, shown('first').count]).toEqual([8, 9]);
    expect(shown('all').rows).toHaveLength(9);
    expect(leavesOutExecution(execution)).toBe(false);
    expect(leavesOutExecution({ groups: [group, long] })).toBe(true);
  });

  it('holds the three public expenses, accounts by economic use and the reasons that the final accounts state', () => {
    const [budget, final] = [readOutturn('budget'), readOutturn('final')];
    const results = checkDisclosure(final.disclosure, { narrative: final.narrative, budget: budget.disclosure });
    const inputs = { disclosure: '', narrative: null, prior: null, corrections: null, profile: null, names: null };
    const checks = checksFile(
      results,
      { ...inputs, rules: 1 },
      { profile: null, narrative: final.narrative, disclosure: final.disclosure },
    );
    const view = viewExecution(
      stage(budget.disclosure),
      { ...stage(final.disclosure), checks, narrative: final.narrative },
      text,
    );
    const group = (wanted: string) =>
      view?.groups
        .find(({ name }) => name === wanted)
        ?.rows.map(({ label, planned, spent, reason }) => [label, planned?.text, spent?.text, reason?.state]);
    expect(group('three-public')).toEqual([
      ['合计', '5.00', '4.50', 'none'],
      ['公务用车', '3.00', '3.00', undefined],
      ['公务用车的油、修、保险等', '3.00', '3.00', undefined],
      ['公务接待', '2.00', '1.50', 'given'],
    ]);
    expect(group('items')).toEqual([
      ['行政运行', '70.00', '68.00', 'given'],
      ['档案馆', '30.00', '28.50', 'repeats'],
      ['机关事业单位基本养老保险缴费支出', '20.00', '21.00', 'none'],
      ['其他国有土地使用权出让收入安排的支出', undefined, '6.00', 'silent'],
    ]);
    expect(group('economic')?.[0]?.slice(1, 3)).toEqual(['75.00', '75.50']);
  });

  it('shows what was adjusted in a column of its own, and takes it for neither', () => {
    const { disclosure } = assembleBudget(
      documentOf(
        `云州市青禾区财政局2026年度部门决算\n\n${tabs(`支出决算表
        单位：万元
        科目编码 | 科目名称 | 年初预算数 | 全年预算数 | 决算数
        201 | 一般公共服务支出 | 120.00 | 115.00 | 111.00
        20106 | 财政事务 | 120.00 | 115.00 | 111.00
        2010601 | 行政运行 | 120.00 | 115.00 | 111.00
        合计 |  | 120.00 | 115.00 | 111.00`)}`,
      ),
      { files: [] },
    );
    const items = viewExecution(stage(BUDGET), stage(disclosure), text)?.groups.find(({ name }) => name === 'items');
    expect(items?.rows[0]).toMatchObject({ adjusted: { text: '115.00' }, spent: { text: '111.00' } });
    if (!items) throw new Error('no items');
    expect(viewExecutionTable(items, { budget: '', final: '', lines: 'all' }, text).columns[1]?.key).toBe('adjusted');
  });

  it('is not made of a department beside its own office', () => {
    const office = { ...BUDGET.identity, department: { ...BUDGET.identity.department, kind: 'unit' as const } };
    expect(viewExecution(stage({ ...BUDGET, identity: office }), stage(FINAL), text)).toBeNull();
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
