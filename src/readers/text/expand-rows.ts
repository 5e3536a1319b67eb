import { isAmount } from '../../money.ts';
import { compact } from '../../text.ts';

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
  for (let index = firstFull - 1; index >= 0 && !form; index--) {
    const row = cells[index] ?? [];
    const below = cells[index + 1] ?? [];
    const spread = row.some(isAmount) ? null : spreadOver(row, below);
    if (spread) cells[index] = spread;
  }
  cells.forEach((row, index) => {
    if (row.length === width) return;
    if (!form && row.length === width - 1 && isTotalLabel(row[0] ?? '') && codeAndName(cells)) {
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

function isTotalLabel(text: string): boolean {
  return /^(?:合计|总计|小计)$/u.test(compact(text));
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

/**
 * Spreads a header row over the row below: an empty cell below continues one cell downwards, a run of filled cells below
 * is covered by one merged cell or, where the counts say so, by several. `null` when the counts cannot be made to fit.
 */
export function spreadOver(parents: readonly string[], below: readonly string[]): string[] | null {
  const groups: number[] = [];
  let run = false;
  below.forEach((cell, index) => {
    if (cell === '' || !run) groups.push(index);
    run = cell !== '';
  });
  const starts = groups.length === parents.length ? groups : splitRuns(parents.length, below);
  if (!starts) return null;
  const spread = Array<string>(below.length).fill('');
  starts.forEach((start, index) => {
    spread[start] = parents[index] ?? '';
  });
  return spread;
}

/** Where `count` merged cells start over a row: at each return of its first label, or after the code and the name. */
function splitRuns(count: number, below: readonly string[]): number[] | null {
  const first = compact(below[0] ?? '');
  const returns = below.flatMap((cell, index) => (first !== '' && compact(cell) === first ? [index] : []));
  if (returns.length === count) return returns;
  if (count === 2 && /编码|代码/u.test(first) && /名称/u.test(below[1] ?? '')) return [0, 2];
  return null;
}
