import { describe, expect, it } from 'vitest';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';
import { splitProjectName } from './projects.ts';
import type { Project } from './schema.ts';

function projects(sketch: string): Project[] {
  return budgetOf(tabs(sketch)).disclosure.projects;
}

const MEETINGS = '50011022T000000155466-会务服务';
const FORM = `
  2026年项目支出绩效目标表
  编制单位：103001-云州市青禾区财政局（本级）
  单位：万元

  项目名称 | ${MEETINGS} | | 业务主管部门 | 云州市青禾区财政局
  预算执行率权重 | 10 | | 项目分类 | 一般性项目
  当年预算 (万元) | 93.52 | | 本级安排 (万元) | 90.00
   | | | 上级补助 (万元) | 3.52
  项目概述 | 保障会务。 | | |
  立项依据 | 职能职责 | | |
  当年绩效目标 | 顺利召开。 | | |
  绩效指标 | 三级指标 | 指标值 | 指标性质 | 度量单位
   | 会议 | 22 | ≥ | 次`;
const LIST = `
  项目支出明细表
  单位：万元

  序号 | 预算单位 | 项目名称 | 合计 | 特定目标
   | | 合计 | 113.52 | 113.52
  1 | 区财政局 | ${MEETINGS} | 93.52 | 93.52
  2 | 区财政局 | 培训 | 20.00 | 20.00`;

describe('splitProjectName', () => {
  it.each([
    [MEETINGS, '50011022T000000155466', '会务服务'],
    ['50015225T000004992901－巨灾保险', '50015225T000004992901', '巨灾保险'],
    ['会务服务', null, '会务服务'],
    ['2026-2027年课题', null, '2026-2027年课题'],
  ])('%s', (text, code, name) => {
    expect(splitProjectName(text)).toEqual({ code, name });
  });
});

describe('labels that districts print otherwise', () => {
  it('reads the amount of the year under 项目资金, not that of several years', () => {
    const [project] = projects(`
      项目支出绩效目标申报表

      项目名称 | 会务 | | |
      主管部门及代码 | [301]云州市青禾区财政局 | | 实施单位 | 区财政局
      项目资金（元） | 中期资金总额： | 300.00 | 年度资金总额： | 100.00
       | 其中：财政拨款 | 270.00 | 其中：财政拨款 | 90.00
       | 其他资金 | 30.00 | 其他资金 | 10.00
      总体目标 | 三年目标 | | 年度目标 | 保障会务。
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
       | 产出指标 | 数量指标 | 会议 | ≥22次`);
    expect(project).toMatchObject({
      name: '会务',
      unit: '区财政局',
      amount: { text: '100.00', unit: '元', fen: 10_000 },
      wholeAmount: { text: '300.00' },
      funding: [
        { label: '财政拨款', scope: 'whole', amount: { fen: 27_000 } },
        { label: '财政拨款', scope: 'year', amount: { fen: 9_000 } },
        { label: '其他资金', scope: 'whole', amount: { fen: 3_000 } },
        { label: '其他资金', scope: 'year', amount: { fen: 1_000 } },
      ],
      goal: '保障会务。',
      wholeGoal: '三年目标',
      indicators: [{ level1: '产出指标', name: '会议', target: '≥22次' }],
    });
  });

  it('reads two columns of money and goals with their texts in the row below', () => {
    const [project] = projects(`
      项目绩效目标填报表

      项目名称 | | 路灯养护 | | 项目性质 | 经常性项目
      项目资金（元） | | 项目资金总额 | | 900.00 | 年度资金申请总额 | | 300.00
       | | 其中：财政资金 | | 880.00 | 其中：当年财政拨款 | | 280.00
       | | | | | 上年结转资金 | | 20.00
       | | 其他资金 | | 20.00 | 其他资金 | | 0.00
      项目绩效目标 | 项目总目标 | | | | 年度总体目标
       | 三年修完。 | | | | 今年修一百盏。
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | | 年度(/项目)指标值
       | 产出指标 | 数量指标 | 路灯 | | ≥100盏`);
    expect(project).toMatchObject({
      amount: { text: '300.00', unit: '元' },
      wholeAmount: { text: '900.00', unit: '元' },
      goal: '今年修一百盏。',
      wholeGoal: '三年修完。',
      fields: [{ label: '项目性质', text: '经常性项目' }],
      indicators: [{ name: '路灯', target: '≥100盏' }],
    });
    expect(project?.funding.map(({ label, scope, amount }) => [label, scope, amount.text])).toEqual([
      ['财政资金', 'whole', '880.00'],
      ['当年财政拨款', 'year', '280.00'],
      ['上年结转资金', 'year', '20.00'],
      ['其他资金', 'whole', '20.00'],
      ['其他资金', 'year', '0.00'],
    ]);
  });

  it('reads every source of money, known or not, and the whole that the weights have', () => {
    const [project] = projects(`
      项目绩效目标表

      项目名称 | 会务 | | |
      项目资金（万元） | 年度资金总额： | 12.00 | | 执行率分值（10）
       | 其中：财政拨款 | 5.00
       | 上年结转 | 4.00
       | 乡村振兴专项贷款 | 3.00
      特色做法 | 就近办会
      年度总体目标 | 办好会务。
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值（包含数字及文字描述） | 分值（90）
       | 产出指标 | 数量指标 | 会议 | 22次 | 90`);
    expect(project).toMatchObject({
      executionWeight: { text: '10', value: 10 },
      weightWhole: 90,
      fields: [{ label: '特色做法', text: '就近办会' }],
      indicators: [{ target: '22次', weight: { value: 90 } }],
    });
    expect(project?.funding.map(({ amount }) => amount.text)).toEqual(['5.00', '4.00', '3.00']);
  });

  it('keeps the name apart from the labels beside it, known or not', () => {
    expect(
      projects(`
        项目绩效目标表
        单位：元

        项目名称 | 会务 | 项目编码 | 50011022T000000155466 | 申报类型 | 新增
        项目当年预算 | 5.00 | 项目总预算 | 9.00
        绩效指标 | 指标名称 | 指标值 | 指标性质 | 度量单位
         | 会议 | 22 | ≥ | 次`),
    ).toMatchObject([{ name: '会务', code: '50011022T000000155466', amount: { fen: 500 } }]);
  });
});

