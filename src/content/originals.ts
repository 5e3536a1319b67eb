import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disclosure, Notice } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { contentRoot, shownPath } from './folder.ts';
import { noteTree } from './read.ts';

/** The files that disclosures were read from, byte for byte: `originals/<sha256>.<ending>` in the content folder. */
const FOLDER = 'originals';

/**
 * Endings that a format may keep; another becomes the first. A page of HTML is kept as `.txt`: under its own ending it would be a
 * page of the portal, and its scripts would run as the portal's, on hosts too that send no headers.
 */
const ENDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  pdf: ['pdf'],
  ofd: ['ofd'],
  xlsx: ['xlsx', 'xlsm'],
  xls: ['xls', 'xlsb', 'et'],
  docx: ['docx', 'docm'],
  doc: ['doc', 'wps'],
  html: ['txt'],
  csv: ['csv'],
  text: ['txt', 'md'],
};

/** What of a document its page does not show, so that the document itself would tell it. */
const UNSHOWN = [
  'personal-number-hidden',
  'covered-text',
  'text-in-ground',
  'text-not-shown',
  'hidden-text',
  'unseen-text',
  'hidden-sheet',
  'hidden-rows',
  'hidden-columns',
] as const satisfies readonly Notice['id'][];

export type Unshown = (typeof UNSHOWN)[number];

/** Originals that may be kept. */
export interface OriginalsGiven {
  /** What the publisher says of them: keep all, keep none, or nothing; then those are kept that tell no more than their pages. */
  wish: 'all' | 'none' | null;
  /** Reads a file's bytes by its SHA-256. */
  bytes: ReadonlyMap<string, () => Promise<Uint8Array>>;
}

/** A file that tells more than its page, and whether it was kept all the same. */
export interface Telling {
  name: string;
  unshown: Unshown[];
  kept: boolean;
}

export interface Originals {
  /** The disclosure, which names the originals that are kept. */
  disclosure: Disclosure;
  /** Paths are relative to the content folder. */
  files: { path: string; text: Uint8Array }[];
  telling: Telling[];
}

/**
 * Decides which originals of a disclosure are kept. `notices`: of the reading, with those that the published disclosure leaves out.
 * Throws a Problem where a file has changed since it was read.
 */
export async function chooseOriginals(
  disclosure: Disclosure,
  notices: readonly Notice[],
  { wish, bytes }: OriginalsGiven,
): Promise<Originals> {
  const files = new Map<string, Uint8Array>();
  const telling: Telling[] = [];
  const kept: Disclosure['source']['files'] = [];
  for (const file of disclosure.source.files) {
    const read = wish === 'none' ? undefined : bytes.get(file.sha256);
    const unshown = read === undefined ? [] : unshownIn(file.name, notices);
    if (unshown.length > 0) telling.push({ name: file.name, unshown, kept: wish === 'all' });
    if (read === undefined || (unshown.length > 0 && wish !== 'all')) {
      kept.push(file);
      continue;
    }
    const original = nameOf(file);
    files.set(`${FOLDER}/${original}`, await sameBytes(read, file));
    kept.push({ ...file, original });
  }
  return {
    disclosure: { ...disclosure, source: { ...disclosure.source, files: kept } },
    files: [...files].map(([path, text]) => ({ path, text })),
    telling,
  };
}

/** A notice that names no file speaks of all there are. */
function unshownIn(name: string, notices: readonly Notice[]): Unshown[] {
  const own = notices.filter(({ place }) => place.file === undefined || place.file === name);
  return UNSHOWN.filter((id) => own.some((notice) => notice.id === id));
}

function nameOf({ name, format, sha256 }: Disclosure['source']['files'][number]): string {
  const allowed = ENDINGS[format] ?? ['bin'];
  const ending = /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return `${sha256}.${allowed.includes(ending) ? ending : allowed[0]}`;
}

async function sameBytes(read: () => Promise<Uint8Array>, { name, sha256 }: { name: string; sha256: string }) {
  const bytes = await read();
  if (digestOf(bytes) !== sha256) throw new Problem('file-changed-meanwhile', {}, { place: { file: name } });
  return bytes;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of an original that a disclosure names. Throws a Problem where it is gone or is no longer what its name says. */
export async function readOriginal(name: string): Promise<Uint8Array> {
  const path = join(contentRoot(), FOLDER, name);
  noteTree(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Problem('original-missing', {}, { place: { file: shownPath(path) }, cause: error });
  });
  if (digestOf(bytes) !== name.slice(0, 64)) throw new Problem('original-changed', {}, { place: { file: shownPath(path) } });
  return bytes;
}
