import { createHash } from 'node:crypto';
import { readdirSync, statSync, type Stats } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { append } from '../../src/lists.ts';

/** So many files are read or looked at together. */
const AT_ONCE = 32;

/**
 * What is known of a file or folder, `null` where there is none. Of tens of thousands one after the other, as portals have: to ask and wait
 * for each apart takes several times as long.
 */
export function stateOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** The ordinary files at or below a path, sorted; none where there is nothing. */
export function filesBelow(root: string): string[] {
  const found = stateOf(root);
  if (found?.isFile()) return [root];
  if (!found?.isDirectory()) return [];
  const files: string[] = [];
  gather(root, files);
  return files.sort();
}

/** Folder by folder: Node's own recursive reading asks the system about each entry once more, and takes three times as long. */
function gather(folder: string, into: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) gather(path, into);
    else if (entry.isFile()) into.push(path);
    else if (entry.isSymbolicLink()) append(into, filesBelow(path));
  }
}

/** Is a path inside a folder, and not the folder itself? Both absolute. */
export function isInside(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && resolve(folder, below) === path;
}

/** The file of the cache in which something (`kind`) is noted of the portal at `out`. */
export function noteFile(cache: string, kind: string, out: string): string {
  const name = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 32);
  return join(cache, kind, `${name}.json`);
}

const PAGE = '/index.html';

/** The pages among files of a portal, as `qinghe/finance/2026/`; the files with forward slashes. */
export function pagesAmong(files: Iterable<string>): string[] {
  return [...files].flatMap((file) => (`/${file}`.endsWith(PAGE) ? [file.slice(0, 1 - PAGE.length)] : []));
}

/** The same for each item, several at a time; what comes out stands in the order of the items. */
export async function inOrder<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  // One iterator for all: each takes the next one that nobody has begun.
  const left = items.entries();
  const work = async () => {
    for (const [at, item] of left) made[at] = await make(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return made;
}
