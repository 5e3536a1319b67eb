import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a disk gives out at least. */
const BLOCK = 4096;

/** How many files a folder holds, their bytes, what they take on a disk, and how many of them are pages. */
export async function weigh(folder: string): Promise<{ files: number; bytes: number; disk: number; pages: number }> {
  const told = { files: 0, bytes: 0, disk: 0, pages: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    told.files += 1;
    const { size } = await stat(join(entry.parentPath, entry.name));
    told.bytes += size;
    told.disk += Math.ceil(size / BLOCK) * BLOCK;
    if (entry.name.endsWith('.html')) told.pages += 1;
  }
  return told;
}
