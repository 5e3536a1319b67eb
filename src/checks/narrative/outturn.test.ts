import { describe, expect, it } from 'vitest';
import { inWordsOfBudget, inWordsOfFinal } from './outturn.ts';
import { readNarrative } from './index.ts';

function read(markdown: string): string[] {
  return readNarrative(markdown, 2024, undefined, 'final-accounts').statements.map(
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
});
