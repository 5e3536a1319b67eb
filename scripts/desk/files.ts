import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DISCLOSURE_FILE } from '../../src/content/index.ts';

/** The text of a file, `null` where there is none. */
export async function readOptionalText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
}

/** Makes something of the text of files, `null` where there is none: once, as long as a file is as old and as long as then. */
export function ofFiles<Made>(make: (text: string) => Made): (path: string) => Promise<Made | null> {
  const known = new Map<string, { signature: string; made: Made }>();
  return async (path) => {
    const found = await stat(path).catch(() => null);
    if (!found) return null;
    const signature = `${found.mtimeMs} ${found.size} ${found.ino}`;
    const before = known.get(path);
    if (before?.signature === signature) return before.made;
    const made = make(await readFile(path, 'utf8'));
    known.set(path, { signature, made });
    return made;
  };
}

export interface FileFacts {
  name: string;
  bytes: number;
  sha256: string;
}

/** The documents in a parcel's folder by name, without what is said of them. */
export async function documentsIn(folder: string): Promise<FileFacts[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !/^\.|^~\$/u.test(entry.name)).map(({ name }) => name);
  const found: FileFacts[] = [];
  for (const name of names.filter((one) => one !== DISCLOSURE_FILE).sort()) {
    const path = join(folder, name);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    found.push({ name, bytes: (await stat(path)).size, sha256: hash.digest('hex') });
  }
  return found;
}

/** The same file at another place, without its bytes twice where the disk can do that: what is written later is a file of its own. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}

/** All files of a folder and below, at another place; nothing where there is no such folder. */
export async function copyFolder(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) await copyFolder(join(from, entry.name), join(to, entry.name));
    else if (entry.isFile()) await linkOrCopy(join(from, entry.name), join(to, entry.name));
  }
}

/** Puts a folder in the place of another, which is gone then. */
export async function takeFolder(from: string, to: string): Promise<void> {
  // On Windows a program that looks at files may hold one for a moment.
  await rm(to, { recursive: true, force: true, maxRetries: 5 });
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}

/** SHA-256 of texts, in their order. */
export function digestOf(...texts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
