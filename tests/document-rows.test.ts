import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listDisclosures, readChecks, readCorrected, type KeepBytes } from '../src/content/index.ts';
import { valueLines } from '../src/data/files/csv.ts';
import { makeRows, packRows, readRows, recordsOfValues, valuesOf } from '../src/data/files/document-rows.ts';
import type { Values } from '../src/data/files/parquet.ts';
import { Spool } from '../src/data/files/spool.ts';
import { requireTwin, writeRecords } from '../src/data/files/write.ts';
import { recordsOf } from '../src/data/records.ts';
import { RECORD_KINDS } from '../src/vocabulary/index.ts';
import { filesUnder } from './helpers/folders.ts';
import { FIXTURE_CONTENT } from './fixtures/site/read.ts';

const ROOT = await mkdtemp(join(tmpdir(), 'mingzhang-rows-'));
let count = 0;
const emptyFolder = () => {
  const folder = join(ROOT, String(count++));
  mkdirSync(folder);
  return folder;
};

beforeEach(() => {
  vi.stubEnv('MINGZHANG_CONTENT', FIXTURE_CONTENT);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rm(ROOT, { recursive: true }));

async function recordsOfAll() {
  const all = [];
  for (const key of await listDisclosures()) {
    const { disclosure, applied } = await readCorrected(key);
    all.push(recordsOf(disclosure, applied, await readChecks(disclosure.identity)));
  }
  return all;
}

describe('the rows of a document', () => {
  it('say what its records say, of every kind, and as the same lines', async () => {
    const kinds = new Set<string>();
    for (const records of await recordsOfAll()) {
      const rows = readRows(packRows(makeRows(records)));
      for (const kind of RECORD_KINDS) {
        expect(recordsOfValues(kind, rows?.[kind].values ?? [])).toEqual(records[kind]);
        expect(Buffer.from(rows?.[kind].lines ?? []).equals(valueLines(kind, valuesOf(kind, records[kind])))).toBe(
          true,
        );
        if (records[kind].length > 0) kinds.add(kind);
      }
    }
    expect([...kinds].sort()).toEqual([...RECORD_KINDS].sort());
  });

  it('are the same made and kept where a number is a zero below zero', async () => {
    const project = (await recordsOfAll()).flatMap(({ projects }) => projects)[0];
    if (!project) throw new Error('the content of the tests has no project');
    const records = { budgets: [], projects: [{ ...project, execution_weight: -0 }], indicators: [], findings: [] };
    const made = makeRows(records);
    expect(made.projects.values[0]).toContain(0);
    expect(readRows(packRows(made))).toEqual(made);
  });

  it('are none where one byte of them is another, or they are cut short', async () => {
    const [records] = await recordsOfAll();
    if (!records) throw new Error('the content of the tests has no document');
    const bytes = packRows(makeRows(records));
    expect(readRows(bytes)).not.toBe(null);
    for (let at = 0; at < bytes.length; at += at < 16 ? 1 : 97) {
      const other = Buffer.from(bytes);
      other[at] = (other[at] ?? 0) ^ 0x20;
      const read = readRows(other);
      // A bit that stands for nothing may be another; a figure may not.
      if (read !== null) expect(read).toEqual(readRows(bytes));
    }
    for (const length of [0, 3, 15, 16, 40, bytes.length >> 1, bytes.length - 1])
      expect(readRows(bytes.subarray(0, length))).toBe(null);
  });
});

describe('data files of rows that were kept', () => {
  /** Keeps rows as a build does, with what `change` makes of them. */
  function keeper(change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes) {
    const kept = new Map<string, Uint8Array>();
    const made: string[] = [];
    const keep: KeepBytes = async (name, key, make) => {
      const id = `${name} ${key}`;
      const known = kept.get(id);
      if (known) return change(known);
      made.push(id);
      const bytes = await make();
      kept.set(id, bytes);
      return bytes;
    };
    return { keep, made };
  }

  it('are the same bytes, and are made without reading a document again', async () => {
    const { keep, made } = keeper();
    const [plain, first, second] = [emptyFolder(), emptyFolder(), emptyFolder()];
    const told = await writeRecords(plain);
    expect(await writeRecords(first, keep)).toEqual(told);
    expect(made.length).toBe((await listDisclosures()).length);
    expect(await writeRecords(second, keep)).toEqual(told);
    expect(made.length).toBe((await listDisclosures()).length);
    expect(filesUnder(second)).toEqual(filesUnder(plain));
  });

  it('are the same where all that was kept is damaged', async () => {
    const { keep } = keeper((bytes) => bytes.subarray(0, bytes.length - 9));
    const [first, second] = [emptyFolder(), emptyFolder()];
    const told = await writeRecords(first, keep);
    expect(await writeRecords(second, keep)).toEqual(told);
  });
});

describe('records put aside', () => {
  it('come by key, those of one key in the order they came, however many and however far apart', () => {
    const spool = new Spool(join(emptyFolder(), 'spool'));
    const all: { key: string; values: Values }[] = [];
    // Long ones between short ones, so that some stand close together and some apart.
    for (let at = 0; at < 45_000; at++) {
      const key = String((at * 7919) % 1009).padStart(4, '0');
      const values = [at, at % 5 === 0 ? null : `项目${at}`, at % 997 === 0 ? '长'.repeat(20_000) : ''];
      all.push({ key, values });
      spool.add(key, values);
    }
    const expected = all.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ values }) => values);
    let at = 0;
    for (const values of spool.sorted()) {
      if (values[0] !== expected[at]?.[0] || values[1] !== expected[at]?.[1] || values[2] !== expected[at]?.[2])
        expect(values).toEqual(expected[at]);
      at++;
    }
    expect(at).toBe(all.length);
    spool.remove();
  });

  it('are none where none were added', () => {
    const spool = new Spool(join(emptyFolder(), 'spool'));
    expect([...spool.sorted()]).toEqual([]);
    spool.remove();
  });
});

it('a compressed file that does not hold what stands beside it is not published', async () => {
  const folder = emptyFolder();
  const [plain, twin] = [join(folder, 'budgets.csv'), join(folder, 'budgets.csv.gz')];
  writeFileSync(plain, 'amount\r\n100.00\r\n');
  writeFileSync(twin, gzipSync('amount\r\n100.00\r\n'));
  const sha256 = createHash('sha256').update('amount\r\n100.00\r\n').digest('hex');
  await requireTwin(plain, sha256);
  const wrong = 'budgets.csv.gz does not hold what budgets.csv holds';
  for (const bytes of [
    gzipSync('amount\r\n900.00\r\n'),
    gzipSync('amount\r\n100.00\r\n').subarray(0, 20),
    Buffer.from('amount'),
  ]) {
    writeFileSync(twin, bytes);
    await expect(requireTwin(plain, sha256)).rejects.toThrow(wrong);
  }
});
