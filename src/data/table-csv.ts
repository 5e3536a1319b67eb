import type { Column, Table } from '../budget/schema.ts';
import { csvText, type CsvField } from '../csv.ts';
import { downloadWords, type Strings } from '../i18n/index.ts';
import { unverifiedCells } from '../views/index.ts';
import { wordEnglish } from '../vocabulary/index.ts';
import { typeCells, type TableCell } from './table-cells.ts';

/**
 * A published table as CSV: one header row, then its rows in published order, nothing below. Amounts are plain digits in the
 * printed unit, which the header names; all else is text as printed, with a word behind figures that nothing in the document proves. Forms, which have no header, are their cells as printed.
 */
export function tableCsv(table: Table, strings: Strings): string {
  const cells = typeCells(table);
  const unverified = unverifiedCells(table);
  const head = table.headerRows === 0 ? [] : [headerRow(table, strings)];
  const body = cells
    .slice(table.headerRows)
    .map((row, below) =>
      row.map((cell, column) =>
        unverified.has(`${below + table.headerRows},${column}`) && cell.kind === 'text'
          ? keptText(downloadWords(strings.language).csv.unverified(cell.text))
          : field(cell),
      ),
    );
  return csvText([...head, ...body]);
}

/** The levels of the header joined, every name once, none empty and none a bare number, which programs take for data. */
function headerRow(table: Table, strings: Strings): string[] {
  const words = downloadWords(strings.language).csv;
  const seen = new Map<string, number>();
  return table.columns.map((column, index) => {
    const name = columnName(column, strings) || words.column(index + 1);
    const full = name + unitBehind(name, column, table, strings);
    const count = (seen.get(full) ?? 0) + 1;
    seen.set(full, count);
    return count === 1 ? full : words.again(full, count);
  });
}

function columnName({ labels }: Column, strings: Strings): string {
  const words = downloadWords(strings.language).csv;
  return labels
    .map((label) => label.replace(/\s+/gu, ' ').trim())
    .filter((label, index, all) => label !== '' && label !== all[index - 1])
    .map((label) => {
      if (/^(?:19|20)\d\d$/u.test(label)) return words.year(label);
      if (/^[\d.,]+$/u.test(label)) return words.numbered(label);
      return (strings.language === 'en' ? wordEnglish(label) : null) ?? label;
    })
    .join(' / ');
}

function unitBehind(name: string, { role }: Column, { unit }: Table, strings: Strings): string {
  if (role !== 'amount' || (unit !== null && name.includes(unit))) return '';
  return downloadWords(strings.language).csv.unit(unit);
}

function field(cell: TableCell): CsvField {
  if (cell.kind === 'blank') return null;
  return cell.kind === 'amount' ? cell.digits : keptText(cell.text);
}

/** What spreadsheets make something else of: leading zeros, more digits than they count, dates, times, fractions, powers of ten, truth. */
const CHANGED =
  /^\s*(?:0\d+|\d{16,}|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|\d{4}\.\d{1,2}\.\d{1,2}|\d{1,2}[:：]\d{2}(?::\d{2})?|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d+(?:\.\d+)?e[+-]?\d+|true|false)\s*$/iu;

/** A text of a cell for CSV: where a spreadsheet would change it (`02`, `3-4`), an apostrophe stands before it, as before formulas. */
export function keptText(text: string): string {
  return CHANGED.test(text.normalize('NFKC')) ? `'${text}` : text;
}
