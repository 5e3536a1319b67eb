import { open as openFile, readFile, stat } from 'node:fs/promises';
import { Problem } from '../problem.ts';
import { problemOrRefusal } from './refusals.ts';

/** The members of an archive by path, each its bytes or what is wrong with it; `null` where a file is no archive. */
export type OpenArchive = (bytes: Uint8Array, file: string) => ReadonlyMap<string, Uint8Array | Problem> | null;

/** The bytes of a file in an archive, unpacked when they are asked for. Throws a Problem where they are no longer to be had. */
export type Member = () => Promise<Uint8Array>;

export type Members = ReadonlyMap<string, Member | Error>;

type Opened = Promise<ReadonlyMap<string, Uint8Array | Problem> | null>;

/** The archive that was opened last. Of many small archives that unpack to much only one at a time is held. */
let held: { path: string; opened: Opened } | null = null;

/**
 * The members of an archive of attachments; `null` for another file, and for one of more than `most` bytes: whoever reads it says so. What is
 * wrong with the archive is handed back.
 */
export async function openArchive(path: string, open: OpenArchive, most: number): Promise<Members | Error | null> {
  try {
    if (!(await beginsLikeArchive(path, most))) return null;
    held = null;
    const opened = await unpacked(path, open);
    if (opened === null) held = null;
    if (opened === null) return null;
    if (opened.size === 0) return new Problem('archive-without-document', {}, { place: { file: path } });
    const members = [...opened].map(([name, found]): [string, Member | Error] => [
      name,
      found instanceof Error ? found : () => member(path, name, open),
    ]);
    return new Map(members);
  } catch (error) {
    held = null;
    return problemOrRefusal(error, path);
  }
}

function unpacked(path: string, open: OpenArchive): Opened {
  if (held?.path !== path) held = { path, opened: readFile(path).then((bytes) => open(bytes, path)) };
  return held.opened;
}

async function member(path: string, name: string, open: OpenArchive): Promise<Uint8Array> {
  const found = (await unpacked(path, open))?.get(name);
  if (found instanceof Error) throw found;
  // The archive is another one than when it was listed.
  if (!found) throw new Problem('archive-damaged', {}, { place: { file: `${path}/${name}` } });
  return found;
}

async function beginsLikeArchive(path: string, most: number): Promise<boolean> {
  // What is no ordinary file may never answer; who reads it says so.
  const found = await stat(path);
  if (!found.isFile() || found.size > most) return false;
  const file = await openFile(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}
