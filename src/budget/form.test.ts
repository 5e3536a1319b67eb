import { describe, expect, it } from 'vitest';
import { citeAmount, readFormValues } from './form.ts';

const FORM = [
  ['项目名称', '会务', '', '业务主管部门', '云州市青禾区财政局'],
  ['预算执行率权重', '10', '', '项目分类', ''],
  ['当年预算 (万元)', '93.52', '', '本级安排 (万元)', '93.52'],
  ['', '', '', '上级补助 (万元)', ''],
  ['项目概述', '服务', '', '', ''],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
  ['', '产出指标', '数量指标', '会议', '22'],
];

describe('readFormValues', () => {
  it('reads each label with its value and their place, up to the indicators', () => {
    expect(readFormValues(FORM).map(({ field, text, row, column }) => [field, text, row, column])).toEqual([
      ['name', '会务', 0, 1],
      ['supervisingDepartment', '云州市青禾区财政局', 0, 4],
      ['executionWeight', '10', 1, 1],
      ['category', '', 1, 3],
      ['yearAmount', '93.52', 2, 1],
      ['funding', '93.52', 2, 4],
      ['funding', '', 3, 3],
      ['overview', '服务', 4, 1],
    ]);
  });

  it('takes the unit of money from the label, or from the group that the label stands in', () => {
    const values = readFormValues([
      ['当年预算（元）', '5.00', '', ''],
      ['资金情况（万元）', '年度资金总额：', '55', ''],
      ['', '其中：财政拨款', '50', ''],
      ['年度预算', '5.00', '', ''],
    ]);
    expect(values.map(({ label, text, unit }) => [label, text, unit])).toEqual([
      ['当年预算（元）', '5.00', '元'],
      ['年度资金总额', '55', '万元'],
      ['其中：财政拨款', '50', '万元'],
      ['年度预算', '5.00', null],
    ]);
  });

  it('keeps an amount apart from a label that it does not know', () => {
    expect(readFormValues([['当年预算', '5.00', '', '绩效自评', '另行公开']])).toMatchObject([
      { text: '5.00', cells: [[0, 1]] },
      { field: 'unknown', label: '绩效自评', text: '另行公开' },
    ]);
  });

  it('joins a value that stands in several cells', () => {
    expect(readFormValues([['项目概述', '上半年', '下半年']])).toMatchObject([
      {
        text: '上半年 下半年',
        cells: [
          [0, 1],
          [0, 2],
        ],
      },
    ]);
  });
});

describe('citeAmount', () => {
  const value = readFormValues(FORM).find(({ field }) => field === 'yearAmount');

  it('cites the cell', () => {
    expect(citeAmount(value, 'project-performance', '元')).toEqual({
      text: '93.52',
      unit: '万元',
      fen: 93_520_000,
      table: 'project-performance',
      row: 2,
      column: 1,
    });
  });

  it('has no value where no unit is printed', () => {
    const cited = citeAmount(readFormValues([['当年预算', '5.00']])[0], 'project-performance', null);
    expect(cited).toMatchObject({ text: '5.00', unit: null, fen: null });
  });

  it('is null without a value, or for a value that is no amount', () => {
    expect(citeAmount(undefined, 'project-performance', '元')).toBeNull();
    expect(citeAmount(readFormValues([['当年预算', '见附件']])[0], 'project-performance', '元')).toBeNull();
  });
});
