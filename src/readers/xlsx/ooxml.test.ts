import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../detect.ts';
import type { Reading, Grid } from '../document.ts';
import { readWorkbook } from './index.ts';
import { sectionTexts } from './ooxml-asides.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006';

interface Parts {
  /** What stands in `sheetData`. */
  rows: string;
  /** What follows `sheetData`. */
  after?: string;
  /** What stands in `styleSheet`. */
  styles?: string;
  shared?: string;
  more?: Record<string, string>;
  folder?: string;
  workbook?: string;
  slash?: string;
  namespace?: string;
}

/** A workbook of one sheet, its parts written out. */
function build({ rows, after = '', styles = '', shared, more = {}, ...odd }: Parts): Uint8Array {
  const { folder = 'xl', workbook = 'workbook.xml', slash = '/', namespace = MAIN } = odd;
  const rel = namespace === MAIN ? REL : 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${rel}/${type}" Target="${target}"/>`;
  const links = (inner: string): string => `<Relationships xmlns="${TYPES}/relationships">${inner}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}/content-types"><Override PartName="/${folder}/${workbook}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': links(link('r1', 'officeDocument', `${folder}/${workbook}`)),
    [`${folder}/${workbook}`]: `<workbook xmlns="${namespace}" xmlns:r="${rel}"><sheets><sheet name="支出" sheetId="1" r:id="r1"/></sheets></workbook>`,
    [`${folder}/_rels/${workbook}.rels`]: links(
      link('r1', 'worksheet', 'pages/one.xml') +
        link('r2', 'styles', `/${folder}/styles.xml`) +
        link('r3', 'sharedStrings', '../texts.xml'),
    ),
    [`${folder}/pages/one.xml`]: `<worksheet xmlns="${namespace}" xmlns:r="${rel}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    [`${folder}/styles.xml`]: `<styleSheet xmlns="${namespace}">${styles}</styleSheet>`,
    ...(shared !== undefined && { 'texts.xml': `<sst xmlns="${namespace}">${shared}</sst>` }),
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.replaceAll('/', slash), strToU8(xml)])),
  );
}

const inline = (at: string, text: string, style = 0): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (at: string, value: number, style = 0): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const HEAD = `<row r="1">${inline('A1', '项目')}${inline('B1', '预算数')}</row>`;

function grid(document: Reading): Grid {
  const found = document.blocks.find((block): block is Grid => block.type === 'grid');
  if (!found) throw new Error('no grid');
  return found;
}

const cellsOf = (parts: Parts): string[][] => grid(readWorkbook(build(parts), 'a.xlsx')).cells;

