import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { jsonOrNull, notWritten, writeWhole } from '../../src/content/index.ts';
import { Problem, type ShardKind } from '../../src/problem.ts';
import type { Shard } from '../command-line/index.ts';
import { filesBelow, inOrder, isInside } from './files.ts';
import { beginShard, SHARD_FILE, type FolderDraft } from './swap.ts';

/** What a folder says of the shard in it. */
const noteSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(['pages', 'search', 'archive']),
  /** The year of which it is an archive. */
  year: z.int().optional(),
  shard: z.int().min(1),
  of: z.int().min(1),
  /** SHA-256 over content, program and settings of which it was made. */
  inputs: z.string(),
  files: z.int().min(0),
  /** SHA-256 over path and bytes of all its files. */
  contents: z.string(),
});
type Note = z.infer<typeof noteSchema>;

const written = ({ shard, of }: Pick<Note, 'shard' | 'of'>): string => `${shard}/${of}`;

/** Says in a finished folder which shard it is, of what it was made and what is in it, so that a merge can hold it against that. */
export async function noteShard(
  folder: string,
  about: { kind: ShardKind; shard: Shard; inputs: string; year?: number },
): Promise<void> {
  const { files, contents } = await digestFiles(folder, () => Promise.resolve());
  const { shard, ...told } = about;
  const note: Note = { format: 1, ...told, shard: shard.index, of: shard.of, files: files.length, contents };
  await writeWhole(join(folder, SHARD_FILE), `${JSON.stringify(note, null, 2)}\n`);
}

/**
 * Begins a shard beside `out`, as `beginShard` does. Throws a Problem also where `out` holds a shard of another kind, as that of the portal of which
 * an archive is made, or lies within one of `folders`, whose shards would not be as they were built any more.
 */
export async function beginShardOf(
  kind: ShardKind,
  out: string,
  folders: readonly string[] = [],
): Promise<FolderDraft> {
  const there = await readNote(out).catch(() => null);
  if ((there !== null && there.kind !== kind) || isWithin(out, folders))
    throw new Problem('folder-not-shard', {}, { place: { file: out } });
  return beginShard(out);
}

/** Is a folder one of these, or within one of them? */
export function isWithin(out: string, folders: readonly string[]): boolean {
  const place = resolve(out);
  return folders.map((folder) => resolve(folder)).some((folder) => folder === place || isInside(place, folder));
}

/**
 * Holds folders against each other and against what a portal would be made of here. Out: those of pages, in the order of
 * the shards; the others are of the search, which may be left out. Throws a Problem where one is no shard, is there twice, was made of something else or of another number of
 * shards, and where one is missing.
 */
export async function requireShards(folders: readonly string[], inputs: string): Promise<string[]> {
  const notes = await readNotes(folders);
  const archived = notes.find(({ kind }) => kind === 'archive');
  if (archived) throw new Problem('shard-of-other-kind', { kind: 'archive' }, { place: { file: archived.folder } });
  const pages = notes.filter(({ kind }) => kind === 'pages');
  const search = notes.filter(({ kind }) => kind === 'search');
  requireAll('pages', pages, inputs);
  if (search.length > 0) requireAll('search', search, inputs);
  return pages.toSorted((one, other) => one.shard - other.shard).map(({ folder }) => folder);
}

/**
 * The year of which folders are shards of an archive; `null` where they are of a portal. Throws a Problem where one is no shard, or of another
 * kind or year than the others.
 */
export async function yearOfShards(folders: readonly string[]): Promise<number | null> {
  const notes = await readNotes(folders);
  const [year] = notes.flatMap((note) => note.year ?? []);
  for (const { folder, kind, year: own, ...note } of notes) {
    const place = { file: folder };
    if (year !== undefined && own === undefined) throw new Problem('shard-of-other-kind', { kind }, { place });
    if (year !== undefined && own !== undefined && own !== year)
      throw new Problem('shard-of-another-year', { shard: written(note), year: own, other: year }, { place });
  }
  return year ?? null;
}

