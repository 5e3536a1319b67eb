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

/**
 * Writes a file whole or not at all: into a file beside it, flushed, read back and compared, and only then renamed. A file
 * that already holds the text is left alone. Out: whether it changed. Throws a Problem; the old file is then as it was.
 */
export async function writeWhole(path: string, text: string): Promise<boolean> {
  const bytes = Buffer.from(text);
  try {
    const old = await readFile(path).catch(() => null);
    if (old?.equals(bytes)) return false;
    await mkdir(dirname(path), { recursive: true });
    // A link stays a link: what it names is replaced.
    const target = old === null ? path : await realpath(path);
    await replace(target, bytes, old === null ? undefined : (await stat(target)).mode);
    return true;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const values = { fault: FAULTS[code ?? ''] ?? 'other', detail: message };
    throw new Problem('file-not-written', values, { place: { file: shownPath(path) }, cause });
  }
}

async function replace(target: string, bytes: Buffer, mode: number | undefined): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A file system may take fewer bytes than it was given and say nothing.
    if (!(await readFile(beside)).equals(bytes)) throw new Error('the disk holds something else than was written');
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await flushFolder(dirname(target));
}

/** The new name must reach the disk as well; file systems that cannot flush a folder do without. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
