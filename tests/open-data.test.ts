import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleBudget } from '../src/budget/index.ts';
import { storeBudget } from '../src/content/index.ts';
import { writeData } from '../src/data/index.ts';
import { readDocument } from '../src/readers/index.ts';
import { readCsv, readParquet, yuanOf, type OutsideRecord } from './open-data/reader.ts';
import { MANIFEST, present, readReal } from './real-documents/documents.ts';

/** The kinds of tables whose rows are functional or economic accounts, or items of the three public expenses. */
const KINDS =
  /^(?:general-public-expenditure|government-funds|state-capital|expenditure|revenue|basic-expenditure|basic-expenditure-government|project-expenditure|project-expenditure-government|three-public)$/u;

/** What is taken of a converted document: the grid as printed, and what its rows and columns are. */
interface Converted {
  identity: { region: { slug: string }; department: { slug: string }; year: number; stage?: string };
  tables: {
    id: string;
    kind: string;
    unit: string | null;
    cells: string[][];
    columns: { role: string }[];
    rows: { row: number; code: string | null }[];
  }[];
}

/** Every cell of amounts of those rows: where it stands, its text as printed in the converted table, its unit. */
function expectedCells({
  identity: { region, department, year, stage },
  tables,
}: Converted): Map<string, [string, string]> {
  const cells = new Map<string, [string, string]>();
  for (const { id, kind, unit, cells: grid, columns, rows } of tables) {
    if (!KINDS.test(kind)) continue;
    for (const { row } of rows)
      for (const [column, { role }] of columns.entries())
        if (role === 'amount')
          cells.set([region.slug, department.slug, year, stage ?? 'budget', id, row, column].join('/'), [
            grid[row]?.[column] ?? '',
            unit ?? '',
          ]);
  }
  return cells;
}

function placeOf(record: OutsideRecord): string {
  const names = ['region_slug', 'department_slug', 'year', 'stage', 'table_id', 'cell_row', 'cell_column'];
  return names.map((name) => record[name]).join('/');
}

describe.runIf(present)('the open data of the real documents', () => {
  const expected = new Map<string, [string, string]>();
  const before = process.env['MINGZHANG_CONTENT'];
  let root = '';
  let data = '';

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'mingzhang-open-data-'));
    const content = join(root, 'content');
    data = join(root, 'data');
    for (const { file } of MANIFEST) {
      const document = await readDocument(readReal(file), basename(file));
      const source = { name: basename(file), format: document.format, bytes: 0, sha256: '0'.repeat(64) };
      const { files } = await storeBudget(content, assembleBudget(document, { files: [source] }), {
        figuresOnly: true,
      });
      const stored = files.find(({ path }) => path.startsWith('disclosures/'));
      const text = await readFile(join(content, stored?.path ?? ''), 'utf8');
      for (const [place, cell] of expectedCells(JSON.parse(text) as Converted)) expected.set(place, cell);
    }
    process.env['MINGZHANG_CONTENT'] = content;
    await mkdir(data);
    await writeData(data, null);
  }, 300_000);

  afterAll(async () => {
    if (before === undefined) delete process.env['MINGZHANG_CONTENT'];
    else process.env['MINGZHANG_CONTENT'] = before;
    await rm(root, { recursive: true, force: true });
  });

  it.each(['budgets.csv', 'budgets-by-code.parquet', 'budgets-by-department.parquet'])(
    'gives a program outside exactly the printed amounts: %s',
    async (name) => {
      const path = join(data, name);
      const records = name.endsWith('.csv') ? readCsv(path) : await readParquet(path);
      const told = records.filter(({ table_kind: kind = '' }) => KINDS.test(kind));
      const found = new Map(told.map((record) => [placeOf(record), record]));
      expect(found.size).toBe(told.length);
      // Beside the end of a shorter list there is no line: nothing is printed there, and nothing is told.
      expect([...found.keys()].filter((place) => !expected.has(place))).toEqual([]);
      expect([...expected].filter(([place, [printed]]) => printed !== '' && !found.has(place))).toEqual([]);
      const wrong: string[] = [];
      for (const [place, [printed, unit]] of expected) {
        if (printed === '' && !found.has(place)) continue;
        const record = found.get(place) ?? {};
        const amount = yuanOf(printed, unit);
        if (record['printed'] !== printed || record['amount'] !== amount || record['unit'] !== unit)
          wrong.push(`${place}: ${printed} ${unit} → ${record['printed']} ${record['unit']} ${record['amount']}`);
      }
      expect(wrong).toEqual([]);
      expect(found.size).toBeGreaterThan(4000);
    },
  );

  it('holds every code of a row, each beside its own amounts, in both formats', async () => {
    const records = readCsv(join(data, 'budgets.csv'));
    const names = [
      'functional_code',
      'economic_code',
      'measure',
      'column_year',
      'amount',
      'corrected',
      'doubted',
      'page',
    ];
    const line = (record: OutsideRecord) => names.map((name) => record[name]).join('|');
    expect((await readParquet(join(data, 'budgets-by-department.parquet'))).map(line)).toEqual(records.map(line));
    expect((await readParquet(join(data, 'budgets-by-code.parquet'))).map(line).sort()).toEqual(
      records.map(line).sort(),
    );
    expect(new Set(records.map(placeOf)).size).toBe(records.length);
    const coded = records.filter(({ functional_code: functional, economic_code: economic }) => functional || economic);
    expect(coded.length).toBeGreaterThan(2000);
    expect(coded.filter(({ functional_code: a, economic_code: b, code }) => (a || b) !== code)).toEqual([]);
  });
});
