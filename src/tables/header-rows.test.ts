import { isHeaderWord, isTotalLabel, meaningOf } from '../vocabulary/index.ts';
import { describe, expect, it } from 'vitest';
import { readColumns } from './columns.ts';
import { countHeaderRows, isClassificationCode } from './header-rows.ts';

describe('meaningOf', () => {
  it.each([
    ['科目编码', 'code', null],
    ['项目编号', 'code', null],
    ['类', 'code', null],
    ['科目名称', 'label', null],
    ['支出科目', 'label', null],
    ['项目', 'label', null],
    ['序号', 'text', null],
    ['预算数', 'amount', 'total'],
    ['2026年预算数', 'amount', 'total'],
    ['其中：基本支出', 'amount', 'basic'],
    ['项目支出（万元）', 'amount', 'project'],
    ['人员经费', 'amount', 'personnel'],
    ['日常公用 经费', 'amount', 'routine-operating'],
    ['因公出国(境)费用', 'amount', 'overseas'],
    ['公务用车购置及运行费', 'amount', 'vehicles'],
    ['公务用车购置 费', 'amount', 'vehicle-purchase'],
    ['公务用车运行维护费', 'amount', 'vehicle-operation'],
    ['公务接待 费', 'amount', 'receptions'],
    ['上年结 转结余 资金', 'amount', 'carried-over'],
    ['财政专户管理资金收入', 'amount', 'special-account'],
    ['事业单位经营收入', 'amount', 'commercial'],
    ['事业收入', 'amount', 'public-service'],
    ['一般公共预算拨款收入', 'amount', 'general-public'],
    ['国有资本经营预算', 'amount', 'state-capital'],
    ['货物类', 'amount', 'goods'],
    ['民生配套项目', 'amount', 'targeted-livelihood'],
    ['三级指标', 'text', null],
    ['度量单位', 'text', null],
    ['年度绩效目标', 'text', null],
    ['2026年预算比2025年预算增幅%', 'percent', 'change-percent'],
  ])('%s → %s %s', (label, role, measure) => {
    expect(meaningOf(label)).toEqual({ role, measure });
  });

  it('is null for words that head nothing', () => {
    expect(meaningOf('会务服务')).toBeNull();
    expect(isHeaderWord('')).toBe(false);
  });
});

describe('countHeaderRows', () => {
  it.each([
    [
      'one row',
      1,
      [
        ['科目编码', '科目名称', '总计'],
        ['', '合计', '5.00'],
      ],
    ],
    [
      'a group over its columns',
      2,
      [
        ['功能分类科目', '', '2026年预算数'],
        ['科目编码', '科目名称', '总计'],
        ['', '合计', '5.00'],
      ],
    ],
    [
      'no data',
      2,
      [
        ['科目编码', '科目名称', '本年政府性基金预算财政拨款支出', ''],
        ['', '', '总计', '基本支出'],
        ['', '合计', '', ''],
      ],
    ],
    [
      'a row that numbers the columns',
      2,
      [
        ['科目编码', '科目名称', '总计'],
        ['栏次', '1', '2'],
        ['', '合计', '5.00'],
      ],
    ],
    [
      'numbers of columns with letters and sums',
      2,
      [
        ['科目编码', '科目名称', '总计', '基本支出', '项目支出'],
        ['甲', '乙', '1=2+3', '2', '3'],
        ['', '合计', '5.00', '3.00', '2.00'],
      ],
    ],
    [
      'a row of figures that count',
      1,
      [
        ['科目名称', '总计', '基本支出'],
        ['合计', '1', '2'],
      ],
    ],
    [
      'a line over it that is not understood',
      2,
      [
        ['（按新口径）', '', ''],
        ['科目编码', '科目名称', '总计'],
        ['', '合计', '5.00'],
      ],
    ],
    ['a piece without header', 0, [['201', '一般公共服务支出', '5.00']]],
    ['no rows', 0, []],
  ])('%s', (_, count, cells) => {
    expect(countHeaderRows(cells)).toBe(count);
  });

  it('takes labels of revenue sources for rows, though they are words of headers too', () => {
    expect(
      countHeaderRows([
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', '预算数'],
        ['事业收入', '', '', ''],
      ]),
    ).toBe(2);
  });
});

describe('isClassificationCode', () => {
  it.each(['201', '20103', '2010301', '301', '50199'])('%s', (code) => {
    expect(isClassificationCode(code)).toBe(true);
  });

  it.each(['', '1', '2010', '201.00', '103001', '901'])('not “%s”', (code) => {
    expect(isClassificationCode(code)).toBe(false);
  });
});

describe('isTotalLabel', () => {
  it.each(['合计', '合 计', '收入总计', '支出合计', '本年收入合计'])('%s', (label) => {
    expect(isTotalLabel(label)).toBe(true);
  });

  it.each(['小计', '合计数说明', '一、本年收入'])('not “%s”', (label) => {
    expect(isTotalLabel(label)).toBe(false);
  });
});

describe('readColumns', () => {
  it.each([
    ['栏次', '', '1', '2'],
    ['', '', '(1)', '(2)'],
    ['甲', '乙', '1', '2=1'],
  ])('takes the meaning of a column from its words, not from its number (%s %s %s %s)', (...numbers) => {
    const cells = [['科目编码', '科目名称', '合计', '基本支出'], numbers, ['208', '社会保障', '3', '3']];
    expect(readColumns(cells, 2, []).map(({ role }) => role)).toEqual(['code', 'label', 'amount', 'amount']);
  });
});

describe('a header whose last row of labels is merged cells', () => {
  it('goes on to the numbers of the columns', () => {
    const cells = [
      ['项目', '', '', '', '本年支出合计', '基本支出', '项目支出'],
      ['支出功能分类科目编码', '', '', '科目名称', '', '', ''],
      ['', '', '', '', '', '', ''],
      ['类', '款', '项', '栏次', '1', '2', '3'],
      ['', '', '', '合计', '9.00', '4.00', '5.00'],
    ];
    expect(countHeaderRows(cells)).toBe(4);
    expect(countHeaderRows(cells.filter((_, row) => row !== 3))).toBe(2);
  });
});
