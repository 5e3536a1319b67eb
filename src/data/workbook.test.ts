import { read, utils, type CellObject, type WorkBook } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFixture, readFixtureChecks, readFixtureCorrections } from '../../tests/fixtures/site/read.ts';
import { applyCorrections } from '../budget/index.ts';
import { strings as stringsOf } from '../i18n/index.ts';
import { viewDownload, type Download } from '../views/index.ts';
import { ROWS_ABOVE } from './placed-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { typeCells } from './table-cells.ts';
import { yearWorkbook } from './workbook.ts';
import { xlsxFile, type SheetCell } from './xlsx-file.ts';

const strings = stringsOf('zh-CN');
const ORIGIN = {
  page: 'https://example.org/qinghe/government-office/2026/',
  publisher: '清河区财政局',
  licence: { name: '政府数据开放许可', url: 'https://example.org/licence' },
};

function download(id: string): Download {
  const corrections = id.includes('water') ? readFixtureCorrections(id).corrections : [];
  const { disclosure, applied } = applyCorrections(readFixture(id), corrections);
  return viewDownload(disclosure, applied, { status: 'current', file: readFixtureChecks(id) }, strings);
}

function bookOf(id: string): { book: WorkBook; of: Download; bytes: Uint8Array } {
  const of = download(id);
  const bytes = yearWorkbook(of, ORIGIN, strings);
  return { book: read(bytes, { type: 'array', cellNF: true }), of, bytes };
}

