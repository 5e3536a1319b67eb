import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines.ts';

const join = (full: boolean, ...texts: string[]): string => joinLines(texts.map((text) => ({ text, full })));

describe('joinLines', () => {
  it('sets nothing between Chinese characters, a blank between words', () => {
    expect(join(true, '因公出国', '（境）费')).toBe('因公出国（境）费');
    expect(join(true, 'general public', 'budget')).toBe('general public budget');
    expect(join(true, '预算数为', '12.5万元')).toBe('预算数为12.5万元');
  });

  it('rejoins a number whose halves are none', () => {
    expect(join(false, '1,234,5', '67.00')).toBe('1,234,567.00');
    expect(join(false, '1,234', ',567.00')).toBe('1,234,567.00');
  });

  it('keeps two amounts apart', () => {
    expect(join(true, '1,234.56', '7,890.12')).toBe('1,234.56 7,890.12');
    expect(join(false, '2023', '2024')).toBe('2023 2024');
  });

  it('rejoins a code that ran to the end of its line', () => {
    expect(join(true, '50011022T0000', '00155466-会务')).toBe('50011022T000000155466-会务');
    expect(join(false, 'A1', 'B2')).toBe('A1 B2');
  });

  it('takes blanks out from between Chinese characters', () => {
    expect(join(false, '因 公 出 国')).toBe('因公出国');
  });
});