describe('the parts of an .xlsx package', () => {
  const rows = `${HEAD}<row r="2">${inline('A2', '合计')}${number('B2', 36)}</row>`;
  const printed = [
    ['项目', '预算数'],
    ['合计', '36'],
  ];

  it.each([
    ['other folders and names', { folder: 'book', workbook: 'main7.xml' }],
    ['names with \\', { slash: '\\' }],
    ['the strict namespace', { namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main' }],
  ])('are found with %s', (_, odd) => {
    expect(detectFormat(build({ rows, ...odd }))).toBe('xlsx');
    expect(cellsOf({ rows, ...odd })).toEqual(printed);
  });

  it('are read with a prefix before every name, and without addresses', () => {
    const prefixed = `<x:row><x:c t="inlineStr"><x:is><x:t>项目</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t>预算</x:t></x:r><x:r><x:t>数</x:t></x:r></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>合计</x:t></x:is></x:c><x:c><x:v>36</x:v></x:c></x:row>`;
    const bytes = build({
      rows: '',
      more: {
        'xl/pages/one.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${prefixed}</x:sheetData></x:worksheet>`,
      },
    });
    expect(grid(readWorkbook(bytes, 'a.xlsx')).cells).toEqual(printed);
  });
});

describe('texts of an .xlsx package', () => {
  it('stay with their cells: empty ones, pairs of references, what is pronounced, escaped characters', () => {
    const shared =
      '<si><t>项目</t></si><si/><si><t>&#x20BB7;水村</t></si><si><t>&#xD842;&#xDFB7;山村</t></si>' +
      '<si><t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><r><t>一</t></r><r><rPr><b/></rPr><t xml:space="preserve">般 &amp; 其他</t></r></si><si><t>甲_x000D_乙</t></si>';
    const rows = [0, 1, 2, 3, 4, 5, 6]
      .map(
        (index) =>
          `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c>${number(`B${index + 1}`, index)}</row>`,
      )
      .join('');
    expect(cellsOf({ rows, shared }).map(([label]) => label)).toEqual([
      '项目',
      '',
      '𠮷水村',
      '𠮷山村',
      '东京',
      '一般 & 其他',
      '甲乙',
    ]);
  });

  it('give note marks apart, drop what is struck or written in the colour behind it, and report both', () => {
    const red = '<color rgb="FFFF0000"/>';
    const styles =
      '<fonts><font/><font><color theme="0"/></font><font><strike/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF4472C4"/></patternFill></fill></fills>' +
      '<cellXfs><xf/><xf fontId="1"/><xf fontId="1" fillId="1"/><xf fontId="2"/></cellXfs>';
    const rows =
      `<row r="1">${inline('A1', '项目', 2)}${inline('B1', '预算数', 2)}</row>` +
      `<row r="2">${inline('A2', '工资')}<c r="B2" t="inlineStr"><is><r><t>36.00</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c></row>` +
      `<row r="3">${inline('A3', '水电')}<c r="B3" t="inlineStr"><is><r><rPr><strike/>${red}</rPr><t>35</t></r><r><rPr>${red}</rPr><t>36</t></r></is></c></row>` +
      `<row r="4">${inline('A4', '内部')}${number('B4', 99, 1)}</row>` +
      `<row r="5">${inline('A5', '旧')}${number('B5', 98, 3)}</row>`;
    const document = readWorkbook(build({ rows, styles }), 'a.xlsx');
    expect(grid(document)).toMatchObject({
      cells: [
        ['项目', '预算数'],
        ['工资', '36.00'],
        ['水电', '36'],
        ['内部', ''],
        ['旧', ''],
      ],
      marks: [{ row: 1, column: 1, text: '1' }],
    });
    expect(document.notices).toEqual([
      {
        id: 'hidden-text',
        values: { sheet: '支出', count: 1, cells: 'B4' },
        place: { file: 'a.xlsx', sheet: '支出', row: 4 },
      },
      { id: 'struck-text', values: { text: '35' }, place: { file: 'a.xlsx', sheet: '支出', row: 3 } },
      { id: 'struck-text', values: { text: '98' }, place: { file: 'a.xlsx', sheet: '支出', row: 5 } },
    ]);
  });

  it('leave what a conditional format colours alone', () => {
    const styles = '<fonts><font><color rgb="FFFFFFFF"/></font></fonts><cellXfs><xf/></cellXfs>';
    const rows = `<row r="1">${inline('A1', '项目')}${inline('B1', '金额')}</row><row r="2">${inline('A2', '合计')}${number('B2', 5)}</row>`;
    const after =
      '<conditionalFormatting sqref="A1:B1 A2:XFD2"><cfRule type="expression" priority="1"/></conditionalFormatting>';
    expect(cellsOf({ rows, styles, after })).toEqual([
      ['项目', '金额'],
      ['合计', '5'],
    ]);
  });
});

describe('numbers of an .xlsx package', () => {
  const styled = (codes: string[]): string =>
    `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`).join('')}</numFmts>` +
    `<cellXfs><xf/>${codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}<xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="58"/><xf numFmtId="32"/></cellXfs>`;

  it('are printed as the sheet does, dates by the built-in formats of Chinese programs', () => {
    const rows =
      HEAD +
      [45000, 45000, 45000, 45000.6]
        .map(
          (value, index) =>
            `<row r="${index + 2}">${inline(`A${index + 2}`, '日期')}${number(`B${index + 2}`, value, index + 1)}</row>`,
        )
        .join('');
    expect(cellsOf({ rows, styles: styled([]) }).map(([, date]) => date)).toEqual([
      '预算数',
      '2023年3月15日',
      '2023年3月',
      '3月15日',
      '14时24分',
    ]);
  });

  it('that print otherwise than they are, are told; no format and no cell costs more than itself', () => {
    const styles = styled(['0.00;[Red]0.00', '0\\.0,', '0!.0000,&quot;万元&quot;', '0.0.0e', ';;;', '0.00万元']);
    const values: [number, number][] = [
      [-65.5, 1],
      [12345678, 2],
      [12345000, 3],
      [7.5, 4],
      [8, 5],
      [36, 6],
    ];
    const rows =
      HEAD +
      values
        .map(
          ([value, style], index) =>
            `<row r="${index + 2}">${inline(`A${index + 2}`, '行')}${number(`B${index + 2}`, value, style)}</row>`,
        )
        .join('') +
      `<row r="8">${inline('A8', '坏')}<c r="B8"><v>1,2,3</v></c></row>`;
    const document = readWorkbook(build({ rows, styles }), 'a.xlsx');
    const { cells, values: held } = grid(document);
    expect(cells.map(([, text]) => text)).toEqual([
      '预算数',
      '-65.50',
      '1234.6',
      '1.2345万元',
      '7.5',
      '',
      '36.00万元',
      '',
    ]);
    expect(held).toEqual([
      { row: 3, column: 1, text: '12345000' },
      { row: 6, column: 1, text: '36' },
    ]);
    expect(document.notices.map(({ id, values: said }) => [id, (said as { cells: string }).cells])).toEqual([
      ['cells-damaged', 'B8'],
      ['sign-not-printed', 'B2 -65.50'],
      ['print-differs', 'B3 1234.6 / 12345678\nB4 1.2345万元 / 12345000'],
      ['format-unreadable', 'B5 7.5'],
      ['number-not-printed', 'B6 8'],
    ]);
  });
});

describe('what stands outside the cells', () => {
  it('is given as paragraphs that say where: page header and footer, text boxes', () => {
    const box = `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>单位：</a:t></a:r><a:r><a:t>万元</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`;
    const bytes = build({
      rows: HEAD + `<row r="2">${inline('A2', '合计')}${number('B2', 36)}</row>`,
      after:
        '<headerFooter><oddHeader>&amp;C&amp;"宋体,常规"&amp;12支出表</oddHeader><oddFooter>&amp;L金额单位：万元&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter><drawing r:id="d1"/>',
      more: {
        'xl/pages/_rels/one.xml.rels': `<Relationships xmlns="${TYPES}/relationships"><Relationship Id="d1" Type="${REL}/drawing" Target="../drawings/d.xml"/></Relationships>`,
        'xl/drawings/d.xml': box,
      },
    });
    const { blocks } = readWorkbook(bytes, 'a.xlsx');
    expect(
      blocks.map((block) => (block.type === 'grid' ? 'grid' : [block.text, block.place.part, block.place.row])),
    ).toEqual([
      ['支出', undefined, undefined],
      ['支出表', 'page-header', undefined],
      ['单位：万元', 'text-box', 2],
      'grid',
      ['金额单位：万元', 'page-footer', undefined],
    ]);
  });

  it.each([
    ['&L单位：万元  第&P页&R&D', ['单位：万元  第页']],
    ['&C&P/&N', []],
    ['&C- &P -', []],
    ['&L&"Arial,Bold"&14甲&&乙&R&K01+000丙', ['甲&乙', '丙']],
  ])('%s says %j', (code, texts) => {
    expect(sectionTexts(code)).toEqual(texts);
  });
});

describe('a sheet that cannot be read', () => {
  it('costs itself only', () => {
    const two = `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="坏" r:id="r9"/><sheet name="支出" r:id="r1"/></sheets></workbook>`;
    const bytes = build({
      rows: HEAD + `<row r="2">${inline('A2', '合计')}${number('B2', 36)}</row>`,
      more: { 'xl/workbook.xml': two },
    });
    const document = readWorkbook(bytes, 'a.xlsx');
    expect(grid(document).cells[1]).toEqual(['合计', '36']);
    expect(document.notices).toMatchObject([{ id: 'sheet-broken', values: { sheet: '坏' } }]);
  });
});

describe('conditional formats that write in the colour behind', () => {
  const styles =
    '<fonts><font/></fonts><cellXfs><xf/></cellXfs><dxfs>' +
    '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>' +
    '<dxf><font><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FF1F4E79"/></patternFill></fill></dxf>' +
    '<dxf><font><color rgb="FF1F4E79"/></font><fill><patternFill><bgColor rgb="FF1F4E79"/></patternFill></fill></dxf>' +
    '<dxf><numFmt numFmtId="300" formatCode=";;;"/></dxf></dxfs>';
  const rows =
    `<row r="1">${inline('A1', '项目')}${inline('B1', '金额')}</row><row r="2">${inline('A2', '育苗')}${number('B2', 0)}</row>` +
    `<row r="3">${inline('A3', '巡护')}${number('B3', 5)}</row><row r="4">${inline('A4', '防火')}<c r="B4" t="e"><v>#DIV/0!</v></c></row>`;
  const rule = (attributes: string, ...formulas: string[]): string =>
    `<conditionalFormatting sqref="B2:B9"><cfRule priority="1" ${attributes}>${formulas.map((formula) => `<formula>${formula}</formula>`).join('')}</cfRule></conditionalFormatting>`;
  const read = (after: string) => {
    const reading = readWorkbook(build({ rows, styles, after }), 'a.xlsx');
    return {
      column: (grid(reading)?.cells ?? []).slice(1).map((line) => line[1]),
      notices: reading.notices
        .filter(({ id }) => id !== 'cells-damaged')
        .map(({ id, values }) => [id, 'cells' in values ? values.cells : null]),
    };
  };
  const hidden = (...cells: string[]) => [['hidden-text', cells.join('\n')]];

  it.each([
    ['type="cellIs" operator="equal" dxfId="0"', ['0'], ['', '5', '#DIV/0!'], ['B2']],
    ['type="cellIs" operator="lessThan" dxfId="0"', ['5.5'], ['', '', '#DIV/0!'], ['B2', 'B3']],
    ['type="cellIs" operator="between" dxfId="2"', ['9', '1'], ['0', '', '#DIV/0!'], ['B3']],
    ['type="containsErrors" dxfId="0"', ['ISERROR(B2)'], ['0', '5', ''], ['B4']],
    ['type="notContainsErrors" dxfId="0"', ['NOT(ISERROR(B2))'], ['', '', '#DIV/0!'], ['B2', 'B3']],
    ['type="notContainsBlanks" dxfId="0"', ['LEN(TRIM(B2))&gt;0'], ['', '', ''], ['B2', 'B3', 'B4']],
    ['type="expression" dxfId="0"', ['ISERROR(B2)'], ['0', '5', ''], ['B4']],
    ['type="expression" dxfId="0"', ['$B2&lt;=0'], ['', '5', '#DIV/0!'], ['B2']],
    ['type="expression" dxfId="0"', ['$A2="巡护"'], ['0', '', '#DIV/0!'], ['B3']],
  ] as const)('hide the cells for which they hold: %s %j', (attributes, formulas, column, cells) => {
    expect(read(rule(attributes, ...formulas))).toEqual({ column, notices: hidden(...cells) });
  });

  it.each([
    ['type="cellIs" operator="greaterThan" dxfId="0"', ['1000']],
    ['type="cellIs" operator="equal" dxfId="1"', ['5']],
    ['type="containsBlanks" dxfId="0"', ['LEN(TRIM(B2))=0']],
    ['type="expression" dxfId="1"', ['SUM($B$2:$B$9)=5']],
    ['type="top10" rank="1" dxfId="1"', []],
  ] as const)('leave those that are seen: %s %j', (attributes, formulas) => {
    expect(read(rule(attributes, ...formulas))).toEqual({ column: ['0', '5', '#DIV/0!'], notices: [] });
  });

  it.each([
    ['type="expression" dxfId="0"', ['SUM($B$2:$B$9)=5']],
    ['type="top10" rank="1" dxfId="2"', []],
    ['type="duplicateValues" dxfId="3"', []],
  ] as const)('are told where it is not known whether they hold: %s %j', (attributes, formulas) => {
    const { column, notices } = read(rule(attributes, ...formulas));
    expect(column).toEqual(['0', '5', '#DIV/0!']);
    expect(notices).toEqual([['rules-may-hide', 'B2\nB3\nB4']]);
  });

  it('are told where they compare with another cell, but for errors, which compare with nothing', () => {
    expect(read(rule('type="cellIs" operator="equal" dxfId="0"', '$D$1')).notices).toEqual([
      ['rules-may-hide', 'B2\nB3'],
    ]);
  });

  it('count in their order, up to one that stops', () => {
    const rules =
      '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" operator="equal" priority="2" dxfId="0"><formula>5</formula></cfRule>' +
      '<cfRule type="cellIs" operator="greaterThan" priority="1" stopIfTrue="1" dxfId="1"><formula>4</formula></cfRule></conditionalFormatting>';
    expect(read(rules)).toEqual({ column: ['0', '5', '#DIV/0!'], notices: [] });
  });
});
