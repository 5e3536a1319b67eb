import { describe, expect, it } from 'vitest';
import { budgetOf, tabs } from '../../../tests/helpers/documents.ts';
import { findingText } from '../../i18n/index.ts';
import type { RuleId } from '../../vocabulary/index.ts';
import { checkDisclosure } from '../index.ts';

/** Results of a rule on a sketch of a document: `key outcome difference`. */
function results(rule: RuleId, sketch: string): string[] {
  const { disclosure, narrative } = budgetOf(tabs(sketch));
  return checkDisclosure(disclosure, { narrative })
    .filter((result) => result.rule === rule)
    .map(({ key, outcome, difference }) =>
      [key.replace(`${rule}/`, ''), outcome, ...(difference ? [difference] : [])].join(' '),
    );
}

/** The form of Shanghai with five lines of money; the fourth is what the two columns print of 其他资金. */
const shanghai = (asked: string, current: string, carried: string) => `
  财政项目支出绩效目标填报表

  项目名称 | 路灯养护 | 项目性质 | 经常性项目
  项目资金（元） | 项目资金总额 | 900.00 | 年度资金申请总额 | ${asked}
   | 其中：财政资金 | 880.00 | 其中：当年财政拨款 | ${current}
   | | | 上年结转资金 | ${carried}
   | 其他资金 | 20.00 | 其他资金 | 0.00
  年度总体目标 | 修好路灯。
  一级指标 | 二级指标 | 三级指标 | 年度(/项目)指标值
  产出指标 | 数量指标 | 路灯 | ≥100盏`;

describe('the sources of a project', () => {
  it('add up in each column of the Shanghai form', () => {
    expect(results('projects', shanghai('300.00', '280.00', '20.00'))).toEqual([
      expect.stringMatching(/^total not-applicable/u),
      'project-1/funding holds',
      'project-1/whole-funding holds',
    ]);
  });

  it('are found where they do not add up, or one is more than the whole', () => {
    expect(results('projects', shanghai('300.00', '270.00', '20.00'))).toContain('project-1/funding differs 1000');
    expect(results('projects', shanghai('300.00', '310.00', '0.00'))).toContain('project-1/funding differs 1000');
  });

  it('count a line once that is divided in the lines below it', () => {
    const divided = (central: string) => `
      项目绩效目标表
      单位：万元

      项目名称 | 路灯养护
      年度资金总额 | 100.00
      其中：财政拨款 | 90.00
      其中：中央财政资金 | ${central}
      地方财政资金 | 30.00
      其他资金 | 10.00
      年度目标 | 修好路灯。
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 路灯 | ≥100盏`;
    expect(results('projects', divided('60.00'))).toContain('project-1/funding holds');
    expect(results('projects', divided('50.00'))[1]).toMatch(/^project-1\/funding differs/u);
  });
});

describe('projects told in words', () => {
  const TOTALS = `
    部门支出总表
    单位：万元

    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
     | 合计 | 100.00 | 50.00 | 50.00
    201 | 一般公共服务支出 | 100.00 | 50.00 | 50.00`;
  const told = (name: string, amount: string) => `
    ${name}经费情况说明

    一、项目概述

    ${name}的概述。

    六、年度预算安排

    预算资金${amount}万元。
    `;
  const form = (amount: string) => `
    项目绩效目标表
    单位：万元

    项目名称 | 路灯养护
    年度资金总额 | ${amount}
    年度目标 | 修好路灯。
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 路灯 | ≥100盏`;
  const total = (sketch: string) => results('projects', sketch).filter((line) => line.startsWith('total'));

  it('are summed alone, or with the forms that they complete', () => {
    expect(total(`${told('社区书屋', '20')}${told('河道保洁', '30')}${TOTALS}`)).toEqual(['total holds']);
    expect(
      total(`${told('社区书屋', '20')}${TOTALS}
${form('30.00')}`),
    ).toEqual(['total holds']);
  });

  it('are left out where they do not complete the forms, and the rule says so', () => {
    const { disclosure, narrative } = budgetOf(
      tabs(`${told('社区书屋', '20')}${TOTALS}
${form('10.00')}`),
    );
    const result = checkDisclosure(disclosure, { narrative }).find(({ key }) => key === 'projects/total');
    expect(result).toMatchObject({
      outcome: 'not-applicable',
      says: { id: 'projects-told-left-out', values: { projects: 1, told: 1, added: 10_000_000, total: 50_000_000 } },
    });
    if (!result) throw new Error('no result');
    expect(findingText('zh-CN', result)).toContain('另有 1 个项目只在文字中说明');
    expect(findingText('en', result)).toContain('1 told in words only are left out');
  });
});

describe('weights against the whole that is stated', () => {
  const form = (heading: string, first: number, below = '', execution = '') => `
    项目绩效目标表
    单位：万元

    项目名称 | 路灯养护
    年度资金总额 | 100.00
    ${execution}
    年度目标 | 修好路灯。
    一级指标 | 二级指标 | 三级指标 | 指标值 | ${heading}
    产出指标 | 数量指标 | 路灯 | ≥100盏 | ${first}
    效益指标 | 社会效益 | 满意度 | ≥90% | 40
    ${below}`;

  it.each([
    ['分值（90）', 50, '', '', 'holds'],
    ['分值（90）', 50, '预算执行率 | 10', '', 'holds'],
    ['分值（90）', 50, '预算执行率（10） | | | ', '', 'holds'],
    ['分值（90）', 50, '', '预算执行率权重 | 10', 'holds'],
    ['分值（100）', 50, '', '预算执行率权重 | 10', 'holds'],
    ['分值', 50, '预算执行率 | | | | 10', '', 'holds'],
    ['权重', 60, '', '', 'holds'],
    ['分值（90）', 45, '', '', 'differs -5'],
    ['分值（90）', 45, '预算执行率 | 10', '', 'differs 5'],
    ['分值（100）', 45, '', '', 'differs -15'],
  ])('%s with %d and 40, below “%s”, above “%s”: %s', (heading, first, below, execution, expected) => {
    expect(results('weights', form(heading, first, below, execution))).toEqual([`project-1 ${expected}`]);
  });
});
