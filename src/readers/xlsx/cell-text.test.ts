import { describe, expect, it } from 'vitest';
import { printCell } from './cell-text.ts';
import { generalText } from './decimal.ts';
import { emptySheet, PLAIN_STYLE, type CellStyle, type CellValue, type TextRun } from './source.ts';

describe('generalText', () => {
  it.each([
    [1710.2400000000002, '1710.24'],
    [16890.429999999997, '16890.43'],
    [1000.1 - 1000, '0.1'],
    [0.1 + 0.2, '0.3'],
    [-0.00000000001, '0'],
    [1234.567891, '1234.567891'],
    [2010301, '2010301'],
    [123456789012345, '123456789012345'],
    [1e15, '1000000000000000'],
    [0.000001, '0.000001'],
    [-12.5, '-12.5'],
    [1 / 3, '0.333333333333333'],
    [0, '0'],
  ])('writes %f as %s', (value, text) => {
    expect(generalText(value)).toBe(text);
  });
});

const print = (value: CellValue, style: Partial<CellStyle> = {}, sheet = emptySheet('a', false)) =>
  printCell({ value, style: { ...PLAIN_STYLE, ...style } }, sheet, false);
const number = (value: number): CellValue => ({ kind: 'number', value });
const run = (text: string, style: Partial<TextRun['style']> | null = null): TextRun => ({
  text,
  style: style && { struck: false, raised: false, color: '000000', ...style },
});
const runs = (...parts: TextRun[]): CellValue => ({ kind: 'text', runs: parts });

describe('printCell', () => {
  it('hides zeros only where the sheet does, and only zeros', () => {
    const sheet = { ...emptySheet('a', false), showZeros: false };
    expect(print(number(0), { format: '0.00' }, sheet).text).toBe('');
    expect(print(number(0.001), { format: '0.00' }, sheet).text).toBe('0.00');
  });

  it('keeps a raised note mark apart, but not the power of a length, nor a text all raised', () => {
    expect(print(runs(run('36.00'), run('1', { raised: true })))).toMatchObject({ text: '36.00', mark: '1' });
    expect(print(runs(run('36'), run('[2]', { raised: true })))).toMatchObject({ text: '36', mark: '[2]' });
    expect(print(runs(run('1', { raised: true }), run('36.5')))).toMatchObject({ text: '36.5', mark: '1' });
    expect(print(runs(run('面积（m'), run('2', { raised: true }), run('）')))).toMatchObject({
      text: '面积（m²）',
      mark: '',
    });
    expect(print(runs(run('备注')), { raised: true })).toMatchObject({ text: '备注', mark: '' });
  });

  it('leaves out what is struck out, of a text or of the whole cell, and says what', () => {
    expect(print(runs(run('35', { struck: true }), run('36')))).toMatchObject({ text: '36', struck: '35' });
    expect(print(number(35), { struck: true, format: '0.00' })).toMatchObject({ text: '', struck: '35.00' });
  });

  it('does not publish text in the colour behind it', () => {
    expect(print(number(35), { color: 'ffffff' })).toMatchObject({ text: '', hasHidden: true });
    expect(print(number(35), { color: 'ffffff', fill: '4472c4' })).toMatchObject({ text: '35', hasHidden: false });
    expect(print(number(35), { color: 'ffffff', fill: null })).toMatchObject({ text: '35' });
    expect(print(number(-35), { format: '0;[White]-0' })).toMatchObject({ text: '', hasHidden: true });
    expect(print(number(-35), { color: 'ffffff', format: '0;[红色]-0' })).toMatchObject({ text: '-35' });
    expect(print(runs(run('合计'), run('内部', { color: 'ffffff' })))).toMatchObject({ text: '合计', hasHidden: true });
    expect(print(runs(run('内部')), { format: ';;;' })).toMatchObject({ text: '', hasHidden: true });
  });

  it('keeps the number of the cell where the print is an amount with words', () => {
    expect(print(number(12345000), { format: '0!.0000,"万元"' })).toMatchObject({
      text: '1.2345万元',
      value: '12345000',
    });
    expect(print(number(1234.5), { format: '[DBNum2]General' })).toMatchObject({ value: '1234.5' });
    expect(print(number(1234.5), { format: '#,##0.00' }).value).toBeNull();
    expect(print(number(0.5), { format: '0%' }).value).toBeNull();
    expect(print(number(45000), { format: 'yyyy-mm-dd' }).value).toBeNull();
  });

  it('writes what the format puts around a text', () => {
    expect(print(runs(run('一般')), { format: '0.00;-0.00;0;"【"@"】"' }).text).toBe('【一般】');
    expect(print(runs(run('一般')), { format: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ' }).text).toBe('一般');
  });
});
