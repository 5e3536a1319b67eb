import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a disk gives out at least. */
const BLOCK = 4096;

/** What a folder holds. */
export interface Weight {
  files: number;
  /** Bytes of all files, and what they take on a disk. */
  bytes: number;
  disk: number;
  /** How many of the files are pages, and their bytes. */
  pages: number;
  html: number;
}

/** Weighs a folder with all that is in it. */
export async function weigh(folder: string): Promise<Weight> {
  const told: Weight = { files: 0, bytes: 0, disk: 0, pages: 0, html: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    told.files += 1;
    const { size } = await stat(join(entry.parentPath, entry.name));
    told.bytes += size;
    told.disk += Math.ceil(size / BLOCK) * BLOCK;
    if (!entry.name.endsWith('.html')) continue;
    told.pages += 1;
    told.html += size;
  }
  return told;
}
