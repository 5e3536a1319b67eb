import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeBulkFiles } from '../scripts/exporting/bulk-files.ts';
import type { Source } from '../src/search/build/index.ts';
import { recordsOf } from '../src/search/records/records.ts';
import { FIXTURE_CONTENT, readFixture } from './fixtures/site/read.ts';
import { filesUnder, temporaryFolder } from './helpers/folders.ts';
import { definitionSchema, recordSchema } from './helpers/opensearch/formats.ts';

const ROOT = join(import.meta.dirname, '..');
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'scripts/mingzhang.ts'];

function run(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...FLAGS, 'export', ...words], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'C', MINGZHANG_BASE: '', MINGZHANG_SITE: '' },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const actionSchema = z.strictObject({ index: z.strictObject({ _id: z.string().min(1).max(512) }) });

/** The records of an export by their identifiers; every line is held against the format of bulk requests. */
function readRecords(folder: string): Map<string, z.infer<typeof recordSchema>> {
  const records = new Map<string, z.infer<typeof recordSchema>>();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.ndjson'))
    .sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    // A request that does not end its last line is refused.
    expect(text.endsWith('\n')).toBe(true);
    const lines = text.slice(0, -1).split('\n');
    expect(lines.length % 2).toBe(0);
    for (let at = 0; at < lines.length; at += 2) {
      const { _id } = actionSchema.parse(JSON.parse(lines[at] ?? '')).index;
      expect(records.has(_id)).toBe(false);
      records.set(_id, recordSchema.parse(JSON.parse(lines[at + 1] ?? '')));
    }
  }
  return records;
}

describe('mingzhang export --opensearch', () => {
  it('writes the same bytes twice, in the formats of a server, with addresses in both languages', () => {
    const folder = temporaryFolder();
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    const words = ['--opensearch', '--site', 'https://budget.example.org', '--base', '/portal', FIXTURE_CONTENT];
    expect(run('--out', one, ...words)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('4 documents'),
    });
    expect(run('--out', two, ...words).code).toBe(0);
    // An export takes the place of an older one.
    expect(run('--out', two, ...words).code).toBe(0);
    expect(filesUnder(two)).toEqual(filesUnder(one));
    expect(readdirSync(folder).sort()).toEqual(['one', 'two']);

    const definition = definitionSchema.parse(JSON.parse(readFileSync(join(one, 'opensearch-index.json'), 'utf8')));
    const records = readRecords(one);
    const fields = new Set([...records.values()].flatMap((record) => Object.keys(record)));
    // A strict mapping refuses a record with a field that it does not know.
    expect([...fields].sort()).toEqual(Object.keys(definition.mappings.properties).sort());
    const row = records.get('qinghe/government-office/2026#row:expenditure-r4');
    expect(row).toMatchObject({
      record: 'row',
      title: '行政运行',
      code: '2010301',
      unit: '万元',
      cells: ['777.29', '777.29'],
    });
    expect(row?.address).toBe('https://budget.example.org/portal/qinghe/government-office/2026/#expenditure-r4');
    expect(row?.address_en).toBe('https://budget.example.org/portal/en/qinghe/government-office/2026/#expenditure-r4');
    expect(row?.figures[0]).toMatchObject({ column: '合计', printed: '777.29 万元', fen: 777_290_000 });
  });

  it('exports in parts what it exports as a whole', () => {
    const folder = temporaryFolder();
    const [part2, part3, whole] = [['--shard', '2/3'], ['--shard', '3/3'], []].map((shard, at) => {
      const out = join(folder, `${at}`);
      expect(run('--opensearch', '--out', out, ...shard, FIXTURE_CONTENT).code).toBe(0);
      return [...readRecords(out)];
    });
    expect([part2, part3].every((part) => part && part.length > 0)).toBe(true);
    expect([...(part2 ?? []), ...(part3 ?? [])].sort()).toEqual(whole?.sort());
  });

  it('says in one sentence what is wrong, and leaves what is not its own', () => {
    const folder = temporaryFolder();
    expect(run('--opensearch')).toEqual({
      code: 2,
      out: '',
      err: 'Say what to export, and where to: --opensearch --out DIR.\n',
    });
    expect(run('--opensearch', '--out', join(folder, 'out'), join(folder, 'nowhere')).code).toBe(2);
    writeFileSync(join(folder, 'letter.txt'), 'mine');
    const refused = run('--opensearch', '--out', folder, FIXTURE_CONTENT);
    expect([refused.code, refused.err.trimEnd().split('\n')]).toEqual([
      1,
      [expect.stringContaining('holds something else than an export')],
    ]);
    expect(filesUnder(folder)).toEqual({ 'letter.txt': 'mine' });
    mkdirSync(join(folder, 'empty'));
    const empty = run('--opensearch', '--out', join(folder, 'out'), join(folder, 'empty'));
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('holds no disclosure')]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

it('begins another file before one is too large, and gives a pair that is larger a file of its own', async () => {
  const folder = temporaryFolder();
  const pairs = ['一二\n', 'aaa\n', 'b'.repeat(30) + '\n', 'c\n'];
  const lines = (async function* () {
    for (const pair of pairs) yield await Promise.resolve(pair);
  })();
  expect(await writeBulkFiles(folder, lines, 11)).toEqual({ files: 3, records: 4, bytes: 44 });
  expect(filesUnder(folder)).toEqual({
    'records-00001.ndjson': '一二\naaa\n',
    'records-00002.ndjson': `${'b'.repeat(30)}\n`,
    'records-00003.ndjson': 'c\n',
  });
});

describe('a record', () => {
  const id = 'qinghe/government-office/2026';
  const mark = { number: 2, about: 'error' as const, href: '#finding-2', text: '注2', label: '注2', quiet: false };
  const sourceOf = (disclosure: Source['disclosure']): Source => ({
    disclosure,
    ...{ narrative: null, html: null, statements: [], prior: null, open: [1, 0] },
    doubts: new Map([['#basic-expenditure-r5-c2', [mark]]]),
  });
  const row = (source: Source, anchor: string) =>
    [...recordsOf(source, id, '/')].find(({ record }) => record.anchor === anchor)?.record;

  it('says of a figure under an open finding what the page says', () => {
    const figures = row(sourceOf(readFixture(id)), 'basic-expenditure-r5')?.figures ?? [];
    expect(figures.find(({ anchor }) => anchor === 'basic-expenditure-r5-c2')).toMatchObject({
      printed: '317.90 万元（有不符）',
      finding: 'finding-2',
    });
  });

  it('gives a figure that nothing proves no value, and leaves out what is not published', () => {
    const disclosure = structuredClone(readFixture(id));
    const table = disclosure.tables.find(({ kind }) => kind === 'expenditure');
    const typed = table?.rows.find(({ row: number }) => number === 4);
    const amount = typed?.amounts.find(({ column }) => column === 2);
    if (!table || !amount) throw new Error('The fixture has another table.');
    amount.fen = null;
    table.aligned = { unproven: [[4, 2]] };
    table.omitted = [[4, 3]];
    const record = row(sourceOf(disclosure), 'expenditure-r4');
    expect(record?.figures).toEqual([
      {
        label: '行政运行',
        column: '合计',
        anchor: 'expenditure-r4-c2',
        fen: null,
        printed: '777.29 万元',
        unproven: true,
      },
    ]);
    expect([record?.fen, record?.cells]).toEqual([[], ['777.29']]);
  });
});
