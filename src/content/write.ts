import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem, type WriteFault } from '../problem.ts';
import { shownPath } from './folder.ts';

/** What the system says and what it means for a person; every other reason is told in the system's words. */
const FAULTS: Record<string, WriteFault> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'quota',
  EFBIG: 'file-too-large',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'read-only',
  ENOTDIR: 'file-for-folder',
  EEXIST: 'file-for-folder',
  EISDIR: 'folder-for-file',
};

/** A file that is complete on the disk, beside the place it will take. */
export interface Draft {
  part: string;
  target: string;
}

/**
 * Writes a file whole or not at all: into a file beside it, flushed, read back and compared, and only then renamed. A file
 * that already holds the text is left alone. Out: whether it changed. Throws a Problem; the old file is then as it was.
 */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<boolean> {
  const planned = await plan(path, text);
  if (planned === null) return false;
  try {
    await fillDraft(planned, text);
    await takePlace(planned);
    return true;
  } catch (cause) {
    await rm(planned.part, { force: true });
    throw notWritten(path, cause);
  }
}

/** Where the draft of a file will stand, its folders made; `null` where the file already holds the text. Throws a Problem. */
export async function plan(path: string, text: string | Uint8Array): Promise<Draft | null> {
  try {
    const old = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (old?.equals(bytesOf(text))) return null;
    await mkdir(dirname(path), { recursive: true });
    // A link stays a link: what it names is replaced.
    const target = old === null ? path : await realpath(path);
    return { target, part: join(dirname(target), `.${basename(target)}.${randomUUID()}.part`) };
  } catch (cause) {
    throw notWritten(path, cause);
  }
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text) : text;
}

/** Fills a draft and sees that the disk has it, whole. What was written of it is removed where that fails. */
export async function fillDraft({ part, target }: Draft, text: string | Uint8Array): Promise<void> {
  const bytes = bytesOf(text);
  try {
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A file system may take fewer bytes than it was given and say nothing.
    if (!(await readFile(part)).equals(bytes)) throw new Error('the disk holds something else than was written');
    const old = await stat(target).catch(() => null);
    if (old) await chmod(part, old.mode);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Puts a draft in its place. Where that fails the draft is still there: who noted it in a journal puts it in its place later. */
export async function takePlace({ part, target }: Draft): Promise<void> {
  await rename(part, target);
  await flushFolder(dirname(target));
}

/** The Problem of a file that could not be written. */
export function notWritten(path: string, cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  const values = { fault: FAULTS[code ?? ''] ?? 'other', detail: message } as const;
  return new Problem('file-not-written', values, { place: { file: shownPath(path) }, cause });
}

/** The new name must reach the disk as well; file systems that cannot flush a folder do without. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
