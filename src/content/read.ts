import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { Problem } from '../problem.ts';
import { AtHand } from './at-hand.ts';
import { isTracing, noteSeen } from './traces.ts';

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
export async function readText(file: string): Promise<string> {
  try {
    const text = await readLately(file, () => readOrdinary(file));
    if (isTracing()) noteSeen(`text:${file}`, digestLately(file, text));
    return text;
  } catch (error) {
    noteSeen(`text:${file}`, null);
    throw error;
  }
}

/** The pages of a document read the same texts again and again. */
const digests = new AtHand<string>(MOST);

function digestLately(name: string, text: string): string {
  return digests.get(name, [text], () => digest(text));
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
  const sorted = names.filter((name) => !name.startsWith('.')).sort();
  if (isTracing()) noteSeen(`names:${folder}`, digestLately(folder, JSON.stringify(sorted)));
  return sorted;
}

/**
 * Says that everything at or below a path was looked at, as by who reads what Astro keeps of it, or a file that is no text: anything that
 * changes there counts.
 */
export function noteTree(folder: string): void {
  noteSeen(`tree:${folder}`, null);
}

/** What `noteSeen` would say of a name now; of a tree nothing, since that is for who knows all of it. */
export async function lookAgain(name: string): Promise<string | null> {
  const path = name.slice(name.indexOf(':') + 1);
  if (name.startsWith('names:')) return digest(JSON.stringify(await namesIn(path)));
  const text = await orWithout(readOrdinary(path), null);
  return text === null ? null : digest(text);
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
