import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import {
  disclosureId,
  listDisclosures,
  readChecks,
  readCorrected,
  type DisclosureKey,
  type KeepBytes,
} from '../../content/index.ts';
import { ASK_FOLDER, recordFields, RECORD_KINDS, type RecordKind } from '../../vocabulary/index.ts';
import { recordsOf } from '../records.ts';
import { AskFiles } from '../ask/files.ts';
import { RecordCsv } from './csv.ts';
import { makeRows, packRows, readRows, recordsOfValues, ROWS_FORMAT, type DocumentRows } from './document-rows.ts';
import { RecordParquet, type Values } from './parquet.ts';
import { Spool } from './spool.ts';

/** A file of open data: which records it holds, in which order, and what proves that it is whole. */
export interface DataFile {
  /** From the folder of the data: `2026/budgets.csv`. */
  path: string;
  kind: RecordKind;
  format: 'csv' | 'csv.gz' | 'parquet';
  /** The year whose records it holds; `null` for those of all years. */
  year: number | null;
  /** By what its rows are sorted: as published, department by department, or by code, and department by department within one. */
  order: 'department' | 'code';
  rows: number;
  bytes: number;
  sha256: string;
}

type Written = Omit<DataFile, 'bytes' | 'sha256'>;

/**
 * Writes the records of all department-years into an empty folder (beside it stands a scratch file while it works): each kind as CSV (with a gzip twin) for all years and for each,
 * and as Parquet. Reads one department-year after the other and keeps none: what grows with the portal is a key and a place for
 * each record. Out: the files, in the order of their paths. The bytes depend on the content alone, whatever `keep` gives.
 */
export async function writeRecords(folder: string, keep?: KeepBytes): Promise<DataFile[]> {
  const keys = await listDisclosures();
  const years = [...new Set(keys.map(({ year }) => year))].sort((a, b) => a - b);
  for (const year of years) await mkdir(join(folder, String(year)), { recursive: true });
  const kinds = RECORD_KINDS.map((kind) => new KindFiles(kind, folder, years));
  await mkdir(join(folder, ASK_FOLDER));
  const ask = new AskFiles(join(folder, ASK_FOLDER));
  for (const key of keys) {
    const rows = await rowsOf(key, keep);
    for (const files of kinds) files.add(key.year, rows);
    // Questions are answered from budgets alone: what was planned and what was spent are never added.
    if (key.stage !== undefined) continue;
    ask.add({
      budgets: recordsOfValues('budgets', rows.budgets.values),
      projects: recordsOfValues('projects', rows.projects.values),
    });
  }
  ask.close();
  const written = kinds.flatMap((files) => files.close());
  const proved: DataFile[] = [];
  for (const file of written) proved.push({ ...file, ...(await prove(join(folder, file.path))) });
  for (const { path, sha256 } of proved.filter(({ format }) => format === 'csv'))
    await requireTwin(join(folder, path), sha256);
  return proved.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The rows of a document: those that were kept, where they are whole. */
async function rowsOf(key: DisclosureKey, keep?: KeepBytes): Promise<DocumentRows> {
  const make = async () => {
    const { disclosure, applied } = await readCorrected(key);
    return makeRows(recordsOf(disclosure, applied, await readChecks(disclosure.identity)));
  };
  if (!keep) return make();
  let made: DocumentRows | null = null;
  const kept = await keep(`rows ${disclosureId(key)}`, String(ROWS_FORMAT), async () =>
    packRows((made = await make())),
  );
  return made ?? readRows(kept) ?? make();
}

/** All files of one kind of records while they are written. */
class KindFiles {
  private readonly csv: { year: number | null; path: string; file: RecordCsv }[];
  private readonly parquet: { path: string; file: RecordParquet };
  private readonly byCode: { path: string; file: RecordParquet; spool: Spool } | null;

  private readonly kind: RecordKind;

  constructor(kind: RecordKind, folder: string, years: readonly number[]) {
    this.kind = kind;
    this.csv = [null, ...years].map((year) => {
      const path = year === null ? `${kind}.csv` : `${year}/${kind}.csv`;
      return { year, path, file: new RecordCsv(kind, join(folder, path)) };
    });
    const parquet = (path: string) => ({ path, file: new RecordParquet(recordFields(kind), join(folder, path)) });
    this.parquet = parquet(kind === 'budgets' ? 'budgets-by-department.parquet' : `${kind}.parquet`);
    this.byCode =
      kind === 'budgets' ? { ...parquet('budgets-by-code.parquet'), spool: new Spool(`${folder}.spool`) } : null;
  }

  add(year: number, rows: DocumentRows): void {
    const { values, lines } = rows[this.kind];
    if (values.length === 0) return;
    for (const one of this.csv) if (one.year === null || one.year === year) one.file.add(values.length, lines);
    for (const one of values) {
      this.parquet.file.add(one);
      this.byCode?.spool.add(codeKey(one), one);
    }
  }

  close(): Written[] {
    const { kind } = this;
    for (const { file } of this.csv) file.close();
    const rows = this.csv[0]?.file.rows ?? 0;
    this.parquet.file.close();
    const written: Written[] = this.csv.flatMap(({ year, path, file }) => {
      const common = { kind, year, order: 'department', rows: file.rows } as const;
      return [
        { ...common, path, format: 'csv' },
        { ...common, path: `${path}.gz`, format: 'csv.gz' },
      ];
    });
    written.push({ kind, path: this.parquet.path, format: 'parquet', year: null, order: 'department', rows });
    if (this.byCode) {
      const { path, file, spool } = this.byCode;
      for (const values of spool.sorted()) file.add(values);
      file.close();
      spool.remove();
      written.push({ kind, path, format: 'parquet', year: null, order: 'code', rows });
    }
    return written;
  }
}

/** Where in a budget record stands what it is sorted by for questions about a code or an item. */
const CODE_KEY = ['functional_code', 'economic_code', 'measure', 'table_kind', 'year'].map((name) =>
  recordFields('budgets').findIndex((field) => field.name === name),
);

/** What budget records are sorted by for such questions: those that have a code first, year by year. */
function codeKey(values: Values): string {
  return CODE_KEY.map((at) => values[at] ?? '~').join('\n');
}

async function prove(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/**
 * Throws an Error where the compressed file beside a file does not hold what that holds, of which this is the SHA-256: what is published is unpacked once by
 * another program than packed it, as fflate's streams are known to break on some bytes (findings/fflate-streamed-deflate.sh).
 */
export async function requireTwin(path: string, sha256: string): Promise<void> {
  const unpacked = createHash('sha256');
  const wrong = `${basename(path)}.gz does not hold what ${basename(path)} holds`;
  await pipeline(createReadStream(`${path}.gz`), createGunzip(), unpacked).catch((cause: unknown) => {
    throw new Error(wrong, { cause });
  });
  if (unpacked.digest('hex') !== sha256) throw new Error(wrong);
}
