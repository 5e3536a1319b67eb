import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { DISCLOSURE_FILE, fileTooLong, findSources, writeWhole, type Source } from '../../src/content/index.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { openAttachments } from '../../src/readers/index.ts';
import { packagesOf, type Package } from '../converting/documents.ts';
import { toldOf } from './answers.ts';
import { isInside } from '../building/files.ts';
import { dropPath, freeName, safeName } from './names.ts';
import type { Inbox } from './records.ts';

/** Stands in a drop that is complete, and in one whose files are being moved. */
const WHOLE = '.whole';
const PLAN = '.plan.json';

/** What becomes of a drop: parcels, each with its files. Paths are relative to the drop, forward slashes; `archive`: the ZIP file they are in. */
const planSchema = z.array(
  z.object({
    id: z.string(),
    batch: z.string(),
    archive: z.string().nullable(),
    /** What is wrong with a member of an archive, of which there is no file. */
    problem: z.object({ id: z.string(), sentence: z.string(), name: z.string() }).nullable(),
    files: z.array(z.object({ from: z.string(), to: z.string() })),
  }),
);
type Plan = z.infer<typeof planSchema>;

/** Throws a Problem for what is no name of a drop: it becomes a part of a path. */
function folderOf(inbox: Inbox, batch: string): string {
  if (!/^[0-9a-z-]{8,64}$/iu.test(batch)) throw new Problem('desk-path-outside', {});
  return inbox.own('drops', batch);
}

/**
 * Writes a file of a drop as it comes; one of that path from before is replaced. `path`: decoded, below the drop. Throws a Problem for a
 * path that leads out, and for more bytes than a file may have; nothing of it is then left.
 */
export async function receive(
  inbox: Inbox,
  batch: string,
  path: string,
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<void> {
  const folder = folderOf(inbox, batch);
  const parts = dropPath(path);
  if (parts === null) {
    await body?.cancel();
    return;
  }
  const target = join(folder, ...parts);
  await mkdir(dirname(target), { recursive: true });
  const part = `${target}.part`;
  let bytes = 0;
  const counted = async function* (stream: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > most) throw fileTooLong(bytes, most, parts.at(-1));
      yield chunk;
    }
  };
  try {
    const stream = body === null ? Readable.from([]) : Readable.fromWeb(body);
    await pipeline(stream, counted, createWriteStream(part, { flush: true }));
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Says that a drop is whole: from here on it survives the end of the desk. */
export async function finishDrop(inbox: Inbox, batch: string): Promise<void> {
  const folder = folderOf(inbox, batch);
  if (!existsSync(folder)) throw new Problem('desk-not-there', {});
  await writeWhole(join(folder, WHOLE), '');
}

/** The drops that are whole. What else is there was cut off, when the desk ended before the page had sent all of it: it is removed. */
export async function wholeDrops(inbox: Inbox): Promise<string[]> {
  const names = await readdir(inbox.own('drops')).catch(() => []);
  const whole: string[] = [];
  for (const name of names) {
    if (existsSync(inbox.own('drops', name, WHOLE))) whole.push(name);
    else await rm(inbox.own('drops', name), { recursive: true, force: true });
  }
  return whole;
}

/**
 * Makes parcels of a whole drop: the files of each of its folders and archives, as `convert` takes them for candidates of one disclosure.
 * A new start goes on where this was interrupted; every parcel appears whole or not yet. Out: the ids of the parcels, each with what it
 * came with, and what is wrong with one that has no file.
 */
export async function takeIn(
  inbox: Inbox,
  batch: string,
  { most, locale }: { most: number; locale: Locale },
): Promise<Pick<Plan[number], 'id' | 'batch' | 'problem'>[]> {
  const folder = folderOf(inbox, batch);
  const plan = (await readPlan(folder)) ?? (await makePlan(inbox, folder, batch, most, locale));
  for (const parcel of plan) await moveIn(inbox, folder, parcel);
  return plan.map(({ id, batch: origin, problem }) => ({ id, batch: origin, problem }));
}

/** Removes a drop of which everything was taken in, and what nobody means with it. */
export async function forgetDrop(inbox: Inbox, batch: string): Promise<void> {
  await rm(folderOf(inbox, batch), { recursive: true, force: true });
}

async function readPlan(folder: string): Promise<Plan | null> {
  const text = await readFile(join(folder, PLAN), 'utf8').catch(() => null);
  return text === null ? null : planSchema.parse(JSON.parse(text));
}

async function makePlan(inbox: Inbox, folder: string, batch: string, most: number, locale: Locale): Promise<Plan> {
  const plan: Plan = [];
  const below = (path: string): string => relative(folder, path).replaceAll('\\', '/');
  const found = await findSources(folder, openAttachments, most);
  const add = async (from: readonly string[], archive: string | null, origin: string): Promise<void> => {
    const names = new Set<string>();
    const files = from.map((path) => {
      const to = freeName(safeName(basename(path)), names);
      names.add(to);
      return { from: path, to };
    });
    if (files.length > 0)
      plan.push({ id: await inbox.freeId(), batch: `${batch}/${origin}`, archive, problem: null, files });
  };
  for (const source of found) {
    if (!(source instanceof Error)) continue;
    const file = source instanceof Problem ? source.place.file : (source as NodeJS.ErrnoException).path;
    const path = file === undefined ? folder : resolve(file);
    // The file itself, whose parcel then says what is wrong with it.
    if (isInside(path, folder) && existsSync(path)) {
      await add(await withSiblings(below(path), path), null, below(dirname(path)));
      continue;
    }
    const { id, sentence } = toldOf(source, locale);
    const problem = { id, sentence, name: basename(path) };
    plan.push({ id: await inbox.freeId(), batch: `${batch}/`, archive: null, problem, files: [] });
  }
  const sources = found.filter((source): source is Source => !(source instanceof Error));
  for (const files of packagesOf(sources)) {
    const archive = archiveOf(files);
    if (archive === null)
      await add(await filesOf(files, below), null, below(files[0].package ?? dirname(files[0].path)));
    else await add(await membersOf(files, archive), below(archive), below(archive));
  }
  await writeWhole(join(folder, PLAN), JSON.stringify(plan));
  return plan;
}

/** What is wrong with a `disclosure.yaml` is told of the whole folder it speaks of. */
async function withSiblings(file: string, path: string): Promise<string[]> {
  if (basename(path) !== DISCLOSURE_FILE) return [file];
  const entries = await readdir(dirname(path), { withFileTypes: true });
  const folder = dirname(file) === '.' ? '' : `${dirname(file)}/`;
  return entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => `${folder}${name}`);
}

