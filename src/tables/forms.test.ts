import { describe, expect, it } from 'vitest';
import { recognise, tableOf } from '../../tests/helpers/documents.ts';
import { formField, indicatorColumns, isForm, isFormStart } from './forms.ts';

describe('formField', () => {
  it.each([
    ['项目名称', 'name'],
    ['专项资金名称', 'name'],
    ['部门(单位)名称', 'department'],
    ['业务主管部 门', 'supervisingDepartment'],
    ['当年预算 (万元)', 'yearAmount'],
    ['资金总额（万元）', 'amount'],
    ['年度资金总额：', 'yearAmount'],
    ['部门支出预算数', 'amount'],
    ['本级安排（万元）', 'funding'],
    ['其中：财政拨款', 'funding'],
    ['补助镇街 (元)', 'funding'],
    ['预算执行率权重(%)：', 'executionWeight'],
    ['项目当年绩效目标', 'yearGoal'],
    ['当年整体绩效目标', 'yearGoal'],
    ['总 体 目 标', 'goal'],
    ['项目负责人及联系电话', 'contact'],
    ['资金情况（万元）', 'group'],
    ['绩 效 指 标', 'indicators'],
    ['项目编码', 'code'],
    ['项目当年预算（元）', 'yearAmount'],
    ['项目总预算（元）', 'wholeAmount'],
    ['中期资金总额：', 'wholeAmount'],
    ['年度总体目标', 'yearGoal'],
    ['计划开始日期：', 'starts'],
    ['计划完成日期：', 'ends'],
    ['同名项目上年预算额（元）', 'other'],
    ['保证项目实施的制度、措施', 'other'],
  ])('%s is the label of %s', (label, field) => {
    expect(formField(label)).toBe(field);
  });

  it.each(['', '会务服务', '三级指标', '预算'])('“%s” is no label', (text) => {
    expect(formField(text)).toBeNull();
  });
});

describe('isFormStart', () => {
  it.each([
    [['项目名称', '会务', '', '业务主管部门', '云州市青禾区财政局']],
    [['项目名称', '50011022T000000155466-会务', '', '']],
    [['专项资金名称', '', '', '业务主管部门', '', '']],
    [['项目名称', '会务', '项目编码', '50011022T000000155466']],
    [['项目名称：', '会务', '项目类别：', '经常性']],
    [['部门(单位)名称', '', '部门支出预算数', '']],
  ])('%j opens a form', (row) => {
    expect(isFormStart(row)).toBe(true);
  });

  it.each([
    [['项目名称', '预算数']],
    [['项目名称', '2026年预算数', '']],
    [['项目名称', '2026年度预算', '']],
    [['项目名称', '主管部门', '预算金额']],
    [['项目名称', '5.00']],
    [['科目编码', '科目名称', '总计']],
    [['', '']],
  ])('%j is a header or a row of data', (row) => {
    expect(isFormStart(row)).toBe(false);
  });

  it('reads a list of projects in two columns as a table', () => {
    const table = tableOf('项目支出明细表\n\n项目名称 | 预算数\n会务 | 5.00\n培训 | 3.00');
    expect(table).toMatchObject({ kind: 'project-list', form: false, headerRows: 1 });
  });
});

describe('isForm', () => {
  it('knows a form that lost its first row by its labels', () => {
    expect(
      isForm([
        ['立项依据', '文件'],
        ['当年绩效目标', '完成'],
        ['绩效指标', '指标名称'],
      ]),
    ).toBe(true);
  });
});

describe('indicatorColumns', () => {
  it.each([
    [
      '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标权重 | 计量单位 | 指标性质 | 指标值 | 是否核心指 标',
      'weight unit direction target core',
    ],
    ['绩效指标 | 指标名称 | 指标权重 | 指标性质 | 指标值 | 计量单位 | 是否核心', 'weight direction target unit core'],
    ['绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标性 | 度量单位', 'target direction unit'],
    [
      '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重（%）| 是否核心指标',
      'direction target unit weight core',
    ],
    ['绩效指标 | 指标 | 指标权重 | 计量单位 | 指标性质 | 指标值', 'weight unit direction target'],
  ])('%s', (header, order) => {
    const columns = indicatorColumns(header.split('|').map((cell) => cell.trim()));
    const values = [...(columns ?? [])].filter(([field]) => !/^(?:level|name)/u.test(field));
    expect(
      values
        .sort(([, a], [, b]) => a - b)
        .map(([field]) => field)
        .join(' '),
    ).toBe(order);
  });

  it('is null for other rows', () => {
    expect(indicatorColumns(['产出指标', '数量指标', '会议', '20', '次', '≥', '22', '是'])).toBeNull();
  });
});

