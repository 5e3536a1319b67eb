import { describe, expect, it } from 'vitest';
import { addsUp, checkEqual, checkSum, judge, toleranceOf } from './compare.ts';
import { halfDigit, Precision, type Figure } from './figure.ts';
import { makeSynthetic } from '../../tests/world/index.ts';
import type { MoneyUnit } from '../money.ts';

function figure(text: string, fen: number, unit: MoneyUnit = '万元', decimals = 2): Figure {
  const cell = {
    table: 't',
    row: 0,
    column: 0,
    label: `《表》“${text}”行`,
    text,
    unit,
    fen,
    place: {},
    anchor: 't-r0-c0',
  };
  return { cell, fen, half: halfDigit(unit, decimals) };
}

describe('tolerance', () => {
  it('is half a last digit for each figure: 0.005 × (n + 1) 万元', () => {
    const parts = [1, 2, 3].map((value) => figure(`${value}.00`, value * 1_000_000));
    expect(toleranceOf([figure('6.00', 6_000_000), ...parts])).toBe(20_000);
  });

  it('is one whole last digit at least', () => {
    expect(toleranceOf([figure('6.00', 6_000_000)])).toBe(10_000);
    expect(toleranceOf([figure('156,211,123', 15_621_112_300, '元', 0)])).toBe(100);
  });

  it('adds the halves of different units and decimals', () => {
    expect(toleranceOf([figure('15,621.11', 15_621_110_000), figure('156,211,123', 15_621_112_300, '元', 0)])).toBe(
      10_000,
    );
  });

  it('tells exact, rounded and different', () => {
    expect(judge(0, 10_000)).toBe('holds');
    expect(judge(-10_000, 10_000)).toBe('rounding');
    expect(judge(10_001, 10_000)).toBe('differs');
  });

  it('counts a blank as nothing, and gives it no rounding to hide', () => {
    const blank = { ...figure('', 0), half: 0 };
    expect(toleranceOf([figure('6.00', 6_000_000), figure('6.00', 6_000_000), blank])).toBe(10_000);
    expect(addsUp(figure('6.00', 6_000_000), [figure('6.00', 6_000_000), blank])).toBe(true);
  });
});

describe('precision', () => {
  it('is that of the table, as a spreadsheet drops trailing zeros', () => {
    const { disclosure } = makeSynthetic({ seed: 3 });
    const [table] = disclosure.tables;
    expect(table && new Precision(disclosure.tables, '万元').ofTable(table.id)).toBe(2);
  });

  it('is none where no table prints decimals', () => {
    const { disclosure } = makeSynthetic({ seed: 3, money: { unit: '元', decimals: 0 } });
    const precision = new Precision(disclosure.tables, '元');
    expect(disclosure.tables.map((table) => precision.ofTable(table.id))).toEqual(disclosure.tables.map(() => 0));
  });
});

describe('messages', () => {
  it('name both figures with their unit, and the difference', () => {
    const result = checkEqual('narrative', 'k', figure('27.5', 27_500_000), figure('28.50', 28_500_000));
    expect(result.message).toBe('《表》“27.5”行为 27.5 万元，《表》“28.50”行为 28.50 万元，相差 1.00 万元。');
    expect(result.difference).toBe(-1_000_000);
    expect(result.severity).toBe('error');
  });

  it('write differences between units exactly', () => {
    const result = checkEqual(
      'narrative',
      'k',
      figure('352.67', 352_670_000),
      figure('3,503,499', 350_349_900, '元', 0),
    );
    expect(result.message).toContain('相差 2.3201 万元。');
  });

  it('list few parts, and the first and last of many', () => {
    const parts = Array.from({ length: 8 }, (_, index) => figure(`${index}.00`, index * 1_000_000));
    expect(checkSum('rows', 'k', figure('28.00', 28_000_000), parts).message).toContain(
      '等 8 项之和为 28.00 万元，相符。',
    );
    expect(checkSum('rows', 'k', figure('3.00', 3_000_000), parts.slice(0, 3)).message).toContain('、');
  });

  it('say rounding where the difference is only that', () => {
    const result = checkEqual('rows', 'k', figure('3.01', 3_010_000), figure('3.00', 3_000_000));
    expect(result).toMatchObject({ outcome: 'rounding', severity: 'note' });
    expect(result.message).toContain('属四舍五入');
  });
});
