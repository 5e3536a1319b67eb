import { describe, expect, it } from 'vitest';
import { documentOf, outline, tabs } from '../../../tests/helpers/documents.ts';
import { readText } from './index.ts';

describe('readText', () => {
  it('reads headings, paragraphs and tables with their places', () => {
    const { file, format, blocks, notices } = documentOf(
      '# 预算说明\n\n本单位无下级单位。\n\n项目\t预算数\n合计\t1.00\n',
    );
    expect({ file, format, notices }).toEqual({ file: 'example.txt', format: 'text', notices: [] });
    expect(blocks).toMatchObject([
      { type: 'heading', level: 1, text: '预算说明', place: { line: 1 } },
      { type: 'paragraph', text: '本单位无下级单位。', place: { line: 3 } },
      { type: 'grid', place: { line: 5 }, places: [{ line: 5 }, { line: 6 }], spans: [], spansKnown: false },
    ]);
  });

  it('yields no blocks for an empty text', () => {
    expect(readText(new Uint8Array(), 'empty.txt').blocks).toEqual([]);
  });
});

describe('headings', () => {
  it.each([
    ['# 云州市青禾区财政局', 'heading 1: 云州市青禾区财政局'],
    ['## 2026年部门预算', 'heading 1: 2026年部门预算'],
    ['**2026年部门预算**', 'heading 1: 2026年部门预算'],
    ['第一部分 部门概况', 'heading 1: 第一部分部门概况'],
    ['一、单位基本情况', 'heading 2: 一、单位基本情况'],
    ['### 一、单位基本情况', 'heading 2: 一、单位基本情况'],
    ['## (二) 单位构成', 'heading 3: (二) 单位构成'],
    ['（一）职能职责', 'heading 3: （一）职能职责'],
    ['1.按支出属性说明', 'heading 4: 1.按支出属性说明'],
    ['1、按支出属性说明', 'heading 4: 1、按支出属性说明'],
    ['（1）基本支出', 'heading 5: （1）基本支出'],
  ])('%s → %s', (line, block) => {
    expect(outline(line)).toEqual([block]);
  });

  it.each([
    '1.负责财政收支管理。',
    '（一）机关运行经费。2026年预算 10 万元。',
    '（二）支出预算：',
    '2.5 万元用于培训',
    '2026年部门预算情况说明',
  ])('%s is a paragraph', (line) => {
    expect(outline(line)).toEqual([`paragraph: ${line}`]);
  });

  it('takes bold at the beginning of a paragraph for emphasis, not for a heading', () => {
    expect(outline('**(一) 机关运行经费。**2026年预算 10 万元。')).toEqual([
      'paragraph: (一) 机关运行经费。2026年预算 10 万元。',
    ]);
  });
});

describe('paragraphs', () => {
  it('joins one that a page break cut', () => {
    expect(outline('2026年支出预算比上年减少，主要原因是青\n\n禾区财政局压缩项目支出。')).toEqual([
      'paragraph: 2026年支出预算比上年减少，主要原因是青禾区财政局压缩项目支出。',
    ]);
  });

  it('joins one cut behind a number', () => {
    expect(outline('全局现有汽车 5 辆，机要用车占 1 辆。2026\n\n年不添新车。')).toEqual([
      'paragraph: 全局现有汽车 5 辆，机要用车占 1 辆。2026 年不添新车。',
    ]);
  });

  it('joins a numbered sentence that was cut', () => {
    expect(
      outline(
        '1.负责全区财政收支管理。\n\n2.负责全区政府采购、国有资产、政府债务以\n\n及会计管理。\n\n3.承办其他事项。',
      ),
    ).toEqual([
      'paragraph: 1.负责全区财政收支管理。',
      'paragraph: 2.负责全区政府采购、国有资产、政府债务以及会计管理。',
      'paragraph: 3.承办其他事项。',
    ]);
    expect(outline('（一）财政拨款收入：说的是区财政每年拨给本局的各\n\n类款项。')).toEqual([
      'paragraph: （一）财政拨款收入：说的是区财政每年拨给本局的各类款项。',
    ]);
  });

  it.each([
    ['a finished sentence', '本单位无下级单位，也无挂靠单位。', '另有编外人员若干。'],
    ['a heading', '收入比上年减少，主要原因是人员减少以及公用经费压减', '（二）支出预算'],
    ['a label', '收入比上年减少，主要原因是人员减少以及公用经费压减', '单位：万元'],
    ['the title of a table', '收入比上年减少，主要原因是人员减少以及公用经费压减', '财政拨款收支总表'],
    ['a line after a telephone number', '部门预算公开联系人：王五，联系电话：000-00000000', '二〇二六年'],
    ['the title of the document', '云州市青禾区财政局2026年部门预算情况说明', '本单位无下级单位。'],
    ['short lines', '联系人：王五', '联系方式：000-00000000'],
  ])('does not join %s', (_, first, second) => {
    expect(outline(`${first}\n\n${second}`)).toHaveLength(2);
  });

  it('mends spaces inside Chinese words', () => {
    expect(outline('答复政 协提案，推 进便民服务。')).toEqual(['paragraph: 答复政协提案，推进便民服务。']);
  });
});

