import { createReadStream, existsSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import type { Entry, Source } from './source.ts';

/** A bag as a folder. Links are told, not followed. Throws a Problem where it is none. */
export function folderSource(folder: string): Source {
  if (!existsSync(join(folder, 'bagit.txt'))) throw new Problem('not-an-archive', {}, { place: { file: folder } });
  return { top: '', entries: () => below(folder, '') };
}

async function* below(root: string, folder: string): AsyncGenerator<Entry> {
  const never = () => Promise.reject(new Error('is not opened'));
  let entries;
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? '';
    yield { path: folder, size: 0, fault: 'unreadable', detail, open: never };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const full = join(root, path);
    if (entry.isDirectory()) yield* below(root, path);
    else if (entry.isFile()) {
      const { size } = await lstat(full);
      yield { path, size, fault: null, open: () => Promise.resolve(createReadStream(full)) };
    } else yield { path, size: 0, fault: entry.isSymbolicLink() ? 'link' : 'special', open: never };
  }
}
