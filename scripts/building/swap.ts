import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Problem } from '../../src/problem.ts';

/** What only a built portal has at its top. */
const SIGNS = ['index.html', '404.html', '_astro'];

/** A folder in which a portal is made, beside the one it will take the place of. */
export interface SiteDraft {
  folder: string;
  /** Puts it in the place of the old portal, whole, and removes that one. Throws a Problem where the system does not allow it. */
  publish(): Promise<void>;
  /** Removes it; the old portal stays as it is. */
  discard(): Promise<void>;
}

/**
 * Begins a portal beside `out`. What builds that were killed left there is removed, and an old portal that one of them had moved aside
 * is put back. Throws a Problem where `out` holds something else than a portal: nothing of a person's is ever removed.
 */
export async function beginSite(out: string): Promise<SiteDraft> {
  const target = resolve(out);
  await restoreSite(target);
  const there: string[] = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Problem('folder-not-site', {}, { place: { file: out }, cause: error });
  });
  const isSite = SIGNS.every((name) => there.includes(name));
  if (there.length > 0 && !isSite) throw new Problem('folder-not-site', {}, { place: { file: out } });
  await removeLeft(target);
  const folder = beside(target, `${process.pid}.draft`);
  return {
    folder,
    publish: () => swap(folder, target),
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Puts back the portal that a build had moved aside when it was killed before the new one stood in its place. */
export async function restoreSite(out: string): Promise<void> {
  const target = resolve(out);
  const previous = beside(target, 'previous');
  if (!existsSync(target) && existsSync(previous)) await rename(previous, target);
}

async function swap(folder: string, target: string): Promise<void> {
  const previous = beside(target, 'previous');
  try {
    await rm(previous, { recursive: true, force: true });
    if (existsSync(target)) await rename(target, previous);
    await rename(folder, target);
  } catch (cause) {
    await restoreSite(target);
    const { message } = cause as Error;
    throw new Problem('site-not-swapped', { draft: folder, detail: message }, { place: { file: target }, cause });
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

function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function beside(target: string, ending: string): string {
  return join(dirname(target), `.${basename(target)}.${ending}`);
}
