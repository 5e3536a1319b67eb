import { readdir } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { inEnglish } from '../../src/links.ts';

/** Pages that hosts look for at one address only. */
const ONCE = ['404.astro'];

/**
 * Every page a second time below `/en/`, from the same file: `Astro.currentLocale` tells it which language it is made in.
 * What is no page (JSON, CSV, feeds, pictures) has no language and stands once.
 */
export function languageRoutes(): AstroIntegration {
  return {
    name: 'mingzhang-languages',
    hooks: {
      'astro:config:setup': async ({ injectRoute, config }) => {
        const pages = new URL('./pages/', config.srcDir);
        const files = (await readdir(pages, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();
        for (const file of files) {
          if (!file.endsWith('.astro') || ONCE.includes(file)) continue;
          const pattern = inEnglish(file.replace(/\.astro$/u, '').replace(/(?:^|\/)index$/u, ''));
          injectRoute({ pattern, entrypoint: new URL(file, pages) });
        }
      },
    },
  };
}
