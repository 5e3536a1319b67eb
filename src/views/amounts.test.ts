import { describe, expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { strings } from '../i18n/index.ts';
import { barLength, formatDifference, viewAmount, whyMissing } from './amounts.ts';
import { formatShare } from './percent.ts';

const cited = { text: '1,710.24', unit: '万元', fen: 1_710_240_000, table: 'expenditure', row: 1, column: 2 } as const;

describe('viewAmount', () => {
  test('keeps the printed text and unit and links to the cell', () => {
    expect(viewAmount(cited)).toEqual({
      text: '1,710.24',
      unit: '万元',
      fen: 1_710_240_000,
      href: '#expenditure-r1-c2',
    });
  });
  test('a blank is nothing, a printed zero is a figure', () => {
    expect(viewAmount({ ...cited, text: '', fen: null })).toBeNull();
    expect(viewAmount({ ...cited, text: '.', fen: null })).toBeNull();
    expect(viewAmount({ ...cited, text: '0.00', fen: 0 })?.text).toBe('0.00');
    expect(viewAmount(null)).toBeNull();
  });
});

describe('formatShare', () => {
  test.for([
    [50, 200, '25.0%'],
    [200, 200, '100.0%'],
    [1, 100_000, '不到 0.1%'],
    [0, 100, '0.0%'],
    [-5, 100, '-5.0%'],
  ] as const)('%i of %i', ([part, whole, text]) => {
    expect(formatShare(part, whole, strings('zh-CN'))).toBe(text);
  });
  test('there is none of nothing', () => {
    expect(formatShare(null, 100, strings('zh-CN'))).toBeNull();
    expect(formatShare(10, null, strings('zh-CN'))).toBeNull();
    expect(formatShare(10, 0, strings('zh-CN'))).toBeNull();
  });
});

test('bars are in percent of the largest and never vanish for an amount', () => {
  expect(barLength(50, 200)).toBe(25);
  expect(barLength(1, 1_000_000)).toBe(0.5);
  expect(barLength(0, 200)).toBe(0);
  expect(barLength(null, 200)).toBe(0);
});

test('differences keep the printed decimals', () => {
  const now = { text: '2,937.77', unit: '万元', fen: 2_937_770_000 } as const;
  const before = { text: '2,669.84', unit: '万元', fen: 2_669_840_000 } as const;
  expect(formatDifference(now, before)).toEqual({ fen: 267_930_000, text: '267.93' });
  expect(formatDifference(before, now)).toEqual({ fen: -267_930_000, text: '267.93' });
});

test('the reason for a missing figure is the state of its tables', () => {
  const disclosure = readFixture('qinghe/government-office/2026');
  expect(whyMissing(disclosure, ['government-funds'])).toBe('empty');
  expect(whyMissing(disclosure, ['expenditure'])).toBe('blank');
  expect(whyMissing(disclosure, ['revenue'])).toBe('title-only');
  expect(whyMissing(disclosure, ['state-capital'])).toBe('not-found');
});
