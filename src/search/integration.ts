import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { DisclosureKey } from '../content/index.ts';
import { buildLocale, buildWords, wordProblems } from '../i18n/index.ts';
import { buildSearch, contentSources, type KeepBytes, type ReadyBundle } from './build/index.ts';

/**
 * Writes the search index of the finished site from its content. Years that have not changed are taken from the last build; `ready`: bundles
 * that others made of this site, listed before it is finished; `keep`: gives the records of pages that were made before.
 */
export function searchIndex(ready: readonly ReadyBundle[] = [], keep?: KeepBytes): AstroIntegration {
  wordProblems(buildLocale());
  const words = buildWords();
  let cache: string | null = null;
  return {
    name: 'mingzhang-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('search/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = await buildSearch({
          folder: fileURLToPath(new URL('pagefind/', dir)),
          cache,
          sources: await contentSources(() => folder, keep),
          ready,
          onBundle: ({ years }, reused) => logger.info(words[reused ? 'unchanged' : 'indexed'](years)),
        });
        logger.info(words.allIndexed(pages));
      },
    },
  };
}

/** Makes the records of pages where a process makes a share of a site: the index is made by another, which is given them. `makes`: is a document's page made here? */
export function searchRecords(makes: (key: DisclosureKey) => boolean, keep: KeepBytes): AstroIntegration {
  return {
    name: 'mingzhang-search-records',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const { keys, record } = await contentSources(() => folder, keep);
        for (const key of keys) if (makes(key)) await record?.(key);
      },
    },
  };
}
