import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeBiff5 } from '../../../tests/fixtures/quirks/biff5.ts';
import { Problem } from '../../problem.ts';
import type { Reading, Grid } from '../document.ts';
import { readWorkbook } from './index.ts';

type Rows = (string | number | boolean | null)[][];

function sheetOf(rows: Rows, setUp: (sheet: WorkSheet) => void = () => undefined): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows);
  setUp(sheet);
  return sheet;
}

function bytesOf(
  sheets: Record<string, WorkSheet>,
  bookType: 'xlsx' | 'biff8' = 'xlsx',
  change?: (book: WorkBook) => void,
): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  change?.(book);
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

function grids(document: Reading): string[][][] {
  return document.blocks.filter((block): block is Grid => block.type === 'grid').map(({ cells }) => cells);
}

function lines(document: Reading): string[] {
  return document.blocks.map((block) => (block.type === 'grid' ? 'GRID' : `${block.type}: ${block.text}`));
}

/** Changes one part of a workbook as text. */
function edit(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  return zipSync(parts);
}

const merge = (s: string): NonNullable<WorkSheet['!merges']>[number] => utils.decode_range(s);

describe.each(['xlsx', 'biff8'] as const)('a workbook saved as %s', (bookType) => {
  it('keeps the texts of numbers as displayed', () => {
    const sheet = sheetOf(
      [
        ['科目编码', '金额', '通用', '比例'],
        ['02', 1710.24, 1710.2400000000002, 0.68],
        [2010301, 1.005, 0.1 + 0.2, -0.125],
        [201, -1234567.891, 68, 0],
      ],
      (it) => {
        for (const cell of ['B2', 'B3', 'B4']) it[cell].z = '#,##0.00';
        for (const cell of ['D2', 'D3', 'D4']) it[cell].z = '0.0%';
        it['A4'].z = '00000';
      },
    );
    expect(grids(readWorkbook(bytesOf({ 表: sheet }, bookType), 'a'))).toEqual([
      [
        ['科目编码', '金额', '通用', '比例'],
        ['02', '1,710.24', '1710.24', '68.0%'],
        ['2010301', '1.01', '0.3', '-12.5%'],
        ['00201', '-1,234,567.89', '68', '0.0%'],
      ],
    ]);
  });

  it('reads merges of a three-tier header, and wrapped texts', () => {
    const sheet = sheetOf(
      [
        ['2026年预算数'],
        ['合计', '公务用车购置\n及运行费', null, null, '公务接待费'],
        [null, '小计', '公务用车\r\n购置费', '运行费'],
        [25, 9, null, 9, 16],
      ],
      (it) => (it['!merges'] = ['A1:E1', 'A2:A3', 'B2:D2', 'E2:E3'].map(merge)),
    );
    const document = readWorkbook(bytesOf({ Sheet1: sheet }, bookType), 'a.xlsx');
    expect(document.blocks).toEqual([
      {
        type: 'grid',
        cells: [
          ['2026年预算数', '', '', '', ''],
          ['合计', '公务用车购置及运行费', '', '', '公务接待费'],
          ['', '小计', '公务用车购置费', '运行费', ''],
          ['25', '9', '', '9', '16'],
        ],
        spans: [
          { row: 0, column: 0, rows: 1, columns: 5 },
          { row: 1, column: 0, rows: 2, columns: 1 },
          { row: 1, column: 1, rows: 1, columns: 3 },
          { row: 1, column: 4, rows: 2, columns: 1 },
        ],
        spansKnown: true,
        places: [1, 2, 3, 4].map((row) => ({ file: 'a.xlsx', sheet: 'Sheet1', row })),
        place: { file: 'a.xlsx', sheet: 'Sheet1', row: 1 },
      },
    ]);
  });

  it('leaves out hidden sheets and columns, and says so', () => {
    const sheet = sheetOf(
      [
        ['编码', '草稿', '名称', '金额'],
        ['201', '内部', '一般公共服务支出', 100],
        ['208', '内部', '社会保障和就业支出', 50],
      ],
      (it) => {
        it['!cols'] = [{ wch: 9 }, { wch: 9, hidden: true }, { wch: 9 }, { wch: 9 }];
      },
    );
    const bytes = bytesOf({ 支出: sheet, 底稿: sheetOf([['密', '文']]) }, bookType, (book) => {
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    });
    const document = readWorkbook(bytes, 'a.xlsx');
    expect(grids(document)).toEqual([
      [
        ['编码', '名称', '金额'],
        ['201', '一般公共服务支出', '100'],
        ['208', '社会保障和就业支出', '50'],
      ],
    ]);
    expect(document.notices.map(({ id, values }) => [id, values])).toEqual([
      ['hidden-columns', { sheet: '支出', columns: 'B' }],
      ['hidden-sheet', { sheet: '底稿' }],
    ]);
  });

  it('shows a merge that begins in a hidden column in its visible part', () => {
    const sheet = sheetOf(
      [
        ['合计', null, '金额'],
        ['a', 'b', 1],
      ],
      (it) => {
        it['!merges'] = [merge('A1:B1')];
        it['!cols'] = [{ wch: 9, hidden: true }, { wch: 9 }, { wch: 9 }];
      },
    );
    expect(grids(readWorkbook(bytesOf({ Sheet1: sheet }, bookType), 'a'))).toEqual([
      [
        ['合计', '金额'],
        ['b', '1'],
      ],
    ]);
  });

  it('takes several tables of one sheet apart, with their titles, units and notes', () => {
    const sheet = sheetOf(
      [
        ['附件1'],
        ['政府性基金预算支出表'],
        ['编制单位：云州市青禾区文化服务局', null, '单位：万元'],
        ['科目编码', '科目名称', '总计'],
        [null, '合计', null],
        ['备注：本单位无政府性基金收支，故此表无数据。'],
        [],
        ['附件2'],
        ['部门收支总表'],
        ['单位：', '万元'],
        ['项目', '预算数', '备注'],
        ['收入合计', 10, null],
        [],
        ['支出合计', 10, null],
        [],
        ['项目支出情况'],
        [null, null, '单位：元'],
        ['项目', '金额'],
        ['甲', 1],
      ],
      (it) => (it['!merges'] = [merge('A2:C2')]),
    );
    const document = readWorkbook(bytesOf({ 全部: sheet }, bookType), 'a');
    expect(lines(document)).toEqual([
      'paragraph: 附件1',
      'heading: 政府性基金预算支出表',
      'paragraph: 编制单位：云州市青禾区文化服务局',
      'paragraph: 单位：万元',
      'GRID',
      'paragraph: 备注：本单位无政府性基金收支，故此表无数据。',
      'paragraph: 附件2',
      'heading: 部门收支总表',
      'paragraph: 单位：万元',
      'GRID',
      'heading: 项目支出情况',
      'paragraph: 单位：元',
      'GRID',
    ]);
    expect(grids(document)[1]).toEqual([
      ['项目', '预算数', '备注'],
      ['收入合计', '10', ''],
      ['', '', ''],
      ['支出合计', '10', ''],
    ]);
  });

  it('keeps error cells and yes/no as printed, dates in the Chinese order', () => {
    const sheet = sheetOf(
      [
        ['a', 'b', 'c'],
        [null, true, 46027],
      ],
      (it) => {
        it['A2'] = { t: 'e', v: 7 };
        it['C2'].z = 'm/d/yy';
      },
    );
    expect(grids(readWorkbook(bytesOf({ x: sheet }, bookType), 'a'))[0]?.[1]).toEqual(['#DIV/0!', 'TRUE', '2026/1/5']);
  });

  it('gives text sheets as headings and paragraphs, and a table without title the name of its sheet', () => {
    const prose = sheetOf([['一、基本情况'], ['本局共三个科室。'], [], ['部门收支总表'], ['部门收入总表']]);
    const document = readWorkbook(
      bytesOf(
        {
          说明: prose,
          三公经费: sheetOf([
            ['合计', '接待'],
            [1, 2],
          ]),
        },
        bookType,
      ),
      'a',
    );
    expect(lines(document)).toEqual([
      'heading: 一、基本情况',
      'paragraph: 本局共三个科室。',
      'paragraph: 部门收支总表',
      'paragraph: 部门收入总表',
      'heading: 三公经费',
      'GRID',
    ]);
  });
});

