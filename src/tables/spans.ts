import type { Span } from '../readers/document.ts';
import type { Place } from '../problem.ts';
import { compact } from '../text.ts';
import type { Mend } from './mends.ts';

/**
 * Finds the merged cells of a header in a grid whose format does not tell them (TSV keeps empty cells to the right of a
 * merged cell and below it). A label spreads right over empty cells that have labels below them, and down over empty ones.
 * Sees only the first `headerRows` rows.
 */
export function inferHeaderSpans(cells: readonly (readonly string[])[], headerRows: number): Span[] {
  const spans: Span[] = [];
  const at = (row: number, column: number) => cells[row]?.[column] ?? '';
  const width = cells[0]?.length ?? 0;
  const covered = new Set<string>();
  for (let row = 0; row < headerRows; row++) {
    for (let column = 0; column < width; column++) {
      if (at(row, column) === '' || covered.has(`${row},${column}`)) continue;
      let columns = 1;
      const labelBelow = (c: number) => rowsBelow(row, headerRows).some((r) => at(r, c) !== '');
      if (labelBelow(column)) {
        while (column + columns < width && at(row, column + columns) === '' && labelBelow(column + columns))
          columns += 1;
      }
      let rows = 1;
      const free = (r: number) =>
        Array.from({ length: columns }, (_, i) => at(r, column + i)).every((cell) => cell === '');
      while (row + rows < headerRows && free(row + rows)) rows += 1;
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) covered.add(`${r},${c}`);
      if (rows > 1 || columns > 1) spans.push({ row, column, rows, columns });
    }
  }
  return spans;
}

function rowsBelow(row: number, headerRows: number): number[] {
  return Array.from({ length: Math.max(0, headerRows - row - 1) }, (_, index) => row + 1 + index);
}

/**
 * Two groups of equal columns (this year, last year) whose upper labels stand one column off: moves the labels to where the
 * lower labels start again. Changes `cells`; out: what moved.
 */
export function alignYearGroups(cells: string[][], headerRows: number, places: readonly Place[]): Mend[] {
  const moved: Mend[] = [];
  for (let row = 0; row + 1 < headerRows; row++) {
    const upper = cells[row];
    const lower = cells[row + 1]?.map(compact);
    if (!upper || !lower) continue;
    const labels = upper.flatMap((cell, column) => (/\d{4}\s*年/u.test(cell) ? [column] : []));
    const [first] = labels;
    if (labels.length < 2 || first === undefined) continue;
    const leaf = lower[first] ?? '';
    const starts = lower.flatMap((cell, column) => (leaf !== '' && cell === leaf && column >= first ? [column] : []));
    if (starts.length !== labels.length) continue;
    labels.forEach((column, index) => {
      const start = starts[index] ?? column;
      if (start === column || (upper[start] ?? '') !== '') return;
      const text = upper[column] ?? '';
      moved.push({ row, column: start, text, from: { column, place: places[row] ?? {} } });
      upper[start] = text;
      upper[column] = '';
    });
  }
  return moved;
}

/** The header labels over one column, top to bottom, each merged label once. */
export function labelsOver(
  cells: readonly (readonly string[])[],
  headerRows: number,
  spans: readonly Span[],
  column: number,
): string[] {
  const labels: string[] = [];
  for (let row = 0; row < headerRows; row++) {
    const span = spans.find(
      (s) => row >= s.row && row < s.row + s.rows && column >= s.column && column < s.column + s.columns,
    );
    if (span && span.row !== row) continue;
    const label = span ? (cells[span.row]?.[span.column] ?? '') : (cells[row]?.[column] ?? '');
    if (label !== '') labels.push(label);
  }
  return labels;
}
