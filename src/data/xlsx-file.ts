import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell to be written: a text, or a number whose `digits` it must show; `percent` shows them with the sign. */
export type SheetCell =
  { text: string; link?: string; comment?: string } | { digits: string; percent?: boolean; comment?: string } | null;

/** A sheet of a workbook. */
export interface Sheet {
  name: string;
  rows: SheetCell[][];
  /** Rows and columns from 0, the last ones included. */
  merges: { row: number; column: number; toRow: number; toColumn: number }[];
  /** So many rows stay in sight. */
  frozen: number;
}

export interface Properties {
  title: string;
  author: string;
}

/** No cell of a workbook holds more. */
const MOST_CHARACTERS = 32_767;
/** Spreadsheets call a file with a longer address damaged. */
const LONGEST_LINK = 2_000;
const [NARROWEST, WIDEST] = [8, 60];

/**
 * The number formats that a workbook begins with, by the numbers that ECMA-376 (18.8.30) gives them. Left to itself the library (0.20)
 * begins with those of all workbooks that were read or written before in this process.
 */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  49: '@',
  // The library takes from here which is the usual one.
  65535: 'General',
};

/**
 * Writes a workbook. The same sheets give the same bytes: no clock, nothing of the machine. A number is one only where a double
 * shows exactly its digits, else it is a text.
 */
export function xlsxFile(sheets: readonly Sheet[], { title, author }: Properties): Uint8Array {
  const named = sheets.map((sheet) => [sheet.name, worksheet(sheet, author)] as const);
  const book = { SheetNames: named.map(([name]) => name), Sheets: Object.fromEntries(named), SSF: { ...FORMATS } };
  const bytes: unknown = write(book, {
    ...{ type: 'buffer', bookType: 'xlsx', bookSST: true },
    Props: { Title: cellText(title), Author: author },
  });
  return freeze(bytes as Uint8Array, sheets);
}

function worksheet({ rows, merges }: Sheet, author: string): WorkSheet {
  const sheet: WorkSheet = {};
  let columns = 1;
  for (const [row, cells] of rows.entries()) {
    columns = Math.max(columns, cells.length);
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      const object = cellObject(cell);
      if (cell.comment !== undefined) {
        object.c = [{ a: author, t: cellText(cell.comment) }];
        object.c.hidden = true;
      }
      sheet[utils.encode_cell({ r: row, c: column })] = object;
    }
  }
  sheet['!ref'] = utils.encode_range({ r: 0, c: 0 }, { r: Math.max(rows.length - 1, 0), c: columns - 1 });
  const apart = withoutOverlaps(merges);
  sheet['!merges'] = apart.map(({ row, column, toRow, toColumn }) => ({
    s: { r: row, c: column },
    e: { r: toRow, c: toColumn },
  }));
  sheet['!cols'] = widths(rows, apart, columns).map((wch) => ({ wch }));
  return sheet;
}

/** Merged cells that lie over one another make a spreadsheet call the file damaged: of two the first is kept. */
function withoutOverlaps(merges: Sheet['merges']): Sheet['merges'] {
  const taken = new Set<string>();
  return merges.filter(({ row, column, toRow, toColumn }) => {
    const own: string[] = [];
    for (let r = row; r <= toRow; r += 1) for (let c = column; c <= toColumn; c += 1) own.push(`${r},${c}`);
    if (own.length < 2 || own.some((cell) => taken.has(cell))) return false;
    for (const cell of own) taken.add(cell);
    return true;
  });
}

function cellObject(cell: NonNullable<SheetCell>): CellObject {
  if ('text' in cell) {
    // Format of texts: what is typed over it later stays a text too.
    const object: CellObject = { t: 's', v: cellText(cell.text), z: '@' };
    if (cell.link !== undefined && cell.link.length <= LONGEST_LINK) object.l = { Target: cell.link };
    return object;
  }
  const decimals = cell.digits.split('.')[1]?.length ?? 0;
  const zeros = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const sign = cell.percent === true ? '%' : '';
  const value = exactNumber(cell.digits, cell.percent === true);
  if (value === null) return { t: 's', v: cell.digits + sign, z: '@' };
  return { t: 'n', v: value, z: sign ? `0${zeros}%` : `#,##0${zeros}` };
}

/** A number as a double, or `null` where no double of the 15 digits that spreadsheets keep shows exactly these. */
function exactNumber(digits: string, percent: boolean): number | null {
  const decimals = digits.split('.')[1]?.length ?? 0;
  const significant = digits.replace(/[-.]/gu, '').replace(/^0+/u, '').length;
  if (significant > 15 || Number(digits).toFixed(decimals) !== digits) return null;
  return percent ? Number(`${digits}e-2`) : Number(digits);
}

/** A text as a cell may hold it: no longer than that, no character that XML does not have, none that reads as a code of one. */
function cellText(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_');
  return clean.length <= MOST_CHARACTERS ? clean : `${clean.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
}

/** Widths by what stands in each column by itself; a Chinese character is as wide as two digits. */
function widths(rows: Sheet['rows'], merges: Sheet['merges'], columns: number): number[] {
  const wide = new Set(merges.filter((one) => one.toColumn > one.column).map(({ row, column }) => `${row},${column}`));
  const found = new Array<number>(columns).fill(NARROWEST);
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell === null || wide.has(`${row},${column}`)) continue;
      found[column] = Math.min(WIDEST, Math.max(found[column] ?? 0, shownWidth(cell)));
    }
  return found;
}

function shownWidth(cell: NonNullable<SheetCell>): number {
  if ('digits' in cell) return Math.ceil((cell.digits.length * 4) / 3) + 1;
  let width = 1;
  for (const sign of cell.text.slice(0, WIDEST)) width += sign > '\u2e7f' ? 2 : 1;
  return width;
}

const SHEET_VIEW = '<sheetView workbookViewId="0"/>';
/** The first moment that a ZIP can name, in whatever zone. */
const NO_TIME = new Date(1980, 0, 1);

/** Puts in what the library does not write: the rows that stay in sight. Its parts stay in their order. */
function freeze(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [index, { frozen }] of sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    if (!xml.includes(SHEET_VIEW)) throw new RangeError(`${name} has no plain view`);
    if (frozen === 0) continue;
    const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
    parts[name] = strToU8(xml.replace(SHEET_VIEW, `<sheetView workbookViewId="0">${pane}</sheetView>`));
  }
  return zipSync(parts, { level: 6, mtime: NO_TIME });
}
