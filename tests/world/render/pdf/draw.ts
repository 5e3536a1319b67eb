import type { Sheet } from './file.ts';
import { fill, frame, lettersOf, widthOfLetters, write, type Ruling } from './pen.ts';
import { lineHeight, padding, sum, type Band, type SetCell } from './table.ts';

/** How the cells of a table are drawn. */
export interface Manner {
  ruling: Ruling;
  /** Between the characters of figures, in points. */
  spacing: number;
  /** No lines round the first column. */
  openLeft: boolean;
  /** Whether an old amount under a white box is to lie under a figure. */
  covered: () => boolean;
  /** Texts in the middle of their cells' heights. */
  middle: boolean;
}

export function drawBand(
  sheet: Sheet,
  left: number,
  top: number,
  { heights, cells, open }: Band,
  widths: readonly number[],
  size: number,
  manner: Manner,
): void {
  for (const cell of cells) {
    const x0 = left + sum(widths.slice(0, cell.column));
    const x1 = x0 + sum(widths.slice(cell.column, cell.column + cell.columns));
    const y0 = top + sum(heights.slice(0, cell.row));
    const y1 = y0 + sum(heights.slice(cell.row, cell.row + cell.rows));
    if (!(manner.openLeft && cell.column === 0)) frame(sheet, x0, y0, x1, y1, manner.ruling, open);
    if (cell.turned) {
      write(sheet, (x0 + x1) / 2 + size * 0.35, y1 - padding, cell.lines[0] ?? [], { size, turned: true });
      continue;
    }
    writeCell(sheet, { x0, x1, y0, y1 }, cell, size, manner);
  }
}

function writeCell(
  sheet: Sheet,
  { x0, x1, y0, y1 }: { x0: number; x1: number; y0: number; y1: number },
  { lines, align }: SetCell,
  size: number,
  manner: Manner,
): void {
  const free = y1 - y0 - lines.length * lineHeight(size);
  let y = y0 + (manner.middle || align === 'center' ? free / 2 : padding) + size;
  for (const line of lines) {
    const room = x1 - x0 - 2 * padding;
    const fits = (spacing: number): boolean => widthOfLetters(line, size, spacing) <= room;
    const spacing = align === 'right' && fits(manner.spacing) ? manner.spacing : 0;
    const width = widthOfLetters(line, size, spacing);
    const x = align === 'right' ? x1 - padding - width : align === 'center' ? (x0 + x1 - width) / 2 : x0 + padding;
    if (align === 'right' && manner.covered()) {
      const old = lettersOf('8,120.06').slice(0, Math.floor((room / size) * 2));
      write(sheet, x1 - padding - widthOfLetters(old, size), y, old, { size });
      fill(sheet, x0 + 1, y - size, x1 - 1, y + size * 0.25, 1);
    }
    write(sheet, x, y, line, { size, spacing });
    y += lineHeight(size);
  }
}

/** The columns `from` to `to` of a band, as high as the whole. */
export function partOf({ heights, cells }: Band, from: number, to: number): Band {
  return {
    heights,
    cells: cells
      .filter(({ column }) => column >= from && column < to)
      .map((cell) => ({ ...cell, column: cell.column - from })),
  };
}

/** A row cut behind so many lines; `null` where all of it or nothing would stand before the cut. */
export function splitBand({ cells }: Band, lines: number, size: number): [Band, Band] | null {
  const most = Math.max(...cells.map((cell) => cell.lines.length));
  if (lines < 1 || most <= lines) return null;
  const part = (from: number, to: number): Band => ({
    heights: [(Math.min(most, to) - from) * lineHeight(size) + 2 * padding],
    cells: cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) })),
  });
  return [part(0, lines), part(lines, Infinity)];
}