/** The same as `requireShards` of folders with shards of an archive, whose order is their own. */
export async function requireArchiveShards(folders: readonly string[], inputs: string): Promise<void> {
  requireAll('archive', await readNotes(folders), inputs);
}

/** The shard that a folder holds the pages of a portal of; `null` where it is none. */
export async function shardOfPages(folder: string): Promise<string | null> {
  const note = await readNote(folder).catch(() => null);
  return note?.kind === 'pages' ? written(note) : null;
}

/** All shards of a kind, each once, of the same inputs. */
function requireAll(kind: ShardKind, notes: readonly (Note & { folder: string })[], inputs: string): void {
  const seen = new Map<number, string>();
  const of = notes[0]?.of ?? 1;
  for (const note of notes) {
    const place = { file: note.folder };
    const shard = written(note);
    if (note.of !== of) throw new Problem('shard-of-another-number', { kind, shard, of }, { place });
    if (note.inputs !== inputs) throw new Problem('shard-of-other-inputs', { kind, shard }, { place });
    const other = seen.get(note.shard);
    if (other !== undefined) throw new Problem('shard-twice', { kind, shard, other }, { place });
    seen.set(note.shard, note.folder);
  }
  const all = Array.from({ length: of }, (_, at) => at + 1);
  const missing = all.filter((index) => !seen.has(index)).map((index) => `${index}/${of}`);
  if (missing.length > 0) throw new Problem('shard-missing', { kind, missing: missing.join('\n') });
}

/**
 * Copies the files of a shard of pages into a site, without what it says of itself; others are only held against what they
 * say: who merges takes what it needs of them. Out: which shard it is, and the paths of its files, with forward slashes, each with SHA-256. Throws a Problem where they are not
 * those it was built with.
 */
export async function takeInShard(
  folder: string,
  site: string,
): Promise<{ kind: ShardKind; shard: string; files: [path: string, digest: string][] }> {
  const note = await readNote(folder);
  const copy = async (path: string, bytes: Uint8Array): Promise<void> => {
    const target = join(site, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes).catch((cause: unknown) => {
      throw notWritten(target, cause);
    });
  };
  const { kind } = note;
  const { files, contents } = await digestFiles(folder, kind === 'pages' ? copy : () => Promise.resolve());
  if (files.length !== note.files || contents !== note.contents)
    throw new Problem('shard-damaged', { kind, shard: written(note) }, { place: { file: folder } });
  return { kind, shard: written(note), files };
}

function readNotes(folders: readonly string[]): Promise<(Note & { folder: string })[]> {
  return Promise.all(folders.map(async (folder) => ({ folder, ...(await readNote(folder)) })));
}

async function readNote(folder: string): Promise<Note> {
  const text = await readFile(join(folder, SHARD_FILE), 'utf8').catch(() => 'null');
  const { data } = noteSchema.safeParse(jsonOrNull(text));
  if (!data || data.shard > data.of || (data.kind === 'archive') !== (data.year !== undefined))
    throw new Problem('not-a-shard', {}, { place: { file: folder } });
  return data;
}

/** SHA-256 over path and bytes of every file of a shard, in the order of their paths; each is handed on when it is read. */
async function digestFiles(
  folder: string,
  each: (path: string, bytes: Uint8Array) => Promise<void>,
): Promise<{ files: [path: string, digest: string][]; contents: string }> {
  const root = resolve(folder);
  const paths = filesBelow(root)
    .map((path) => path.slice(root.length + 1).replaceAll('\\', '/'))
    .filter((path) => path !== SHARD_FILE)
    .sort();
  const files = await inOrder(paths, async (path): Promise<[string, string]> => {
    const bytes = await readFile(join(root, path));
    await each(path, bytes);
    return [path, createHash('sha256').update(bytes).digest('hex')];
  });
  const hash = createHash('sha256');
  for (const file of files) hash.update(JSON.stringify(file));
  return { files, contents: hash.digest('hex') };
}
