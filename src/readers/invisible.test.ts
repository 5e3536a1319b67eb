import { describe, expect, it } from 'vitest';
import { assembleBudget } from '../budget/index.ts';
import { readDocument } from './index.ts';

const read = (text: string) => readDocument(new TextEncoder().encode(text), 'a.txt');
const readPage = (body: string) =>
  readDocument(new TextEncoder().encode(`<html><meta charset="utf-8"><body>${body}</body></html>`), 'a.html');
const cellsOf = ({ blocks }: Awaited<ReturnType<typeof read>>) =>
  blocks.flatMap((block) => (block.type === 'grid' ? block.cells : []));

/** Each stands for one kind: without width, mark of direction, joiner, byte order mark inside, variant, tag, filler. */
const UNSEEN = [
  '\u200b',
  '\u200f',
  '\u202a',
  '\u2060',
  '\u2066',
  '\ufeff',
  '\ufe0f',
  '\u{e0041}',
  '\u{e0101}',
  '\u3164',
];

describe('characters that nobody sees', () => {
  it.each(UNSEEN)('%j splits neither names nor figures in a text', async (mark) => {
    const document = await read(`科目\t预算数\n教${mark}育支出\t1,2${mark}34.50\n合计\t1,234.50\n`);
    expect(cellsOf(document)).toEqual([
      ['科目', '预算数'],
      ['教育支出', '1,234.50'],
      ['合计', '1,234.50'],
    ]);
    expect(document.notices).toEqual([{ id: 'invisible-characters', values: { count: 2 }, place: {} }]);
  });

  it.each([...UNSEEN, '&#8203;', '&shy;'])('%j nor in a page', async (mark) => {
    const row = (name: string, figure: string) => `<tr><td>${name}</td><td>${figure}</td></tr>`;
    const body = `<p>说明${mark}文字</p><table>${row('科目', '预算数')}${row(`教${mark}育`, `1,2${mark}34.50`)}${row(mark, mark)}</table>`;
    const document = await readPage(body);
    expect(cellsOf(document).slice(0, 2)).toEqual([
      ['科目', '预算数'],
      ['教育', '1,234.50'],
    ]);
    expect(document.blocks[0]).toMatchObject({ type: 'paragraph', text: '说明文字' });
    expect(document.notices[0]).toMatchObject({ id: 'invisible-characters' });
  });

  it('a number that they split is hidden all the same', async () => {
    const { blocks } = await read('联系人手机：138\u200b0013\u206012 34\n'.replace(' ', ''));
    expect(JSON.stringify(blocks)).not.toMatch(/138|1234/u);
  });

  it('a paragraph of nothing else is none', async () => {
    expect(
      (await readPage('<p>前</p><p>\u200b\u2060</p><p>后</p>')).blocks.map((block) => 'text' in block && block.text),
    ).toEqual(['前', '后']);
  });

  it.each([
    '❤\ufe0f',
    '👩\u200d⚕\ufe0f',
    '👩🏽\u200d⚕\ufe0f',
    '1\ufe0f\u20e3',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ])('the picture %s stays whole', async (picture) => {
    const { blocks, notices } = await readPage(`<p>说明${picture}文字</p>`);
    expect(blocks[0]).toMatchObject({ text: `说明${picture}文字` });
    expect(notices).toEqual([]);
  });

  it('a soft hyphen in the place of a sign makes no figure', async () => {
    const document = await read('科目\t预算数\n教育\t\u00ad65.50\n卫\u00ad生\t1,2\u00ad34.50\n');
    expect(cellsOf(document).slice(1)).toEqual([
      ['教育', '\u00ad65.50'],
      ['卫生', '1,234.50'],
    ]);
  });

  it('a figure that shows in another order than it is stored is kept as text, without value, and named', async () => {
    const text = [
      '清河县水务局2026年部门预算',
      '部门收支总表',
      '单位：万元',
      '收入\t\t支出\t',
      '项目\t预算数\t项目\t预算数',
      '一般公共预算\t\u202e12.345\u202c\t农林水支出\t543.21',
      '收入总计\t543.21\t支出总计\t543.21',
    ].join('\n');
    const document = await read(text);
    expect(document.notices).toMatchObject([
      { id: 'invisible-characters', values: { count: 2 } },
      { id: 'turned-text', values: { text: '12.345' }, place: { line: 6 } },
    ]);
    const { disclosure } = assembleBudget(document, { files: [] });
    const amounts = disclosure.tables.flatMap(({ rows }) => rows.flatMap((row) => row.amounts));
    expect(amounts.length).toBeGreaterThan(2);
    expect(amounts.map(({ fen }) => fen)).not.toContain(12_345_000);
    expect(disclosure.tables[0]?.cells.flat()).toContain('12.345');
  });
});
