import { describe, expect, it } from 'vitest';
import { par, wordDocument } from '../../tests/fixtures/quirks/docx.ts';
import type { Grid, Reading } from './document.ts';
import { readDocx } from './docx/index.ts';
import { readHtml } from './html/index.ts';
import { readText } from './text/index.ts';

function gridOf(reading: Reading): Grid {
  const grid = reading.blocks.find((block) => block.type === 'grid');
  if (!grid) throw new Error('no grid');
  return grid;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const said = (reading: Reading): unknown[] => reading.notices.map(({ id, values, place }) => [id, values, place.row]);

/** A table of one row under a header; what is given stands in the second cell. */
function word(content: string, label = '<w:r><w:t>其他收入</w:t></w:r>', cellProperties = ''): Reading {
  const cell = (inner: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${inner}</w:p></w:tc>`;
  const header = `<w:tr>${cell('<w:r><w:t>项目</w:t></w:r>')}${cell('<w:r><w:t>预算数</w:t></w:r>')}</w:tr>`;
  const row = `<w:tr>${cell(label)}${cell(content, cellProperties)}</w:tr>`;
  const styles = `<w:style w:type="character" w:styleId="up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="gone"><w:rPr><w:strike/></w:rPr></w:style>`;
  return readDocx(
    wordDocument(`<w:tbl>${header}${row}</w:tbl>${par('')}`, {
      'styles.xml': styles,
    }),
    'a.docx',
  );
}
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

function page(content: string, style = ''): Reading {
  const table = `<table><tr><td>项目<td>预算数<tr><td>其他收入<td>${content}</table>`;
  return readHtml(bytes(`<html><head><style>${style}</style></head><body>${table}</body></html>`), 'a.html');
}

describe('a raised number behind a figure is a note mark, not a digit', () => {
  it.each([
    ['set so', '<w:vertAlign w:val="superscript"/>'],
    ['by its style', '<w:rStyle w:val="up"/>'],
    ['by its position', '<w:position w:val="6"/><w:sz w:val="12"/>'],
  ])('in Word, %s', (_, properties) => {
    const grid = gridOf(word(run('36') + run('1', properties)));
    expect(grid.cells[1]).toEqual(['其他收入', '36']);
    expect(grid.marks).toEqual([{ row: 1, column: 1, text: '1' }]);
  });

  it('before the figure too', () => {
    const grid = gridOf(word(run('1', '<w:vertAlign w:val="superscript"/>') + run('36')));
    expect([grid.cells[1], grid.marks?.[0]?.text]).toEqual([['其他收入', '36'], '1']);
    expect(gridOf(page('<sup>[2]</sup>36.00')).cells[1]).toEqual(['其他收入', '36.00']);
  });

  it('in Word as the exponent of a formula', () => {
    const power = `<m:oMath xmlns:m="math"><m:sSup><m:e><m:r><m:t>36</m:t></m:r></m:e><m:sup><m:r><m:t>1</m:t></m:r></m:sup></m:sSup></m:oMath>`;
    const grid = gridOf(word(power));
    expect([grid.cells[1], grid.marks?.[0]?.text]).toEqual([['其他收入', '36'], '1']);
  });

  it('in Word behind a label, and as a reference to a footnote', () => {
    const label = run('其他收入') + run('注2', '<w:vertAlign w:val="superscript"/>');
    const grid = gridOf(word(`${run('36.00')}<w:r><w:footnoteReference w:id="4"/></w:r>`, label));
    expect(grid.cells[1]).toEqual(['其他收入', '36.00']);
    expect(grid.marks?.map(({ text }) => text)).toEqual(['注2', '1']);
  });

  it.each([
    ['36<sup>1</sup>', ''],
    ['36<a href="#n1"><sup>1</sup></a>', ''],
    ['36<span style="vertical-align: super; font-size: 60%">1</span>', ''],
    ['36<span style="vertical-align:text-top">1</span>', ''],
    ['36<span class="up">1</span>', '.up { vertical-align: super }'],
    ['36<b>1</b>', 'b { font-variant-position: super }'],
    ['36<i>1</i>', 'td i { vertical-align: 4px; font-style: normal }'],
    ['36<span class="n">1</span>', 'table .n { position: relative; top: -0.5em; font-size: 8px }'],
  ])('in a page: %s', (content, style) => {
    const grid = gridOf(page(content, style));
    expect(grid.cells[1]).toEqual(['其他收入', '36']);
    expect(grid.marks).toEqual([{ row: 1, column: 1, text: '1' }]);
  });

  it.each(['36<sup>1</sup>', '36[^1]', '36^1^', '36$^{1}$', '36[1](#n1)'])('in Markdown: %s', (content) => {
    const grid = gridOf(readText(bytes(`项目\t预算数\n其他收入\t${content}\n`), 'a.md'));
    expect(grid.cells[1]).toEqual(['其他收入', '36']);
    expect(grid.marks).toEqual([{ row: 1, column: 1, text: '1' }]);
  });

  it('in Markdown a mark that is meant as itself is text', () => {
    const grid = gridOf(readText(bytes('项目\t预算数\n其他收入\t36\\*\n'), 'a.md'));
    expect(grid.cells[1]).toEqual(['其他收入', '36*']);
  });

  it('but a power of a length stays, and in a sentence the figure keeps its digits to itself', () => {
    expect(gridOf(page('36m<sup>2</sup>')).cells[1]).toEqual(['其他收入', '36m²']);
    const [line] = readHtml(
      bytes('<body><p>收入36<sup>1</sup>万元，面积8米<sup>2</sup>。</p></body>'),
      'a.html',
    ).blocks;
    expect(line).toMatchObject({ type: 'paragraph', text: '收入36〔1〕万元，面积8米²。' });
  });
});

describe('what is struck out is not text, and is reported', () => {
  it.each([
    ['once', run('35', '<w:strike/>')],
    ['twice', run('35', '<w:dstrike/>')],
    ['by its style', run('35', '<w:rStyle w:val="gone"/>')],
    ['by a deletion', '<w:del><w:r><w:delText>35</w:delText></w:r></w:del>'],
  ])('in Word, %s', (_, gone) => {
    const reading = word(gone + run('36'));
    expect(gridOf(reading).cells[1]).toEqual(['其他收入', '36']);
    expect(said(reading)).toEqual([['struck-text', { text: '35' }, 2]]);
  });

  it('in Word, but not where the style is overruled', () => {
    const reading = word(run('36', '<w:rStyle w:val="gone"/><w:strike w:val="0"/>'));
    expect(gridOf(reading).cells[1]).toEqual(['其他收入', '36']);
    expect(said(reading)).toEqual([]);
  });

  it.each([
    ['<del>35</del><ins>36</ins>', ''],
    ['<s>35</s>36', ''],
    ['<span style="text-decoration: red line-through">35</span>36', ''],
    ['<b class="old">35</b>36', '.old, .gone { text-decoration-line: line-through }'],
  ])('in a page: %s', (content, style) => {
    const reading = page(content, style);
    expect(gridOf(reading).cells[1]).toEqual(['其他收入', '36']);
    expect(said(reading)).toEqual([['struck-text', { text: '35' }, 2]]);
  });

  it.each(['~~35~~36', '<del>35</del>36', '<s>35</s><ins>36</ins>'])('in Markdown: %s', (content) => {
    const reading = readText(bytes(`项目\t预算数\n其他收入\t${content}\n`), 'a.md');
    expect(gridOf(reading).cells[1]).toEqual(['其他收入', '36']);
    expect(reading.notices).toEqual([{ id: 'struck-text', values: { text: '35' }, place: { line: 2 } }]);
  });
});

describe('what cannot be seen is not text, and is reported', () => {
  it('in Word: hidden, or white on paper', () => {
    for (const properties of ['<w:vanish/>', '<w:color w:val="FFFFFF"/>']) {
      const reading = word(run('35', properties) + run('36'));
      expect(gridOf(reading).cells[1]).toEqual(['其他收入', '36']);
      expect(said(reading)).toEqual([['unseen-text', { text: '35' }, 2]]);
    }
  });

  it('in Word white on a colour is seen', () => {
    const white = '<w:color w:val="FFFFFF"/>';
    expect(gridOf(word(run('36', white), undefined, '<w:shd w:fill="1F4E79"/>')).cells[1]?.[1]).toBe('36');
    expect(gridOf(word(run('36', `${white}<w:highlight w:val="black"/>`))).cells[1]?.[1]).toBe('36');
  });

  it('in a page: by a class, and white on white', () => {
    expect(gridOf(page('<span class="x">35</span>36', '.x{display:none}')).cells[1]?.[1]).toBe('36');
    const reading = page('<span class="w">35</span>36', '.w { color: #fff }');
    expect(gridOf(reading).cells[1]?.[1]).toBe('36');
    expect(said(reading)).toEqual([['unseen-text', { text: '35' }, 2]]);
  });

  it('in a page white on a colour is seen, and where another sheet may give one', () => {
    expect(gridOf(page('<b style="color:white">36</b>', 'td { background: navy }')).cells[1]?.[1]).toBe('36');
    expect(gridOf(page('<b style="color:white">36</b>', 'tr:nth-child(2) { background: navy }')).cells[1]?.[1]).toBe(
      '36',
    );
  });

  it('in a page what is filled into fields is text', () => {
    const content = '<input value="36.00"> <select><option>元<option selected>万元</select><textarea>已核</textarea>';
    expect(gridOf(page(`${content}<input type="hidden" value="9">`)).cells[1]?.[1]).toBe('36.00 万元已核');
  });
});

describe('a row of a Word table keeps its columns', () => {
  it('where a cell was deleted under change tracking', () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${text}</w:p></w:tc>`;
    const gone = cell('<w:del><w:r><w:delText>9.00</w:delText></w:r></w:del>', '<w:cellDel w:id="1"/>');
    const rows = [
      `<w:tr>${cell(run('项目'))}${cell(run('预算数'))}</w:tr>`,
      `<w:tr>${cell(run('其他收入'))}${gone}${cell(run('36.00'))}</w:tr>`,
    ];
    const reading = readDocx(wordDocument(`<w:tbl>${rows.join('')}</w:tbl>`), 'a.docx');
    expect(gridOf(reading).cells).toEqual([
      ['项目', '预算数'],
      ['其他收入', '36.00'],
    ]);
    expect(said(reading)).toEqual([['struck-text', { text: '9.00' }, 2]]);
  });

  it('and what stands in alternatives of a cell stands there once', () => {
    const branch = (text: string): string => `<w:p>${run(text)}</w:p>`;
    const alternatives = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${branch('36.00')}</mc:Choice><mc:Fallback>${branch('36.00')}</mc:Fallback></mc:AlternateContent>`;
    const rows = `<w:tr><w:tc><w:p>${run('项目')}</w:p></w:tc><w:tc><w:p>${run('预算数')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${run('其他收入')}</w:p></w:tc><w:tc>${alternatives}<w:p/></w:tc></w:tr>`;
    expect(gridOf(readDocx(wordDocument(`<w:tbl>${rows}</w:tbl>`), 'a.docx')).cells[1]).toEqual(['其他收入', '36.00']);
  });
});
