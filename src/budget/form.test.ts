import { describe, expect, it } from 'vitest';
import { citeAmount, readFormValues, readIndicators, readWeight } from './form.ts';

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

describe('readWeight', () => {
  it.each([
    ['20', 20],
    ['9%', 9],
    ['2.5', 2.5],
  ])('%s is %d points', (text, value) => {
    expect(readWeight(text)).toEqual({ text, value });
  });

  it.each(['', '—', '优', '1,000'])('“%s” is none', (text) => {
    expect(readWeight(text)).toBeNull();
  });
});

/** Indicators as `一级 › 二级 › name: weight direction target unit core`. */
function indicators(...lines: string[]): string[] {
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  return readIndicators(cells).indicators.map(
    ({ level1, level2, name, weight, direction, target, unit, core }) =>
      `${[level1, level2, name].filter(Boolean).join(' › ')}: ${[weight?.value, direction, target, unit, core].map((part) => part ?? '–').join(' ')}`,
  );
}

describe('readIndicators', () => {
  it.each([
    [
      'weight, unit, direction, target',
      '指标权重 | 计量单位 | 指标性质 | 指标值 | 是否核心指标',
      '20 | 次 | ≥ | 22 | 是',
    ],
    ['weight, direction, target, unit', '指标权重 | 指标性质 | 指标值 | 计量单位 | 是否核心', '20 | ≥ | 22 | 次 | 是'],
    [
      'direction, target, unit, weight',
      '指标性质 | 指标值 | 度量单位 | 权重（%） | 是否核心指标',
      '≥ | 22 | 次 | 20 | 是',
    ],
  ])('%s', (_, header, values) => {
    expect(
      indicators(`绩效指标 | 一级指标 | 二级指标 | 三级指标 | ${header}`, ` | 产出指标 | 数量指标 | 会议 | ${values}`),
    ).toEqual(['产出指标 › 数量指标 › 会议: 20 ≥ 22 次 true']);
  });

  it('reads value, direction and unit without weight', () => {
    expect(
      indicators(
        '绩效指标 | 三级指标 | 指标值 | 指标性 | 度量单位',
        ' | 会议 | 168 | ≥ | 次',
        ' | 任务 | 完成 | 定性 |',
      ),
    ).toEqual(['会议: – ≥ 168 次 –', '任务: – 定性 完成 – –']);
  });

  it('fills merged 一级 and 二级 downwards, and starts 二级 anew under a new 一级', () => {
    expect(
      indicators(
        '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值',
        ' | 产出指标 | 数量指标 | 会议 | ≥ | 4',
        ' | | | 调研 | ≥ | 5',
        ' | | 质量指标 | 完成率 | ≥ | 99',
        ' | 满意度指标 | | 满意度 | ≥ | 95',
      ),
    ).toEqual([
      '产出指标 › 数量指标 › 会议: – ≥ 4 – –',
      '产出指标 › 数量指标 › 调研: – ≥ 5 – –',
      '产出指标 › 质量指标 › 完成率: – ≥ 99 – –',
      '满意度指标 › 满意度: – ≥ 95 – –',
    ]);
  });

  it('follows the contents where the header is wrong, and says so', () => {
    const cells = [
      ['绩效指标', '指标名称', '指标权重', '计量单位', '指标性质', '指标值'],
      ['', '督查', '≥', '50', '次', '15'],
      ['', '公开率', '＝', '100', '%', '10'],
    ];
    const { indicators: read, disagrees } = readIndicators(cells);
    expect(disagrees).toBe(true);
    expect(read[0]).toMatchObject({ row: 1, weight: { value: 15 }, unit: '次', direction: '≥', target: '50' });
  });

  it('passes over empty rows and the line for a contact', () => {
    expect(
      indicators(
        '绩效指标 | 指标名称 | 指标权重 | 指标性质 | 指标值',
        ' | 会议 | 20 | ≥ | 22',
        ' | | | |',
        '联系人 | 王五 | | |',
      ),
    ).toEqual(['会议: 20 ≥ 22 – –']);
  });

  it('has none without a header', () => {
    expect(readIndicators([['项目名称', '会务']])).toEqual({ indicators: [], disagrees: false, weightWhole: null });
  });
});