function cellAt(book: WorkBook, sheet: number, row: number, column: number): CellObject | undefined {
  const name = book.SheetNames[sheet] ?? '';
  return book.Sheets[name]?.[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
}

describe.each(['qinghe/government-office/2026', 'qinghe/water-bureau/2026'])('%s as a workbook', (id) => {
  test('a sheet a table, every cell in its place: numbers that show the printed digits, texts, blanks', () => {
    const { book, of } = bookOf(id);
    expect(book.SheetNames.length).toBe(of.tables.length + 2);
    let numbers = 0;
    for (const [index, table] of of.tables.entries()) {
      for (const [row, cells] of typeCells(table).entries())
        for (const [column, cell] of cells.entries()) {
          const found = cellAt(book, index + 1, row + ROWS_ABOVE, column);
          if (cell.kind === 'amount') {
            numbers += 1;
            expect(found).toMatchObject({ t: 'n', v: Number(cell.digits) });
            expect(found?.w?.replaceAll(',', '')).toBe(cell.digits);
          } else if (cell.kind === 'text') expect(found).toMatchObject({ t: 's', v: cell.text, z: '@' });
          else if (cell.kind === 'blank') expect(found?.v ?? '').toBe('');
        }
    }
    expect(numbers).toBeGreaterThan(50);
  });

  test('the same twice gives the same bytes', () => {
    const [one, two] = [bookOf(id), bookOf(id)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    const said = new TextDecoder().decode(unzipSync(one.bytes)['docProps/core.xml']);
    expect(said).not.toMatch(/dcterms:(?:created|modified)/u);
  });

  test('headers stay merged and in sight, columns as wide as what they hold', () => {
    const { book, of, bytes } = bookOf(id);
    const parts = unzipSync(bytes);
    for (const [index, { headerRows, spans }] of of.tables.entries()) {
      const merges = book.Sheets[book.SheetNames[index + 1] ?? '']?.['!merges'] ?? [];
      for (const { row, column, rows, columns } of spans.filter((span) => span.rows * span.columns > 1))
        expect(merges).toContainEqual({
          s: { r: row + ROWS_ABOVE, c: column },
          e: { r: row + ROWS_ABOVE + rows - 1, c: column + columns - 1 },
        });
      const xml = new TextDecoder().decode(parts[`xl/worksheets/sheet${index + 2}.xml`]);
      expect(xml).toContain(`<pane ySplit="${ROWS_ABOVE + headerRows}" `);
      expect(xml).toContain('<cols>');
    }
  });
});

test('the first sheet says whose figures these are, from which file, in which unit, under which terms', () => {
  const { book, of } = bookOf('qinghe/government-office/2026');
  const about = utils.sheet_to_csv(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
  const { department, year } = of.identity;
  for (const said of [department.name, String(year), ORIGIN.page, ORIGIN.publisher, ORIGIN.licence.name, of.unit ?? ''])
    expect(about).toContain(said);
  for (const { name, sha256 } of of.source.files)
    expect([about.includes(name), about.includes(sha256)]).toEqual([true, true]);
  for (const { title } of of.tables) expect(about).toContain(title);
});

test('corrections and differences stand at their cells and on a sheet of their own, which leads to them', () => {
  const { book, of } = bookOf('qinghe/water-bureau/2026');
  const [correction] = of.corrections ?? [];
  if (!correction) throw new Error('The fixture has no correction.');
  const index = of.tables.findIndex(({ id }) => id === correction.table) + 1;
  const cell = cellAt(book, index, correction.row + ROWS_ABOVE, correction.column);
  expect(cell?.c?.[0]?.t).toContain(correction.old);
  expect(cell?.c?.[0]?.t).toContain(correction.reason);
  const last = book.SheetNames.at(-1) ?? '';
  const place = Object.values(book.Sheets[last] ?? {}).find((one: CellObject) =>
    one.l?.Target?.startsWith('#'),
  ) as CellObject;
  expect(place.l?.Target).toBe(
    `#'${book.SheetNames[index] ?? ''}'!${utils.encode_cell({ r: correction.row + ROWS_ABOVE, c: correction.column })}`,
  );
  const notes = utils.sheet_to_csv(book.Sheets[last] ?? {});
  for (const { message } of of.checks.results.filter(({ outcome }) => outcome === 'differs'))
    expect(notes).toContain(message.slice(0, 20).split('"')[0]);
});

test('names of sheets are short, allowed and different', () => {
  const names = sheetNames(
    [
      '1 表[一]:*?/\\',
      '表'.repeat(40),
      '表'.repeat(41),
      'History',
      "'引'",
      'AB',
      'ａｂ',
      '',
      '说明',
      `${'x'.repeat(30)}😀`,
    ],
    ['说明'],
  );
  expect(new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(names.length);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).toMatch(/^[^'[\]:*?/\\]+$/u);
    expect(name.isWellFormed()).toBe(true);
    expect(['history', '说明', '']).not.toContain(name.toLowerCase());
  }
});

test('a number is one only where a double shows exactly its digits', () => {
  const digits = [
    '0.10',
    '171024.00',
    '-3.33',
    '9007199254740.99',
    '90071992547409.91',
    '123456789012345678.00',
    '0.123456789',
  ];
  const shown = roundTrip(digits.map((one): SheetCell => ({ digits: one })));
  expect(shown.map((cell) => cell?.t)).toEqual(['n', 'n', 'n', 'n', 's', 's', 'n'].with(4, 's'));
  expect(shown.map((cell) => cell?.w?.replaceAll(',', ''))).toEqual(digits);
  const [share, plain] = roundTrip([{ digits: '12.5', percent: true }, { digits: '12.5' }]);
  expect([share?.v, share?.w, plain?.v, plain?.w]).toEqual([0.125, '12.5%', 12.5, '12.5']);
});

test('no text of a document makes a formula, a broken file or another text', () => {
  const texts = [
    '=1+1',
    '<b>&"',
    'a\u0000\u0008b',
    '\ud800',
    '_x0041_',
    ' 两边 ',
    '一\n二',
    '02',
    '3-4',
    'x'.repeat(40_000),
  ];
  const shown = roundTrip(texts.map((text): SheetCell => ({ text })));
  expect(shown.every((cell) => cell?.t === 's' && cell.f === undefined)).toBe(true);
  const expected = [...texts];
  expected.splice(2, 2, 'ab', '\ufffd');
  expected[9] = `${'x'.repeat(32_766)}…`;
  // The library that reads it back knows no codes of characters.
  expect(shown.map((cell) => String(cell?.v).replaceAll('_x005F_', '_'))).toEqual(expected);
});

test('a table whose columns are a guess says so over its cells, and no other does', () => {
  const of = download('qinghe/government-office/2026');
  const tables = of.tables.map((table, index) => (index === 0 ? { ...table, aligned: { unproven: [] } } : table));
  const book = read(yearWorkbook({ ...of, tables }, ORIGIN, strings), { type: 'array' });
  const said = [1, 2].map((sheet) => String(cellAt(book, sheet, 1, 0)?.v));
  expect(said.map((text) => text.includes(strings.tables.aligned))).toEqual([true, false]);
});

test('a figure that nothing proves is a text that says so, one that is proven a number', () => {
  const of = download('qinghe/government-office/2026');
  const [table] = of.tables;
  const line = table?.rows.find(({ amounts }) => amounts.some(({ fen }) => fen !== null && fen !== 0));
  const amount = line?.amounts.find(({ fen }) => fen !== null && fen !== 0);
  if (!table || !line || !amount) throw new Error('The fixture has no amount.');
  const cellWhere = (proof: 'proven' | 'suspect') => {
    const { row } = line;
    const scanned = [{ row, column: amount.column, box: null, confidence: null, proof }];
    const fen = proof === 'proven' ? amount.fen : null;
    const rows = table.rows.map((one) =>
      one === line ? { ...one, amounts: one.amounts.map((own) => (own === amount ? { ...own, fen } : own)) } : one,
    );
    const tables = of.tables.map((one) => (one === table ? { ...one, rows, scanned } : one));
    const book = read(yearWorkbook({ ...of, tables }, ORIGIN, strings), { type: 'array' });
    return cellAt(book, 1, row + ROWS_ABOVE, amount.column);
  };
  const said = (cell: CellObject | undefined) => (cell?.c ?? []).some(({ t }) => t.includes(strings.tables.unverified));
  expect([cellWhere('proven')?.t, said(cellWhere('proven'))]).toEqual(['n', false]);
  expect([cellWhere('suspect')?.t, said(cellWhere('suspect'))]).toEqual(['s', true]);
});

test('merged cells that lie over one another are not both written', () => {
  const merge = (row: number, column: number, toRow: number, toColumn: number) => ({ row, column, toRow, toColumn });
  const merges = [merge(0, 0, 1, 1), merge(1, 1, 2, 2), merge(3, 3, 3, 3), merge(2, 0, 2, 1)];
  const bytes = xlsxFile([{ name: 'a', rows: [[null, null, null]], merges, frozen: 0 }], { title: 't', author: 'a' });
  expect(read(bytes).Sheets['a']?.['!merges']?.map(utils.encode_range)).toEqual(['A1:B2', 'A3:B3']);
});

function roundTrip(row: SheetCell[]): (CellObject | undefined)[] {
  const bytes = xlsxFile([{ name: 'a', rows: [row], merges: [], frozen: 0 }], { title: 't', author: 'a' });
  const sheet = read(bytes, { cellNF: true }).Sheets['a'];
  return row.map((_, column) => sheet?.[utils.encode_cell({ r: 0, c: column })] as CellObject | undefined);
}