/** The archive of the drop that the files of a package stand in. */
function archiveOf([first]: Package): string | null {
  if (!first.unpacked) return null;
  if (first.package !== null) return first.package;
  const inside = first.files.find((file) => first.unpacked?.has(file)) ?? first.path;
  for (let path = inside; path !== dirname(path); path = dirname(path)) if (existsSync(path)) return path;
  return null;
}

/** The files of a package, and the `disclosure.yaml` that says which they are; archives beside one stay as they are. */
async function filesOf(files: Package, below: (path: string) => string): Promise<string[]> {
  const [first] = files;
  if (first.package !== null || !existsSync(join(first.path, DISCLOSURE_FILE)))
    return files.flatMap((source) => source.files.map(below));
  const path = join(first.path, DISCLOSURE_FILE);
  return withSiblings(below(path), path);
}

/** The paths in an archive of the files of a package. */
function membersOf(files: Package, archive: string): Promise<string[]> {
  const inside = (path: string): string => relative(archive, path).replaceAll('\\', '/');
  const paths = files.flatMap((source) => source.files.map(inside));
  const [first] = files;
  // A folder of it that a person has described.
  if (first.package === null) {
    const folder = inside(first.path);
    paths.push(folder === '' ? DISCLOSURE_FILE : `${folder}/${DISCLOSURE_FILE}`);
  }
  return Promise.resolve(paths);
}

/** Moves the files of a parcel into a folder beside its place, then that folder into its place. */
async function moveIn(inbox: Inbox, folder: string, { id, archive, files }: Plan[number]): Promise<void> {
  if (existsSync(inbox.parcel(id))) return;
  const making = inbox.own('making', id);
  await mkdir(making, { recursive: true });
  if (archive === null) {
    for (const { from, to } of files) {
      const path = join(folder, ...from.split('/'));
      // What was moved before an interruption is there already.
      if (existsSync(path)) await rename(path, join(making, to));
    }
  } else {
    const path = join(folder, ...archive.split('/'));
    const members = openAttachments(await readFile(path), path);
    for (const { from, to } of files) {
      const bytes = members?.get(from);
      if (bytes instanceof Error) throw bytes;
      if (bytes !== undefined) await writeFile(join(making, to), bytes, { flush: true });
    }
  }
  await rename(making, inbox.parcel(id));
}
