import type { CellObject, DenseWorkSheet, WorkSheet } from '@e965/xlsx';
import type { ReadingNotice } from '../document.ts';
import { buildMatrix, checkSize, type Matrix, type PlacedCell } from '../matrix.ts';
import { cellText, type CellDisplay } from './cell-text.ts';

/** What a sheet prints: its texts in the visible rows and columns, and what was left out. */
export interface SheetContent {
  matrix: Matrix;
  notices: ReadingNotice[];
}

interface Merge {
  s: { r: number; c: number };
  e: { r: number; c: number };
}

/**
 * Reads the visible cells of a sheet. Margins of blank rows and columns go, as do long runs of them between texts; the
 * ghost range beyond the last text is never looked at. A merge that begins in a hidden row or column shows in its visible part.
 */
export function readSheet(sheet: WorkSheet, name: string, file: string, display: CellDisplay): SheetContent {
  const texts = readTexts(sheet as DenseWorkSheet, display);
  const merges = clipMerges((sheet['!merges'] ?? []) as Merge[], texts);
  const speaking = merges.filter(({ s }) => texts[s.r]?.[s.c] !== undefined);
  const rows = visibleIndexes(texts.length, isHidden(sheet['!rows']), (row) => texts[row] !== undefined, speaking, 'r');
  const used = usedColumns(texts);
  const columns = visibleIndexes(
    used.length,
    isHidden(sheet['!cols']),
    (column) => used[column] === true,
    speaking,
    'c',
  );
  checkSize(rows.length, columns.length, { file, sheet: name });
  const places = rows.map((row) => ({ file, sheet: name, row: row + 1 }));
  return {
    matrix: buildMatrix(placeCells(texts, merges, rows, columns), places),
    notices: hiddenNotices(sheet, texts, used, name, file),
  };
}

/** Texts by row and column; rows without text are absent. */
function readTexts(sheet: DenseWorkSheet, display: CellDisplay): string[][] {
  const texts: string[][] = [];
  for (const [row, line] of Object.entries(sheet['!data'] ?? [])) {
    const cells: string[] = [];
    for (const [column, cell] of Object.entries(line ?? [])) {
      const text = cellText(cell as CellObject | undefined, display);
      if (text !== '') cells[Number(column)] = text;
    }
    if (cells.length > 0) texts[Number(row)] = cells;
  }
  return texts;
}

function usedColumns(texts: string[][]): boolean[] {
  const used: boolean[] = [];
  texts.forEach((line) => line.forEach((_, column) => (used[column] = true)));
  return used;
}

/** The merges, cut to the rows and columns up to the last text. */
function clipMerges(merges: readonly Merge[], texts: string[][]): Merge[] {
  const lastRow = texts.length - 1;
  const lastColumn = usedColumns(texts).length - 1;
  return merges
    .map(({ s, e }) => ({ s, e: { r: Math.min(e.r, lastRow), c: Math.min(e.c, lastColumn) } }))
    .filter(({ s, e }) => s.r <= e.r && s.c <= e.c);
}

/** Blank rows and columns are printed with a table, but a longer run of them is a ghost range: one is left of it. */
const LONGEST_GAP = 30;

/** The rows (or columns) to show: not hidden, with text or under a merge with text, and the blank ones between such. */
function visibleIndexes(
  count: number,
  hidden: (index: number) => boolean,
  hasText: (index: number) => boolean,
  merges: readonly Merge[],
  axis: 'r' | 'c',
): number[] {
  const covered: boolean[] = [];
  for (const { s, e } of merges) for (let index = s[axis]; index <= e[axis]; index++) covered[index] = true;
  const indexes: number[] = [];
  let gap: number[] = [];
  for (let index = 0; index < count; index++) {
    if (hidden(index)) continue;
    if (hasText(index) || covered[index]) {
      if (indexes.length > 0) indexes.push(...(gap.length > LONGEST_GAP ? gap.slice(0, 1) : gap));
      indexes.push(index);
      gap = [];
    } else if (gap.length <= LONGEST_GAP) {
      gap.push(index);
    }
  }
  return indexes;
}

function placeCells(texts: string[][], merges: readonly Merge[], rows: number[], columns: number[]): PlacedCell[] {
  const placed: PlacedCell[] = [];
  const covered = new Set<string>();
  for (const { s, e } of merges) {
    const within = (indexes: number[], axis: 'r' | 'c'): number[] =>
      indexes.flatMap((index, position) => (index >= s[axis] && index <= e[axis] ? [position] : []));
    const [rowSpan, columnSpan] = [within(rows, 'r'), within(columns, 'c')];
    const [row, column] = [rowSpan[0], columnSpan[0]];
    if (row === undefined || column === undefined) continue;
    placed.push({ row, column, rows: rowSpan.length, columns: columnSpan.length, text: texts[s.r]?.[s.c] ?? '' });
    for (const r of rowSpan) for (const c of columnSpan) covered.add(`${r},${c}`);
  }
  for (const [row, r] of rows.entries()) {
    for (const [column, c] of columns.entries()) {
      if (!covered.has(`${row},${column}`))
        placed.push({ row, column, rows: 1, columns: 1, text: texts[r]?.[c] ?? '' });
    }
  }
  return placed;
}

/** Only what is marked hidden counts: programs other than Excel write widths of 0 for columns they show. */
function isHidden(infos: WorkSheet['!rows'] | WorkSheet['!cols']): (index: number) => boolean {
  return (index) => infos?.[index]?.hidden === true;
}

function hiddenNotices(
  sheet: WorkSheet,
  texts: string[][],
  used: readonly boolean[],
  name: string,
  file: string,
): ReadingNotice[] {
  const notices: ReadingNotice[] = [];
  const rowHidden = isHidden(sheet['!rows']);
  const columnHidden = isHidden(sheet['!cols']);
  const rows = texts.flatMap((_, row) => (rowHidden(row) ? [row] : []));
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

/** `AB` of 28. */
function columnLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