describe('tables of rows with tabs', () => {
  it('keeps empty cells, and makes every row as wide as the widest', () => {
    expect(outline('收入\t\t支出\t\n项目\t预算数\t项目\n\t\t教育支出\t5.00')).toEqual([
      [
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', ''],
        ['', '', '教育支出', '5.00'],
      ],
    ]);
  });

  it('ends at an empty line', () => {
    expect(outline('甲\t1.00\n\n乙\t2.00')).toEqual([[['甲', '1.00']], [['乙', '2.00']]]);
  });

  it('takes markup out of cells', () => {
    expect(outline('<b>一、本年收入</b>\t<b>10.00</b>\n<p>指标</p>\t$\\leq$\t"带引号"')).toEqual([
      [
        ['一、本年收入', '10.00', ''],
        ['指标', '≤', '带引号'],
      ],
    ]);
  });

  it('passes over rows of dashes and lines of tabs alone', () => {
    expect(outline('项目名称\t会务\n------\t------\n\t\t\n预算\t5.00')).toEqual([
      [
        ['项目名称', '会务'],
        ['预算', '5.00'],
      ],
    ]);
  });

  it('keeps amounts of dots, spreadsheet errors and percentages as printed', () => {
    expect(outline('合计\t.\t#DIV/0!\t68%')).toEqual([[['合计', '.', '#DIV/0!', '68%']]]);
  });

  it('reads a cell in quotation marks over several lines as one', () => {
    expect(outline('立项依据\t"第一条\n第二条"\t\n金额\t5.00\t')).toEqual([
      [
        ['立项依据', '第一条第二条', ''],
        ['金额', '5.00', ''],
      ],
    ]);
  });

  it('leaves a lone quotation mark alone', () => {
    expect(outline('备注\t"未闭合\n金额\t5.00')).toEqual([
      [
        ['备注', '"未闭合'],
        ['金额', '5.00'],
      ],
    ]);
  });

  it('reads Markdown pipe tables', () => {
    expect(outline('| 项目 | 预算数 |\n| --- | ---: |\n| 合计 | 5.00 |')).toEqual([
      [
        ['项目', '预算数'],
        ['合计', '5.00'],
      ],
    ]);
  });

  it('keeps the lines of a text file with Windows line ends', () => {
    expect(documentOf(tabs('项目 | 预算数\n合计 | 5.00').replaceAll('\n', '\r\n')).blocks).toMatchObject([
      {
        cells: [
          ['项目', '预算数'],
          ['合计', '5.00'],
        ],
        places: [{ line: 1 }, { line: 2 }],
      },
    ]);
  });

  it('takes title and unit out of the rows of a table, which begins anew at each title', () => {
    expect(
      outline('部门收入总表\t\n\t单位：万元\n项目\t预算数\n合计\t5.00\n部门支出总表\t\n项目\t预算数\n合计\t3.00'),
    ).toEqual([
      'paragraph: 部门收入总表',
      'paragraph: 单位：万元',
      [
        ['项目', '预算数'],
        ['合计', '5.00'],
      ],
      'paragraph: 部门支出总表',
      [
        ['项目', '预算数'],
        ['合计', '3.00'],
      ],
    ]);
  });
});
