import { isAmount, isBlankAmount } from '../money.ts';
import { compact } from '../text.ts';
import { countsThings, meaningOf, type OwnWords } from '../vocabulary/index.ts';
import type { RecognisedColumn } from './columns.ts';
import { isColumnNumber } from './header-rows.ts';

/**
 * The columns of a table of money that hold whole numbers under words nobody knows (公共预算, 其他, 中央): behind the first labels
 * of rows, and no codes, years, numbers of rows, quantities or shares.
 */
export function wholeAmounts(
  columns: readonly RecognisedColumn[],
  body: readonly (readonly string[])[],
  own: OwnWords,
): number[] {
  const labels = columns.findIndex(({ role }) => role === 'label');
  return columns.flatMap((column, index) => {
    const named = column.labels.filter((label) => !isColumnNumber(label));
    const isKnown = named.some((label) => meaningOf(label, own) !== null);
    if (index <= labels || column.role !== 'text' || named.length === 0 || isKnown) return [];
    if (named.some((label) => countsThings(label))) return [];
    const filled = body.map((row) => compact(row[index] ?? '')).filter((cell) => !isBlankAmount(cell));
    return filled.length > 0 && filled.every(isWholeAmount) && !isSeries(filled) ? [index] : [];
  });
}

/** A number without zeros in front, as codes have them, and no more digits than an amount has. */
function isWholeAmount(cell: string): boolean {
  return isAmount(cell) && !/^0\d/u.test(cell) && cell.replace(/\D/gu, '').length <= 12;
}

/** Years, or the numbers of rows: 2024, 2025; 1, 2, 3. */
function isSeries(filled: readonly string[]): boolean {
  if (filled.every((cell) => /^(?:19|20)\d{2}$/u.test(cell))) return true;
  return filled.length > 1 && filled.every((cell, row) => cell === String(row + 1));
}
