import { placeCells, widthOf } from '../../layout.ts';
import type { PrintedTable } from '../../print.ts';
import { breakLines, lettersOf, widthOfLetters, type Letter } from './pen.ts';

const PADDING = 3;
const LEADING = 1.35;
/** Labels wider than this, in font sizes, are broken into lines. */
const WIDEST_LABEL = 11;
const FIGURE = /^[\s\ue000-\ue002\d.,%()（）△▲−–—①②²-]+$/u;

export interface SetCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  lines: Letter[][];
  align: 'left' | 'center' | 'right';
  turned: boolean;
}

/** Rows that stay together: the header, or one row of the body. */
export interface Band {
  heights: number[];
  cells: SetCell[];
  /** The side at which a row that the page cuts is not closed by a line. */
  open?: 'top' | 'bottom';
}

/** A table as it is to be drawn: sizes in points. */
export interface SetTable {
  widths: number[];
  size: number;
  header: Band;
  body: Band[];
}

export interface Room {
  width: number;
  /** Whether columns are made as wide as the room. */
  stretch: boolean;
}

export const isFigure = (text: string): boolean => FIGURE.test(text) && /\d/u.test(text);
export const lineHeight = (size: number): number => size * LEADING;
export const padding = PADDING;

/** Sets a table in the largest of the sizes in which it is no wider than the room; `null` where none is small enough. */
export function setTable(
  table: PrintedTable,
  room: Room,
  sizes: readonly number[],
  turned: number | null,
): SetTable | null {
  for (const size of sizes) {
    const widths = measureColumns(table, size, room);
    if (widths) return setRows(table, widths, size, turned);
  }
  return null;
}

function measureColumns({ rows, headerRows }: PrintedTable, size: number, { width, stretch }: Room): number[] | null {
  const columns = widthOf(rows);
  const narrowest = Array.from({ length: columns }, () => 2 * size + 2 * PADDING);
  const wanted = [...narrowest];
  for (const { row, column, columns: span, text } of placeCells(rows)) {
    if (span > 1) continue;
    const letters = lettersOf(text);
    const natural = widthOfLetters(letters, size) + 2 * PADDING;
    const isHeader = row < headerRows;
    const least = isFigure(text) && !isHeader ? natural : 4 * size + 2 * PADDING;
    narrowest[column] = Math.max(narrowest[column] ?? 0, Math.min(least, natural));
    wanted[column] = Math.max(
      wanted[column] ?? 0,
      isFigure(text) && !isHeader ? natural : Math.min(natural, (isHeader ? 6 : WIDEST_LABEL) * size + 2 * PADDING),
    );
  }
  const [least, all] = [sum(narrowest), sum(wanted)];
  if (least > width) return null;
  if (all <= width) return stretch ? wanted.map((one) => (one * width) / all) : wanted;
  const share = (width - least) / (all - least);
  return wanted.map((one, column) => (narrowest[column] ?? 0) + (one - (narrowest[column] ?? 0)) * share);
}

function setRows(table: PrintedTable, widths: number[], size: number, turned: number | null): SetTable {
  const placed = Map.groupBy(placeCells(table.rows), ({ row }) => row);
  const band = (from: number, to: number): Band => {
    const cells = Array.from({ length: to - from }, (_, index) => placed.get(from + index) ?? [])
      .flat()
      .map((cell): SetCell => {
        const width = sum(widths.slice(cell.column, cell.column + cell.columns)) - 2 * PADDING;
        const isHeader = from < table.headerRows;
        const isTurned = isHeader && cell.column === turned && cell.columns === 1 && cell.row + cell.rows === to;
        const letters = lettersOf(cell.text);
        return {
          ...cell,
          row: cell.row - from,
          lines: isTurned ? [letters] : breakLines(letters, size, width),
          align: isHeader
            ? 'center'
            : isFigure(cell.text) && cell.text.trim().length !== 0 && cell.column > 0
              ? 'right'
              : 'left',
          turned: isTurned,
        };
      });
    return { heights: heightsOf(cells, to - from, size), cells };
  };
  const body = Array.from({ length: table.rows.length - table.headerRows }, (_, index) =>
    band(table.headerRows + index, table.headerRows + index + 1),
  );
  return { widths, size, header: band(0, table.headerRows), body };
}

function heightsOf(cells: readonly SetCell[], rows: number, size: number): number[] {
  const heights = Array.from({ length: rows }, () => lineHeight(size) + 2 * PADDING);
  for (const { row, rows: span, lines, turned } of cells) {
    // A turned label reaches out of its cell by a character.
    const height = turned ? widthOfLetters(lines[0] ?? [], size) - size : lines.length * lineHeight(size) + 2 * PADDING;
    const missing = height - sum(heights.slice(row, row + span));
    if (missing > 0) heights[row + span - 1] = (heights[row + span - 1] ?? 0) + missing;
  }
  return heights;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
