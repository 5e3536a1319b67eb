import { describe, expect, it } from 'vitest';
import { HIDDEN_NUMBER } from '../../privacy/index.ts';
import type { Block, Document, ReadingNotice } from '../document.ts';
import { maskPersonalNumbers, type PersonalDecision } from './index.ts';

function documentWith(...blocks: Block[]): Document {
  return { file: 'example.txt', format: 'text', blocks, notices: [] };
}

function gridOf(...cells: string[][]): Block {
  const places = cells.map((_, index) => ({ line: index + 10 }));
  return { type: 'grid', cells, spans: [], spansKnown: false, places, place: { line: 10 } };
}

describe('maskPersonalNumbers', () => {
  it('hides a mobile number in a paragraph and reports its place', () => {
    const paragraph: Block = { type: 'paragraph', text: '联系人：李四，13800000000。', place: { line: 4 } };
    const { blocks, notices } = maskPersonalNumbers(documentWith(paragraph));
    expect(blocks).toEqual([{ ...paragraph, text: `联系人：李四，${HIDDEN_NUMBER}。` }]);
    expect(notices).toMatchObject([{ id: 'personal-number-hidden', place: { line: 4 } }]);
  });

  it('hides a misprinted mobile number in the cell beside a contact label', () => {
    const { blocks, notices } = maskPersonalNumbers(
      documentWith(gridOf(['项目名称', '会议'], ['负责人及联系电话', '李四1380000000'])),
    );
    expect(blocks).toMatchObject([
      {
        cells: [
          ['项目名称', '会议'],
          ['负责人及联系电话', `李四${HIDDEN_NUMBER}`],
        ],
      },
    ]);
    expect(notices).toMatchObject([{ place: { line: 11 } }]);
  });

  it('hides digits alone only where the row or the column asks for a contact', () => {
    const { blocks } = maskPersonalNumbers(
      documentWith(gridOf(['项目', '预算数', '联系电话'], ['合计', '13800000000', '13900000000'])),
    );
    expect(blocks).toMatchObject([{ cells: [{}, ['合计', '13800000000', HIDDEN_NUMBER]] }]);
  });

  it('leaves amounts, codes and office telephones as they are', () => {
    const document = documentWith(
      gridOf(['项目负责人及联系电话', '李四68400000'], ['50011022T000000155466-会务服务', '13812345678.00']),
      { type: 'paragraph', text: '联系电话：023-48660000', place: { line: 1 } },
    );
    expect(maskPersonalNumbers(document)).toEqual(document);
  });

  const cellsOf = (document: Document, decisions?: PersonalDecision[]) =>
    maskPersonalNumbers(document, decisions).blocks.map((block) => (block.type === 'grid' ? block.cells : block.text));

  it('hides a number split over cells and over rows under a label', () => {
    expect(cellsOf(documentWith(gridOf(['联系电话', '1380000', '0000'])))).toEqual([
      [['联系电话', HIDDEN_NUMBER, HIDDEN_NUMBER]],
    ]);
    expect(cellsOf(documentWith(gridOf(['姓名', '手机号码'], ['李四', '138'], ['', '00000000'])))).toEqual([
      [
        ['姓名', '手机号码'],
        ['李四', HIDDEN_NUMBER],
        ['', HIDDEN_NUMBER],
      ],
    ]);
    const figures = documentWith(gridOf(['项目', '预算数', '上年'], ['联系点', '1380000', '0000']));
    expect(maskPersonalNumbers(figures)).toEqual(figures);
  });

  const lines = (...texts: string[]): Block[] =>
    texts.map((text, index) => ({ type: 'paragraph', text, place: { line: index + 1 } }));

  it('hides a number split over two paragraphs where a label stands before it', () => {
    expect(cellsOf(documentWith(...lines('联系电话：1380000', '0000，欢迎来电')))).toEqual([
      `联系电话：${HIDDEN_NUMBER}`,
      `${HIDDEN_NUMBER}，欢迎来电`,
    ]);
    expect(cellsOf(documentWith(...lines('本年1380000', '0000')))).toEqual(['本年1380000', '0000']);
  });

  it('hides a number alone in a paragraph under its label, and keeps and reports one without', () => {
    expect(cellsOf(documentWith(...lines('联系电话', '13800000000')))).toEqual(['联系电话', HIDDEN_NUMBER]);
    const { blocks, notices } = maskPersonalNumbers(documentWith(...lines('本年', '13812345678')));
    expect(blocks).toMatchObject([{}, { text: '13812345678' }]);
    expect(notices).toEqual([{ id: 'personal-number-kept', values: { kind: 'mobile' }, place: { line: 2 } }]);
  });

  it('goes on with the headers of a table where it is broken off, and not where another begins', () => {
    const first = gridOf(['姓名', '联系电话'], ['李四', '13800000000']);
    const masked = cellsOf(documentWith(first, gridOf(['王五', '13900000000'])));
    expect(masked[1]).toEqual([['王五', HIDDEN_NUMBER]]);
    const other = gridOf(['项目', '2026年'], ['会议', '13912345678']);
    expect(cellsOf(documentWith(first, other))[1]).toEqual([
      ['项目', '2026年'],
      ['会议', '13912345678'],
    ]);
  });

  it('drops the value of a cell that is hidden, and hides what notices quote', () => {
    const grid = {
      ...gridOf(['联系电话', '13800000000']),
      values: [{ row: 0, column: 1, text: '13800000000' }],
    } as Block;
    const document = documentWith(grid);
    const struck = { id: 'struck-text', values: { text: '李四13800000000' }, place: {} } as const;
    const masked = maskPersonalNumbers({ ...document, notices: [struck] });
    expect(masked.blocks).toMatchObject([{ values: [] }]);
    expect(JSON.stringify(masked)).not.toContain('13800000000');
  });

  it('hides what notices quote without its label, line by line', () => {
    const notices: ReadingNotice[] = [
      { id: 'unseen-text', values: { text: '13800000000' }, place: {} },
      { id: 'number-not-printed', values: { sheet: '表', count: 2, cells: 'B3 13800000000\nB4 1234.5' }, place: {} },
    ];
    expect(maskPersonalNumbers({ ...documentWith(), notices }).notices.map(({ values }) => values)).toEqual([
      { text: HIDDEN_NUMBER },
      { sheet: '表', count: 2, cells: `B3 ${HIDDEN_NUMBER}\nB4 1234.5` },
    ]);
  });

  it('shows and hides what a person has decided, by last signs and place', () => {
    const document = documentWith(...lines('李四13800000001', '电话48660002', '王五13900000001'));
    const decided = maskPersonalNumbers(document, [
      { decision: 'show', ends: '0001', place: { line: 1 }, reason: '热线' },
      { decision: 'hide', ends: '0002', place: {}, reason: '住宅' },
      { decision: 'show', ends: '9999', place: {}, reason: '没有' },
    ]);
    expect(decided.blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual([
      '李四13800000001',
      `电话${HIDDEN_NUMBER}`,
      `王五${HIDDEN_NUMBER}`,
    ]);
    // Two numbers that are the same where they are half shown are two.
    const twins = maskPersonalNumbers(documentWith(...lines('李四13811110001', '王五13822220001')), [
      { decision: 'show', ends: '0001', place: {}, reason: '热线' },
    ]).decided;
    expect(new Set(twins?.map(({ shown }) => shown)).size).toBe(1);
    expect(new Set(twins?.map(({ digest }) => digest)).size).toBe(2);
    expect(decided.decided).toMatchObject([
      { index: 0, kind: 'mobile', shown: '138******01', place: { line: 1 } },
      { index: 1, kind: 'other', place: { line: 2 } },
    ]);
  });
});
