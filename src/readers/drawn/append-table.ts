import { isAmount } from '../../money.ts';
import type { Span } from '../document.ts';
import { isRestOfRow } from './cut-rows.ts';
import { joinLines } from './join-lines.ts';
import type { PieceNote, TablePiece } from './table-piece.ts';

/** A cell of a table with its text and extent. */
interface Cell extends Span {
  text: string;
  mark: string;
  packed: boolean;
  scanned: string;
}

/**
 * A table with the piece of the next page added: on the finer of their columns, without the header if it is repeated word
 * for word, with a row or merged cell that the page break cut made whole.
 */
export function appendTable(table: TablePiece, next: TablePiece): TablePiece {
  const xs = table.xs.length >= next.xs.length ? table.xs : next.xs;
  const upper = fitColumns(table, xs);
  const lower = fitColumns(next, xs);
  const header = countRepeatedHeader(table, upper, next, lower);
  const openAbove = fitFlags(table.openBottom, table.xs, xs);
  // Under a repeated header the top of the first row is the header's line and tells nothing.
  const openBelow = fitFlags(next.openTop, next.xs, xs).map((open) => open || header > 0);
  const open = openAbove.map((flag, column) => flag && (openBelow[column] ?? false));
  const rest = lower.filter(({ row }) => row >= header).map((cell) => ({ ...cell, row: cell.row - header }));
  const rows = table.cells.length;
  const mayBeCut = isCutRow(upper, rest, rows);
  const closed = mayBeCut && !open.every(Boolean) && isClosedCut(table, upper, rest, next, header);
  const cut = mayBeCut && (open.every(Boolean) || closed === true);
  const shift = cut ? rows - 1 : rows;
  const cells = upper.map((cell) => ({ ...cell }));
  const lowest = cells.filter((cell) => cell.row + cell.rows === rows);
  for (const cell of rest) {
    const above = lowest.find(({ column, columns }) => column === cell.column && columns === cell.columns);
    const whole = above && cell.row === 0 && (cut || (header === 0 && isOpen(open, cell)));
    if (whole) {
      above.text = joinCut(above.text, cell.text);
      if (cell.mark !== above.mark) above.mark += cell.mark;
      above.packed ||= cell.packed;
      above.scanned ||= cell.scanned;
      above.rows += cell.rows - (cut ? 1 : 0);
    } else {
      cells.push({ ...cell, row: cell.row + shift });
    }
  }
  const total = shift + next.cells.length - header;
  return {
    ...table,
    xs,
    ...layCells(cells, total, xs.length - 1),
    heights: joinHeights(table.heights, next.heights.slice(header), cut),
    pages: [...table.pages, ...next.pages.slice(header + (cut ? 1 : 0))],
    openTop: fitFlags(table.openTop, table.xs, xs),
    openBottom: fitFlags(next.openBottom, next.xs, xs),
    brims: fitFlags(next.brims, next.xs, xs),
    lastPage: next.lastPage,
    doubts: [...table.doubts, ...(closed === null ? [rows - 1] : [])],
    inferred: table.inferred || next.inferred,
    aligned: table.aligned || next.aligned,
  };
}

/** The cells of a piece on the columns of `xs`, of which its own are a part. */
function fitColumns(piece: TablePiece, xs: readonly number[]): Cell[] {
  const positions = piece.xs.map((x) => nearest(xs, x));
  const starts = new Map(piece.spans.map((span) => [`${span.row},${span.column}`, span]));
  const notesOf = (kind: PieceNote['kind']) =>
    new Map(piece.notes.flatMap((note) => (note.kind === kind ? [[`${note.row},${note.column}`, note.text]] : [])));
  const [marks, packs, scans] = [notesOf('mark'), notesOf('packed'), notesOf('scanned')];
  const covered = new Set<string>();
  const cells: Cell[] = [];
  for (const [row, line] of piece.cells.entries()) {
    for (const [column, text] of line.entries()) {
      if (covered.has(`${row},${column}`)) continue;
      const { rows, columns } = starts.get(`${row},${column}`) ?? { rows: 1, columns: 1 };
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) covered.add(`${r},${c}`);
      const start = positions[column] ?? 0;
      const width = (positions[column + columns] ?? start + 1) - start;
      const mark = marks.get(`${row},${column}`) ?? '';
      const packed = packs.has(`${row},${column}`);
      const scanned = scans.get(`${row},${column}`) ?? '';
      cells.push({ row, column: start, rows, columns: width, text, mark, packed, scanned });
    }
  }
  return cells;
}

