import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildLocale, buildWords, wordProblems } from '../../src/i18n/index.ts';
import { append } from '../../src/lists.ts';
import { Problem } from '../../src/problem.ts';
import type { ReadyBundle } from '../../src/search/index.ts';
import { filesBelow, pagesAmong } from './files.ts';
import { readSearchShard } from './search-shard.ts';
import { takeInShard } from './shard-folder.ts';

/** Leaves in the folder of a shard what belongs to its departments: what all shards would hold alike is made by the merge. */
export function shardAlone(): AstroIntegration {
  wordProblems(buildLocale());
  let own: string[] = [];
  return {
    name: 'mingzhang-shard-alone',
    hooks: {
      'astro:config:done': ({ config }) => {
        const folder = fileURLToPath(config.publicDir);
        own = [config.build.assets, ...filesBelow(folder).map((path) => path.slice(folder.length))];
      },
      'astro:build:done': async ({ dir }) => {
        for (const path of own) await rm(join(fileURLToPath(dir), path), { recursive: true, force: true });
      },
    },
  };
}

/** What came with the shards of a portal: pages, as `qinghe/finance/2026/`, and bundles of the search. */
interface Taken {
  pages: string[];
  bundles: ReadyBundle[];
}

/** Lays the pages of all shards into the site that is being made, before its index, lists and rules are made of them. */
export function takeInShards(folders: readonly string[]): { integration: AstroIntegration; taken: Taken } {
  const taken: Taken = { pages: [], bundles: [] };
  return {
    taken,
    integration: {
      name: 'mingzhang-shards',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          let files = 0;
          const pages = new Map<string, string>();
          for (const folder of folders) {
            const shard = await takeInShard(folder, fileURLToPath(dir)).catch(withoutStack);
            files += shard.files.length;
            if (shard.kind === 'pages')
              for (const [path, digest] of shard.files) if (path.endsWith('/index.html')) pages.set(path, digest);
            if (shard.kind === 'search') append(taken.bundles, (await readSearchShard(folder)).bundles);
          }
          await requireSamePages(new Set(taken.bundles.map(({ within }) => within)), pages).catch(withoutStack);
          append(taken.pages, pagesAmong(pages.keys()));
          logger.info(buildWords().shards(folders.length, files));
        },
      },
    },
  };
}

/** Throws a Problem where the search was made of other pages than there are, as of a copy that had been damaged. */
async function requireSamePages(folders: ReadonlySet<string>, pages: ReadonlyMap<string, string>): Promise<void> {
  for (const folder of folders)
    for (const [page, digest] of (await readSearchShard(folder)).pages)
      if (pages.get(page) !== digest) throw new Problem('search-of-other-pages', { page }, { place: { file: folder } });
}

/** Astro prints what it is thrown with its stack, which tells a person nothing of a folder. */
function withoutStack(error: unknown): never {
  if (error instanceof Problem) error.stack = '';
  throw error;
}
