import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { Problem } from '../problem.ts';
import { AtHand } from './at-hand.ts';

/** While a portal is built its content stands still: integrations and pages share nothing else by which to know it. */
const STILL = 'MINGZHANG_CONTENT_STILL';
/** The pages of a document read some thirty files, most of them again and again. */
const MOST = 128;
let lately = new AtHand<Promise<unknown>>(MOST);

/** Says whether the content stands still from now on, so that what was read lately need not be read again. */
export function holdContent(still: boolean): void {
  process.env[STILL] = still ? 'yes' : '';
  lately = new AtHand(MOST);
}

/** What is read of a file or folder; what was read of it lately, while the content stands still. */
function readLately<T>(path: string, read: () => Promise<T>): Promise<T> {
  return process.env[STILL] === 'yes' ? (lately.get(path, [], read) as Promise<T>) : read();
}

/** The text of a file. Rejects with the system's error where there is none. */
export function readText(file: string): Promise<string> {
  return readLately(file, () => readOrdinary(file));
}

/** The text of a file, or `null` where there is none. Throws a Problem for a pipe or device, which may never end. */
export async function readOptional(file: string): Promise<string | null> {
  return orWithout(readText(file), null);
}

async function readOrdinary(file: string): Promise<string> {
  const found = await stat(file);
  if (!found.isFile() && !found.isDirectory()) throw new Problem('not-a-file', {}, { place: { file } });
  return readFile(file, 'utf8');
}

/** The names in a folder, sorted, hidden ones left out; none where there is no such folder, or a file in its place. */
export async function namesIn(folder: string): Promise<string[]> {
  const names = await orWithout(
    readLately(folder, () => readdir(folder)),
    [],
  );
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
