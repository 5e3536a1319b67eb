import { describe, expect, it } from 'vitest';
import { buildMatrix, dropCoveredColumns, type Matrix } from './matrix.ts';
import { settleInnerTable, splitTable } from './table-parts.ts';

function matrixOf(rows: string[][]): Matrix {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return { cells, spans: [], places: rows.map((_, row) => ({ row: row + 1 })) };
}

function parts(rows: string[][], ghostColumns = true, holdsProse = true): (string | string[][])[] {
  return splitTable(matrixOf(rows), { ghostColumns, holdsProse }).map((block) =>
    block.type === 'grid' ? block.cells : `${block.type}: ${block.text}`,
  );
}

describe('splitTable', () => {
  it('leaves a header of years, or a single cell above the header, in the grid', () => {
    const years = [
      ['2025年', '2026年'],
      ['1', '2'],
    ];
    expect(parts(years)).toEqual([years]);
    const tiers = [
      ['2026年预算数', ''],
      ['合计', '公务接待费'],
      ['1', '2'],
    ];
    expect(parts(tiers)).toEqual([tiers]);
    expect(parts([['“三公”经费支出表'], ['单位：万元'], ...tiers])).toEqual([
      'heading: “三公”经费支出表',
      'paragraph: 单位：万元',
      tiers,
    ]);
  });

  it('begins a table at a title over two lines, of which only the second is one', () => {
    const [upper, lower] = [
      [
        ['科目', '预算数'],
        ['教育', '5.00'],
      ],
      [
        ['科目', '总计'],
        ['公路', '7.00'],
      ],
    ];
    const rows = [['支出预算表'], ...(upper ?? []), [], ['一般公共预算财政拨款'], ['基本支出预算表'], ...(lower ?? [])];
    expect(parts(rows)).toEqual([
      'heading: 支出预算表',
      upper,
      'paragraph: 一般公共预算财政拨款',
      'heading: 基本支出预算表',
      lower,
    ]);
  });

  it('takes off the lines over a form, but not its fields', () => {
    const form = [
      ['项目名称', '读书活动', '主管部门', '文化服务局'],
      ['项目概述', '单位：本项目由各镇街承办。', '', ''],
      ['绩效指标', '一级指标', '二级指标', '指标值'],
    ];
    expect(
      parts([
        ['表十一', '', '', ''],
        ['项目绩效目标表', '', '', ''],
        ['（2026年度）', '', '', ''],
        ['填报单位：', '文化服务局', '', ''],
        ...form,
      ]),
    ).toEqual([
      'paragraph: 表十一',
      'heading: 项目绩效目标表',
      'paragraph: （2026年度）',
      'paragraph: 填报单位：文化服务局',
      form,
    ]);
  });

  it('reads a list of tables as a grid, a list of single titles as text', () => {
    const contents = [
      ['表一', '部门收支总表'],
      ['表二', '部门收入总表'],
      ['表三', '部门支出总表'],
    ];
    expect(parts([['目录', ''], ...contents])).toEqual(['heading: 目录', contents]);
    expect(parts([['部门收支总表'], ['部门收入总表']])).toEqual(['paragraph: 部门收支总表', 'paragraph: 部门收入总表']);
  });

  it('names a title whose table is missing', () => {
    expect(
      parts([
        ['部门收入总表', ''],
        ['单位：万元', ''],
        ['部门支出总表', ''],
        ['单位：万元', ''],
        ['科目', '总计'],
        ['合计', '1'],
      ]),
    ).toEqual([
      'heading: 部门收入总表',
      'paragraph: 单位：万元',
      'heading: 部门支出总表',
      'paragraph: 单位：万元',
      [
        ['科目', '总计'],
        ['合计', '1'],
      ],
    ]);
    expect(parts([['部门收入总表'], ['单位：万元']])).toEqual(['heading: 部门收入总表', 'paragraph: 单位：万元']);
  });

  it('takes a number beside the title with it', () => {
    expect(
      parts([
        ['附表1', '部门收入总表'],
        ['', '单位：万元'],
        ['科目', '总计'],
      ]),
    ).toEqual(['paragraph: 附表1', 'heading: 部门收入总表', 'paragraph: 单位：万元', [['科目', '总计']]]);
  });

  it('takes notes below off the grid, with the lines that follow them', () => {
    expect(
      parts([
        ['科目', '总计'],
        ['合计', ''],
        ['注：1.本表反映当年安排。', ''],
        ['2.不含上年结转。', ''],
      ]),
    ).toEqual([
      [
        ['科目', '总计'],
        ['合计', ''],
      ],
      'paragraph: 注：1.本表反映当年安排。',
      'paragraph: 2.不含上年结转。',
    ]);
    expect(
      parts([
        ['科目', '总计'],
        ['合计', ''],
        ['备注：', '此表无数据'],
      ]),
    ).toEqual([
      [
        ['科目', '总计'],
        ['合计', ''],
      ],
      'paragraph: 备注：此表无数据',
    ]);
  });

  it('keeps a last row that only has a label', () => {
    const rows = [
      ['项目', '预算数'],
      ['收入', '1'],
      ['结转下年', ''],
    ];
    expect(parts(rows)).toEqual([rows]);
    expect(
      parts(
        [
          ['项目', '预算数', ''],
          ['收入', '1', ''],
        ],
        false,
      ),
    ).toEqual([
      [
        ['项目', '预算数', ''],
        ['收入', '1', ''],
      ],
    ]);
    expect(
      parts([
        ['项目', '预算数', ''],
        ['收入', '1', ''],
      ]),
    ).toEqual([
      [
        ['项目', '预算数'],
        ['收入', '1'],
      ],
    ]);
  });
});

