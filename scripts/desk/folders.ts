import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isRunning, writeWhole } from '../../src/content/index.ts';
import { Problem } from '../../src/problem.ts';
import { isInside } from '../building/files.ts';

/** The folders that a desk works in. It reads and writes nothing outside them but the program itself. */
export interface Folders {
  content: string;
  /** One folder a disclosure, as `convert` reads it. */
  inbox: string;
  /** The built portal. */
  out: string;
}

/** What only the desk needs, inside the inbox; `convert` passes over hidden folders. */
export const OWN = '.desk';
/** Says which desk has the inbox open. */
const OPEN = 'open.json';

const openSchema = z.object({ process: z.number(), url: z.string() });

/** Throws a Problem where one of the folders stands in another, or the inbox holds what no desk has put there. */
export async function prepareFolders(given: Folders): Promise<Folders> {
  const folders = { content: resolve(given.content), inbox: resolve(given.inbox), out: resolve(given.out) };
  const all = Object.values(folders);
  for (const one of all) {
    const other = all.find((each) => each !== one && isInside(one, each));
    if (other !== undefined) throw new Problem('desk-folders-nested', { other }, { place: { file: one } });
  }
  if (folders.content === folders.inbox || folders.inbox === folders.out || folders.content === folders.out)
    throw new Problem('desk-folders-nested', { other: folders.content }, { place: { file: folders.inbox } });
  const names = await readdir(folders.inbox).catch(() => []);
  if (names.length > 0 && !existsSync(join(folders.inbox, OWN)))
    throw new Problem('desk-inbox-foreign', {}, { place: { file: folders.inbox } });
  await mkdir(join(folders.inbox, OWN), { recursive: true });
  await mkdir(folders.content, { recursive: true });
  return folders;
}

/** Takes the inbox for one desk: two would write over each other. Throws a Problem where another one has it. Out: gives it back. */
export async function holdInbox(inbox: string, url: string): Promise<() => Promise<void>> {
  const path = join(inbox, OWN, OPEN);
  const holder = await readHolder(path);
  if (holder && isRunning(holder.process)) throw new Problem('desk-open', holder, { place: { file: inbox } });
  await writeWhole(path, JSON.stringify({ process: process.pid, url }));
  return () => rm(path, { force: true });
}

async function readHolder(path: string): Promise<z.infer<typeof openSchema> | null> {
  try {
    return openSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
