import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { Problem } from '../problem.ts';

/** Pages count only where they mark their body for the index; tables folded away are left out, their content stands elsewhere. */
const EXCLUDED = ['[data-search-ignore]', 'canvas', 'svg', 'nav'];

/**
 * Writes the search index of a built site into its folder `pagefind`. In: the folder of the site. Out: how many pages it
 * holds. Throws a Problem when the indexer fails.
 */
export async function writeSearchIndex(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zh-cn', excludeSelectors: EXCLUDED });
    if (!index) throw failure(errors);
    const added = await index.addDirectory({ path: folder, glob: '**/*.html' });
    if (added.errors.length > 0) throw failure(added.errors);
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length > 0) throw failure(written.errors);
    return added.page_count;
  } finally {
    await close();
  }
}

function failure(errors: string[]): Problem {
  return new Problem(`The search index could not be written: ${errors.join('; ') || 'no reason given'}.`, {
    hint: 'Build again; if it persists, check that the pagefind package is installed for this platform.',
  });
}
