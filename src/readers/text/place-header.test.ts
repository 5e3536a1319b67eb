import { describe, expect, it } from 'vitest';
import { placeHeader } from './place-header.ts';

const words = (text: string) => text.split(' ').map((word) => (word === '·' ? '' : word));

/** The labels over each column, from the top; `null` over the columns that are doubtful. */
function labels(header: readonly string[], data: readonly string[], width: number): (string | null)[] {
  const { cells, spans, doubtful } = placeHeader(header.map(words), data.map(words), width);
  return Array.from({ length: width }, (_, column) => {
    if (doubtful.includes(column)) return null;
    return cells
      .map((line, row) => {
        const over = spans.find(
          (s) => row >= s.row && row < s.row + s.rows && column >= s.column && column < s.column + s.columns,
        );
        return over && over.row !== row ? '' : (line[over?.column ?? column] ?? '');
      })
      .filter((text) => text !== '')
      .join('/');
  });
}

const ROWS = [
  '201 公共服务 80.00 100.00 60.00 40.00',
  '205 教育 50.00 70.00 70.00 ·',
  '合计 · 130.00 170.00 130.00 40.00',
];

describe('cells of a header that reach down and are listed once', () => {
  it.each<[string, string[], string[], number, string]>([
    [
      'the year of which the parts add up is the divided one',
      ['科目编码 科目名称 2025年预算数 2026年预算数', '总计 基本支出 项目支出'],
      ROWS,
      6,
      '科目编码 科目名称 2025年预算数 2026年预算数/总计 2026年预算数/基本支出 2026年预算数/项目支出',
    ],
    [
      'years in the other order',
      ['科目编码 科目名称 2026年预算数 2025年预算数', '总计 基本支出 项目支出'],
      ['201 公共服务 100.00 60.00 40.00 80.00', '205 教育 70.00 70.00 · 50.00'],
      6,
      '科目编码 科目名称 2026年预算数/总计 2026年预算数/基本支出 2026年预算数/项目支出 2025年预算数',
    ],
    [
      'one column of names',
      ['科目 2025年预算数 2026年预算数', '总计 基本支出 项目支出'],
      ['公共服务 80.00 100.00 60.00 40.00'],
      5,
      '科目 2025年预算数 2026年预算数/总计 2026年预算数/基本支出 2026年预算数/项目支出',
    ],
    [
      'one label over code and name',
      ['科目 2025年预算数 2026年预算数', '总计 基本支出 项目支出'],
      ROWS,
      6,
      '科目 科目 2025年预算数 2026年预算数/总计 2026年预算数/基本支出 2026年预算数/项目支出',
    ],
    [
      'a remark at the right',
      ['科目编码 科目名称 2025年预算数 2026年预算数 备注', '总计 基本支出 项目支出'],
      ROWS.map((row) => `${row} ·`),
      7,
      '科目编码 科目名称 2025年预算数 2026年预算数/总计 2026年预算数/基本支出 2026年预算数/项目支出 备注',
    ],
    [
      'code in three columns under a heading',
      ['科目编码 科目名称 2025年预算数 2026年预算数', '类 款 项 总计 基本支出 项目支出'],
      ['201 · · 公共服务 80.00 100.00 60.00 40.00', '201 03 01 行政运行 30.00 55.00 55.00 ·'],
      8,
      '科目编码/类 科目编码/款 科目编码/项 科目名称 2025年预算数 2026年预算数/总计 2026年预算数/基本支出 2026年预算数/项目支出',
    ],
    [
      'change beside the years',
      ['科目编码 科目名称 2025年预算数 2026年预算数 2026年比2025年增减', '总计 基本支出 项目支出 增减额 增减率'],
      ['201 公共服务 80.00 100.00 60.00 40.00 20.00 25.00%'],
      8,
      '科目编码 科目名称 2025年预算数 2026年预算数/总计 2026年预算数/基本支出 2026年预算数/项目支出 2026年比2025年增减/增减额 2026年比2025年增减/增减率',
    ],
    [
      'change in one column',
      ['科目编码 科目名称 2025年预算数 2026年预算数 增减%', '总计 基本支出 项目支出'],
      ['201 公共服务 80.00 100.00 60.00 40.00 25.00%'],
      7,
      '科目编码 科目名称 2025年预算数 2026年预算数/总计 2026年预算数/基本支出 2026年预算数/项目支出 增减%',
    ],
    [
      'three rows',
      ['科目编码 科目名称 合计 本年收入 上年结转', '小计 财政拨款 事业收入', '一般公共预算 政府性基金预算'],
      ['205 教育 100.00 90.00 60.00 20.00 10.00 10.00', '208 社保 50.00 45.00 40.00 · 5.00 5.00'],
      8,
      '科目编码 科目名称 合计 本年收入/小计 本年收入/财政拨款/一般公共预算 本年收入/财政拨款/政府性基金预算 本年收入/事业收入 上年结转',
    ],
    [
      'the three public expenses of two years',
      [
        '2025年预算数 2026年预算数',
        '合计 因公出国 公务用车 公务接待 合计 因公出国 公务用车 公务接待',
        '小计 购置费 运行费 小计 购置费 运行费',
      ],
      ['9.00 · 7.00 · 7.00 2.00 8.00 · 6.00 · 6.00 2.00'],
      12,
      ['2025', '2026']
        .map((year) =>
          ['合计', '因公出国', '公务用车/小计', '公务用车/购置费', '公务用车/运行费', '公务接待']
            .map((label) => `${year}年预算数/${label}`)
            .join(' '),
        )
        .join(' '),
    ],
  ])('%s', (_, header, data, width, expected) => {
    expect(labels(header, data, width)).toEqual(expected.split(' '));
  });
});

