import { describe, expect, it } from 'vitest';
import type { MoneyUnit } from '../money.ts';
import { amountOfCell } from './cell-value.ts';

describe('amountOfCell', () => {
  it.each<[string, string, MoneyUnit, number | null]>([
    ['36.00万元', '36', '万元', 36_000_000],
    ['-500,000.00元', '-500000', '元', -50_000_000],
    // Scaled into another unit than the table's: the cell decides.
    ['1.2345万元', '12345000', '元', 1_234_500_000],
    ['1234.6万', '12345678', '元', 1_234_567_800],
    ['12.35亿', '1234567890', '元', 123_456_789_000],
    // Scaled into the unit of the table: as printed.
    ['1234.5678万元', '12345678', '万元', 1_234_567_800],
    // No unit: as printed.
    ['¥-65.50', '-65.5', '元', -6550],
    ['(65.50)', '-65.5', '元', -6550],
    // Words.
    ['壹仟贰佰叁拾肆.伍', '1234.5', '元', 123_450],
    // The first digits are not the figure.
    ['3.6E+01', '36', '万元', 36_000_000],
    ['73/2', '36.5', '元', 3650],
    ['36 1/2', '36.5', '元', 3650],
    ['第2次36.00', '36', '元', 3600],
    // 36 元 or 36 万元?
    ['36.00万元', '36', '元', null],
    ['36元', '36', '万元', null],
  ])('%s of a cell of %s in %s', (text, held, unit, fen) => {
    expect(amountOfCell(text, held, unit)).toBe(fen);
  });
});
