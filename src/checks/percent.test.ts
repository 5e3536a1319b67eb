import { describe, expect, it } from 'vitest';
import { percentFits, readPercent, shareFits } from './percent.ts';
import { halfDigit, type Figure } from './figure.ts';

function yuan(fen: number): Figure {
  const cell = {
    table: 't',
    row: 0,
    column: 0,
    name: { kind: 'document' as const },
    text: '',
    unit: '元' as const,
    fen,
    place: {},
    anchor: null,
  };
  return { cell, fen, half: halfDigit('元', 2) };
}

describe('readPercent', () => {
  it.each([
    ['68%', 68, 0],
    ['-20%', -20, 0],
    ['−3.5', -3.5, 1],
    ['1,204.5%', 1204.5, 1],
  ])('reads %s', (text, value, decimals) => {
    expect(readPercent(text)).toEqual({ value, decimals });
  });

  it.each(['', '#DIV/0!', '—', '新增', '.'])('passes over %s', (text) => {
    expect(readPercent(text)).toBeNull();
  });
});

describe('percentFits', () => {
  it('takes a rounded and a cut percentage', () => {
    const [now, before] = [yuan(884_012_735), yuan(525_078_600)];
    expect(percentFits({ value: 68, decimals: 0 }, now, before)).toBe(true);
    expect(percentFits({ value: 68.3, decimals: 1 }, now, before)).toBe(true);
    expect(percentFits({ value: 67.4, decimals: 1 }, now, before)).toBe(false);
  });

  it('allows for figures that are rounded themselves', () => {
    expect(
      percentFits({ value: 25.81, decimals: 2 }, { ...yuan(390_000), half: 5_000 }, { ...yuan(310_000), half: 5_000 }),
    ).toBe(true);
  });

  it('compares shares likewise', () => {
    expect(shareFits({ value: 91, decimals: 1 }, yuan(804_187_251), yuan(884_012_735))).toBe(true);
    expect(shareFits({ value: 92, decimals: 1 }, yuan(804_187_251), yuan(884_012_735))).toBe(false);
  });
});
