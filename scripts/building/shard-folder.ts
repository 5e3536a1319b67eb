import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { jsonOrNull, notWritten, writeWhole } from '../../src/content/index.ts';
import { Problem } from '../../src/problem.ts';
import type { Shard } from '../command-line/index.ts';
import { filesBelow, inOrder } from './files.ts';
import { SHARD_FILE } from './swap.ts';

/** What a folder says of the shard in it. */
const noteSchema = z.strictObject({
  format: z.literal(1),
  shard: z.int().min(1),
  of: z.int().min(1),
  /** SHA-256 over content, program and settings of which it was made. */
  inputs: z.string(),
  files: z.int().min(0),
  /** SHA-256 over path and bytes of all its files. */
  contents: z.string(),
});
type Note = z.infer<typeof noteSchema>;

const written = ({ shard, of }: Note): string => `${shard}/${of}`;

/** Says in a finished folder which shard it is, of what it was made and what is in it, so that a merge can hold it against that. */
export async function noteShard(folder: string, { index, of }: Shard, inputs: string): Promise<void> {
  const { files, contents } = await digestFiles(folder, () => Promise.resolve());
  const note: Note = { format: 1, shard: index, of, inputs, files, contents };
  await writeWhole(join(folder, SHARD_FILE), `${JSON.stringify(note, null, 2)}\n`);
}

/**
 * Holds folders against each other and against what a portal would be made of here. Throws a Problem where one is no shard, is there
 * twice, was made of something else or of another number of shards, and where one is missing.
 */
export async function requireShards(folders: readonly string[], inputs: string): Promise<void> {
  const seen = new Map<number, string>();
  let of: number | null = null;
  for (const folder of folders) {
    const note = await readNote(folder);
    const place = { file: folder };
    const shard = written(note);
    of ??= note.of;
    if (note.of !== of) throw new Problem('shard-of-another-number', { shard, of }, { place });
    if (note.inputs !== inputs) throw new Problem('shard-of-other-inputs', { shard }, { place });
    const other = seen.get(note.shard);
    if (other !== undefined) throw new Problem('shard-twice', { shard, other }, { place });
    seen.set(note.shard, folder);
  }
  const all = Array.from({ length: of ?? 0 }, (_, at) => at + 1);
  const missing = all.filter((index) => !seen.has(index)).map((index) => `${index}/${of}`);
  if (missing.length > 0) throw new Problem('shard-missing', { missing: missing.join('\n') });
}

/**
 * Copies the files of a shard into a site, without what it says of itself. Out: their paths, with forward slashes. Throws a Problem where
 * they are not those it was built with.
 */
export async function takeInShard(folder: string, site: string): Promise<string[]> {
  const note = await readNote(folder);
  const { paths, files, contents } = await digestFiles(folder, async (path, bytes) => {
    const target = join(site, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes).catch((cause: unknown) => {
      throw notWritten(target, cause);
    });
  });
  if (files !== note.files || contents !== note.contents)
    throw new Problem('shard-damaged', { shard: written(note) }, { place: { file: folder } });
  return paths;
}

async function readNote(folder: string): Promise<Note> {
  const text = await readFile(join(folder, SHARD_FILE), 'utf8').catch(() => 'null');
  const { data } = noteSchema.safeParse(jsonOrNull(text));
  if (!data || data.shard > data.of) throw new Problem('not-a-shard', {}, { place: { file: folder } });
  return data;
}

/** SHA-256 over path and bytes of every file of a shard, in the order of their paths; each is handed on when it is read. */
async function digestFiles(
  folder: string,
  each: (path: string, bytes: Uint8Array) => Promise<void>,
): Promise<{ paths: string[]; files: number; contents: string }> {
  const root = resolve(folder);
  const paths = (await filesBelow(root))
    .map((path) => path.slice(root.length + 1).replaceAll('\\', '/'))
    .filter((path) => path !== SHARD_FILE)
    .sort();
  const digests = await inOrder(paths, async (path) => {
    const bytes = await readFile(join(root, path));
    await each(path, bytes);
    return createHash('sha256').update(bytes).digest('hex');
  });
  const hash = createHash('sha256');
  for (const [at, path] of paths.entries()) hash.update(JSON.stringify([path, digests[at]]));
  return { paths, files: paths.length, contents: hash.digest('hex') };
}
