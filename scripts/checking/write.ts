import type { ChecksFile, CommonNames } from '../../src/budget/index.ts';
import { storeChecks, storeNames, type Loaded } from '../../src/content/index.ts';

/** Writes the results beside the content they belong to; a file that stands alone gets none. */
export async function writeChecks({ content, key }: Loaded, model: ChecksFile): Promise<void> {
  if (content !== null) await storeChecks(content, key, model);
}

/** Writes what accounts are called in content folders, beside the results that were held against it. */
export async function storeAll(common: ReadonlyMap<string, CommonNames>): Promise<void> {
  for (const [content, names] of common) await storeNames(content, names);
}