describe('a workbook', () => {
  it('leaves out hidden rows, and says which', () => {
    const rows = [
      ['编码', '金额'],
      ['201', 1],
      ['202', 2],
      ['203', 3],
    ];
    const sheet = sheetOf(rows, (it) => (it['!rows'] = [{}, { hidden: true }, { hidden: true }]));
    const document = readWorkbook(bytesOf({ 支出: sheet }), 'a.xlsx');
    expect(grids(document)).toEqual([
      [
        ['编码', '金额'],
        ['203', '3'],
      ],
    ]);
    expect(document.notices).toEqual([
      {
        id: 'hidden-rows',
        values: { sheet: '支出', rows: '2–3' },
        place: { file: 'a.xlsx', sheet: '支出', row: 2 },
      },
    ]);
    const old = readWorkbook(writeBiff5('支出', rows, { hiddenRow: 2 }), 'a.xls');
    expect(grids(old)).toEqual([
      [
        ['编码', '金额'],
        ['201', '1'],
        ['203', '3'],
      ],
    ]);
    expect(old.notices.map(({ values }) => values)).toEqual([{ sheet: '支出', rows: '3' }]);
  });

  it('trims ghost ranges and margins', () => {
    const sheet = sheetOf([[], [null, '编码', '金额'], [null, '201', 5]], (it) => (it['!merges'] = [merge('H1:H900')]));
    const bytes = edit(bytesOf({ Sheet1: sheet }), 'xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace(/<dimension ref="[^"]*"/u, '<dimension ref="A1:XFD1048576"')
        .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" t="str"><v>  </v></c></row></sheetData>'),
    );
    const document = readWorkbook(bytes, 'a');
    expect(grids(document)).toEqual([
      [
        ['编码', '金额'],
        ['201', '5'],
      ],
    ]);
    expect(document.blocks[0]?.place.row).toBe(2);
  });

  it('joins two sheet columns that every row merges into one', () => {
    const rows: Rows = [
      ['科目', null, '金额'],
      ['基本支出', null, 1],
      ['项目支出', null, 2],
    ];
    const sheet = sheetOf(rows, (it) => (it['!merges'] = ['A1:B1', 'A2:B2', 'A3:B3'].map(merge)));
    expect(grids(readWorkbook(bytesOf({ Sheet1: sheet }), 'a'))).toEqual([
      [
        ['科目', '金额'],
        ['基本支出', '1'],
        ['项目支出', '2'],
      ],
    ]);
  });

  it('never takes a formula without a result for zero, and reports it', () => {
    const bytes = edit(
      bytesOf({
        表: sheetOf([
          ['项目', '金额'],
          ['甲', 1],
          ['乙', 2],
        ]),
      }),
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/<c r="B3"[^>]*>.*?<\/c>/u, '<c r="B3"><f>SUM(B2)</f></c>'),
    );
    const document = readWorkbook(bytes, 'a.xlsx');
    expect(grids(document)).toEqual([
      [
        ['项目', '金额'],
        ['甲', '1'],
        ['乙', ''],
      ],
    ]);
    expect(document.notices).toEqual([
      {
        id: 'formula-without-value',
        values: { sheet: '表', count: 1, cells: 'B3' },
        place: { file: 'a.xlsx', sheet: '表', row: 3 },
      },
    ]);
  });

  it('prints zeros as blanks where the sheet does', () => {
    const bytes = edit(
      bytesOf({
        表: sheetOf([
          ['项目', '金额'],
          ['甲', 0],
          ['乙', 2],
        ]),
      }),
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/<sheetView /u, '<sheetView showZeros="0" '),
    );
    expect(grids(readWorkbook(bytes, 'a'))[0]).toEqual([
      ['项目', '金额'],
      ['甲', ''],
      ['乙', '2'],
    ]);
  });

  it('reads an Excel 95 workbook in GBK, and whether it shows zeros', () => {
    const rows = [
      ['科目编码', '科目名称', '金额'],
      ['207', '文化旅游体育与传媒支出', 892.15],
      ['208', '社会保障和就业支出', 0],
    ];
    const read = (showZeros: boolean): string[][] | undefined =>
      grids(readWorkbook(writeBiff5('支出', rows, { showZeros }), 'a.xls'))[0];
    expect(read(true)).toEqual([
      rows[0],
      ['207', '文化旅游体育与传媒支出', '892.15'],
      ['208', '社会保障和就业支出', '0'],
    ]);
    expect(read(false)?.[2]).toEqual(['208', '社会保障和就业支出', '']);
  });
});

