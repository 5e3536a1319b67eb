import { Problem, type Place } from '../problem.ts';
import type { CellNote, Span } from './document.ts';
import { limits } from './limits.ts';

/** A cell as a source sets it: its top-left corner, how far it reaches, and its text. Counted from 0. */
export interface PlacedCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
  /** A note mark printed behind the text. */
  mark?: string;
  /** The number in the cell, as plain digits, where the text is no plain amount. */
  value?: string;
}

/** A rectangle of texts with its merged cells; `places` has one entry a row. */
export interface Matrix {
  cells: string[][];
  spans: Span[];
  places: Place[];
  marks?: CellNote[];
  values?: CellNote[];
  scans?: CellNote[];
}

/**
 * Builds the rectangle from placed cells. The number of rows is that of `places`; what reaches further is cut off.
 * Columns in which no cell starts exist only because some cell claims to be wider than the table: they are dropped.
 * Throws a Problem where that is more than any table has. Where two cells claim the same spot, the later one keeps it only if the spot is still blank.
 */
export function buildMatrix(placed: readonly PlacedCell[], places: readonly Place[]): Matrix {
  const starts = [...new Set(placed.map((cell) => cell.column))].sort((a, b) => a - b);
  checkMerges(placed, places[0] ?? {});
  checkSize(places.length, starts.length, places[0] ?? {});
  const positions = new Map(starts.map((column, index) => [column, index]));
  const cells = places.map(() => starts.map(() => ''));
  const spans: Span[] = [];
  const marks: CellNote[] = [];
  const values: CellNote[] = [];
  for (const cell of placed) {
    const column = positions.get(cell.column);
    const line = cells[cell.row];
    if (column === undefined || !line) continue;
    if (!line[column]) {
      line[column] = cell.text;
      if (cell.mark) marks.push({ row: cell.row, column, text: cell.mark });
      if (cell.value !== undefined) values.push({ row: cell.row, column, text: cell.value });
    }
    let end = column + 1;
    while (end < starts.length && (starts[end] ?? 0) < cell.column + cell.columns) end++;
    const span = { row: cell.row, column, rows: Math.min(cell.rows, cells.length - cell.row), columns: end - column };
    if (span.rows > 1 || span.columns > 1) spans.push(span);
  }
  return { cells, spans, places: [...places], ...noted({ marks, values }, (note) => note) };
}

/** Throws a Problem where a table has more cells, or more columns, than any table of a disclosure. */
export function checkSize(rows: number, columns: number, place: Place): void {
  if (rows * columns <= limits().cells && columns <= limits().columns) return;
  throw new Problem('table-too-large', { rows, columns }, { place });
}

/** Throws a Problem where more cells of a table are merged with others than of any table of a disclosure. */
export function checkMerges(merged: readonly { rows: number; columns: number }[], place: Place): void {
  if (merged.filter(({ rows, columns }) => rows > 1 || columns > 1).length <= limits().merges) return;
  throw new Problem('table-too-merged', { most: limits().merges }, { place });
}

/** The part of a matrix between two rows (the second excluded) and left of a column, with the spans cut to it. */
export function sliceMatrix(matrix: Matrix, fromRow: number, toRow: number, columns = matrixWidth(matrix)): Matrix {
  return {
    cells: matrix.cells.slice(fromRow, toRow).map((line) => line.slice(0, columns)),
    spans: matrix.spans
      .map((span) => clipSpan(span, fromRow, toRow, columns))
      .filter((span) => span !== null)
      .map((span) => ({ ...span, row: span.row - fromRow })),
    places: matrix.places.slice(fromRow, toRow),
    ...noted(matrix, (note) => {
      const isInside = note.row >= fromRow && note.row < toRow && note.column < columns;
      return isInside ? { ...note, row: note.row - fromRow } : null;
    }),
  };
}

/** The columns of a matrix from one to another (excluded), with the spans cut to them. */
export function sliceColumns(matrix: Matrix, from: number, to: number): Matrix {
  const spans = matrix.spans.map((span) => {
    const column = Math.max(span.column, from);
    return { ...span, column: column - from, columns: Math.min(span.column + span.columns, to) - column };
  });
  return {
    cells: matrix.cells.map((line) => line.slice(from, to)),
    spans: spans.filter(({ rows, columns }) => columns > 0 && (rows > 1 || columns > 1)),
    places: matrix.places,
    ...noted(matrix, (note) =>
      note.column >= from && note.column < to ? { ...note, column: note.column - from } : null,
    ),
  };
}

