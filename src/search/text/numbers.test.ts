import { describe, expect, it } from 'vitest';
import { amountsInProse, amountsWithoutUnit, amountWithUnit, isNumber, withoutLastZeros } from './numbers.ts';

describe('amountWithUnit', () => {
  it.each([
    ['1,710.24万元', 1_710_240_000],
    ['1710.24 万元', 1_710_240_000],
    ['17,102,400元', 1_710_240_000],
    ['１７１０.２４万元', 1_710_240_000],
    ['50万', 50_000_000],
    ['1.2亿元', 12_000_000_000],
  ])('reads %s', (text, fen) => {
    expect(amountWithUnit(text)).toBe(fen);
  });

  it.each(['1710.24', '2026年', '02万元', '0万元', '万元', '12,34万元'])('leaves %s alone', (text) => {
    expect(amountWithUnit(text)).toBeNull();
  });
});

describe('withoutLastZeros', () => {
  it.each([
    ['1234.50', '1234.5'],
    ['1,234.00', '1234'],
    ['１２３４.５０', '1234.5'],
    ['-0.10', '-0.1'],
  ])('takes the zeros from %s', (text, plain) => {
    expect(withoutLastZeros(text)).toBe(plain);
  });

  it.each(['1234.5', '1200', '2010300', '1.2.0', '10%'])('leaves %s alone', (text) => {
    expect(withoutLastZeros(text)).toBeNull();
  });
});

describe('isNumber', () => {
  it.each(['1,234.5 万元', '1234.50', '1,234.500元'])('knows 1234.5 in %s', (printed) => {
    expect(isNumber(printed, '1234.5')).toBe(true);
  });

  it.each(['1,234.56 万元', '11,234.5', '1,234 元', '—'])('does not take %s for 1234.5', (printed) => {
    expect(isNumber(printed, '1234.5')).toBe(false);
  });
});

describe('amountsWithoutUnit', () => {
  it('reads a number in 元 and in 万元', () => {
    expect(amountsWithoutUnit('1,710.24')).toEqual([171_024, 1_710_240_000]);
  });

  it.each(['0', '2010301-会务', '3%'])('reads nothing in %s', (text) => {
    expect(amountsWithoutUnit(text)).toEqual([]);
  });
});

describe('amountsInProse', () => {
  it('finds every amount with its unit', () => {
    expect(amountsInProse('收入 1,710.24 万元，比2025年增加26万元，约占3%。')).toEqual([
      { printed: '1,710.24 万元', fen: 1_710_240_000 },
      { printed: '26万元', fen: 26_000_000 },
    ]);
  });
});
