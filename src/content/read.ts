import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** The text of a file, or `null` where there is none. */
export async function readOptional(file: string): Promise<string | null> {
  return orWithout(readFile(file, 'utf8'), null);
}

/** The names in a folder, sorted, hidden ones left out; none where there is no such folder, or a file in its place. */
export async function namesIn(folder: string): Promise<string[]> {
  const names = await orWithout(readdir(folder), []);
  return names.filter((name) => !name.startsWith('.')).sort();
}

async function orWithout<T>(read: Promise<T>, without: T): Promise<T> {
  return read.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return without;
    throw error;
  });
}

/** SHA-256 of a file's text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
