import { describe, expect, it } from 'vitest';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';
import type { Disclosure, Project } from './schema.ts';

const read = (sketch: string): Disclosure => budgetOf(tabs(sketch)).disclosure;
const notices = ({ notices: all }: Disclosure) => all.map(({ id }) => id);
const money = ({ amount, funding }: Project) => [
  amount?.text,
  ...funding.map((part) => `${part.label} ${part.amount.text}`),
];

const INDICATORS = `
  一级指标 | 二级指标 | 三级指标 | 指标值 | 分值（90）
  产出指标 | 数量指标 | 书架 | ≥20个 | 50
  效益指标 | 社会效益 | 满意度 | ≥90% | 40`;

/** One project printed in several shapes. */
const SHAPES = {
  'label and value in one cell': `
    项目名称：书屋修缮 | 主管部门：云州市青禾区文化服务局 | 实施单位：青禾书屋
    年度资金总额（万元）：425.20 | 其中：财政拨款 223.32 | 上年结转：201.88
    年度总体目标：修好书屋。 | |`,
  'all the money in one cell': `
    项目名称：书屋修缮 主管部门：云州市青禾区文化服务局 实施单位：青禾书屋 |
    年度资金总额（万元）：425.20，其中：财政拨款223.32，上年结转201.88 |
    年度总体目标：修好书屋。 |`,
  'labels above their values': `
    项目名称 | 主管部门 | 实施单位
    书屋修缮 | 云州市青禾区文化服务局 | 青禾书屋
    年度资金总额 | 财政拨款 | 上年结转
    425.20 | 223.32 | 201.88
    年度总体目标 | |
    修好书屋。 | |`,
  'labels with blanks, brackets and colons': `
    项 目 名 称 ： | 书屋修缮 | 主管部门： | 云州市青禾区文化服务局 | 实施 单位 | 青禾书屋
    项目资金（万元） | 年度资金总额 : | ４２５．２０
     | 其中: 财政拨款 | 223.32
     | 【上年结转】 | 201.88
    （年度）总体目标 | 修好书屋。`,
  'a label over two rows': `
    项目名称 | 书屋修缮 | 主管部门 | 云州市青禾区文化服务局 | 实施单位 | 青禾书屋
    项目资金 | 年度资金总额 | 425.20
    （万元） | 其中：财政拨款 | 223.32
     | 上年结转 | 201.88
    年度总 | 修好
    体目标 | 书屋。`,
  'the name behind the department': `
    主管部门及代码 | 云州市青禾区文化服务局 | 项目名称 | 书屋修缮
    实施单位 | 青禾书屋 | 年度总体目标 | 修好书屋。
    年度资金总额 | 425.20 | 其中：财政拨款 | 223.32
    上年结转 | 201.88`,
  'lines above the grid of the indicators': `
    项目名称：书屋修缮
    主管部门：云州市青禾区文化服务局
    实施单位：青禾书屋
    年度资金总额（万元）：425.20
    其中：财政拨款 223.32
    上年结转 201.88
    年度总体目标：修好书屋。`,
};

describe('the same form in many shapes', () => {
  it.each(Object.entries(SHAPES))('%s', (_, form) => {
    const disclosure = read(`项目支出绩效目标表\n单位：万元\n\n${form}${INDICATORS}`);
    const [project, ...others] = disclosure.projects;
    expect(others).toEqual([]);
    expect(project).toMatchObject({
      name: '书屋修缮',
      supervisingDepartment: '云州市青禾区文化服务局',
      unit: '青禾书屋',
      amount: { unit: '万元', fen: 425_200_000 },
      weightWhole: 90,
      indicators: [{ name: '书架', target: '≥20个', weight: { value: 50 } }, { name: '满意度' }],
    });
    expect(project?.goal?.replace(/\s/gu, '')).toBe('修好书屋。');
    expect(project?.funding.map(({ scope, amount }) => [scope, amount.fen])).toEqual([
      ['year', 223_320_000],
      ['year', 201_880_000],
    ]);
    expect(disclosure.tables).toMatchObject([{ kind: 'project-performance', empty: false, unit: '万元' }]);
    expect(notices(disclosure)).toEqual([]);
  });
});

