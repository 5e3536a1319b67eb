import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { takeTurns } from '../turns.ts';

/** So many files are read or looked at together. */
const AT_ONCE = 32;

/** The ordinary files at or below a path, sorted; none where there is nothing. */
export async function filesBelow(root: string): Promise<string[]> {
  const found = await stat(root).catch(() => null);
  if (found?.isFile()) return [root];
  if (!found?.isDirectory()) return [];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = await inOrder(entries, async (entry) => {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
  return files.flat().sort();
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

/** The same for each item, several at a time. */
export function inOrder<Item, Made>(items: readonly Item[], make: (item: Item) => Promise<Made>): Promise<Made[]> {
  const inTurn = takeTurns(AT_ONCE);
  return Promise.all(items.map((item) => inTurn(() => make(item))));
}
