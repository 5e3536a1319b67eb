import { describe, expect, it } from 'vitest';
import { detectFormat } from '../detect.ts';
import type { Grid } from '../document.ts';
import { readWorkbook } from './index.ts';

const HEAD = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">`;

const book = `${HEAD}<Styles>
<Style ss:ID="Default"><Font ss:Color="#000000"/></Style>
<Style ss:ID="money"><NumberFormat ss:Format="Standard"/></Style>
<Style ss:ID="bold" ss:Parent="money"><Font ss:Bold="1"/></Style>
<Style ss:ID="gone"><Font ss:StrikeThrough="1"/></Style>
<Style ss:ID="white"><Font ss:Color="#FFFFFF"/></Style>
<Style ss:ID="date"><NumberFormat ss:Format="Long Date"/></Style></Styles>
<Worksheet ss:Name="收支"><Table><Column ss:Index="3" ss:Hidden="1"/>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">收支总表</Data></Cell><Cell ss:Index="4"><Data ss:Type="String">单位：元</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">项目</Data></Cell><Cell><Data ss:Type="String">金额</Data></Cell><Cell><Data ss:Type="String">内部</Data></Cell><Cell><Data ss:Type="String">日期</Data></Cell></Row>
<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">基本<Font html:Color="#FF0000">支出<B>预算</B></Font>数</ss:Data></Cell><Cell ss:StyleID="bold"><Data ss:Type="Number">1234.565</Data></Cell><Cell ss:Index="4" ss:StyleID="date"><Data ss:Type="DateTime">2026-02-13T00:00:00.000</Data></Cell></Row>
<Row ss:Index="5" ss:Hidden="1"><Cell><Data ss:Type="String">藏</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">水电</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>35</S>36<Sup>②</Sup></ss:Data></Cell></Row>
<Row><Cell><Data ss:Type="String">旧</Data></Cell><Cell ss:StyleID="gone"><Data ss:Type="Number">7</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">白</Data></Cell><Cell ss:StyleID="white"><Data ss:Type="Number">8</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">合计</Data></Cell><Cell ss:Formula="=SUM(R[-1]C)"/></Row>
</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><PageSetup><Footer x:Data="&amp;L审核：某处&amp;R&amp;P"/></PageSetup></WorksheetOptions></Worksheet>
<Worksheet ss:Name="底稿"><Table><Row><Cell><Data ss:Type="String">密</Data></Cell></Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;

describe('a workbook saved as XML Spreadsheet 2003', () => {
  const bytes = new TextEncoder().encode(book);

  it('is read with its rich texts, formats, styles and what is hidden', () => {
    expect(detectFormat(bytes)).toBe('xls');
    const { blocks, notices } = readWorkbook(bytes, 'a.xls');
    const grid = blocks.find((block): block is Grid => block.type === 'grid');
    expect(grid?.cells).toEqual([
      ['项目', '金额', '日期'],
      ['基本支出预算数', '1,234.57', '2026年2月13日'],
      ['', '', ''],
      ['水电', '36', ''],
      ['旧', '', ''],
      ['白', '', ''],
      ['合计', '', ''],
    ]);
    expect(grid?.marks).toEqual([{ row: 3, column: 1, text: '②' }]);
    expect(blocks.flatMap((block) => (block.type === 'grid' ? [] : [block.text]))).toEqual([
      '收支总表',
      '单位：元',
      '审核：某处',
    ]);
    expect(notices.map(({ id }) => id).sort()).toEqual([
      'formula-without-value',
      'hidden-columns',
      'hidden-rows',
      'hidden-sheet',
      'hidden-text',
      'struck-text',
      'struck-text',
    ]);
  });

  it('is read in the encoding it declares', () => {
    const text = `${HEAD.replace('version="1.0"', 'version="1.0" encoding="gb2312"')}<Worksheet ss:Name="a"><Table><Row><Cell><Data ss:Type="String">@@</Data></Cell><Cell><Data ss:Type="Number">1</Data></Cell></Row><Row><Cell><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="Number">3</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const [before = '', after = ''] = text.split('@@');
    const encode = (part: string): number[] => [...new TextEncoder().encode(part)];
    // 合计 in GB2312.
    const gbk = new Uint8Array([...encode(before), 0xba, 0xcf, 0xbc, 0xc6, ...encode(after)]);
    const grid = readWorkbook(gbk, 'a.xls').blocks.find((block): block is Grid => block.type === 'grid');
    expect(grid?.cells).toEqual([
      ['合计', '1'],
      ['2', '3'],
    ]);
  });
});
