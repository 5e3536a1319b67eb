import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from '../../src/content/index.ts';
import { Problem } from '../../src/problem.ts';

/** A kind of folder that is made beside its place. */
interface Kind {
  /** What only such a folder has at its top. */
  signs: readonly string[];
  /** What is said where its place holds something else, and where it cannot take it. */
  foreign: 'folder-not-site' | 'folder-not-archive' | 'folder-not-export' | 'folder-not-shard';
  stuck: 'site-not-swapped' | 'archive-not-swapped' | 'export-not-swapped';
}

const SITE: Kind = {
  signs: ['index.html', '404.html', '_astro'],
  foreign: 'folder-not-site',
  stuck: 'site-not-swapped',
};
/** Says of a folder which shard it holds; never published. */
export const SHARD_FILE = 'mingzhang-shard.json';
const SHARD: Kind = { signs: [SHARD_FILE], foreign: 'folder-not-shard', stuck: 'site-not-swapped' };
const BAG: Kind = { signs: ['bagit.txt'], foreign: 'folder-not-archive', stuck: 'archive-not-swapped' };

/** The definition of the index, by which an export for a search server is known. */
export const EXPORTED = 'opensearch-index.json';
const EXPORT: Kind = { signs: [EXPORTED], foreign: 'folder-not-export', stuck: 'export-not-swapped' };

/** A folder that is made beside the one it will take the place of. */
export interface FolderDraft {
  folder: string;
  /** Puts it in the place of the old one, whole, and removes that one. Throws a Problem where the system does not allow it. */
  publish(): Promise<void>;
  /** Removes it; the old one stays as it is. */
  discard(): Promise<void>;
}

/** Begins a portal beside `out`, as `begin` says. */
export function beginSite(out: string): Promise<FolderDraft> {
  return begin(out, SITE);
}

/** Begins a shard of a portal beside `out`, as `begin` says. */
export function beginShard(out: string): Promise<FolderDraft> {
  return begin(out, SHARD);
}

/** Begins an archive of a year beside `out`, as `begin` says. */
export function beginBag(out: string): Promise<FolderDraft> {
  return begin(out, BAG);
}

/** Begins an export for a search server beside `out`, as `begin` says. */
export function beginExport(out: string): Promise<FolderDraft> {
  return begin(out, EXPORT);
}

/** Does a place lie in a portal that was built, or is it one? It would be gone when that is built again. */
export function isInSite(out: string): boolean {
  const folder = resolve(out);
  if (SITE.signs.every((name) => existsSync(join(folder, name)))) return true;
  return dirname(folder) !== folder && isInSite(dirname(folder));
}

/** Begins a file beside `out`; what killed commands left of it there is removed. */
export async function beginFile(
  out: string,
): Promise<{ file: string; publish(): Promise<void>; discard(): Promise<void> }> {
  const target = resolve(out);
  await removeLeft(target);
  const file = beside(target, `${process.pid}.draft`);
  await rm(file, { force: true });
  return { file, publish: () => rename(file, target), discard: () => rm(file, { force: true }) };
}

/**
 * Begins a folder beside `out`. What commands that were killed left there is removed, and an old folder that one of them had moved aside
 * is put back. Throws a Problem where `out` holds something of another kind: nothing of a person's is ever removed.
 */
async function begin(out: string, kind: Kind): Promise<FolderDraft> {
  const target = resolve(out);
  await restoreFolder(target);
  const there: string[] = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Problem(kind.foreign, {}, { place: { file: out }, cause: error });
  });
  const isOurs = kind.signs.every((name) => there.includes(name));
  if (there.length > 0 && !isOurs) throw new Problem(kind.foreign, {}, { place: { file: out } });
  await removeLeft(target);
  const folder = beside(target, `${process.pid}.draft`);
  return {
    folder,
    publish: () => swap(folder, target, kind),
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Puts back the folder that a command had moved aside when it was killed before the new one stood in its place. */
export async function restoreFolder(out: string): Promise<void> {
  const target = resolve(out);
  const previous = beside(target, 'previous');
  if (!existsSync(target) && existsSync(previous)) await rename(previous, target);
}

async function swap(folder: string, target: string, { stuck }: Kind): Promise<void> {
  const previous = beside(target, 'previous');
  try {
    await rm(previous, { recursive: true, force: true });
    if (existsSync(target)) await rename(target, previous);
    await rename(folder, target);
  } catch (cause) {
    await restoreFolder(target);
    const { message } = cause as Error;
    throw new Problem(stuck, { draft: folder, detail: message }, { place: { file: target }, cause });
  }
  await rm(previous, { recursive: true, force: true });
}

/** Removes drafts whose process is gone. */
async function removeLeft(target: string): Promise<void> {
  const names = await readdir(dirname(target)).catch(() => []);
  const prefix = `.${basename(target)}.`;
  for (const name of names) {
    const match = name.startsWith(prefix) && /^(\d+)\.draft$/u.exec(name.slice(prefix.length));
    if (match && !isRunning(Number(match[1]))) await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}

function beside(target: string, ending: string): string {
  return join(dirname(target), `.${basename(target)}.${ending}`);
}
