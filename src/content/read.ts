import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { Problem } from '../problem.ts';

/** The text of a file, or `null` where there is none. Throws a Problem for a pipe or device, which may never end. */
export async function readOptional(file: string): Promise<string | null> {
  return orWithout(readOrdinary(file), null);
}

async function readOrdinary(file: string): Promise<string> {
  const found = await stat(file);
  if (!found.isFile() && !found.isDirectory()) throw new Problem('not-a-file', {}, { place: { file } });
  return readFile(file, 'utf8');
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
