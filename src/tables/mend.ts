import { append } from '../lists.ts';
import { isAmount, isBlankAmount } from '../money.ts';
import type { Place } from '../problem.ts';
import { mendSpaces } from '../text.ts';
import { formField, isTotalLabel, type OwnWords } from '../vocabulary/index.ts';
import type { RecognisedColumn } from './columns.ts';
import { indicatorColumns, indicatorHeaderRow } from './forms.ts';
import { isClassificationCode } from './header-rows.ts';
import { fitRow, fitTelling } from './indicator-rows.ts';
import { movedCells, type Mend } from './mends.ts';

const FARTHEST_SHIFT = 3;

/** Moves the rows of indicators that lost leading empty cells back under their columns. Out: what moved. */
export function mendIndicatorRows(cells: string[][], places: readonly Place[], own: OwnWords): Mend[] {
  const header = indicatorHeaderRow(cells, own);
  const columns = indicatorColumns(cells[header] ?? [], own);
  if (!columns) return [];
  const moved: Mend[] = [];
  for (let index = header + 1; index < cells.length; index++) {
    const row = cells[index];
    if (!row || isExecutionLine(row, own)) continue;
    let best = 0;
    let bestScore = fitRow(row, columns);
    for (let offset = 1; offset <= FARTHEST_SHIFT; offset++) {
      if (row.slice(row.length - offset).some((cell) => cell !== '')) break;
      const score = fitRow(row, columns, offset);
      const telling = fitTelling(row, columns, offset) > fitTelling(row, columns);
      if (telling && score > bestScore) [best, bestScore] = [offset, score];
    }
    if (best > 0) {
      append(
        moved,
        movedCells(index, row, (column) => column + best, places[index] ?? {}),
      );
      cells[index] = [...Array<string>(best).fill(''), ...row.slice(0, row.length - best)];
    }
  }
  return moved;
}

/** 预算执行率 10 on a line of its own below the indicators. */
function isExecutionLine(row: readonly string[], own: OwnWords): boolean {
  const [label = '', , ...others] = row.filter((cell) => cell !== '');
  return others.length === 0 && formField(label, own) === 'executionWeight';
}

/**
 * Moves the rows of a coded table whose leading empty cell was lost, or whose 合计 stands over code and name, so that every
 * amount stands under a column of amounts. Out: what moved.
 */
export function mendCodedRows(
  cells: string[][],
  headerRows: number,
  columns: readonly RecognisedColumn[],
  places: readonly Place[],
): Mend[] {
  const labelColumn = columns.findIndex((column) => column.role === 'label');
  if (labelColumn < 1 || columns[labelColumn - 1]?.role !== 'code') return [];
  const moved: Mend[] = [];
  for (let index = headerRows; index < cells.length; index++) {
    const row = cells[index];
    const named = row?.[labelColumn] ?? '';
    // A lone dot or dash is the blank amount of a total.
    const amount =
      isAmount(named) || (named !== '' && isBlankAmount(named) && isTotalLabel(row?.[labelColumn - 1] ?? ''));
    if (!row || !amount || row.at(-1) !== '') continue;
    const stub = row[labelColumn - 1] ?? '';
    if (stub === '' || isAmount(stub) || isClassificationCode(stub)) continue;
    const gap = isTotalLabel(stub) ? labelColumn : labelColumn - 1;
    append(
      moved,
      movedCells(index, row, (column) => (column < gap ? column : column + 1), places[index] ?? {}),
    );
    cells[index] = [...row.slice(0, gap), '', ...row.slice(gap, -1)];
  }
  return moved;
}

/**
 * Is `row` the rest of cells that a page break cut off from the row before it? Then its texts belong behind those above.
 * In a form: at most two texts, none a label. In a coded table: a name without code and without amounts.
 */
export function isRestOfRow(
  row: readonly string[],
  above: readonly string[],
  options: { form: boolean; columns: readonly RecognisedColumn[]; isLabel: (text: string) => boolean },
): boolean {
  const filled = row.flatMap((cell, column) => (cell === '' ? [] : [column]));
  if (filled.length === 0 || filled.length > 2) return false;
  if (!filled.every((column) => (above[column] ?? '') !== '')) return false;
  if (filled.some((column) => isAmount(row[column] ?? '') || isAmount(above[column] ?? ''))) return false;
  if (options.form) return !filled.some((column) => options.isLabel(row[column] ?? ''));
  const label = options.columns.findIndex((column) => column.role === 'label');
  const code = options.columns.findIndex((column) => column.role === 'code');
  const [only] = filled;
  return (
    code >= 0 &&
    filled.length === 1 &&
    only === label &&
    !isTotalLabel(row[label] ?? '') &&
    options.columns.every((column, index) => column.role !== 'amount' || isBlankAmount(row[index] ?? ''))
  );
}

/** Appends the texts of the rest of a row to the cells above. */
export function appendRest(above: string[], row: readonly string[]): void {
  row.forEach((cell, column) => {
    if (cell !== '') above[column] = mendSpaces(`${above[column] ?? ''} ${cell}`);
  });
}