describe('a header that cannot be told', () => {
  const header = ['科目编码 科目名称 2025年预算数 2026年预算数', '总计 基本支出 项目支出'];
  const open = ['科目编码', '科目名称', null, null, null, null];

  it.each<[string, string[], (string | null)[]]>([
    ['there are no figures', ['201 公共服务 · · · ·'], open],
    ['the figures add up both ways', ['201 公共服务 100.00 60.00 40.00 20.00'], open],
    ['the figures add up in neither way', ['201 公共服务 80.00 100.00 60.00 30.00'], open],
    ['only one column has figures', ['201 公共服务 · · 60.00 ·'], open],
  ])('where %s, the years and what is under them stay open', (_, data, expected) => {
    expect(labels(header, data, 6)).toEqual(expected);
  });

  it('takes one amount printed twice, where the true sum is misprinted, for no proof', () => {
    const header = ['科目 2024年决算数 2025年预算数 2026年预算数', '总计 基本支出 项目支出'];
    const data = ['教育 30.00 · 30.00 50.46 10.00'];
    expect(labels(header, data, 6)).toEqual(['科目', null, null, null, null, null]);
  });

  it('keeps the labels in one cell over all columns that are open', () => {
    const { cells, spans, doubtful } = placeHeader(header.map(words), [words('201 公共服务 · · · ·')], 6);
    expect(cells).toEqual([
      ['科目编码', '科目名称', '2025年预算数 2026年预算数', '', '', ''],
      ['', '', '总计 基本支出 项目支出', '', '', ''],
    ]);
    expect(spans).toContainEqual({ row: 0, column: 2, rows: 1, columns: 4 });
    expect(doubtful).toEqual([2, 3, 4, 5]);
  });

  it('leaves all columns open where no way of laying the cells fits', () => {
    expect(labels(['科目编码 科目名称'], ['201 公共服务 80.00 100.00'], 4)).toEqual([null, null, null, null]);
  });
});

describe('labels over the labels of every column', () => {
  it.each([
    ['科目 2026年预算数', '编码 名称 总计 基本支出', [0, 2]],
    ['功能分类科目 2025年预算数 2026年预算数', '科目编码 科目名称 · 总计 基本支出 项目支出', [0, 2, 3]],
    ['2025年预算数 2026年预算数', '合计 因公出国 接待费 合计 因公出国 接待费', [0, 3]],
    [
      '功能分类科目 2025年预算数 2026年预算数 2026年比2025年增减',
      '科目编码 科目名称 · 小计 基本支出 项目支出 增减额 增减率',
      [0, 2, 3, 6],
    ],
    ['部门编码 部门名称 2025年预算数 2026年预算数', '· · 合计 出国 接待 合计 出国 接待', [0, 1, 2, 5]],
    ['收入 支出', '项目 预算数 项目 合计 一般公共预算', [0, 2]],
    ['收入 支出', '收入项目 预算数 支出项目 合计 一般公共预算 政府性基金预算', [0, 2]],
    ['收入 支出', '项目 预算数 项目（按功能分类） 预算数 项目（按支出性质） 预算数', [0, 2]],
    ['合计 本年收入 上年结转', '· 小计 一般公共预算 事业收入 小计 一般公共预算', [0, 1, 4]],
    ['“三公”经费预算数 机关运行经费预算数', '合计 出国 接待 公车 公车 公车 ·', [0, 6]],
  ])('%s over %s', (upper, lower, starts) => {
    const width = words(lower).length;
    const { cells, doubtful } = placeHeader([words(upper), words(lower)], [], width);
    expect(doubtful).toEqual([]);
    expect(cells[0]?.flatMap((text, column) => (text === '' ? [] : [column]))).toEqual(starts);
  });

  it('says nothing where no label decides', () => {
    expect(
      placeHeader(
        [
          ['甲', '乙'],
          ['一', '二', '三'],
        ],
        [],
        3,
      ).doubtful,
    ).toEqual([0, 1, 2]);
  });
});
