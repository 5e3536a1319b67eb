import { describe, expect, it } from 'vitest';
import { formatNumber } from './number-formats.ts';

describe('formatNumber', () => {
  it.each([
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 10, '一〇'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 5, '05'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 9, 'ix'],
    ['upperLetter', 28, 'BB'],
    ['lowerLetter', 2, 'b'],
    ['ideographTraditional', 3, '丙'],
    ['none', 3, ''],
    ['decimal', 7, '7'],
    ['upperRoman', 40_000, '40000'],
    ['upperLetter', 40_000, '40000'],
    ['decimalFullWidth', -1, '-1'],
    ['decimalFullWidth', Number.NaN, 'NaN'],
  ])('%s of %d is %s', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});
