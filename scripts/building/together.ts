import type { AstroIntegration } from 'astro';
import { holdContent } from '../../src/content/index.ts';
import { buildWords } from '../../src/i18n/index.ts';
import { keptRendering } from './kept-rendering.ts';
import { KEPT, KeptPages, type Kept } from './kept-pages.ts';
import { departmentIn, pathsOf, type Part, type Path } from './part.ts';

/**
 * What the pages of one document lie under, whatever the language; "" for pages that are not of one department. The documents of a
 * department stand before its projects, and each language by itself.
 */
function placeOf(path: Path): string {
  const place = departmentIn(path);
  if (!place) return '';
  const { region, department, below, english } = place;
  const ordered = /^\d/u.test(below) ? below.replace(/\.json$/u, '') : `~${below === '' ? '' : 'projects'}`;
  return [region, department, ordered, english ? 'en' : ''].join(' ');
}

/** Paths so that those of one document follow each other; the order is otherwise as it was. */
export function orderPaths(paths: readonly Path[]): Path[] {
  return paths
    .map((path) => ({ path, place: placeOf(path) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place === b.place ? 0 : 1))
    .map(({ path }) => path);
}

/**
 * Makes all pages of a document one after the other, where Astro goes from kind of page to kind of page: what was read, checked and
 * marked for one of them is then still at hand for the next, and nothing has to be kept for longer. A page of which nothing has changed
 * since the last portal is taken from there. Of a part of the portal, those of
 * the part: what is left out is known to lists and neighbours all the same, as it is read from the content.
 */
export function pagesTogether(part: Part): AstroIntegration {
  let base = '/';
  let kept: KeptPages | null = null;
  return {
    name: 'mingzhang-pages-together',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        holdContent(true);
        const told = process.env[KEPT];
        kept = told ? await KeptPages.open(JSON.parse(told) as Kept) : null;
        setPrerenderer((own) => {
          const taking = kept === null ? own : keptRendering(own, kept, base);
          return { ...taking, getStaticPaths: async () => orderPaths(pathsOf(part, await taking.getStaticPaths())) };
        });
      },
      'astro:build:done': async ({ logger }) => {
        if (kept && !(await kept.write())) logger.warn(buildWords().pagesNotNoted);
        if (kept && kept.reused > 0) logger.info(buildWords().pagesKept(kept.reused));
        holdContent(false);
      },
    },
  };
}
