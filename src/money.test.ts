import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  fenDigits,
  fenPerUnit,
  findUnit,
  formatFen,
  isAmount,
  isBlankAmount,
  isSeveralAmounts,
  MONEY_UNITS,
  ownUnit,
  parseAmount,
  plainDigits,
  printedDecimals,
} from './money.ts';

test.each([
  ['1,710.24', '1710.24'],
  ['(65.5)', '-65.5'],
  ['△ 1,234.50', '-1234.50'],
  ['￥36', '36'],
  ['.5', '0.5'],
  ['007.10', '7.10'],
  ['-0.00', '0.00'],
  ['34.50万元', '34.50'],
  ['', null],
  ['—', null],
  ['1,234.50 36', null],
])('the plain digits of %s are %s', (text, digits) => {
  expect(plainDigits(text)).toBe(digits);
});

test.each([
  [34_500, '万元', '0.034500'],
  [-1, '元', '-0.01'],
  [171_024_000_000, '万元', '171024.000000'],
  [0, '亿元', '0.0000000000'],
] as const)('%i fen in %s are %s', (fen, unit, digits) => {
  expect(fenDigits(fen, unit)).toBe(digits);
});

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

  it.each([
    ['负65.5', -6550],
    ['▼65.50', -6550],
    ['▽ 1,234.50', -123_450],
    ["'36", 3600],
  ])('%s is read as finance and spreadsheets mean it', (text, fen) => {
    expect(parseAmount(text, '元')).toBe(fen);
  });

  it('is exact where a float is not', () => {
    expect(parseAmount('1.005', '万元')).toBe(1_005_000);
    expect(parseAmount('90071992547409.91', '元')).toBe(Number.MAX_SAFE_INTEGER);
    expect(parseAmount('19.99', '元')).toBe(1999);
  });

  it.each([
    ...['-112.89', '−112.89', '－112.89', '–112.89', '—112.89', '―112.89', '‒112.89', '‑112.89', '‐112.89', '﹣112.89'],
    ...[
      '△112.89',
      '▲112.89',
      '△ 112.89',
      '▲　112.89',
      '- 112.89',
      '(112.89)',
      '（112.89）',
      '（ 112.89 ）',
      '（１１２．８９）',
    ],
    ...['￥-112.89', '-￥112.89', '(￥112.89)', '￥(112.89)', '-112.89万元', '(112.89万元)', '(112.89)万元'],
  ])('reads the negative %s', (text) => {
    expect(parseAmount(text, '万元')).toBe(-112_890_000);
  });

  it.each(['−(5)', '--5', '-(5)', '(-5)', '△-5', '-+5', '((5))', '(5', '5)', '5-', '-', '(—)', '△', '()', '.', '-.'])(
    'reads no amount in %s',
    (text) => {
      expect(parseAmount(text, '万元')).toBeNull();
    },
  );

  it('reads a figure without a digit before or behind its point', () => {
    expect(parseAmount('.50', '元')).toBe(50);
    expect(parseAmount('-.5', '元')).toBe(-50);
    expect(parseAmount('50.', '元')).toBe(5000);
    expect(parseAmount('1,234.', '元')).toBe(123_400);
  });

  it('reads a currency sign, and thousands parted by apostrophes where the groups are right', () => {
    expect(parseAmount('￥34.50', '元')).toBe(3450);
    expect(parseAmount('¥ 1,234.50', '元')).toBe(123_450);
    expect(parseAmount("1'234.50", '元')).toBe(123_450);
    expect(parseAmount('1’234’567', '元')).toBe(123_456_700);
    expect(parseAmount("12'34.50", '元')).toBeNull();
    expect(parseAmount("1,234'567", '元')).toBeNull();
    expect(parseAmount('$34.50', '元')).toBeNull();
  });

  it.each([
    ['34.50万元', '万元', 345_000_00],
    ['1234.5000万元', '元', 1_234_500_000],
    ['12345元', '万元', 1_234_500],
    ['1.2 亿元', '万元', 12_000_000_000],
  ] as const)('%s in a table of %s has its own unit', (text, unit, fen) => {
    expect(parseAmount(text, unit)).toBe(fen);
  });

  it.each(['36①', '36¹', '36.00②', '36⑴', '⒈', '36㈠', '①', '½'])('takes no mark for a digit: %s', (text) => {
    expect(parseAmount(text, '万元')).toBeNull();
  });

  it.each([
    '36\n12',
    '36 12',
    '1,234.50 36',
    '2025 36.00',
    '36 125',
    '1 2 3',
    '3 6',
    '12 34.50',
    '-5 -6',
    '1 23 456.00',
  ])('reads no figure out of two: %s', (text) => {
    expect(parseAmount(text, '万元')).toBeNull();
    expect(isSeveralAmounts(text)).toBe(true);
  });

  it.each([
    ['1 , 2 3 4 . 5 0', 123_450],
    ['- 1 , 2 3 4 . 5 0', -123_450],
    ['1 234.50', 123_450],
    ['1 234 567', 123_456_700],
    ['1\u202f234\u202f567.00', 123_456_700],
    ['1, 234.50', 123_450],
  ])('reads the one figure that is spaced: %s', (text, fen) => {
    expect(parseAmount(text, '元')).toBe(fen);
    expect(isSeveralAmounts(text)).toBe(false);
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

describe('parseAmount of amounts in every dress', () => {
  const dress = fc.record({
    fen: fc.integer({ min: 1, max: 999_999_999_99 }),
    separator: fc.constantFrom('', ',', '，', "'"),
    sign: fc.constantFrom<readonly [string, string, number]>(
      ['', '', 1],
      ['+', '', 1],
      ['-', '', -1],
      ['−', '', -1],
      ['△', '', -1],
      ['—', '', -1],
      ['(', ')', -1],
      ['（', '）', -1],
    ),
    currency: fc.constantFrom('', '￥', '¥'),
    unit: fc.constantFrom('', '元'),
    spaced: fc.boolean(),
  });

  it('is the amount with its sign', () => {
    fc.assert(
      fc.property(dress, ({ fen, separator, sign: [before, behind, sign], currency, unit, spaced }) => {
        const whole = Math.trunc(fen / 100)
          .toString()
          .replace(/\B(?=(?:\d{3})+$)/gu, separator);
        const digits = `${whole}.${(fen % 100).toString().padStart(2, '0')}`;
        const figure = spaced && separator !== "'" ? [...digits].join(' ') : digits;
        expect(parseAmount(before + currency + figure + unit + behind, '元')).toBe(sign * fen);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  it('never makes one figure of two', () => {
    const figure = fc.integer({ min: 0, max: 9_999_999 }).map((fen) => formatFen(fen, '元'));
    fc.assert(
      fc.property(figure, figure, fc.constantFrom(' ', '\n', '  ', '\u3000', '\u00a0'), (one, other, gap) => {
        expect(parseAmount(one + gap + other, '元')).toBeNull();
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('has its own unit only where one is printed', () => {
    expect(ownUnit('34.50 万元')).toBe('万元');
    expect(ownUnit('34.50')).toBeNull();
    expect(ownUnit('万元')).toBeNull();
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
