import { open as openFile, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { unitSchema, type Overrides } from '../budget/index.ts';
import type { MoneyUnit } from '../money.ts';
import { Problem } from '../problem.ts';
import { shownPath } from './folder.ts';
import { parseFile } from './parse.ts';

export const DISCLOSURE_FILE = 'disclosure.yaml';

/** `disclosure.yaml` beside the files of one disclosure: which they are, and what overrides what is read from them. */
export const disclosureFileSchema = z.strictObject({
  /** File names in reading order; without it, all the files of the folder by name. */
  files: z.array(z.string()).min(1).optional(),
  department: z.string().optional(),
  region: z.string().optional(),
  year: z.int().min(1990).max(2100).optional(),
  unit: unitSchema.optional(),
  title: z.string().optional(),
  /** The department in its address, said before its first publication; afterwards the department's file says it. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .optional(),
  /** Address where the original was published. */
  url: z.url().optional(),
  /** Day of publication, `2026-02-13`. */
  published: z.iso.date().optional(),
});

/** The files of one disclosure, and what a person says about it. */
export interface Source {
  files: string[];
  /** The bytes of those files that stand in an archive. */
  unpacked?: ReadonlyMap<string, Uint8Array>;
  overrides: Overrides & { unit?: MoneyUnit | undefined };
  url: string | null;
  published: string | null;
}

/** The members of an archive by path, each its bytes or what is wrong with it; `null` where a file is no archive. */
export type OpenArchive = (bytes: Uint8Array, file: string) => ReadonlyMap<string, Uint8Array | Problem> | null;

/**
 * The disclosures under a path, by name: a file is one; a folder with a `disclosure.yaml` is one; of any other folder each
 * file is one. An archive is taken for a folder. Hidden files are passed over. Throws a Problem when the path does not exist;
 * one that costs a single disclosure stands in its place.
 */
export async function findSources(path: string, open: OpenArchive): Promise<(Source | Problem)[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Problem('path-missing', {}, { place: { file: path } });
  if (!found.isDirectory()) return inFile(path, open);
  const entries = (await readdir(path, { withFileTypes: true }))
    .filter((entry) => !/^(?:\.|~\$)/u.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const sources: (Source | Problem)[] = [];
  if (files.includes(DISCLOSURE_FILE)) {
    const text = await readFile(join(path, DISCLOSURE_FILE), 'utf8');
    sources.push(orProblem(() => grouped(path, files, text)));
  } else {
    for (const name of files) sources.push(...(await inFile(join(path, name), open)));
  }
  for (const entry of entries)
    if (entry.isDirectory()) sources.push(...(await findSources(join(path, entry.name), open)));
  return sources;
}

/** The disclosures in a file: those of an archive, or the one that it is. */
async function inFile(path: string, open: OpenArchive): Promise<(Source | Problem)[]> {
  if (!(await beginsLikeArchive(path))) return [single(path)];
  try {
    const members = open(await readFile(path), path);
    if (!members) return [single(path)];
    return members.size > 0
      ? inArchive(path, members)
      : [new Problem('archive-without-document', {}, { place: { file: path } })];
  } catch (error) {
    return [asProblem(error)];
  }
}

async function beginsLikeArchive(path: string): Promise<boolean> {
  const file = await openFile(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}

/** The disclosures in an archive, as in a folder. */
function inArchive(archive: string, members: ReadonlyMap<string, Uint8Array | Problem>): (Source | Problem)[] {
  const folders = new Map<string, string[]>();
  for (const name of [...members.keys()].sort()) folders.set(dirname(name), [...(folders.get(dirname(name)) ?? []), name]);
  const take = (source: Source, folder: string): Source => {
    const unpacked = new Map<string, Uint8Array>();
    for (const name of folders.get(folder) ?? []) {
      const file = join(archive, name);
      const bytes = members.get(name);
      if (!source.files.includes(file)) continue;
      if (bytes instanceof Problem) throw bytes;
      if (bytes) unpacked.set(file, bytes);
    }
    return { ...source, unpacked };
  };
  return [...folders].flatMap(([folder, names]) => {
    const said = members.get(join(folder, DISCLOSURE_FILE).replaceAll('\\', '/'));
    if (said === undefined) return names.map((name) => orProblem(() => take(single(join(archive, name)), folder)));
    return orProblem(() => {
      if (said instanceof Problem) throw said;
      const text = new TextDecoder().decode(said);
      const present = names.map((name) => basename(name));
      return take(grouped(join(archive, folder), present, text), folder);
    });
  });
}

function orProblem(find: () => Source): Source | Problem {
  try {
    return find();
  } catch (error) {
    return asProblem(error);
  }
}

function single(path: string): Source {
  return { files: [path], overrides: {}, url: null, published: null };
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}

function grouped(folder: string, present: readonly string[], text: string): Source {
  const path = join(folder, DISCLOSURE_FILE);
  const file = shownPath(path);
  const read = parseFile(disclosureFileSchema, text, file);
  const { files = present.filter((name) => name !== DISCLOSURE_FILE), url, published, ...overrides } = read;
  const missing = files.filter((name) => !present.includes(name));
  if (missing.length > 0 || files.length === 0) {
    const place = { file };
    throw files.length === 0
      ? new Problem('folder-without-document', {}, { place })
      : new Problem('folder-lacks-files', { names: missing.join('\n') }, { place });
  }
  return { files: files.map((name) => join(folder, name)), overrides, url: url ?? null, published: published ?? null };
}
