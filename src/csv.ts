/** A field as it is given: `null` is left empty, a number is written plainly. */
export type CsvField = string | number | null;

export interface CsvOptions {
  /** Puts a byte order mark first, without which spreadsheets on Chinese systems read UTF-8 as GBK. Default: yes. */
  mark?: boolean;
}

/**
 * Writes rows as CSV (RFC 4180: commas, CRLF after each row, quotes doubled). A text that a spreadsheet would run as a formula
 * gets an apostrophe before it; negative amounts stay numbers.
 */
export function csvText(rows: readonly (readonly CsvField[])[], { mark = true }: CsvOptions = {}): string {
  const lines = rows.map((row) => `${row.map((field) => quote(guard(field))).join(',')}\r\n`);
  return `${mark ? '\ufeff' : ''}${lines.join('')}`;
}

// Spreadsheets look past blanks and characters without width, and take signs of other widths for plain ones.
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+@\-−＝＋＠－﹦﹢﹫﹣]|^[\t\r]/u;
/** An amount below zero, with its unit or without, and the dashes that stand for a blank one. */
const NEGATIVE = /^[-−](?:(?:[\d,]*\.\d+|[\d,]*\d) ?(?:%|(?:百万|[百千万亿])?元)?|[-−]*)$/u;

/** A sign by itself, as indicators print 等于, is none: there is nothing to run. */
const LONE_SIGN = /^\s*[=+\-−＝＋－]\s*$/u;

function guard(field: CsvField): string {
  if (typeof field !== 'string') return field === null ? '' : String(field);
  if (!FORMULA.test(field) || LONE_SIGN.test(field)) return field;
  return NEGATIVE.test(field.normalize('NFKC').trim()) ? field : `'${field}`;
}

function quote(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row of CSV as it is read; `line` is where it begins, from 1. */
export interface CsvRow {
  line: number;
  fields: string[];
}

/** Reads CSV as spreadsheets write it: commas, quotes doubled, any line ends, a byte order mark; empty lines are left out. */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let row: CsvRow = { line, fields: [] };
  for (const [whole, quoted, plain = '', end] of text
    .replace(/^\ufeff/u, '')
    // Lists that the office itself keeps in its content.
    // eslint-disable-next-line regexp/no-super-linear-move
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*)?)(,|\r\n|\n|\r|$)/gu)) {
    if (whole === '' && row.fields.length === 0) break;
    row.fields.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim());
    line += (whole.match(/\r\n|\n|\r/gu) ?? []).length;
    if (end === ',') continue;
    if (row.fields.some((field) => field !== '')) rows.push(row);
    row = { line, fields: [] };
  }
  return rows;
}