describe('several projects in one table', () => {
  const MANY = `
    部门预算项目绩效目标表
    单位：万元

    单位名称 | 项目名称 | 预算数 | 年度绩效目标 | 一级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重
    合计 | | 8.00
    区财政局 | 会务 | 5.00 | 保障会务。 | 产出指标 | 会议 | ≥ | 22 | 次 | 60
     | | | | 效益指标 | 满意度 | ≥ | 95 | % | 40
    区财政局 | 培训 | 3.00 | 办好培训。 | 产出指标 | 场次 | ≥ | 4 | 场 | 100`;

  it('reads each with its amount, goal and indicators', () => {
    const read = projects(MANY);
    expect(read).toMatchObject([
      { name: '会务', goal: '保障会务。', amount: { text: '5.00', fen: 5_000_000, row: 2, column: 2 } },
      { name: '培训', goal: '办好培训。', amount: { text: '3.00', fen: 3_000_000, row: 4, column: 2 } },
    ]);
    expect(read[0]?.indicators).toMatchObject([
      { name: '会议', weight: { value: 60 }, direction: '≥', target: '22', unit: '次' },
      { level1: '效益指标', name: '满意度', weight: { value: 40 } },
    ]);
    expect(read[1]?.indicators).toHaveLength(1);
  });

  it('takes a name printed in every row for one project', () => {
    expect(projects(MANY.replace('| | | | 效益', '区财政局 | 会务 | | | 效益')).map(({ name }) => name)).toEqual([
      '会务',
      '培训',
    ]);
  });
});

describe('a project with a form', () => {
  it('has what the form says, each amount with its place', () => {
    expect(projects(FORM)).toMatchObject([
      {
        id: 'project-1',
        code: '50011022T000000155466',
        name: '会务服务',
        supervisingDepartment: '云州市青禾区财政局',
        unit: '103001-云州市青禾区财政局（本级）',
        amount: { text: '93.52', unit: '万元', fen: 93_520_000, table: 'project-performance', row: 2, column: 1 },
        funding: [
          { label: '本级安排', amount: { fen: 90_000_000, column: 4 } },
          { label: '上级补助', amount: { fen: 3_520_000, row: 3 } },
        ],
        executionWeight: { text: '10', value: 10 },
        category: '一般性项目',
        overview: '保障会务。',
        basis: '职能职责',
        goal: '顺利召开。',
        indicators: [{ name: '会议', target: '22' }],
        table: 'project-performance',
        listed: null,
      },
    ]);
  });

  it('is none where the form is empty', () => {
    const empty = tabs(`
      重点项目绩效目标表

      专项资金名称 | | | 业务主管部门 | |
      当年预算 | | | | |
      绩效指标 | 指标名称 | 指标权重 | 计量单位 | 指标性质 | 指标值

      备注：无重点项目。`);
    const { disclosure } = budgetOf(empty);
    expect(disclosure.projects).toEqual([]);
    expect(disclosure.tables).toMatchObject([{ kind: 'project-performance', empty: true, note: '备注：无重点项目。' }]);
  });
});

describe('a project list', () => {
  it('adds its row to the project with a form, and the projects that stand in it alone', () => {
    expect(projects(`${LIST}\n${FORM}`)).toMatchObject([
      { name: '会务服务', table: 'project-performance', listed: { table: 'project-list', row: 2 } },
      {
        id: 'project-2',
        name: '培训',
        code: null,
        amount: { text: '20.00', fen: 20_000_000, table: 'project-list', row: 3, column: 3 },
        table: null,
        listed: { table: 'project-list', row: 3 },
      },
    ]);
  });

  it('does not merge two projects of the same name', () => {
    const twice = LIST.replace(MEETINGS, '培训');
    expect(projects(twice).map(({ name, amount }) => [name, amount?.text])).toEqual([
      ['培训', '93.52'],
      ['培训', '20.00'],
    ]);
  });
});

describe('overall performance', () => {
  it('has the amount and the indicators of the department', () => {
    const { disclosure } = budgetOf(
      tabs(`
        整体绩效目标表
        单位：万元

        部门名称 | 103-云州市青禾区财政局 | | 部门支出预算数 | 5.00 |
        当年整体绩效目标 | 收支平衡。 | | | |
        绩效指标 | 指标 | 指标权重 | 计量单位 | 指标性质 | 指标值
         | 满意度 | 9% | | 无 | 满意`),
    );
    expect(disclosure.projects).toEqual([]);
    expect(disclosure.overallPerformance).toMatchObject([
      {
        table: 'overall-performance',
        department: '103-云州市青禾区财政局',
        amount: { fen: 5_000_000 },
        goal: '收支平衡。',
        indicators: [{ name: '满意度', weight: { text: '9%', value: 9 }, direction: '无', unit: null }],
      },
    ]);
  });
});
