import { describe, expect, it } from 'vitest';
import { inWordsOfBudget, inWordsOfFinal } from './outturn.ts';
import { readNarrative } from './index.ts';

function read(markdown: string, body = ''): string[] {
  return readNarrative(markdown, 2024, { body, accounts: [] }, 'final-accounts').statements.map(
    ({ kind, subject, text }) => `${kind} ${subject.path?.join('-') ?? subject.name} ${text}`,
  );
}

describe('final accounts in the words of a budget', () => {
  it.each([
    '公务接待费年初预算为1.20万元，支出决算为1.00万元，完成年初预算的83.33%。',
    '二、收入决算情况说明',
    '全年预算数为1,200.5万元，决算数为3元',
  ])('keeps the place of every character: %s', (text) => {
    const words = inWordsOfBudget(text);
    expect(words).toHaveLength(text.length);
    expect(words).not.toMatch(/决算|1\.20|1,200|83/u);
  });

  it('leaves the names of funds as they are', () => {
    expect(inWordsOfFinal(inWordsOfBudget('一般公共预算财政拨款支出决算'))).toBe('一般公共预算财政拨款支出决算');
  });

  it('tells what was spent of totals, items and the three public expenses, never what was planned', () => {
    const markdown = [
      '## 三、支出决算情况说明',
      '本年支出合计120万元，其中：基本支出80万元，占66.67%；项目支出40万元，占33.33%。',
      '## 五、一般公共预算财政拨款支出决算情况说明',
      '1、一般公共服务支出（类）财政事务（款）行政运行（项）。主要用于：人员经费。年初预算为90万元，支出决算为80万元，完成年初预算的88.89%。',
      '## 七、财政拨款“三公”经费支出决算情况说明',
      '公务接待费年初预算为2万元，全年预算为3万元，支出决算为1万元，完成年初预算的50%。',
    ].join('\n\n');
    expect(read(markdown)).toEqual([
      'level 本年支出合计 120万元',
      'level 基本支出 80万元',
      'share 基本支出 66.67%',
      'level 项目支出 40万元',
      'share 项目支出 33.33%',
      'level 一般公共服务支出-财政事务-行政运行 80万元',
      'level 公务接待费 1万元',
    ]);
  });

  it.each([
    ['云州大学', ['level 收入总计 120.00万元', 'level 财政拨款收入 90.00万元', 'level 财政拨款收入支出总计 91.00万元']],
    ['云州市教育局', []],
  ])('a school that calls itself 学校 speaks of itself, an office of another body: %s', (body, expected) => {
    const markdown = [
      '### （一）高等学校收支决算总表说明',
      '学校2024年度收入总计120.00万元，其中：财政拨款收入90.00万元。',
      '学校2024年度财政拨款收入支出总计91.00万元。',
    ].join('\n\n');
    expect(read(markdown, body)).toEqual(expected);
  });

  it('tells what was procured, by kind, where a note on the figure stands before it', () => {
    const markdown = [
      '### （二）政府采购支出情况',
      '云州市财政局2024年度政府采购金额（以合同签订为准）为25.50万元，其中：货物采购金额4.50万元、工程采购金额0万元、服务采购金额21.00万元。',
    ].join('\n\n');
    expect(read(markdown)).toEqual([
      'level 政府采购金额 25.50万元',
      'level 货物采购 4.50万元',
      'level 工程采购 0万元',
      'level 服务采购 21.00万元',
    ]);
  });
});