const FORM = `
  2026年项目支出绩效目标表
  编制单位：103001-云州市青禾区财政局（本级）
  单位：万元

  项目名称 | 会务 | | | 业务主管部门 | 云州市青禾区财政局 |
  当年预算 | 5.00 | | | | |
  立项依据 | 职能职责 | | | | |`;
const HEADER = '绩效指标 | 指标名称 | 指标权重 | 指标性质 | 指标值 | 计量单位 | 是否核心';

describe('forms over page breaks', () => {
  it('keeps two forms of the same title apart', () => {
    const { tables } = recognise(`${FORM}\n${FORM}`);
    expect(tables.map((table) => table.kind)).toEqual(['project-performance', 'project-performance']);
  });

  it('joins a form whose indicators stand on the next page', () => {
    const table = tableOf(`${FORM}\n\n${HEADER}\n | 会议次数 | 20 | ≥ | 22 | 次 | 是`);
    expect(table.cells).toHaveLength(5);
  });

  it('joins indicators that go on, with the header repeated', () => {
    const table = tableOf(`${FORM}
      ${HEADER}
       | 会议次数 | 20 | ≥ | 22 | 次 | 是

      ${HEADER}
       | 会议时长 | 20 | ≤ | 2 | 小时 | 否`);
    expect(table.cells.map((row) => row[1]).slice(-3)).toEqual(['指标名称', '会议次数', '会议时长']);
  });

  it('puts a stray label back, and joins what follows it without its first column', () => {
    const table = tableOf(`${FORM}
       | 指标名称 | 指标权重 | 指标性质 | 指标值 | 计量单位 | 是否核心
      <p>会议次数</p> | <p>20</p> | <p>≥</p> | <p>22</p> | <p>次</p> | <p>是</p> |

      绩效指标

      会议时长 | 20 | ≤ | 2 | 小时 | 否`);
    expect(table.cells.slice(3)).toEqual([
      ['绩效指标', '指标名称', '指标权重', '指标性质', '指标值', '计量单位', '是否核心'],
      ['', '会议次数', '20', '≥', '22', '次', '是'],
      ['', '会议时长', '20', '≤', '2', '小时', '否'],
    ]);
    expect(table.notices.map(({ id, row }) => [id, row])).toEqual([
      ['row-moved', 4],
      ['row-moved', 5],
    ]);
    expect(table.mends.find(({ text }) => text === '绩效指标')).toMatchObject({
      row: 3,
      column: 0,
      from: { column: null },
    });
    const moved = table.mends.filter(({ row }) => row === 5);
    expect(moved.map(({ column, text, from }) => [from.column, column, text])).toEqual([
      [0, 1, '会议时长'],
      [1, 2, '20'],
      [2, 3, '≤'],
      [3, 4, '2'],
      [4, 5, '小时'],
      [5, 6, '否'],
    ]);
    expect(moved.every(({ from }) => from.place === table.places[5])).toBe(true);
  });

  it('moves a single row that lost its first cell', () => {
    const table = tableOf(`${FORM}
      ${HEADER}
       | 会议次数 | 20 | ≥ | 22 | 次 | 是
      预算资金执行率 | 10 | = | 100 | % | 否 |`);
    expect(table.cells.at(-1)).toEqual(['', '预算资金执行率', '10', '=', '100', '%', '否']);
    expect(table.notices).toMatchObject([{ id: 'row-moved', row: 5 }]);
  });

  it('joins an indicator cut in the middle of its name', () => {
    const table = tableOf(`${FORM}
      ${HEADER}
       | 督促部门按照区委和 | 20 | 定性 | 完成 | | 是

       | 区政府的要求落实。 | | | | |
       | 会议次数 | 20 | ≥ | 22 | 次 | 是`);
    expect(table.cells.slice(4).map((row) => row[1])).toEqual(['督促部门按照区委和区政府的要求落实。', '会议次数']);
    expect(table.mends).toMatchObject([{ row: 4, column: 1, text: '区政府的要求落实。', from: { column: 1 } }]);
    expect(table.mends[0]?.from.place.line).toBeGreaterThan(table.places[4]?.line ?? Infinity);
  });

  it('keeps the empty lines for contacts out of the next caption', () => {
    const { tables } = recognise(`${FORM}\n\n联系人：\n\n联系电话：\n${FORM}`);
    expect(tables.map((table) => table.unit)).toEqual(['万元', '万元']);
  });

  it('tells an overall form from that of a project', () => {
    const table = tableOf(`
      整体绩效目标表

      部门名称 | 云州市青禾区财政局 | | 部门支出预算数 | 5.00
      当年整体绩效目标 | 完成 | | |`);
    expect(table.kind).toBe('overall-performance');
  });
});
