import { expect, it } from 'vitest';
import { orderPaths } from '../scripts/building/together.ts';

type Path = Parameters<typeof orderPaths>[0][number];

/** Paths as Astro lists them, route by route. */
function pathsOf(routes: Record<string, string[]>): Path[] {
  return Object.entries(routes).flatMap(([component, paths]) =>
    paths.map((pathname) => ({
      pathname,
      route: { component: `src/pages/${component}`, params: component.includes('[') ? ['region', 'department'] : [] },
    })),
  ) as unknown as Path[];
}

it('the pages of a document follow each other in each language, then those of the projects; those of the data come last; nothing is lost', () => {
  const paths = pathsOf({
    'data/index.astro': ['/data/', '/en/data/'],
    'index.astro': ['/', '/en/'],
    '[region]/[department]/[...year].astro': ['/a/x/2025/', '/a/x/2024/', '/a/y/2025/', '/a/x/2025/final/'],
    '[region]/[department]/[...year]/cite.astro': ['/a/x/2025/cite/', '/a/y/2025/cite/'],
    '[region]/[department]/[...year].json.ts': ['/a/x/2025.json'],
    'embed/[region]/[department]/[...year].astro': ['/embed/a/x/2025/', '/en/embed/a/x/2025/'],
    '[region]/[department]/projects/[project].astro': ['/a/x/projects/p/', '/en/a/x/projects/p/'],
    'en/[region]/[department]/[...year].astro': ['/en/a/x/2025/'],
    '[region]/[department]/index.astro': ['/a/x/'],
  });
  const ordered = orderPaths(paths).map(({ pathname }) => pathname);
  expect(ordered.toSorted()).toEqual(paths.map(({ pathname }) => pathname).sort());
  expect(ordered).toEqual([
    '/',
    '/en/',
    '/a/x/2024/',
    '/a/x/2025/',
    '/a/x/2025/final/',
    '/a/x/2025/cite/',
    '/a/x/2025.json',
    '/embed/a/x/2025/',
    '/en/embed/a/x/2025/',
    '/en/a/x/2025/',
    '/a/x/',
    '/a/x/projects/p/',
    '/en/a/x/projects/p/',
    '/a/y/2025/',
    '/a/y/2025/cite/',
    '/data/',
    '/en/data/',
  ]);
});
