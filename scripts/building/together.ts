import type { AstroIntegration } from 'astro';
import { holdContent } from '../../src/content/index.ts';
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
 * marked for one of them is then still at hand for the next, and nothing has to be kept for longer. Of a part of the portal, those of
 * the part: what is left out is known to lists and neighbours all the same, as it is read from the content.
 */
export function pagesTogether(part: Part): AstroIntegration {
  return {
    name: 'mingzhang-pages-together',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        holdContent(true);
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths: async () => orderPaths(pathsOf(part, await own.getStaticPaths())),
        }));
      },
      'astro:build:done': () => {
        holdContent(false);
      },
    },
  };
}