describe('what stands beside the usual columns and labels', () => {
  it('keeps the standard of scoring apart from the target, and the line for the rate of execution apart from the levels', () => {
    const { projects, notices: said } = read(`
      项目支出绩效目标表
      单位：万元

      项目名称 | 书屋修缮
      年度资金总额 | 5.00
      年度目标 | 修好书屋。
      一级指标 | 二级指标 | 三级指标 | 评分标准 | 年度指标值 | 指标说明 | 分值（90） | 上年完成值
      产出指标 | 数量指标 | 书架 | 少一个扣一分 | 20个 | 按台账 | 60 | 18个
      效益指标 | 社会效益 | 满意度 | 问卷 | ≥90% | | 30 | 
      预算执行率 | 10`);
    expect(said).toEqual([]);
    expect(projects[0]?.indicators).toMatchObject([
      {
        target: '20个',
        weight: { value: 60 },
        remarks: [
          { label: '评分标准', text: '少一个扣一分' },
          { label: '指标说明', text: '按台账' },
          { label: '上年完成值', text: '18个' },
        ],
      },
      { target: '≥90%', weight: { value: 30 }, remarks: [{ label: '评分标准', text: '问卷' }] },
      { level1: null, name: '预算执行率', weight: { value: 10 } },
    ]);
  });

  it.each([
    ['承办处室 | 信息处 | 资金用途 | 买书架', '承办处室\n资金用途'],
    ['承办处室：信息处 | 资金用途：买书架', '承办处室\n资金用途'],
    ['承办处室 | 信息处 | 2026年资金用途 | 买书架', '承办处室\n2026年资金用途'],
  ])('keeps labels that it does not know as printed, and reports them: %s', (row, labels) => {
    const disclosure = read(
      `项目支出绩效目标表\n\n项目名称 | 书屋修缮 | |\n${row}\n年度目标 | 修好书屋。${INDICATORS}`,
    );
    expect(disclosure.projects[0]?.fields.map(({ text }) => text)).toEqual(['信息处', '买书架']);
    expect(disclosure.notices).toContainEqual(
      expect.objectContaining({ id: 'form-labels-unknown', values: { labels, forms: 1 } }),
    );
  });

  it('reports the labels of a form of which it does not know the name', () => {
    const disclosure = read(`项目支出绩效目标表\n\n承办事务 | 书屋修缮\n年度资金总额 | 5.00${INDICATORS}`);
    expect(disclosure.projects).toEqual([]);
    expect(disclosure.tables[0]?.cells[0]?.slice(0, 2)).toEqual(['承办事务', '书屋修缮']);
    expect(notices(disclosure)).toContain('form-labels-unknown');
  });

  it('does not take words of a text for labels', () => {
    const [project] = read(
      `项目支出绩效目标表\n\n项目名称 | 书屋修缮\n项目概述 | 主要内容：修屋；其他资金：另行安排。\n年度资金总额 | 5.00${INDICATORS}`,
    ).projects;
    expect(project).toMatchObject({
      overview: '主要内容：修屋；其他资金：另行安排。',
      funding: [],
      amount: { text: '5.00' },
    });
  });

  it('takes a table of purchases with names and sources for a table', () => {
    const { tables } = read(
      `政府采购预算明细表\n单位：万元\n\n项目名称 | 采购目录 | 资金来源 | 合计\n书架 | A05 | 财政拨款 | 5.00`,
    );
    expect(tables).toMatchObject([{ kind: 'procurement', headerRows: 1, rows: [{ label: '书架' }] }]);
  });
});

describe('several forms, and forms over pages', () => {
  const form = (name: string, amount: string) =>
    `项目名称：${name} | 主管部门：教育部\n年度资金总额：${amount} | 其中：财政拨款 ${amount}\n年度目标：办好。 |`;

  it('parts forms in one grid that print their labels with the values', () => {
    const sheet = [form('甲', '5.00'), INDICATORS.trim(), form('乙', '6.00'), INDICATORS.trim()].join('\n');
    const { projects } = read(`项目支出绩效目标表\n单位：万元\n\n${sheet}`);
    expect(projects.map((project) => [project.name, ...money(project), project.indicators.length])).toEqual([
      ['甲', '5.00', '财政拨款 5.00', 2],
      ['乙', '6.00', '财政拨款 6.00', 2],
    ]);
  });

  it('joins a form whose indicators stand on the next page', () => {
    const { projects } = read(`项目支出绩效目标表\n单位：万元\n\n${form('甲', '5.00')}\n\n${INDICATORS}`);
    expect(projects).toMatchObject([{ name: '甲', amount: { text: '5.00' }, indicators: [{ name: '书架' }, {}] }]);
  });
});
