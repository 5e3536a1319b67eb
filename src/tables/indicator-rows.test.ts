import { describe, expect, it } from 'vitest';
import { indicatorColumns } from './forms.ts';
import { isDirection, verifyColumns } from './indicator-rows.ts';

function header(text: string) {
  const columns = indicatorColumns(text.split(' '));
  if (!columns) throw new Error('no header');
  return columns;
}

describe('verifyColumns', () => {
  const columns = header('绩效指标 指标名称 指标权重 计量单位 指标性质 指标值');

  it('believes a header that its rows fit', () => {
    const rows = [
      ['', '会议次数', '20', '次', '≥', '22'],
      ['', '满意度', '10', '%', '≥', '95'],
    ];
    expect(verifyColumns(rows, columns)).toEqual({ columns, disagrees: false });
  });

  it('follows the contents where every row contradicts the header', () => {
    const rows = [
      ['', '会议次数', '≥', '50', '次', '15'],
      ['', '公开率', '＝', '100', '%', '10'],
      ['', '工作效果', '定性', '优', '', '10'],
    ];
    const verified = verifyColumns(rows, columns);
    expect(verified.disagrees).toBe(true);
    expect(Object.fromEntries(verified.columns)).toEqual({ name: 1, direction: 2, target: 3, unit: 4, weight: 5 });
  });

  it('believes the header over one strange row', () => {
    const rows = [
      ['', '会议次数', '20', '次', '≥', '22'],
      ['', '满意度', '10', '%', '≥', '95'],
      ['', '工作效果', '≥', '50', '次', '15'],
    ];
    expect(verifyColumns(rows, columns).disagrees).toBe(false);
  });

  it('believes the header of a table without rows', () => {
    expect(verifyColumns([], columns).disagrees).toBe(false);
  });
});

describe('isDirection', () => {
  it.each(['≥', '≤', '=', '＝', '>', '<', '定性', '无'])('%s', (text) => {
    expect(isDirection(text)).toBe(true);
  });

  it.each(['', '次', '优', '100'])('not “%s”', (text) => {
    expect(isDirection(text)).toBe(false);
  });
});
