import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSearchIndex } from './index.ts';

/** Indexes the finished site for the search page. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'mingzhang-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeSearchIndex(fileURLToPath(dir));
        logger.info(`${pages} pages indexed for search`);
      },
    },
  };
}
