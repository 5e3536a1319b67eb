import { append, largest } from '../../lists.ts';
import { compact } from '../../text.ts';
import { formField, isHeaderWord, isTotalLabel } from '../../vocabulary/index.ts';
import type { CellNote, Span } from '../document.ts';
import { isNumber, readContents, withoutMark } from './column-contents.ts';
import { placeHeader } from './place-header.ts';
import { kindsOf, placeRow } from './place-row.ts';

/** A row of cells as the export lists them: cells hidden by a merge are missing. */
export interface CellRow {
  cells: string[];
  line: number;
  /** Empty lines before the row. */
  blanksBefore: number;
}

export interface Expanded {
  /** Rows of equal width. */
  cells: string[][];
  /** Merged cells of the header, where they could be told. */
  spans: Span[];
  /** Rows whose columns could not be told for sure. */
  unclear: number[];
  /** Columns over which the labels could not be told for sure. */
  doubtful: number[];
  /** The figures of unclear rows, which have no value. */
  values: CellNote[];
}

const MOST_HEADER_ROWS = 5;

/**
 * Gives every cell its column where merged cells were left out.
 * Rows that an empty paragraph inside a cell cut in two are joined in place (`rows` shrinks).
 */
export function expandRows(rows: CellRow[]): Expanded {
  const width = largest(rows.map((row) => row.cells.length));
  joinCutRows(rows, width);
  const cells = rows.map((row) => [...row.cells]);
  const whole: Expanded = { cells, spans: [], unclear: [], doubtful: [], values: [] };
  const pad = (row: readonly string[]) => [...row, ...Array<string>(width - row.length).fill('')];
  // A form has fewer, wider cells by nature.
  if (isForm(cells)) return { ...whole, cells: cells.map(pad) };

  const headerRows = countHeader(cells, width);
  const data = cells.slice(headerRows);
  if (cells.slice(0, headerRows).some((row) => row.length < width)) {
    const header = placeHeader(cells.slice(0, headerRows), data, width);
    cells.splice(0, headerRows, ...header.cells);
    [whole.spans, whole.doubtful] = [header.spans, header.doubtful];
  }
  const labels = Array.from({ length: width }, (_, column) =>
    whole.doubtful.includes(column) ? '' : (cells.slice(0, headerRows).findLast((row) => row[column])?.[column] ?? ''),
  );
  const kinds = kindsOf(readContents(data, width), labels);
  cells.forEach((row, index) => {
    if (row.length === width) return;
    const placed = placeRow(row, kinds, index === cells.length - 1);
    cells[index] = placed ?? pad(row);
    if (placed) return;
    whole.unclear.push(index);
    row.forEach((cell, column) => {
      if (isNumber(withoutMark(cell))) whole.values.push({ row: index, column, text: '' });
    });
  });
  return whole;
}

const AMOUNT_LABEL = /^(?:金额|合计|总计|小计|(?:\d{4}年度?|年初|本年|当年)*预算(?:数|金额)?)$/u;

/** A form: rows of label and value, as in the performance-target tables. A header has label beside label. */
function isForm(cells: readonly string[][]): boolean {
  return cells.slice(0, 3).some(([first = '', beside = '']) => {
    const field = formField(first);
    if (field !== 'name' && field !== 'department') return false;
    return formField(beside) === null && !AMOUNT_LABEL.test(compact(beside));
  });
}

/** How many rows at the top are the header: the first of full width is its last, as nothing can stand under its cells. */
function countHeader(cells: readonly string[][], width: number): number {
  let count = 0;
  for (; count < Math.min(cells.length, MOST_HEADER_ROWS); count++) {
    const row = cells[count] ?? [];
    const alone = count > 0 && row.length === width && row.filter((cell) => cell !== '').length === 1;
    if (alone || isDataRow(row) || !row.some((cell) => isHeaderWord(cell))) break;
    if (row.length === width) return count + 1;
  }
  return count;
}

function isDataRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  if (filled.some((cell) => isNumber(withoutMark(cell)) && !/^(?:19|20)\d{2}$/u.test(compact(cell)))) return true;
  return isTotalLabel(filled[0] ?? '') && filled.length === 1;
}

function joinCutRows(rows: CellRow[], width: number): void {
  for (let index = 0; index + 1 < rows.length; index++) {
    const row = rows[index];
    const next = rows[index + 1];
    if (row && next && next.blanksBefore >= 2 && row.cells.length + next.cells.length === width) {
      append(row.cells, next.cells);
      rows.splice(index + 1, 1);
    }
  }
}
