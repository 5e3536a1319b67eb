import { isBlankAmount } from '../money.ts';
import type { RecognisedTable } from '../tables/index.ts';
import { amountsInCell } from '../vocabulary/index.ts';
import type { ScannedFigure } from './scanned-schema.ts';
import type { Row } from './schema.ts';

/** The cells of a table with figures, by row and column: amounts of its rows, of a form all cells with an amount. */
export function figureCells(
  { cells, form }: Pick<RecognisedTable, 'cells' | 'form'>,
  rows: readonly Row[],
): [number, number][] {
  if (!form) {
    const amounts = rows.flatMap(({ row, amounts: own }) => own.map(({ column, text }) => ({ row, column, text })));
    return amounts.flatMap(({ row, column, text }) => (isBlankAmount(text) ? [] : [[row, column]]));
  }
  return cells.flatMap((line, row) =>
    line.flatMap((text, column): [number, number][] => (amountsInCell(text).length > 0 ? [[row, column]] : [])),
  );
}

/**
 * What is known of the figures of a table that were read from a picture: amounts of its rows, and of a form all cells with an amount. None is
 * proven before the rules have been asked (`src/checks/scanned.ts`).
 */
export function scannedFigures(
  { cells, form, scans }: Pick<RecognisedTable, 'cells' | 'form' | 'scans'>,
  rows: readonly Row[],
): ScannedFigure[] {
  const amounts = new Set(rows.flatMap(({ row, amounts: own }) => own.map(({ column }) => `${row},${column}`)));
  return scans.flatMap(({ row, column, text }) => {
    const isFigure = form ? amountsInCell(cells[row]?.[column] ?? '').length > 0 : amounts.has(`${row},${column}`);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, percent = 0] = text.split(' ').map(Number);
    const confidence = Math.min(Math.max(percent / 100, 0), 1);
    return isFigure ? [{ row, column, box: [x0, y0, x1, y1], confidence, proof: 'unproven' }] : [];
  });
}
