import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DISCLOSURE_FILE, writeWhole } from '../../src/content/index.ts';
import { Problem } from '../../src/problem.ts';
import { OWN } from './folders.ts';

const count = z.int().nonnegative();

/** What the desk knows of a parcel besides its files: written after each change, so that a new start goes on where the last one was. */
const recordSchema = z.strictObject({
  schema: z.literal(1),
  id: z.string().regex(/^\d{4,}$/),
  version: z.int().positive(),
  /** The folder, archive or drop it came with: what was dropped together may belong together. */
  batch: z.string(),
  /** `waiting`: to be read. */
  stage: z.enum(['waiting', 'read', 'failed']),
  /** Why it could not be read, or what a person must say: a Problem. */
  problem: z.object({ id: z.string(), sentence: z.string() }).nullable(),
  /** In reading order; those that are not read at the end: they repeat others, or are not listed. */
  files: z.array(
    z.object({
      name: z.string(),
      format: z.string().nullable(),
      bytes: count,
      sha256: z.string(),
      used: z.boolean(),
    }),
  ),
  identity: z
    .object({
      region: z.string(),
      department: z.string(),
      slug: z.string(),
      kind: z.enum(['department', 'unit']),
      year: z.int(),
      stage: z.enum(['budget', 'final-accounts']),
      unit: z.enum(['元', '万元', '亿元', '千元', '百万元']).nullable(),
      title: z.string(),
    })
    .nullable(),
  tables: z.object({ found: count, required: count, missing: z.array(z.string()) }),
  open: z.object({ errors: count, warnings: count, doubts: count, masked: count, scans: count }),
  /** Digests of the figures of its tables, by what the table is. */
  figures: z.record(z.string(), z.object({ title: z.string(), digest: z.string() })).optional(),
  /** Some of its pages are pictures that were not read. */
  pictures: z.boolean().optional(),
  needsReplace: z.boolean(),
  /** The department-year it was staged as, `region/department/year`, and the digest of what it was staged from. */
  staged: z.object({ id: z.string(), from: z.string() }).nullable(),
  /** The department-year of the content that holds it, and what of it was accepted. */
  accepted: z
    .object({
      id: z.string(),
      from: z.string(),
      /** How it was accepted, where not as usual. */
      figuresOnly: z.boolean().optional(),
      originals: z.enum(['all', 'none']).optional(),
    })
    .nullable(),
  /** A command has put it into the content; nothing of it was read by the desk. */
  stored: z.boolean().optional(),
});

export type ParcelRecord = z.infer<typeof recordSchema>;

/** The files of a folder, of which no more is known than their names and sizes; none where there is no folder. */
export async function unreadFiles(folder: string): Promise<ParcelRecord['files']> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name !== DISCLOSURE_FILE);
  const file = async (name: string) => {
    const { size } = await stat(join(folder, name));
    return { name, format: null, bytes: size, sha256: '', used: true };
  };
  return Promise.all(names.map(file));
}

/** A parcel whose files nobody has read. */
export function newRecord(id: string, batch: string): ParcelRecord {
  return {
    schema: 1,
    id,
    version: 1,
    batch,
    stage: 'waiting',
    problem: null,
    files: [],
    identity: null,
    tables: { found: 0, required: 0, missing: [] },
    open: { errors: 0, warnings: 0, doubts: 0, masked: 0, scans: 0 },
    needsReplace: false,
    staged: null,
    accepted: null,
  };
}

/** Where things of the inbox stand. */
export class Inbox {
  readonly root: string;
  #ids: Promise<string> = Promise.resolve('');

  constructor(root: string) {
    this.root = root;
  }

  /** The folder of a parcel's files. */
  parcel(id: string): string {
    return join(this.root, id);
  }

  /** A folder or file that only the desk needs. */
  own(...names: string[]): string {
    return join(this.root, OWN, ...names);
  }

  /** A content folder that holds what a parcel would become. */
  staged(id: string): string {
    return this.own('staged', id);
  }

  async save(record: ParcelRecord): Promise<void> {
    await writeWhole(this.own('parcels', `${record.id}.json`), JSON.stringify(recordSchema.parse(record), null, 1));
  }

  async forget(id: string): Promise<void> {
    for (const ending of ['json', 'basis']) await rm(this.own('parcels', `${id}.${ending}`), { force: true });
    await rm(this.staged(id), { recursive: true, force: true });
  }

  /** All parcels by id: a folder without a record has yet to be read, as has one whose record is damaged. */
  async load(): Promise<ParcelRecord[]> {
    await mkdir(this.own('parcels'), { recursive: true });
    const entries = await readdir(this.root, { withFileTypes: true });
    const ids = entries.filter((entry) => entry.isDirectory() && /^\d{4,}$/u.test(entry.name)).map(({ name }) => name);
    return Promise.all(ids.sort().map((id) => this.#read(id)));
  }

  async #read(id: string): Promise<ParcelRecord> {
    try {
      return recordSchema.parse(JSON.parse(await readFile(this.own('parcels', `${id}.json`), 'utf8')));
    } catch {
      return newRecord(id, id);
    }
  }

  /** An id that no parcel has or had, for whoever asks first. */
  freeId(): Promise<string> {
    const mine = this.#ids.catch(() => '').then(() => this.#nextId());
    this.#ids = mine;
    return mine;
  }

  async #nextId(): Promise<string> {
    const path = this.own('last-id');
    const last = Number(await readFile(path, 'utf8').catch(() => '0'));
    const names = [...(await readdir(this.root)), ...(await readdir(this.own('removed')).catch(() => []))];
    const used = names.filter((name) => /^\d{4,}$/u.test(name)).map(Number);
    const next = [last, ...used].reduce((most, one) => (one > most ? one : most), 0) + 1;
    const id = String(next).padStart(4, '0');
    await writeWhole(path, id);
    return id;
  }
}

/** Throws a Problem for an id that no parcel can have: it becomes a part of a path. */
export function requireId(id: string): void {
  if (!/^\d{4,12}$/u.test(id)) throw new Problem('desk-not-there', {});
}
