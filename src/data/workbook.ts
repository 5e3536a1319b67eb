import type { Table } from '../budget/schema.ts';
import { downloadWords, type Strings } from '../i18n/index.ts';
import { append } from '../lists.ts';
import { unverifiedCells, type Download } from '../views/index.ts';
import { tableName } from '../vocabulary/index.ts';
import { ROWS_ABOVE, type PlacedSheet } from './placed-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { typeCells, type TableCell } from './table-cells.ts';
import { aboutSheet, type Origin } from './workbook-about.ts';
import { collectNotes, notesSheet, type CellNotes } from './workbook-notes.ts';
import { xlsxFile, type Sheet, type SheetCell } from './xlsx-file.ts';

/**
 * All tables of a department-year as a workbook: a sheet that says what this is, one for each table in published order, one with
 * corrections, differences and notices, which stand at their cells as well. Amounts are numbers in the printed unit.
 */
export function yearWorkbook(download: Download, origin: Origin, strings: Strings): Uint8Array {
  const words = downloadWords(strings.language).workbook;
  const names = sheetNames(
    download.tables.map((table, index) => words.sheet(index + 1, shortTitle(table, download))),
    [words.about, words.notes],
  );
  const placed = download.tables.map((table, index): PlacedSheet => ({ table, name: names[index] ?? '' }));
  const notes = collectNotes(download, placed, strings);
  const sheets = placed.map((one) => tableSheet(one, notes.cells, strings));
  return xlsxFile(
    [aboutSheet(download, placed, origin, strings), ...sheets, notesSheet(notes.rows, download, strings)],
    {
      title: strings.disclosure.title(download.identity.department.name, download.identity.year),
      author: strings.site.name,
    },
  );
}

function shortTitle({ id, kind, title }: Table, { projects }: Download): string {
  if (kind === 'project-performance') return projects.find(({ table }) => table === id)?.name ?? title;
  return kind === 'other' ? title : tableName(kind).short;
}

function tableSheet({ table, name }: PlacedSheet, notes: CellNotes, strings: Strings): Sheet {
  const words = strings.tables;
  const above = [
    table.number,
    table.preparedBy && `${words.preparedBy}：${table.preparedBy}`,
    table.unit ? words.unit(table.unit) : words.noUnit,
    table.aligned && words.aligned,
  ];
  const unverified = unverifiedCells(table);
  const marks = new Map((table.marks ?? []).map(({ row, column, text }) => [`${row},${column}`, text]));
  const rows: SheetCell[][] = [[{ text: table.title }], [{ text: above.filter(Boolean).join('　') }]];
  append(
    rows,
    typeCells(table).map((cells, row) =>
      cells.map((cell, column) => {
        const mark = marks.get(`${row},${column}`);
        const said = notes.get(table.id)?.get(`${row},${column}`) ?? [];
        const all = [
          ...(mark === undefined ? [] : [downloadWords(strings.language).workbook.noteMark(mark)]),
          ...(unverified.has(`${row},${column}`) ? [words.unverified] : []),
          ...said,
        ];
        return sheetCell(cell, all.length > 0 ? all.join('\n') : undefined);
      }),
    ),
  );
  const merges = table.spans.map(({ row, column, rows: high, columns: wide }) => ({
    row: row + ROWS_ABOVE,
    column,
    toRow: row + high - 1 + ROWS_ABOVE,
    toColumn: column + wide - 1,
  }));
  const columns = table.cells[0]?.length ?? 0;
  const across = columns > 1 ? [0, 1].map((row) => ({ row, column: 0, toRow: row, toColumn: columns - 1 })) : [];
  return { name, rows, merges: [...across, ...merges], frozen: ROWS_ABOVE + table.headerRows };
}

function sheetCell(cell: TableCell, comment: string | undefined): SheetCell {
  const note = comment === undefined ? {} : { comment };
  if (cell.kind === 'blank') return comment === undefined ? null : { text: '', ...note };
  if (cell.kind === 'amount') return { digits: cell.digits, ...note };
  if (cell.kind === 'percent') return { digits: cell.digits, percent: cell.sign, ...note };
  return { text: cell.text, ...note };
}
