import { describe, expect, it } from 'vitest';
import { detectFormat } from '../detect.ts';
import { readCsv } from './index.ts';

const ROWS = [
  '部门收支总表,,,',
  '编制单位：云州市青禾区水务局,,,单位：万元',
  '项目,预算数,项目,预算数',
  '一、拨款收入,"1,234.50","一、公共服务',
  '（含其他）",1234.50',
  '收入总计,"1,234.50",支出总计,1234.50',
];
const TEXT = ROWS.join('\r\n');
/** The one row with Chinese in GB18030: 项目,数 and two rows of figures. */
const GBK = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xca, 0xfd, 0x0a, 0x31, 0x2c, 0x32, 0x0a, 0x33, 0x2c, 0x34]);

describe('a table of comma-separated values', () => {
  it('is known by its content, in each encoding', () => {
    expect(detectFormat(new TextEncoder().encode(TEXT))).toBe('csv');
    expect(detectFormat(new TextEncoder().encode(`\ufeff${TEXT}`))).toBe('csv');
    expect(detectFormat(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toBe('csv');
    expect(detectFormat(GBK)).toBe('csv');
    expect(detectFormat(new TextEncoder().encode(TEXT.replaceAll(/,(?![^"]*"(?:,|\r))/gu, ';')))).toBe('csv');
  });

  it('may have its title, unit and note in lines of one field', () => {
    const lines = [
      '支出总表',
      '编制单位：云州市青禾区水务局',
      '单位：万元',
      '项目,合计,基本支出',
      '合计,3,2',
      '其他支出,3,2',
      '注：含结转。',
    ];
    expect(detectFormat(new TextEncoder().encode(lines.join('\n')))).toBe('csv');
  });

  it.each([
    '本单位2026年收入1,234.50万元，支出1,234.50万元。\n较上年增加36.00万元，主要是人员增加。\n其中，基本支出1,000.00万元。',
    '# 标题\n\n项目\t预算数\n合计\t1,234.50\n其中\t1,000.00\n',
    '| 项目 | 预算数 |\n| --- | --- |\n| 合计 | 1,234.50 |\n| 其中 | 1,000.00 |',
    '第一句。\n第二句。\n第三句。',
  ])('is not prose, nor a table of tabs or bars: %s', (text) => {
    expect(detectFormat(new TextEncoder().encode(text))).toBe('text');
  });

  it('is taken apart as a sheet is, fields over several lines and all', () => {
    const { blocks, notices } = readCsv(Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'a.csv');
    expect(notices).toEqual([]);
    expect(blocks).toMatchObject([
      { type: 'heading', text: '部门收支总表' },
      { type: 'paragraph', text: '编制单位：云州市青禾区水务局' },
      { type: 'paragraph', text: '单位：万元' },
      {
        type: 'grid',
        cells: [
          ['项目', '预算数', '项目', '预算数'],
          ['一、拨款收入', '1,234.50', '一、公共服务（含其他）', '1234.50'],
          ['收入总计', '1,234.50', '支出总计', '1234.50'],
        ],
      },
    ]);
    expect(readCsv(GBK, 'b.csv').blocks).toMatchObject([
      {
        cells: [
          ['项目', '数'],
          ['1', '2'],
          ['3', '4'],
        ],
      },
    ]);
  });
});
