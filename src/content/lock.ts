import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { shownPath } from './folder.ts';
import { notWritten } from './write.ts';

/** Stands in a content folder while a process changes it, and says which. */
const LOCK = '.lock';
/** How long one department-year may take to be written; a lock of another machine that is older was left behind. */
const OLD = 10 * 60_000;
/** How long is waited for another process. */
const PATIENCE = 2 * 60_000;

const ownerSchema = z.object({ process: z.number(), machine: z.string(), since: z.string(), token: z.string() });
type Owner = z.infer<typeof ownerSchema>;

/** The processes of this machine wait in turn; so do the calls of one process, which the file alone could not tell apart. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Does something while no other process that asks for the same lock does. A lock whose process is gone is taken over. Throws a Problem
 * that names the owner where it keeps the lock too long.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const before = queues.get(folder) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(() => lockedWork(folder, work, patience));
  queues.set(folder, mine);
  try {
    return await mine;
  } finally {
    if (queues.get(folder) === mine) queues.delete(folder);
  }
}

async function lockedWork<T>(folder: string, work: () => Promise<T>, patience: number): Promise<T> {
  const path = join(folder, LOCK);
  const owner: Owner = { process: process.pid, machine: hostname(), since: new Date().toISOString(), token: randomUUID() };
  const end = Date.now() + patience;
  while (!(await take(path, owner))) {
    if (await isLeftBehind(path)) {
      await breakLock(path);
      continue;
    }
    if (Date.now() > end) {
      const holder = await readOwner(path);
      const values = { process: holder?.process ?? null, machine: holder?.machine ?? null, since: holder?.since ?? null };
      throw new Problem('content-locked', values, { place: { file: shownPath(path) } });
    }
    await wait(5 + Math.random() * 20);
  }
  try {
    await sweep(folder);
    return await work();
  } finally {
    if ((await readOwner(path))?.token === owner.token) await rm(path, { force: true });
  }
}

/** Makes the lock, complete from its first moment: a file that is linked into its place only if nothing is there. */
async function take(path: string, owner: Owner): Promise<boolean> {
  const own = `${path}.${owner.token}`;
  try {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(own, JSON.stringify(owner));
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notWritten(path, error);
  } finally {
    await rm(own, { force: true });
  }
}

/** Removes what processes left that were killed while they asked for the lock. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${LOCK}.`)) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > OLD) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function readOwner(path: string): Promise<Owner | null> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Is the process gone that made the lock? What another machine made can only be told by its age. */
async function isLeftBehind(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (!found) return false;
  const owner = await readOwner(path);
  const isOld = Date.now() - found.mtimeMs > OLD;
  if (!owner || owner.machine !== hostname()) return isOld;
  // The calls of this process wait for each other.
  return isRunning(owner.process) ? isOld : true;
}

/** Does another process with this number run on this machine? A number of our own is that of one that had it before. */
export function isRunning(number: number): boolean {
  if (number === process.pid) return false;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // It is there, but somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Removes a lock that was left behind. Only one process at a time may do so, and looks again when it is that one: otherwise the second
 * would remove the lock that the first has made meanwhile.
 */
async function breakLock(path: string): Promise<void> {
  const breaking = `${path}.breaking`;
  try {
    await mkdir(breaking);
  } catch {
    const found = await stat(breaking).catch(() => null);
    if (found && Date.now() - found.mtimeMs > OLD) await rm(breaking, { recursive: true, force: true });
    await wait(20);
    return;
  }
  try {
    if (await isLeftBehind(path)) await rm(path, { force: true });
  } finally {
    await rm(breaking, { recursive: true, force: true });
  }
}
