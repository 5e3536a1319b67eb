import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { searchEndpoint } from '../../src/search/endpoint.ts';
import { headersFile } from './headers.ts';

/** Writes `_headers` into the finished site, for hosts that read it. */
export function siteHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'mingzhang-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), headersFile(base, searchEndpoint()?.origin ?? null));
      },
    },
  };
}