describe('a form with blank rows', () => {
  it('ends with its total and its note, not at the blank rows', () => {
    const form = [
      ['科目', '总计'],
      ['', ''],
      ['', ''],
      ['合计', ''],
    ];
    const next = [
      ['科目', '总计'],
      ['合计', '1'],
    ];
    const rows = [
      ...form,
      ['注：本单位无此项，故本表为空表。', ''],
      ['', ''],
      ['国有资本经营支出', ''],
      ['单位：元', ''],
      ...next,
    ];
    expect(parts(rows)).toEqual([
      form,
      'paragraph: 注：本单位无此项，故本表为空表。',
      'heading: 国有资本经营支出',
      'paragraph: 单位：元',
      next,
    ]);
  });
});

describe('prose', () => {
  const grid = [
    ['科目', '总计'],
    ['合计', '10'],
  ];
  const rows = [
    ['一、收支情况\n本局收入10万元。\n本局支出也是\n十万元。', ''],
    ['收支平衡。', ''],
    ...grid,
    ['', ''],
    ['以上各项不含上年结转；', ''],
    ['', ''],
    ...grid,
  ];

  it('on a sheet stands in paragraphs over, between and under the tables', () => {
    expect(parts(rows)).toEqual(
      [
        '一、收支情况',
        '本局收入10万元。',
        '本局支出也是十万元。',
        '收支平衡。',
        grid,
        '以上各项不含上年结转；',
        grid,
      ].map((part) => (typeof part === 'string' ? `paragraph: ${part}` : part)),
    );
  });

  it('elsewhere is a piece of a cell that a page break cut', () => {
    const piece = [['的标准执行。', ''], ...grid];
    expect(parts(piece, false, false)).toEqual([piece]);
  });
});

describe('settleInnerTable', () => {
  it('makes text of a single row or column, a grid of the rest', () => {
    const setting = { ghostColumns: false, holdsProse: false };
    expect(settleInnerTable(matrixOf([['产出', '240', '场']]), setting)).toEqual({ text: '产出 240 场', blocks: [] });
    expect(settleInnerTable(matrixOf([['一'], [''], ['二']]), setting)).toEqual({ text: '一\n二', blocks: [] });
    expect(
      settleInnerTable(
        matrixOf([
          ['甲', '1'],
          ['乙', '2'],
        ]),
        setting,
      ),
    ).toMatchObject({
      text: '',
      blocks: [
        {
          type: 'grid',
          cells: [
            ['甲', '1'],
            ['乙', '2'],
          ],
        },
      ],
    });
  });
});

describe('buildMatrix', () => {
  const places = [{ row: 1 }, { row: 2 }];

  it('cuts cells that reach beyond the table', () => {
    const placed = [
      { row: 0, column: 0, rows: 1, columns: 50, text: '标题' },
      { row: 1, column: 0, rows: 9, columns: 1, text: 'a' },
      { row: 1, column: 1, rows: 1, columns: 1, text: 'b' },
    ];
    expect(buildMatrix(placed, places)).toEqual({
      cells: [
        ['标题', ''],
        ['a', 'b'],
      ],
      spans: [{ row: 0, column: 0, rows: 1, columns: 2 }],
      places,
    });
  });

  it('refuses a table that no budget has', () => {
    const corners = Array.from({ length: 1500 }, (_, at) => ({ row: at, column: at, rows: 1, columns: 1, text: 'x' }));
    const lines = corners.map(({ row }) => ({ file: 'a.html', line: row + 1 }));
    const found = expect.objectContaining({ id: 'table-too-large', values: { rows: 1500, columns: 1500 } }) as Error;
    expect(() => buildMatrix(corners, lines)).toThrow(found);
  });

  it('drops a column that all rows with text cover, not one that some need', () => {
    const matrix = matrixOf([
      ['科目', '', '金额'],
      ['', '', ''],
      ['甲', '', '1'],
    ]);
    const cover = (row: number): Matrix['spans'][number] => ({ row, column: 0, rows: 1, columns: 2 });
    expect(dropCoveredColumns({ ...matrix, spans: [cover(0), cover(2)] })).toMatchObject({
      cells: [
        ['科目', '金额'],
        ['', ''],
        ['甲', '1'],
      ],
      spans: [],
    });
    expect(dropCoveredColumns({ ...matrix, spans: [cover(0)] }).cells).toEqual(matrix.cells);
  });
});
