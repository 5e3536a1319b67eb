import { append, largest } from '../../lists.ts';
import type { ReadingNotice } from '../document.ts';
import { Problem } from '../../problem.ts';
import { limits } from '../limits.ts';
import { buildMatrix, checkMerges, checkSize, counter, type Matrix, type PlacedCell } from '../matrix.ts';
import { applyRules, checkRules } from './conditional-formats.ts';
import { printCell, type PrintedCell } from './cell-text.ts';
import { printNotices } from './print-notices.ts';
import { columnLetters, type CellRange, type SourceSheet } from './source.ts';

/** What a sheet prints: its texts in the visible rows and columns, and what was left out. */
export interface SheetContent {
  matrix: Matrix;
  notices: ReadingNotice[];
}

/**
 * Reads the visible cells of a sheet. Margins of blank rows and columns go, as do long runs of them between texts; the
 * ghost range beyond the last text is never looked at. A merge that begins in a hidden row or column shows in its visible part.
 */
export function readSheet(sheet: SourceSheet, file: string): SheetContent {
  checkRules(sheet, { file, sheet: sheet.name });
  checkReach(sheet, file);
  const prints = printCells(sheet);
  const texts = textsOf(prints);
  const spread = sheet.merges.map(({ s, e }) => ({ rows: e.r - s.r + 1, columns: e.c - s.c + 1 }));
  checkMerges(spread, { file, sheet: sheet.name });
  const merges = clipMerges(sheet.merges, texts);
  const speaking = merges.filter(({ s }) => texts[s.r]?.[s.c] !== undefined);
  const columnHidden = isColumnHidden(sheet);
  const rows = visibleIndexes(
    texts.length,
    (row) => sheet.hiddenRows.has(row),
    (row) => texts[row] !== undefined,
    speaking,
    'r',
  );
  const used = usedColumns(texts);
  const columns = visibleIndexes(used.length, columnHidden, (column) => used[column] === true, speaking, 'c');
  checkSize(rows.length, columns.length, { file, sheet: sheet.name });
  const places = rows.map((row) => ({ file, sheet: sheet.name, row: row + 1 }));
  return {
    matrix: buildMatrix(placeCells(prints, merges, rows, columns), places),
    notices: [...hiddenNotices(sheet, texts, used, file), ...printNotices(sheet, prints, file)],
  };
}

/** No spreadsheet program has more rows and columns; a cell beyond them would cost a look at each that it passes over. */
const MOST_ROWS = 2 ** 20;
const MOST_COLUMNS = 2 ** 14;

function checkReach({ name, cells }: SourceSheet, file: string): void {
  const columns = cells.length > MOST_ROWS ? 0 : largest(cells.map((line) => line.length).filter(Number.isInteger));
  if (cells.length > MOST_ROWS || columns > MOST_COLUMNS)
    throw new Problem('table-too-large', { rows: cells.length, columns }, { place: { file, sheet: name } });
}

function isColumnHidden(sheet: SourceSheet): (column: number) => boolean {
  return isCovered(sheet.hiddenColumns);
}

function printCells(sheet: SourceSheet): PrintedCell[][] {
  const prints: PrintedCell[][] = [];
  sheet.cells.forEach((line, row) => {
    prints[row] = [];
    line.forEach((cell, column) => {
      const ruled = applyRules(sheet, cell, row, column);
      const print = printCell(ruled.cell, sheet, ruled.isRecoloured);
      (prints[row] ??= [])[column] = { ...print, mayBeHidden: ruled.mayHide && print.text !== '' };
    });
  });
  return prints;
}

/** Texts by row and column; rows without text are absent. */
function textsOf(prints: PrintedCell[][]): string[][] {
  const texts: string[][] = [];
  prints.forEach((line, row) => {
    line.forEach(({ text }, column) => {
      if (text !== '') (texts[row] ??= [])[column] = text;
    });
  });
  return texts;
}

function usedColumns(texts: string[][]): boolean[] {
  const used: boolean[] = [];
  texts.forEach((line) => line.forEach((_, column) => (used[column] = true)));
  return used;
}

/** The merges, cut to the rows and columns up to the last text. */
function clipMerges(merges: readonly CellRange[], texts: string[][]): CellRange[] {
  const lastRow = texts.length - 1;
  const lastColumn = usedColumns(texts).length - 1;
  return merges
    .map(({ s, e }) => ({ s, e: { r: Math.min(e.r, lastRow), c: Math.min(e.c, lastColumn) } }))
    .filter(({ s, e }) => s.r <= e.r && s.c <= e.c);
}

