import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBundles, contentSources, pageFile, type ReadyBundle } from '../../src/search/index.ts';
import { buildWords } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { say, type Shard } from '../command-line/index.ts';
import { shardOfDepartment } from '../shards.ts';

/** In the folder of a shard of the search: what it was made of, and which bundles lie beside it. */
const LIST = 'search-shard.json';

interface SearchShard {
  /** The pages that were read, from the folder of the site, with SHA-256 of each. */
  pages: [file: string, digest: string][];
  bundles: Omit<ReadyBundle, 'within'>[];
}

/**
 * Writes the bundles of a shard of the search into a folder: each n-th of all, as bundles are about as large as each other. In: the
 * folders of all shards of the pages, in their order. The content is where the environment says. Out: how many bundles. Throws a Problem
 * where a page is not there.
 */
export async function writeSearchShard(
  folder: string,
  { index, of }: Shard,
  sites: readonly string[],
): Promise<number> {
  const words = buildWords();
  const pages: SearchShard['pages'] = [];
  const siteOf = ({ region, department }: Parameters<typeof pageFile>[0]): string =>
    sites[shardOfDepartment(sites.length, region, department) - 1] ?? '';
  const { keys, read } = await contentSources(siteOf);
  const bundles = await buildBundles(
    {
      folder,
      cache: null,
      sources: {
        keys,
        read: async (key) => {
          const source = await read(key);
          const site = siteOf(key);
          if (source.html === null) {
            const shard = `${sites.indexOf(site) + 1}/${sites.length}`;
            throw new Problem('shard-damaged', { kind: 'pages', shard }, { place: { file: site } });
          }
          pages.push([pageFile(key), createHash('sha256').update(source.html).digest('hex')]);
          return source;
        },
      },
      onBundle: ({ years }) => {
        say(words.indexed(years));
      },
    },
    (number) => number % of === index - 1,
  );
  await writeFile(join(folder, LIST), JSON.stringify({ pages, bundles } satisfies SearchShard));
  return bundles.length;
}

/** What is in the folder of a shard of the search whose files were held against what it says of them. */
export async function readSearchShard(
  folder: string,
): Promise<{ pages: SearchShard['pages']; bundles: ReadyBundle[] }> {
  const { pages, bundles } = JSON.parse(await readFile(join(folder, LIST), 'utf8')) as SearchShard;
  return { pages, bundles: bundles.map((bundle) => ({ ...bundle, within: folder })) };
}