function fitFlags(flags: readonly boolean[], own: readonly number[], xs: readonly number[]): boolean[] {
  return xs.slice(1).map((right, index) => {
    const middle = ((xs[index] ?? right) + right) / 2;
    return (
      flags[
        Math.max(
          0,
          own.findLastIndex((x) => x <= middle),
        )
      ] ?? false
    );
  });
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0;
  for (const [index, other] of xs.entries()) if (Math.abs(other - x) < Math.abs((xs[best] ?? 0) - x)) best = index;
  return best;
}

/** How many rows at the top of `next` repeat those at the top of `table`, merged cells and all; no row of figures counts. */
function countRepeatedHeader(table: TablePiece, upper: Cell[], next: TablePiece, lower: Cell[]): number {
  const most = Math.min(table.cells.length, next.cells.length);
  let count = 0;
  while (count < most) {
    const ours = lower.filter(({ row }) => row === count);
    if (ours.some(({ text }) => isFigure(text))) break;
    if (describeRow(ours) !== describeRow(upper.filter(({ row }) => row === count))) break;
    count++;
  }
  const blank = lower.every(({ row, text }) => row >= count || text === '');
  const crossed = lower.some(({ row, rows }) => row < count && row + rows > count);
  return blank || crossed ? 0 : count;
}

function describeRow(cells: readonly Cell[]): string {
  return JSON.stringify(cells.map(({ column, rows, columns, text }) => [column, rows, columns, text]));
}

/** A code or an amount, not the column numbers under a header. */
function isFigure(text: string): boolean {
  return isAmount(text) && !/^\d{1,2}$/u.test(text);
}

/** Can the last row above and the first row below be two halves of one: the same cells, and no figure in both? */
function isCutRow(upper: readonly Cell[], rest: readonly Cell[], rows: number): boolean {
  return rest
    .filter(({ row }) => row === 0)
    .every((cell) => {
      const above = upper.find((other) => other.row + other.rows === rows && other.column === cell.column);
      return above?.columns === cell.columns && !(isAmount(above.text) && isAmount(cell.text));
    });
}

/** The same where the break closed the row with a line; `null` where that is not sure. */
function isClosedCut(
  table: TablePiece,
  upper: readonly Cell[],
  rest: readonly Cell[],
  next: TablePiece,
  header: number,
): boolean | null {
  const rows = table.cells.length;
  const brims = fitFlags(table.brims, table.xs, table.xs.length >= next.xs.length ? table.xs : next.xs);
  const above = upper.filter((cell) => cell.row + cell.rows === rows);
  return isRestOfRow(
    new Map(above.map(({ column, text }) => [column, { text, isFull: brims[column] ?? false }])),
    new Map(rest.filter(({ row }) => row === 0).map(({ column, text }) => [column, text])),
    [...table.cells.slice(0, -1), ...next.cells.slice(header + 1)],
  );
}

function joinHeights(above: readonly number[], below: readonly number[], cut: boolean): number[] {
  if (!cut) return [...above, ...below];
  const [first = 0, ...others] = below;
  return [...above.slice(0, -1), (above.at(-1) ?? 0) + first, ...others];
}

function isOpen(open: readonly boolean[], { column, columns }: Cell): boolean {
  return open.slice(column, column + columns).every(Boolean);
}

/** A label that is printed on both pages is one label. */
function joinCut(above: string, below: string): string {
  if (below === '' || above === below) return above;
  return joinLines([
    { text: above, full: true },
    { text: below, full: false },
  ]);
}

function layCells(
  cells: readonly Cell[],
  rows: number,
  columns: number,
): Pick<TablePiece, 'cells' | 'spans' | 'notes'> {
  const lines = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  const spans: Span[] = [];
  const notes: PieceNote[] = [];
  for (const { text, mark, packed, scanned, ...span } of cells) {
    const line = lines[span.row];
    if (line) line[span.column] = text;
    const { row, column } = span;
    if (mark !== '') notes.push({ row, column, text: mark, kind: 'mark' });
    if (packed) notes.push({ row, column, text: '', kind: 'packed' });
    if (scanned !== '') notes.push({ row, column, text: scanned, kind: 'scanned' });
    if (span.rows > 1 || span.columns > 1) spans.push(span);
  }
  spans.sort((a, b) => a.row - b.row || a.column - b.column);
  return { cells: lines, spans, notes };
}
