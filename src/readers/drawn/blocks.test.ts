import { describe, expect, it } from 'vitest';
import { writeLines, writeTable } from '../../../tests/fixtures/pdf/lines.ts';
import { buildBlocks } from './blocks.ts';

const full = '本部门认真落实年度工作安排统筹做好预算编制和执行各项工作进一步优化支出结构提高资金'.slice(0, 40);

describe('buildBlocks', () => {
  it('joins the lines of paragraphs and sets headings apart', () => {
    const lines = writeLines([
      '一、职能',
      { text: full.slice(2), x: 110 },
      full,
      '使用效益。',
      { text: '另一段。', x: 110 },
    ]);
    expect(buildBlocks(lines)).toEqual([
      { type: 'heading', level: 2, text: '一、职能', place: { page: 1 } },
      { type: 'paragraph', text: `${full.slice(2)}${full}使用效益。`, place: { page: 1 } },
      { type: 'paragraph', text: '另一段。', place: { page: 1 } },
    ]);
  });

  it('sets the title and caption of a table before its grid', () => {
    const lines = writeLines(['部门收支总表', '单位：元']);
    const table = {
      ...writeTable(['项目', '金额']),
      cells: [
        ['项目', '金额'],
        ['合计', '1.00'],
      ],
      pages: [1, 1],
    };
    expect(buildBlocks([...lines, table])).toMatchObject([
      { type: 'heading', level: 2, text: '部门收支总表' },
      { type: 'paragraph', text: '单位：元' },
      { type: 'grid', spansKnown: true, places: [{ page: 1 }, { page: 1 }] },
    ]);
  });

  it('takes title, caption and note out of the rulings', () => {
    const span = (row: number) => ({ row, column: 0, rows: 1, columns: 2 });
    const cells = [
      ['部门收支总表', ''],
      ['单位：元', ''],
      ['项目', '金额'],
      ['合计', '1.00'],
      ['注：此表为示例。', ''],
    ];
    const table = { ...writeTable(['', '']), cells, spans: [span(0), span(1), span(4)], pages: [1, 1, 1, 1, 1] };
    expect(buildBlocks([table]).map((block) => (block.type === 'grid' ? block.cells : block.text))).toEqual([
      '部门收支总表',
      '单位：元',
      [
        ['项目', '金额'],
        ['合计', '1.00'],
      ],
      '注：此表为示例。',
    ]);
  });

  it('leaves empty rulings out', () => {
    expect(buildBlocks([writeTable(['', ''])])).toEqual([]);
  });

  it('shortens the dots of a table of contents', () => {
    expect(buildBlocks(writeLines(['目录', '一、职能……………………3'])).at(-1)).toMatchObject({
      type: 'paragraph',
      text: '一、职能 …… 3',
    });
  });
});
