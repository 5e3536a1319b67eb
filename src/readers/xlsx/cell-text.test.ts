import { describe, expect, it } from 'vitest';
import { cellText, generalText } from './cell-text.ts';

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

describe('cellText', () => {
  const show = { showZeros: true };
  it.each([
    [1.005, '0.00', '1.01'],
    [2.675, '#,##0.00', '2.68'],
    [-1.005, '#,##0.00;[Red]-#,##0.00', '-1.01'],
    [1234567.5, '#,##0', '1,234,568'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [12.345, '0.0"万元"', '12.3万元'],
    [0.12345, '0.00%', '12.35%'],
    [12345678, '#,##0,', '12,346'],
    [2, '000', '002'],
    [5, ';;;', ''],
  ])('writes %f in the format %s as the sheet shows it', (v, z, text) => {
    expect(cellText({ t: 'n', v, z }, show)).toBe(text);
  });

  it('hides zeros only where the sheet does, and only zeros', () => {
    expect(cellText({ t: 'n', v: 0, z: '0.00' }, { showZeros: false })).toBe('');
    expect(cellText({ t: 'n', v: 0.001, z: '0.00' }, { showZeros: false })).toBe('0.00');
  });
});
