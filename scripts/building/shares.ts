import { stat } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathOf, type DisclosureKey } from '../../src/content/index.ts';
import { inOrder } from './files.ts';
import { notedAt, type Kept } from './kept-pages.ts';

/** A department, as `qinghe/finance`. */
type Department = string;

/** So many documents for each process: starting one takes as long as making some. */
const WORTH = 40;
/** Bytes of memory left to each process: with some hundred documents one holds up to so much. */
const HELD = 2e9;
const MOST = 4;
/** Lists and data files of a document, which one process makes for all, against its pages and files: an eighth was seen. */
const OF_LEAD = 0.125;

/** How many processes make a portal of so many documents where nobody says: as many as there are cores, memory and documents for. */
export function usualProcesses(documents: number): number {
  const memory = Math.min(process.constrainedMemory() || Infinity, totalmem());
  const most = Math.min(MOST, availableParallelism(), Math.floor(memory / HELD), Math.floor(documents / WORTH));
  return Math.max(1, most);
}

/** How many documents (`keys`, all of a content folder) are new, or were written anew, since the last portal was made: others are taken from there for the most part. */
export async function documentsToMake(content: string, keys: readonly DisclosureKey[], kept: Kept): Promise<number> {
  const noted = await notedAt(kept);
  if (noted === null) return keys.length;
  const isNew = await inOrder(
    keys,
    async (key) => (await stat(join(content, pathOf('disclosures', key)))).mtimeMs > noted,
  );
  return isNew.filter(Boolean).length;
}

/**
 * Divides the departments of a portal between the process that makes lists and data files too, which keeps the first part, and others. Each department is in one
 * part with all of its documents; the same documents are divided in the same way. Out: the parts, of which any may be empty.
 */
export function shareOut(keys: readonly DisclosureKey[], processes: number): ReadonlySet<Department>[] {
  const documents = new Map<Department, number>();
  for (const { region, department } of keys) {
    const name = `${region}/${department}`;
    documents.set(name, (documents.get(name) ?? 0) + 1);
  }
  const parts = Array.from({ length: processes }, (_, at) => ({
    load: at === 0 ? OF_LEAD * keys.length : 0,
    departments: new Set<Department>(),
  }));
  const heaviestFirst = [...documents].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [department, weight] of heaviestFirst) {
    const part = parts.reduce((least, one) => (one.load < least.load ? one : least));
    part.departments.add(department);
    part.load += weight;
  }
  return parts.map(({ departments }) => departments);
}
