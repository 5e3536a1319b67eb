import { describe, expect, it } from 'vitest';
import { addsUp, checkEqual, checkSum, judge, toleranceOf } from './compare.ts';
import { halfDigit, nameCell, Precision, type Figure } from './figure.ts';
import { makeSynthetic } from '../../tests/world/index.ts';
import { ownUnit, parseAmount, printedDecimals, type MoneyUnit } from '../money.ts';
import { roundingBetween } from './rounded.ts';

function figure(text: string, fen: number, unit: MoneyUnit = '万元', decimals = 2): Figure {
  const cell = {
    table: 't',
    row: 0,
    column: 0,
    name: { kind: 'document' as const },
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

  it('adds the halves of different units and decimals; what is printed finer lies less than a whole digit away', () => {
    expect(toleranceOf([figure('15,621.11', 15_621_110_000), figure('156,211,123', 15_621_112_300, '元', 0)])).toBe(
      9_999.5,
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
  const printing = (texts: string[], unit: MoneyUnit = '万元') => {
    const [table] = makeSynthetic({ seed: 3 }).disclosure.tables;
    const [row] = table?.rows ?? [];
    if (!table || !row) throw new Error('there is no row to print figures in');
    const amounts = texts.map((text, column) => ({ column, text, fen: 1 }));
    return new Precision([{ ...table, id: 't', unit, rows: [{ ...row, amounts }] }], unit);
  };

  it('is that of the figure itself', () => {
    const precision = printing(['22,118,861', '22,118,861.34', '17.50'], '元');
    expect(['22,118,861', '22,118,861.34', '17.50'].map((text) => precision.of('t', text))).toEqual([0, 2, 2]);
    expect(printing(['36', '36.52', '8.00']).of('t', '36')).toBe(0);
    expect(printing(['36', '36.5', '8.00']).of('t', '36')).toBe(0);
  });

  it('is that of the table where it plainly drops trailing zeros', () => {
    expect(printing(['36', '36.5', '36.52']).of('t', '36')).toBe(2);
    expect(printing(['36', ...Array.from({ length: 20 }, (_, index) => `1.0${(index % 9) + 1}`)]).of('t', '36')).toBe(
      2,
    );
    expect(printing(['36', '1.01', '1.02']).of('t', '36')).toBe(0);
  });
});

describe('a rounded figure', () => {
  const between = (a: string, unitA: MoneyUnit, b: string, unitB: MoneyUnit) => {
    const [first, second] = [figureOf(a, unitA), figureOf(b, unitB)];
    return [roundingBetween(first, second), roundingBetween(second, first)];
  };
  const figureOf = (text: string, unit: MoneyUnit) =>
    figure(text, parseAmount(text, unit) ?? 0, ownUnit(text) ?? unit, printedDecimals(text));

  it.each([
    ['22,118,861', '元', '22,118,861.34', '元', 'half-up'],
    ['17,192', '万元', '171,915,169', '元', 'half-up'],
    ['17,191', '万元', '171,915,169', '元', 'cut'],
    ['12.2', '万元', '12.25', '万元', 'half-even'],
    ['12.3', '万元', '12.25', '万元', 'half-up'],
    ['-12.2', '万元', '-12.25', '万元', 'half-even'],
    ['1.72亿元', '万元', '171,915,169.00', '元', 'half-up'],
    ['0.00', '万元', '40', '元', 'half-up'],
    ['17,193', '万元', '171,915,169', '元', null],
    ['0', '万元', '0.34', '万元', null],
    ['-3', '万元', '3.4', '万元', null],
    ['3.01', '万元', '3.00', '万元', null],
  ] as const)('%s %s beside %s %s: %s', (a, unitA, b, unitB, expected) => {
    expect(between(a, unitA, b, unitB)).toEqual([expected, expected]);
  });

  it('is rounding however finely the rest of the document is printed, and says how', () => {
    const fine = { ...figureOf('17,191', '万元'), half: 5_000 };
    expect(checkEqual('narrative', 'k', fine, figureOf('171,915,169', '元'))).toMatchObject({
      outcome: 'rounding',
      severity: 'note',
      says: { id: 'equal', values: { rounded: 'cut' } },
    });
  });

  it('is not what was computed from printed figures', () => {
    const computed = { ...figureOf('22,118,861', '元'), fen: 2_211_886_200 };
    expect(roundingBetween(computed, figureOf('22,118,862.34', '元'))).toBeNull();
  });
});

describe('comparing', () => {
  it('says both figures and how far they are apart', () => {
    const [first, second] = [figure('27.5', 27_500_000), figure('28.50', 28_500_000)];
    expect(checkEqual('narrative', 'k', first, second)).toEqual({
      rule: 'narrative',
      key: 'narrative/k',
      outcome: 'differs',
      severity: 'error',
      says: { id: 'equal', values: { first: 27_500_000, second: 28_500_000, remark: null } },
      cells: [first.cell, second.cell],
      difference: -1_000_000,
      differenceUnit: 'fen',
      acknowledged: null,
    });
  });

  it('adds the parts of a total', () => {
    const parts = [1, 2, 3].map((value) => figure(`${value}.00`, value * 1_000_000));
    expect(checkSum('rows', 'k', figure('6.00', 6_000_000), parts)).toMatchObject({
      outcome: 'holds',
      says: { id: 'sum', values: { total: 6_000_000, added: 6_000_000 } },
    });
    const unitless = { ...figure('6.00', 6_000_000), cell: { ...figure('6.00', 6_000_000).cell, unit: null } };
    expect(checkSum('rows', 'k', unitless, parts).differenceUnit).toBeNull();
  });

  it('takes a difference in the last digit for rounding, and no fault', () => {
    const result = checkEqual('rows', 'k', figure('3.01', 3_010_000), figure('3.00', 3_000_000));
    expect(result).toMatchObject({ outcome: 'rounding', severity: 'note', difference: 10_000 });
  });
});

describe('the name of a cell', () => {
  const synthetic = makeSynthetic({ seed: 3 }).disclosure.tables;
  const table = synthetic.find(({ kind }) => kind === 'general-public-expenditure');
  if (!table) throw new Error('there is no table to name cells of');
  const labelled = (labels: string[][], years: (number | null)[]) => ({
    ...table,
    columns: table.columns.map((column, index) => ({
      ...column,
      labels: labels[index] ?? column.labels,
      year: years[index] ?? null,
    })),
  });

  it('has the code beside the label, without white space', () => {
    const row = { label: '社会保障 和就业支出', code: '208', level: 1 };
    expect(nameCell(table, row)).toMatchObject({ row: { code: '208', label: '社会保障和就业支出' }, column: [] });
    expect(nameCell(table, { ...row, code: null, label: ' ' })).toMatchObject({ row: null });
    expect(nameCell(table, { ...row, code: '合计', label: '合计' })).toMatchObject({ row: { code: null } });
  });

  it('has the header above where the lowest is a mere subtotal', () => {
    const wide = labelled([['公务用车', '小 计']], []);
    expect(nameCell(wide, null, 0)).toMatchObject({ column: ['公务用车', '小计'], year: null });
  });

  it('has the year where the table shows two and the header does not say which', () => {
    const years = labelled([['公务接待费'], ['公务接待费'], ['2025年预算数']], [2026, 2025, 2025]);
    expect(nameCell(years, null, 0)).toMatchObject({ column: ['公务接待费'], year: 2026 });
    expect(nameCell(years, null, 2)).toMatchObject({ column: ['2025年预算数'], year: null });
  });
});