/** Are indexes in one of some ranges, both ends included? Takes the same time for each, however many ranges there are. */
function isCovered(ranges: readonly (readonly [from: number, to: number])[]): (index: number) => boolean {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return (index) => {
    let [low, high] = [0, merged.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((merged[middle]?.[0] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const range = merged[low];
    return range !== undefined && index >= range[0] && index <= range[1];
  };
}

/** Blank rows and columns are printed with a table, but a longer run of them is a ghost range: one is left of it. */
const LONGEST_GAP = 30;

/** The rows (or columns) to show: not hidden, with text or under a merge with text, and the blank ones between such. */
function visibleIndexes(
  count: number,
  hidden: (index: number) => boolean,
  hasText: (index: number) => boolean,
  merges: readonly CellRange[],
  axis: 'r' | 'c',
): number[] {
  const covered = isCovered(merges.map(({ s, e }) => [s[axis], e[axis]]));
  const indexes: number[] = [];
  let gap: number[] = [];
  for (let index = 0; index < count; index++) {
    if (hidden(index)) continue;
    if (hasText(index) || covered(index)) {
      if (indexes.length > 0) append(indexes, gap.length > LONGEST_GAP ? gap.slice(0, 1) : gap);
      indexes.push(index);
      gap = [];
    } else if (gap.length <= LONGEST_GAP) {
      gap.push(index);
    }
  }
  return indexes;
}

function placeCells(
  prints: PrintedCell[][],
  merges: readonly CellRange[],
  rows: number[],
  columns: number[],
): PlacedCell[] {
  const placed: PlacedCell[] = [];
  const covered = rows.map(() => new Uint8Array(columns.length));
  let area = 0;
  const rowsBefore = counter((rows.at(-1) ?? 0) + 1, new Set(rows));
  const columnsBefore = counter((columns.at(-1) ?? 0) + 1, new Set(columns));
  for (const { s, e } of merges) {
    const [row, column] = [rowsBefore(s.r), columnsBefore(s.c)];
    const [rowSpan, columnSpan] = [rowsBefore(e.r + 1) - row, columnsBefore(e.c + 1) - column];
    if (rowSpan < 1 || columnSpan < 1) continue;
    area += rowSpan * columnSpan;
    // Merges that do not lie over each other cover no more than the table.
    if (area > limits().cells) throw new Problem('table-too-merged', { most: limits().merges });
    placed.push({ row, column, rows: rowSpan, columns: columnSpan, ...shown(prints[s.r]?.[s.c]) });
    for (const line of covered.slice(row, row + rowSpan)) line.fill(1, column, column + columnSpan);
  }
  for (const [row, r] of rows.entries()) {
    for (const [column, c] of columns.entries()) {
      if (!covered[row]?.[column]) placed.push({ row, column, rows: 1, columns: 1, ...shown(prints[r]?.[c]) });
    }
  }
  return placed;
}

function shown(print: PrintedCell | undefined): Pick<PlacedCell, 'text' | 'mark' | 'value'> {
  if (!print) return { text: '' };
  const { text, mark, value } = print;
  return { text, ...(mark !== '' && { mark }), ...(value !== null && { value }) };
}

function hiddenNotices(sheet: SourceSheet, texts: string[][], used: readonly boolean[], file: string): ReadingNotice[] {
  const notices: ReadingNotice[] = [];
  const { name } = sheet;
  const columnHidden = isColumnHidden(sheet);
  const rows = texts.flatMap((_, row) => (sheet.hiddenRows.has(row) ? [row] : []));
  const columns = used.flatMap((_, column) => (columnHidden(column) ? [column] : []));
  const first = rows[0];
  if (first !== undefined) {
    const values = { sheet: name, rows: listRanges(rows, String) };
    notices.push({ id: 'hidden-rows', values, place: { file, sheet: name, row: first + 1 } });
  }
  if (columns.length > 0) {
    const values = { sheet: name, columns: listRanges(columns, columnLetters) };
    notices.push({ id: 'hidden-columns', values, place: { file, sheet: name } });
  }
  return notices;
}

/** `5–8` and `12`, one a line, of the indexes 4, 5, 6, 7, 11. */
function listRanges(indexes: readonly number[], write: (number: number) => string): string {
  const ranges: [number, number][] = [];
  for (const index of indexes) {
    const last = ranges.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges.map(([from, to]) => (from === to ? write(from + 1) : `${write(from + 1)}–${write(to + 1)}`)).join('\n');
}
