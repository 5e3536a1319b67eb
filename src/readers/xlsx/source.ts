import type { FormatRule } from './conditional-formats.ts';

/** How a cell, or a part of its text, is set. Colours are six hexadecimal digits, lower case; `null` is not known. */
export interface TextStyle {
  struck: boolean;
  raised: boolean;
  color: string | null;
}

export interface CellStyle extends TextStyle {
  /** The code of its number format. */
  format: string;
  /** The colour behind the text, white where nothing is set; `null` for patterns and gradients. */
  fill: string | null;
}

/** A part of a text with a style of its own; `null` has that of its cell. */
export interface TextRun {
  text: string;
  style: TextStyle | null;
}

/** What a cell holds: a number, a text in its parts, or what is written as it is (TRUE, #DIV/0!). */
export type CellValue =
  { kind: 'number'; value: number } | { kind: 'text'; runs: readonly TextRun[] } | { kind: 'literal'; text: string };

export interface SourceCell {
  value: CellValue;
  style: CellStyle;
}

export interface Corner {
  r: number;
  c: number;
}

/** A range of cells, both corners included, counted from 0. */
export interface CellRange {
  s: Corner;
  e: Corner;
}

/** Text that stands on the printed sheet, but in no cell. */
export interface Aside {
  part: 'page-header' | 'page-footer' | 'text-box';
  text: string;
  /** The row a text box hangs on, counted from 0. */
  row: number | null;
}

/** One sheet as its file holds it, whatever the format of the file. */
export interface SourceSheet {
  name: string;
  isHidden: boolean;
  /** By row and column, sparse. */
  cells: SourceCell[][];
  merges: CellRange[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: readonly (readonly [from: number, to: number])[];
  /** False where the sheet is set to print zeros as blanks. */
  showZeros: boolean;
  date1904: boolean;
  /** Addresses of formulas saved without their result: they print blank or wrong. */
  uncalculated: string[];
  /** Addresses of cells whose content is damaged. */
  lost: string[];
  /** Conditional formats, in the order in which they count. */
  rules: FormatRule[];
  /** Ranges whose colours a rule decides that is not known. */
  recoloured: CellRange[];
  hasDrawing: boolean;
  asides: Aside[];
  /** Parts of the file without which it was read: they are damaged, or not where they are said to be. */
  damaged: Set<string>;
}

/** A sheet that cannot be read costs itself only. */
export interface SheetReading {
  name: string;
  isHidden: boolean;
  read: () => SourceSheet;
}

export const PLAIN_STYLE: CellStyle = { struck: false, raised: false, color: null, fill: 'ffffff', format: 'General' };

export function emptySheet(name: string, isHidden: boolean): SourceSheet {
  return {
    name,
    isHidden,
    cells: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    showZeros: true,
    date1904: false,
    uncalculated: [],
    lost: [],
    rules: [],
    recoloured: [],
    hasDrawing: false,
    asides: [],
    damaged: new Set(),
  };
}

/** The range of `B2:D5` or `B2`, `null` for anything else. Whole columns (`B:B`) and rows reach to the end. */
export function parseRange(reference: string): CellRange | null {
  const parts = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/iu.exec(reference.trim());
  if (!parts || reference.trim() === '') return null;
  const [, fromColumn, fromRow, toColumn = fromColumn, toRow = fromRow] = parts;
  const s = { r: fromRow ? Number(fromRow) - 1 : 0, c: fromColumn ? columnIndex(fromColumn) : 0 };
  const e = { r: toRow ? Number(toRow) - 1 : 0xfffff, c: toColumn ? columnIndex(toColumn) : 0x3fff };
  return { s, e };
}

/** `AB` is 27. */
function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `AB` of 28, the column counted from 1. */
export function columnLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}

/** `C5` of row 4 and column 2. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}
