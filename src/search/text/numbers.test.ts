import { describe, expect, it } from 'vitest';
import { amountsInProse, amountsWithoutUnit, amountWithUnit } from './numbers.ts';

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
