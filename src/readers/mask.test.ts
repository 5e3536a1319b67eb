import { describe, expect, it } from 'vitest';
import { HIDDEN_NUMBER } from '../privacy.ts';
import type { Block, Document } from './document.ts';
import { maskPersonalNumbers } from './mask.ts';

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
});
