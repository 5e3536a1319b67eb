import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fenPerUnit,
  findUnit,
  formatFen,
  isAmount,
  isBlankAmount,
  MONEY_UNITS,
  parseAmount,
  printedDecimals,
} from './money.ts';

describe('parseAmount', () => {
  it.each([
    ['1,710.24', '万元', 1_710_240_000],
    ['80,000.00', '万元', 80_000_000_000],
    ['36', '万元', 36_000_000],
    ['0.01', '万元', 10_000],
    ['0.00', '万元', 0],
    ['8,840,127.35', '元', 884_012_735],
    ['62040', '元', 6_204_000],
    ['12.5', '千元', 1_250_000],
    ['1.2345', '百万元', 123_450_000],
    ['156.21', '亿元', 1_562_100_000_000],
  ] as const)('%s %s is %i fen', (text, unit, fen) => {
    expect(parseAmount(text, unit)).toBe(fen);
  });

  it('is exact where a float is not', () => {
    expect(parseAmount('1.005', '万元')).toBe(1_005_000);
    expect(parseAmount('90071992547409.91', '元')).toBe(Number.MAX_SAFE_INTEGER);
    expect(parseAmount('19.99', '元')).toBe(1999);
  });

  it.each(['-112.89', '−112.89', '－112.89'])('reads the negative %s', (text) => {
    expect(parseAmount(text, '万元')).toBe(-112_890_000);
  });

  it('has no negative zero', () => {
    expect(Object.is(parseAmount('-0.00', '元'), 0)).toBe(true);
  });

  it('reads full-width digits, points, commas, and blanks between', () => {
    expect(parseAmount('１，７１０．２４', '万元')).toBe(1_710_240_000);
    expect(parseAmount(' 1,710. 24 ', '万元')).toBe(1_710_240_000);
  });

  it('rounds what is finer than a fen, half away from zero', () => {
    expect(parseAmount('0.005', '元')).toBe(1);
    expect(parseAmount('-0.005', '元')).toBe(-1);
    expect(parseAmount('0.0049', '元')).toBe(0);
  });

  it.each(['', '.', '—', '-', '68%', '#DIV/0!', '1,23', '1.2.3', '约5', '5万', '十五'])(
    'reads no amount in “%s”',
    (text) => {
      expect(parseAmount(text, '万元')).toBeNull();
      expect(isAmount(text)).toBe(false);
    },
  );

  it('reads nothing rather than a wrong figure beyond the safe integers', () => {
    expect(parseAmount('90071992547409.92', '元')).toBeNull();
    expect(parseAmount('999999999', '亿元')).toBeNull();
  });
});

describe('isBlankAmount', () => {
  it.each(['', ' ', '.', '．', '-', '—', '——', '－', '/', '\u3000'])('“%s” is blank', (text) => {
    expect(isBlankAmount(text)).toBe(true);
  });

  it.each(['0', '0.00', '-1', '无'])('“%s” is not', (text) => {
    expect(isBlankAmount(text)).toBe(false);
  });
});

describe('findUnit', () => {
  it.each([
    ['单位：万元', '万元'],
    ['单 位 ： 元', '元'],
    ['金额单位：人民币千元', '千元'],
    ['当年预算（百万元）', '百万元'],
    ['亿元', '亿元'],
  ])('%s → %s', (text, unit) => {
    expect(findUnit(text)).toBe(unit);
  });

  it('finds none where none is named', () => {
    expect(findUnit('编制单位：云州市财政局')).toBeNull();
  });
});

describe('formatFen', () => {
  it('writes thousands separators and the asked decimals', () => {
    expect(formatFen(171_024_000_000, '万元')).toBe('171,024.00');
    expect(formatFen(-112_890_000, '万元')).toBe('-112.89');
    expect(formatFen(0, '元')).toBe('0.00');
    expect(formatFen(5, '元')).toBe('0.05');
    expect(formatFen(80_000_000_000, '万元', 0)).toBe('80,000');
  });

  it('writes back every amount that it can read', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...MONEY_UNITS), (fen, unit) => {
        const decimals = Math.log10(fenPerUnit(unit));
        expect(parseAmount(formatFen(fen, unit, decimals), unit)).toBe(fen === 0 ? 0 : fen);
      }),
      { seed: 143, numRuns: 300 },
    );
  });
});

describe('printedDecimals', () => {
  it('counts the digits behind the point', () => {
    expect(printedDecimals('1,710.24')).toBe(2);
    expect(printedDecimals('36')).toBe(0);
    expect(printedDecimals('68%')).toBe(0);
  });
});
