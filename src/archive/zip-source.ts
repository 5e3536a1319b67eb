import { stat } from 'node:fs/promises';
import { getFileNameLowLevel, openPromise, validateFileName, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { Problem } from '../problem.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import { staysInside } from './names.ts';
import type { Entry, Source } from './source.ts';

/** The kind of file in the rights that Unix programs write, and that of a link. */
const FILE_KIND = 0o170000;
const LINK = 0o120000;

/**
 * A bag in a ZIP file: at its top, or in the folder in which its `bagit.txt` stands. Nothing is unpacked to disk. Throws a Problem where
 * the file is no ZIP file, holds no bag, or says that it unpacks to far more than its size allows.
 */
export async function zipSource(path: string): Promise<Source> {
  const { size } = await stat(path);
  const top = await findTop(path, size);
  return { top, entries: () => entriesOf(path) };
}

/** Looks through the directory of a ZIP file before anything of it is opened. Out: the folder of the bag. */
async function findTop(path: string, size: number): Promise<string> {
  const most = Math.max(ARCHIVE_LIMITS.unpacked, size * ARCHIVE_LIMITS.ratio);
  let unpacked = 0;
  let count = 0;
  let top: string | null = null;
  for await (const entry of entriesOf(path)) {
    unpacked += entry.size;
    count += 1;
    const what = unpacked > most ? 'unpacked' : count > ARCHIVE_LIMITS.entries ? 'entries' : null;
    if (what) throw new Problem('archive-beyond-limits', { what }, { place: { file: path } });
    const found = /^([^/]+\/)?bagit\.txt$/u.exec(entry.path);
    // The one at the top, else the first.
    if (found && entry.fault === null && top !== '') top = found[1] === undefined ? '' : (top ?? found[1]);
  }
  if (top === null) throw new Problem('not-an-archive', {}, { place: { file: path } });
  return top;
}

async function* entriesOf(path: string): AsyncGenerator<Entry> {
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
    const opened = zip;
    for await (const raw of zip.eachEntry()) {
      const name = nameOf(raw);
      if (name.endsWith('/') && raw.uncompressedSize === 0 && staysInside(name.slice(0, -1))) continue;
      const isLink = ((raw.externalFileAttributes >>> 16) & FILE_KIND) === LINK;
      const fault = validateFileName(name) !== null || !staysInside(name) ? 'unsafe' : isLink ? 'link' : null;
      yield { path: name, size: raw.uncompressedSize, fault, open: () => opened.openReadStreamPromise(raw) };
    }
  } catch (error) {
    if (error instanceof Problem || isOfSystem(error)) throw error;
    throw new Problem('zip-unreadable', { detail: (error as Error).message }, { place: { file: path }, cause: error });
  } finally {
    zip?.close();
  }
}

/** The name of an entry: UTF-8 or CP437, as it says; plain ASCII stays what it is, which the library would print as signs of CP437. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: ZipEntry): string {
  if (fileNameRaw.every((byte) => byte < 0x80)) return fileNameRaw.toString('latin1');
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
