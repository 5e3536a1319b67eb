import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parquetMetadata } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorrected, readPortal } from '../src/content/index.ts';
import { writeDataApart } from '../scripts/building/data-apart.ts';
import { buildWords } from '../src/i18n/index.ts';
import { describeData, writeData, type DataFile } from '../src/data/index.ts';
import { readCsv, readParquet } from './open-data/reader.ts';
import { SCHEMAS, schemasPresent } from './open-data/schemas.ts';
import { FIXTURE_CONTENT } from './fixtures/site/read.ts';

const HOME = 'https://budget.example.org/data/';
const ROOT = await mkdtemp(join(tmpdir(), 'mingzhang-data-'));
const before = { content: process.env['MINGZHANG_CONTENT'], zone: process.env['TZ'] };
let files: DataFile[] = [];
const data = join(ROOT, 'data');

beforeAll(async () => {
  process.env['MINGZHANG_CONTENT'] = FIXTURE_CONTENT;
  await mkdir(data);
  files = await writeData(data, HOME);
});

afterAll(async () => {
  if (before.content === undefined) delete process.env['MINGZHANG_CONTENT'];
  else process.env['MINGZHANG_CONTENT'] = before.content;
  if (before.zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before.zone;
  await rm(ROOT, { recursive: true });
});

describe('the data files', () => {
  it('are the same where a process of its own writes them', async () => {
    const apart = join(ROOT, 'elsewhere', 'apart');
    await mkdir(apart, { recursive: true });
    expect(await writeDataApart(apart, HOME)).toEqual(files);
    for (const { path } of files)
      expect(sha256(await readFile(join(apart, path))), path).toBe(sha256(await readFile(join(data, path))));
  });

  it('fail with that process', async () => {
    const nowhere = join(data, 'budgets.csv');
    // What is wrong is said by who waits for it: the build may have ended by the same.
    const failure = await writeDataApart(nowhere, HOME).catch((error: Error) => error.message);
    const [why = '', what] = String(failure).split('\n');
    expect([why.startsWith(nowhere), what]).toEqual([true, buildWords().dataFailed]);
  });

  it('are the same bytes again, in another folder and another time zone', async () => {
    process.env['TZ'] = 'Pacific/Kiritimati';
    const again = join(ROOT, 'elsewhere', 'again');
    await mkdir(again, { recursive: true });
    await writeData(again, HOME);
    const digests = async (folder: string) => {
      const names = (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/u.test(name)).sort();
      return names.map((name) => [name, sha256(readFileSync(join(folder, name)))]);
    };
    expect(await digests(again)).toEqual(await digests(data));
    expect(await readdir(ROOT)).toEqual(['data', 'elsewhere']);
  });

  it('are listed with their size, digest and number of rows', async () => {
    expect(files.map(({ path }) => path)).toContain('2025/findings.csv');
    for (const { path, bytes, sha256: digest, rows } of files) {
      const content = readFileSync(join(data, path));
      expect([content.length, sha256(content)], path).toEqual([bytes, digest]);
      if (path.endsWith('.csv')) expect(readCsv(join(data, path)).length, path).toBe(rows);
      if (path.endsWith('.parquet')) expect((await readParquet(join(data, path))).length, path).toBe(rows);
    }
  });

  it('have gzip twins that tell nothing of when and where they were made', () => {
    for (const { path } of files.filter(({ format }) => format === 'csv.gz')) {
      const bytes = readFileSync(join(data, path));
      expect([...bytes.subarray(0, 10)], path).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
      expect(gunzipSync(bytes).equals(readFileSync(join(data, path.slice(0, -3)))), path).toBe(true);
    }
  });

  it('hold the same records for all years as year by year', () => {
    for (const kind of ['budgets', 'projects', 'indicators', 'findings']) {
      const whole = readCsv(join(data, `${kind}.csv`)).map((record) => JSON.stringify(record));
      const years = ['2025', '2026'].flatMap((year) => readCsv(join(data, year, `${kind}.csv`)));
      expect(years.map((record) => JSON.stringify(record)).sort()).toEqual(whole.sort());
    }
  });

  it('give types to Parquet: years of 32 bits, decimals for yuan, texts for codes; sorted by code in one of the two', async () => {
    const bytes = readFileSync(join(data, 'budgets-by-code.parquet'));
    const { schema } = parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    const types = Object.fromEntries(schema.map(({ name, ...element }) => [name, element]));
    expect(types['year']).toMatchObject({ type: 'INT32', repetition_type: 'REQUIRED' });
    expect(types['column_year']).toMatchObject({ type: 'INT32', repetition_type: 'OPTIONAL' });
    expect(types['amount']).toMatchObject({ type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 2 });
    expect(types['functional_code']).toMatchObject({ type: 'BYTE_ARRAY', converted_type: 'UTF8' });
    const codes = (await readParquet(join(data, 'budgets-by-code.parquet'))).flatMap(
      (row) => row['functional_code'] || [],
    );
    expect(codes.length).toBeGreaterThan(20);
    expect(codes).toEqual(codes.toSorted());
  });

  it('keep the printed text of a corrected figure, and say which figures are in doubt', async () => {
    const { applied } = await readCorrected({ region: 'qinghe', department: 'water-bureau', year: 2026 });
    const records = readCsv(join(data, 'budgets.csv'));
    const corrected = records.filter((record) => record['corrected'] === 'true');
    expect(corrected.map(({ page }) => page?.split('#')[1]).sort()).toEqual(
      applied
        .map(({ table, row, column }) => `${table}-r${row}-c${column}`)
        .filter((anchor) => records.some(({ page }) => page?.endsWith(`#${anchor}`)))
        .sort(),
    );
    expect(corrected.length).toBeGreaterThan(0);
    for (const { page, printed, amount } of corrected) {
      const cell = applied.find(({ table, row, column }) => page?.endsWith(`#${table}-r${row}-c${column}`));
      expect(printed).toBe(cell?.old);
      expect(amount).not.toBe('');
    }
    expect(new Set(records.map((record) => record['doubted']))).toContain('true');
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the description of the data', () => {
  it('names each file with its digest, and the fields of its records', async () => {
    const { resources } = JSON.parse(await readFile(join(data, 'datapackage.json'), 'utf8')) as {
      resources: { path: string; hash: string; name: string; schema: string }[];
    };
    const described = files.filter(({ format }) => format !== 'csv.gz');
    expect(resources.map(({ path, hash }) => [path, hash])).toEqual(
      described.map(({ path, sha256: digest }) => [path, `sha256:${digest}`]),
    );
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { path, schema } of resources.filter((resource) => resource.path.endsWith('.csv'))) {
      const { fields } = JSON.parse(await readFile(join(data, schema), 'utf8')) as { fields: { name: string }[] };
      const [head = ''] = readFileSync(join(data, path), 'utf8').replace('\ufeff', '').split('\r\n', 1);
      expect(fields.map(({ name }) => name).join(','), path).toBe(head);
    }
  });

  it('has one record for each primary key', async () => {
    for (const kind of ['budgets', 'projects']) {
      const { primaryKey } = JSON.parse(await readFile(join(data, `schemas/${kind}.json`), 'utf8')) as {
        primaryKey: string[];
      };
      const keys = readCsv(join(data, `${kind}.csv`)).map((record) => primaryKey.map((name) => record[name]).join('|'));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('names fields that there are in its fiscal mapping', async () => {
    const { fiscal, resources } = JSON.parse(await readFile(join(data, 'datapackage.json'), 'utf8')) as {
      fiscal: { resources: string[]; model: unknown };
      resources: { name: string }[];
    };
    const [head = ''] = readFileSync(join(data, 'budgets.csv'), 'utf8').replace('\ufeff', '').split('\r\n', 1);
    const sources = [...JSON.stringify(fiscal.model).matchAll(/"source":"([^"]*)"/gu)].map(([, name]) => name);
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((name) => !head.split(',').includes(name ?? ''))).toEqual([]);
    expect(fiscal.resources.filter((name) => !resources.some((resource) => resource.name === name))).toEqual([]);
  });

  it.runIf(schemasPresent)('is valid by the published schemas, whatever the publisher states', async () => {
    const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
    // A hint for forms, which is no check.
    ajv.addFormat('textarea', true);
    const validators = new Map<string, ReturnType<typeof ajv.compile>>();
    const errorsOf = (schema: string, value: unknown) => {
      const known = validators.get(schema);
      const validate =
        known ?? ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, `${schema}.json`), 'utf8')) as object);
      validators.set(schema, validate);
      validate(JSON.parse(JSON.stringify(value)));
      return validate.errors ?? [];
    };
    const written: unknown = JSON.parse(await readFile(join(data, 'datapackage.json'), 'utf8'));
    expect(errorsOf('datapackage', written)).toEqual([]);
    const portal = await readPortal();
    const publisher = { name: '清河市财政局', url: null, email: null };
    for (const licence of [
      null,
      { name: 'CC-BY-4.0', url: null },
      { name: '自定义许可', url: null },
      { name: '许可', url: 'https://example.org/l' },
    ])
      for (const home of [null, HOME])
        expect(errorsOf('datapackage', describeData(files, { ...portal, publisher, licence }, home))).toEqual([]);
    for (const kind of ['budgets', 'projects', 'indicators', 'findings']) {
      const schema: unknown = JSON.parse(await readFile(join(data, `schemas/${kind}.json`), 'utf8'));
      expect(errorsOf('tableschema', schema), kind).toEqual([]);
    }
    // The schemas refuse what is wrong: a package without files, a field without name.
    expect(errorsOf('datapackage', { resources: [] })).not.toEqual([]);
    expect(errorsOf('tableschema', { fields: [{ type: 'string' }] })).not.toEqual([]);
  });
});
