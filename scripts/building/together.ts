import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { holdContent } from '../../src/content/index.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/**
 * What the pages of one document lie under, whatever the language; "" for pages that are not of one department. The documents of a
 * department stand before its projects, and each language by itself.
 */
function placeOf({ pathname, route }: Path): string {
  if (!route.params.includes('department')) return '';
  const parts = pathname.split('/').filter(Boolean);
  const english = parts[0] === 'en';
  const [region, department, below = ''] = parts.slice(Number(english) + Number(route.component.includes('/embed/')));
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
 * marked for one of them is then still at hand for the next, and nothing has to be kept for longer.
 */
export function pagesTogether(): AstroIntegration {
  return {
    name: 'mingzhang-pages-together',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        holdContent(true);
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths: async () => orderPaths(await own.getStaticPaths()),
        }));
      },
      'astro:build:done': () => {
        holdContent(false);
      },
    },
  };
}
