import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexFiles } from '../../src/search/query/files.ts';

/** The files of a search index in a folder. */
export function filesIn(folder: string): IndexFiles {
  const whole = (path: string): Promise<Uint8Array> => readFile(join(folder, path));
  return { whole, part: async (path, start, end) => (await whole(path)).subarray(start, end) };
}