describe('failures', () => {
  /** A workbook whose first number record claims to be longer than the file. */
  function cutRecord(): Uint8Array {
    const bytes = writeBiff5('a', [
      ['x', 'y'],
      [1, 2],
    ]);
    const at = bytes.findIndex((_, index) =>
      [0x03, 0x02, 14, 0].every((byte, offset) => bytes[index + offset] === byte),
    );
    bytes[at + 3] = 0xff;
    return bytes;
  }

  const valid = bytesOf({
    表: sheetOf([
      ['a', 'b'],
      [1, 2],
    ]),
  });

  it.each([
    ['a truncated archive', valid.slice(0, valid.length / 2), 'archive-damaged'],
    ['a truncated OLE file', bytesOf({ 表: sheetOf([['a']]) }, 'biff8').slice(0, 700), 'workbook-unreadable'],
    ['a cut record', cutRecord(), 'workbook-unreadable'],
    [
      'entities',
      edit(valid, 'xl/workbook.xml', (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      'xml-doctype',
    ],
    [
      'a bomb',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/a.xml': new Uint8Array(201 * 1024 * 1024) }),
      'archive-too-large',
    ],
  ])('%s is refused and told apart', (_, bytes, id) => {
    let thrown: unknown;
    try {
      readWorkbook(bytes, 'a.xlsx');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Problem);
    expect(thrown).toMatchObject({ id, place: { file: 'a.xlsx' } });
  });
});
