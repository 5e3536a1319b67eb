import { isAmount } from '../../money.ts';
import { compact } from '../../text.ts';
import { isSubtotalLabel, isTotalLabel } from '../../vocabulary/index.ts';
import { spreadOver } from './spread-header.ts';

/** A row of cells as the export lists them: cells hidden by a merge are missing. */
export interface CellRow {
  cells: string[];
  line: number;
  /** Empty lines before the row. */
  blanksBefore: number;
}

/**
 * Gives every cell its column where merged cells were left out.
 * Rows that an empty paragraph inside a cell cut in two are joined in place (`rows` shrinks).
 * Out: rows of equal width, and the indexes of the rows whose columns could not be told for sure.
 */
export function expandRows(rows: CellRow[]): { cells: string[][]; unclear: number[] } {
  const width = Math.max(...rows.map((row) => row.cells.length));
  joinCutRows(rows, width);
  const cells = rows.map((row) => [...row.cells]);
  const unclear: number[] = [];

  const firstFull = cells.findIndex((row) => row.length === width);
  // Header rows stand above the first row of full width, each merged over the cells of the row below it.
  const form = isForm(cells);
  let below = cells[firstFull] ?? [];
  for (let index = firstFull - 1; index >= 0 && !form; index--) {
    const row = cells[index] ?? [];
    const starts = row.some(isAmount) ? null : spreadOver(row, below);
    if (!starts) break;
    cells[index] = below.map((_, column) => row[starts.indexOf(column)] ?? '');
    below = below.map((_, column) => row[starts.findLastIndex((start) => start <= column)] ?? '');
  }
  cells.forEach((row, index) => {
    if (row.length === width) return;
    if (
      !form &&
      row.length === width - 1 &&
      (isTotalLabel(row[0] ?? '') || isSubtotalLabel(row[0] ?? '')) &&
      codeAndName(cells)
    ) {
      cells[index] = [row[0] ?? '', '', ...row.slice(1)];
      return;
    }
    // The export drops the empty cells at the end of a table's last row; forms have fewer, wider cells by nature.
    if (!form && index !== cells.length - 1) unclear.push(index);
    cells[index] = [...row, ...Array<string>(width - row.length).fill('')];
  });
  return { cells, unclear };
}

/** A form: rows of label and value, as in the performance-target tables. */
function isForm(cells: readonly string[][]): boolean {
  return /^(?:项目名称|专项资金名称|部门(?:[（(]单位[)）])?名称)[：:]?$/u.test(compact(cells[0]?.[0] ?? ''));
}

function codeAndName(cells: readonly string[][]): boolean {
  return cells.some((row) => /^(?:科目|项目)?(?:编码|代码|编号)$/u.test(compact(row[0] ?? '')) && row.length > 1);
}

function joinCutRows(rows: CellRow[], width: number): void {
  for (let index = 0; index + 1 < rows.length; index++) {
    const row = rows[index];
    const next = rows[index + 1];
    if (row && next && next.blanksBefore >= 2 && row.cells.length + next.cells.length === width) {
      row.cells.push(...next.cells);
      rows.splice(index + 1, 1);
    }
  }
}
