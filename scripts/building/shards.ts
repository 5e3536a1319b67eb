import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildLocale, buildWords, wordProblems } from '../../src/i18n/index.ts';
import { append } from '../../src/lists.ts';
import { Problem } from '../../src/problem.ts';
import { filesBelow } from './files.ts';
import { takeInShard } from './shard-folder.ts';

/** Leaves in the folder of a shard what belongs to its departments: what all shards would hold alike is made by the merge. */
export function shardAlone(): AstroIntegration {
  wordProblems(buildLocale());
  let own: string[] = [];
  return {
    name: 'mingzhang-shard-alone',
    hooks: {
      'astro:config:done': async ({ config }) => {
        const folder = fileURLToPath(config.publicDir);
        own = [config.build.assets, ...(await filesBelow(folder)).map((path) => path.slice(folder.length))];
      },
      'astro:build:done': async ({ dir }) => {
        for (const path of own) await rm(join(fileURLToPath(dir), path), { recursive: true, force: true });
      },
    },
  };
}

/** Lays the pages of all shards into the site that is being made, before its index, lists and rules are made of them. */
export function takeInShards(folders: readonly string[]): {
  integration: AstroIntegration;
  /** The pages that came with them, as `qinghe/finance/2026/`. */
  pages: () => Promise<string[]>;
} {
  const taken: string[] = [];
  const end = '/index.html';
  return {
    pages: () =>
      Promise.resolve(taken.filter((path) => path.endsWith(end)).map((path) => path.slice(0, 1 - end.length))),
    integration: {
      name: 'mingzhang-shards',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          for (const folder of folders)
            append(taken, await takeInShard(folder, fileURLToPath(dir)).catch(withoutStack));
          logger.info(buildWords().shards(folders.length, taken.length));
        },
      },
    },
  };
}

/** Astro prints what it is thrown with its stack, which tells a person nothing of a folder. */
function withoutStack(error: unknown): never {
  if (error instanceof Problem) error.stack = '';
  throw error;
}
