import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../tests/helpers/documents.ts';
import { leaveOutProse } from './figures-only.ts';
import { requireBudget } from './require-budget.ts';
import { readToldAmount } from './told-amount.ts';

const section = (title: string, budget: string) => `${title}

一、项目概述

为社区添置书架，并请人修补旧书。

二、立项依据

1、青禾区社区书屋管理办法。

三、实施主体

青禾区书屋管理所

四、实施方案

先看房，再买书架。

五、实施周期

2026.1.1-2026.12.31

六、年度预算安排

${budget}

七、绩效目标

书架不少于四十个。
`;

const disclosureOf = (text: string) => budgetOf(text).disclosure;

describe('projects told in the narrative', () => {
  it('are projects with what their section says, and stay in the narrative', () => {
    const told = budgetOf(
      section('社区书屋专项经费情况说明', '2026年度项目总预算36.50万，其中书架30.00万，修补6.50万。'),
    );
    const { disclosure, narrative } = told;
    expect(disclosure.projects).toMatchObject([
      {
        id: 'project-1',
        name: '社区书屋专项',
        unit: '青禾区书屋管理所',
        overview: '为社区添置书架，并请人修补旧书。',
        basis: '1、青禾区社区书屋管理办法。',
        goal: '书架不少于四十个。',
        starts: '2026.1.1',
        ends: '2026.12.31',
        fields: [{ label: '实施方案', text: '先看房，再买书架。' }],
        amount: null,
        table: null,
        told: { title: '社区书屋专项经费情况说明', amount: { text: '36.50', unit: '万元', fen: 36_500_000 } },
      },
    ]);
    expect(disclosure.headline.projects).toBe(1);
    expect(narrative).toContain('先看房，再买书架。');
    expect(() => requireBudget(told)).not.toThrow();
  });

  it('end where the next one begins', () => {
    const text =
      section('社区书屋项目经费情况说明', '预算资金12万元。') +
      '\n' +
      section('河道专项情况说明', '2026年安排8,000元。');
    expect(disclosureOf(text).projects.map(({ name, goal, told }) => [name, goal, told?.amount?.fen])).toEqual([
      ['社区书屋项目', '书架不少于四十个。', 12_000_000],
      ['河道专项', '书架不少于四十个。', 800_000],
    ]);
  });

  it('keep name, amount and place where prose is left out', () => {
    const [project] = leaveOutProse(disclosureOf(section('社区书屋专项经费情况说明', '预算资金12万元。'))).projects;
    expect(project).toMatchObject({ name: '社区书屋专项', overview: null, basis: null, goal: null });
    expect(project?.told?.amount?.fen).toBe(12_000_000);
  });

  it('have no amount, and say so, where several are printed and none is the whole', () => {
    const { projects, notices } = disclosureOf(section('社区书屋专项经费情况说明', '书架30万元，修补6万元。'));
    expect(projects[0]?.told?.amount).toBeNull();
    expect(notices).toContainEqual(
      expect.objectContaining({ id: 'told-amount-unclear', values: { project: '社区书屋专项' } }),
    );
  });

  it.each([
    '三公经费情况说明',
    '机关运行经费情况说明',
    '部门预算项目经费情况说明',
    '专项转移支付情况说明',
    '重点项目情况说明',
  ])('%s is no project', (title) => {
    expect(disclosureOf(section(title, '预算资金12万元。')).projects).toEqual([]);
  });

  it('need two of the usual headings', () => {
    expect(disclosureOf('社区书屋专项经费情况说明\n\n六、年度预算安排\n\n预算资金12万元。').projects).toEqual([]);
  });
});

describe('the amount of the year in words', () => {
  it.each([
    ['项目总预算1,170.00万，其中甲870.00万，乙300.00万，合计1,170.00万。', '1,170.00', '万元'],
    ['2025年预算资金90万元，2026年预算资金100万元。', '100', '万元'],
    ['上年预算90万元，本年预算100万元', '100', '万元'],
    ['安排甲60万元、乙40万元，共计100万元。', '100', '万元'],
    ['预算资金1.2亿元', '1.2', '亿元'],
    ['安排 350000元', '350000', '元'],
  ])('%s', (text, printed, unit) => {
    expect(readToldAmount(text, 2026).amount).toMatchObject({ text: printed, unit });
  });

  it.each(['总预算100万元，合计90万元', '甲60万元，乙40万元', '约100万元', '安排80-100万元'])(
    '%s is not clear',
    (text) => {
      expect(readToldAmount(text, 2026)).toEqual({ amount: null, unclear: true });
    },
  );

  it('is not there where none is printed', () => {
    expect(readToldAmount('详见预算表。', 2026)).toEqual({ amount: null, unclear: false });
  });
});

describe('a document without table', () => {
  it('has figures where its narrative prints the year’s budget under a heading of it', () => {
    const told = budgetOf('六、年度预算安排\n\n2026年度项目总预算12.00万。');
    expect(() => requireBudget(told)).not.toThrow();
    const other = budgetOf('有关情况\n\n检查发现多付12.00万元。');
    expect(() => requireBudget(other)).toThrow();
  });
});
