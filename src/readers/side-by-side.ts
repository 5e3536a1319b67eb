import { isAmount } from '../money.ts';
import { isBlankRow, matrixWidth, sliceColumns, sliceMatrix, type Matrix } from './matrix.ts';
import { isLabelRow, isTitle } from './table-lines.ts';

/** Fewer rows hold no title, header and figures. */
const FEWEST_ROWS = 3;
/** A sheet with more cells than this is not looked through. */
const MOST_CELLS = 200_000;

/**
 * Parts the tables that stand side by side on one sheet, with a blank column between and each with a title and a header of its own.
 * Out: the parts of the sheet in reading order, left before right; the sheet itself where it has no such tables.
 */
export function partSideBySide(matrix: Matrix): Matrix[] {
  const width = matrixWidth(matrix);
  const rows = matrix.cells.length;
  if (rows * width > MOST_CELLS) return [matrix];
  for (let column = 1; column < width - 1; column++) {
    for (const [from, end] of blankRuns(matrix, column)) {
      const to = end < rows ? beforeCaption(matrix, from, end) : end;
      const run = sliceMatrix(matrix, from, to);
      const [left, right] = [sliceColumns(run, 0, column), sliceColumns(run, column + 1, width)];
      if (to - from < FEWEST_ROWS || !isTable(left) || !isTable(right)) continue;
      const above = sliceMatrix(matrix, 0, from);
      const below = sliceMatrix(matrix, to, rows);
      return [above, left, ...partSideBySide(right), ...partSideBySide(below)].filter(({ cells }) =>
        cells.some((line) => !isBlankRow(line)),
      );
    }
  }
  return [matrix];
}

/** The runs of rows in which nothing stands in a column and no merged cell reaches into it or over it. */
function blankRuns({ cells, spans }: Matrix, column: number): [from: number, to: number][] {
  const taken = cells.map((line) => (line[column] ?? '') !== '');
  for (const span of spans) {
    if (span.column > column || span.column + span.columns <= column) continue;
    for (let row = span.row; row < span.row + span.rows; row++) taken[row] = true;
  }
  const runs: [number, number][] = [];
  taken.forEach((isTaken, row) => {
    const last = runs.at(-1);
    if (isTaken) return;
    if (last?.[1] === row) last[1] = row + 1;
    else runs.push([row, row + 1]);
  });
  return runs;
}

/** Where the lines begin that stand over a wide table below: title, unit, blank rows. */
function beforeCaption({ cells }: Matrix, from: number, end: number): number {
  let to = end;
  while (to > from && (cells[to - 1] ?? []).filter((text) => text !== '').length <= 1) to--;
  return to;
}

/** A title in a row of its own, or beside those of further tables, over a header of several cells and a row with an amount. */
function isTable({ cells }: Matrix): boolean {
  let isTitled = false;
  let isHeaded = false;
  for (const line of cells) {
    const texts = line.filter((text) => text !== '');
    if (!isHeaded && texts.length > 0 && texts.every(isTitle)) isTitled = true;
    else if (isHeaded && texts.some((text) => isAmount(text))) return true;
    else if (texts.length > 1 && !isLabelRow(texts)) {
      if (!isTitled) return false;
      isHeaded = true;
    }
  }
  return false;
}