/** The notes of cells, each moved to where its cell now stands; `null` goes. Lists without one are left out. */
function noted(
  { marks, values, scans }: Pick<Matrix, 'marks' | 'values' | 'scans'>,
  move: (note: CellNote) => CellNote | null,
): Pick<Matrix, 'marks' | 'values' | 'scans'> {
  const moved = [marks, values, scans].map((notes) => (notes ?? []).map(move).filter((note) => note !== null));
  const [movedMarks = [], movedValues = [], movedScans = []] = moved;
  return {
    ...(movedMarks.length > 0 && { marks: movedMarks }),
    ...(movedValues.length > 0 && { values: movedValues }),
    ...(movedScans.length > 0 && { scans: movedScans }),
  };
}

/** How many columns a matrix has. */
export function matrixWidth(matrix: Matrix): number {
  return matrix.cells.reduce((width, line) => Math.max(width, line.length), 0);
}

/** Cuts blank rows, and blank columns if asked, from the end: the ghost ranges that formatting leaves behind. */
export function trimTrailing(matrix: Matrix, trimColumns: boolean): Matrix {
  let rows = matrix.cells.length;
  while (rows > 0 && isBlankRow(matrix.cells[rows - 1] ?? [])) rows--;
  let columns = trimColumns ? 0 : matrixWidth(matrix);
  for (const line of matrix.cells) {
    for (let column = columns; column < line.length; column++) if (line[column] !== '') columns = column + 1;
  }
  return sliceMatrix(matrix, 0, rows, columns);
}

/**
 * Drops the columns that every row with text covers by a merge from the left (two sheet columns printed as one).
 * Blank rows have no say.
 */
export function dropCoveredColumns(matrix: Matrix): Matrix {
  const width = matrixWidth(matrix);
  const speaking = matrix.cells.flatMap((line, row) => (isBlankRow(line) ? [] : [row]));
  if (speaking.length === 0 || width === 0) return matrix;
  const covers = new Array<number>(width).fill(0);
  const before = counter(matrix.cells.length, new Set(speaking));
  for (const span of matrix.spans) {
    const rows = before(span.row + span.rows) - before(span.row);
    for (let column = span.column + 1; column < span.column + span.columns; column++) {
      covers[column] = (covers[column] ?? 0) + rows;
    }
  }
  const kept = covers.flatMap((count, column) => (count < speaking.length ? [column] : []));
  if (kept.length === width) return matrix;
  const isKept = new Set(kept);
  const keptBefore = counter(width, isKept);
  const placeOf = (column: number): number => (isKept.has(column) ? keptBefore(column) : -1);
  const spans = matrix.spans.map((span) => ({
    ...span,
    column: placeOf(span.column),
    columns: keptBefore(span.column + span.columns) - keptBefore(span.column),
  }));
  return {
    cells: matrix.cells.map((line) => kept.map((column) => line[column] ?? '')),
    spans: spans.filter((span) => span.column >= 0 && (span.rows > 1 || span.columns > 1)),
    places: matrix.places,
    ...noted(matrix, (note) => {
      const column = placeOf(note.column);
      return column < 0 ? null : { ...note, column };
    }),
  };
}

/** Counts once, so that each question costs the same: how many of the indexes are below one. */
export function counter(length: number, indexes: ReadonlySet<number>): (below: number) => number {
  const counts = [0];
  for (let index = 0; index < length; index++) counts.push((counts[index] ?? 0) + (indexes.has(index) ? 1 : 0));
  return (below) => counts[Math.min(Math.max(below, 0), length)] ?? 0;
}

/** Is every cell of the row blank? */
export function isBlankRow(line: readonly string[]): boolean {
  return line.every((text) => text === '');
}

function clipSpan(span: Span, fromRow: number, toRow: number, width: number): Span | null {
  const row = Math.max(span.row, fromRow);
  const rows = Math.min(span.row + span.rows, toRow) - row;
  const columns = Math.min(span.column + span.columns, width) - span.column;
  return rows > 0 && columns > 0 && (rows > 1 || columns > 1) ? { row, column: span.column, rows, columns } : null;
}
