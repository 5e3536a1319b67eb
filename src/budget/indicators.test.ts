import { describe, expect, it } from 'vitest';
import { readIndicators, readWeight } from './indicators.ts';

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

  it('does not take the sum of the points for an indicator', () => {
    expect(
      indicators(
        '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分',
        '产出指标 | 数量指标 | 推广面积 | 100亩 | 90 | 90',
        '总分 | | | | 100 | 98.50',
        '合计 | 合计 | 合计 | | 100 | 98.50',
      ),
    ).toEqual(['产出指标 › 数量指标 › 推广面积: 90 – 100亩 – –']);
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
