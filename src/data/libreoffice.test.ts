import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { strings as stringsOf } from '../i18n/index.ts';
import { ROWS_ABOVE } from './placed-sheet.ts';
import { typeCells, type TableCell } from './table-cells.ts';
import { yearWorkbook } from './workbook.ts';
import { viewDownload } from '../views/index.ts';
import { parseCsv } from '../csv.ts';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { temporaryFolder } from '../../tests/helpers/folders.ts';

const strings = stringsOf('zh-CN');
const there = spawnSync('soffice', ['--version']).status === 0;
if (!there) console.warn('LibreOffice (soffice) is not installed: workbooks are not opened in it.');

/** Every sheet as CSV, each text quoted, numbers as they are shown. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true,false,false,-1';

/** A text as it stands in the CSV of LibreOffice once it is read: blanks at its ends are lost in reading. */
function shown(cell: TableCell): string {
  if (cell.kind === 'blank') return '';
  return (cell.kind === 'amount' ? cell.digits : cell.text).trim();
}

describe.skipIf(!there)('LibreOffice', () => {
  test('opens the workbook with the same figures, codes and texts in every cell', { timeout: 240_000 }, () => {
    const disclosure = readFixture('qinghe/government-office/2026');
    const [first] = disclosure.tables;
    if (!first) throw new Error('The fixture has no table.');
    const codes = ['02', '3-4', '2010301', '1E5', '=1+1', '2026-01-05', '0.50', '12345678901234567'];
    const coded = {
      ...first,
      id: 'other',
      kind: 'other' as const,
      title: '编码',
      headerRows: 0,
      spans: [],
      rows: [],
      columns: [],
    };
    const tables = [...disclosure.tables, { ...coded, cells: codes.map((code) => [code, '甲']), places: [] }];
    const of = viewDownload({ ...disclosure, tables }, [], { status: 'missing', file: null }, strings);
    const folder = temporaryFolder();
    const file = join(folder, 'year.xlsx');
    writeFileSync(file, yearWorkbook(of, { page: '/', publisher: null, licence: null }, strings));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', FILTER, '--outdir', join(folder, 'out'), file], {
      stdio: 'ignore',
    });
    const names = readdirSync(join(folder, 'out'));
    expect(names.length).toBe(tables.length + 2);
    let numbers = 0;
    for (const [index, table] of tables.entries()) {
      const name = names.find((one) => one.startsWith(`year-${index + 1} `)) ?? '';
      const rows = new Map(
        parseCsv(readFileSync(join(folder, 'out', name), 'utf8')).map((row) => [row.line, row.fields]),
      );
      let line = 1 + ROWS_ABOVE;
      for (const [row, cells] of typeCells(table).entries()) {
        const fields = rows.get(line) ?? [];
        for (const [column, cell] of cells.entries()) {
          const field = fields[column] ?? '';
          if (cell.kind === 'amount') numbers += 1;
          const found = cell.kind === 'amount' ? field.replaceAll(',', '') : field;
          expect(found, `${table.id} row ${row} column ${column}`).toBe(shown(cell));
        }
        line += 1 + cells.filter((cell) => cell.kind === 'text').reduce((sum, cell) => sum + lineEnds(cell), 0);
      }
    }
    expect(numbers).toBeGreaterThan(50);
  });
});

function lineEnds(cell: TableCell): number {
  return cell.kind === 'text' ? cell.text.split('\n').length - 1 : 0;
}
