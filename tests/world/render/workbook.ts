import { utils, write, type CellAddress, type WorkSheet } from '@e965/xlsx';
import '../../../src/readers/xlsx/index.ts';
import { placeCells, widthOf } from '../layout.ts';
import { numberProse } from '../narrative.ts';
import { captionOf, type PrintedDocument, type PrintedTable } from '../print.ts';

const AMOUNT = /^\d{1,3}(?:,\d{3})*\.\d{2}$/u;
const WHOLE_AMOUNT = /^\d{1,3}(?:,\d{3})+$/u;
const INTEGER = /^\d{1,7}$/u;

/** A document as a workbook: the narrative on a sheet of its own, then a sheet for each table. */
export function renderWorkbook({ title, prose, tables }: PrintedDocument, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = utils.book_new();
  const texts = utils.aoa_to_sheet([[title], ...numberProse(prose).map(({ text }) => [text])]);
  utils.book_append_sheet(book, texts, '情况说明');
  for (const table of tables) utils.book_append_sheet(book, writeSheet(table), table.name);
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

function writeSheet(table: PrintedTable): WorkSheet {
  const width = widthOf(table.rows);
  const sheet: WorkSheet = {};
  const merges: { s: CellAddress; e: CellAddress }[] = [];
  const put = (row: number, column: number, text: string): void => {
    sheet[utils.encode_cell({ r: row, c: column })] = AMOUNT.test(text)
      ? { t: 'n', v: Number(text.replaceAll(',', '')), z: '#,##0.00' }
      : WHOLE_AMOUNT.test(text)
        ? { t: 'n', v: Number(text.replaceAll(',', '')), z: '#,##0' }
        : INTEGER.test(text)
          ? { t: 'n', v: Number(text) }
          : { t: 's', v: text };
  };
  let top = 0;
  let beside = false;
  for (const { text, title, right, box } of captionOf(table)) {
    // A shape over the cells: see `dressWorkbook`.
    if (box) continue;
    // What stands at the right edge shares the row of what stands at the left.
    if (right && beside) top -= 1;
    beside = !title && !right;
    put(top, right ? width - 1 : 0, text);
    if (title) merges.push({ s: { r: top, c: 0 }, e: { r: top, c: width - 1 } });
    top += 1;
  }
  for (const { row, column, rows, columns, text } of placeCells(table.rows)) {
    if (text !== '') put(row + top, column, text);
    if (rows > 1 || columns > 1)
      merges.push({ s: { r: row + top, c: column }, e: { r: row + top + rows - 1, c: column + columns - 1 } });
  }
  const last = table.rows.length + top;
  if (table.note) put(last, 0, table.note);
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: last, c: width - 1 } });
  sheet['!merges'] = merges;
  sheet['!cols'] = Array.from({ length: width }, () => ({ wch: 16 }));
  return sheet;
}
