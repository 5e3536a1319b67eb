import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { once, type DisclosureKey, type KeepBytes } from '../content/index.ts';
import { buildLocale, buildWords, wordProblems } from '../i18n/index.ts';
import { buildSearch, contentSources, type ReadyBundle } from './build/index.ts';

interface SearchIndexPart {
  /** Bundles that others made of this site, listed before it is finished. */
  ready?: readonly ReadyBundle[] | undefined;
  /** Gives the records of pages that were made before. */
  keep?: KeepBytes;
  /** Has it done before the site is finished, when all pages of documents are there. */
  early?: typeof once;
}

/** Writes the search index of a site from its content. Years that have not changed are taken from the last build. */
export function searchIndex({ ready = [], keep, early = once }: SearchIndexPart): AstroIntegration {
  wordProblems(buildLocale());
  const words = buildWords();
  let [site, cache] = ['', ''];
  const indexed = early(async () => {
    const said: string[] = [];
    const pages = await buildSearch({
      folder: join(site, 'pagefind'),
      cache,
      sources: await contentSources(() => site, keep),
      ready,
      onBundle: ({ years }, reused) => said.push(words[reused ? 'unchanged' : 'indexed'](years)),
    });
    return [...said, words.allIndexed(pages)];
  });
  return {
    name: 'mingzhang-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
        cache = fileURLToPath(new URL('search/', config.cacheDir));
      },
      'astro:build:done': async ({ logger }) => {
        for (const line of await indexed()) logger.info(line);
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
