import { describe, expect, inject, test } from 'vitest';
import { crawl, listBroken } from './support/crawl.ts';

describe.for(['fixtureSite', 'basedSite', 'realSite'] as const)('%s', (name) => {
  test('every link and anchor leads somewhere', async () => {
    const site = inject(name);
    const pages = await crawl(site.folder, site.base);
    expect(pages.length).toBeGreaterThan(10);
    expect((await listBroken(site.folder, site.base)).slice(0, 20)).toEqual([]);
    expect(pages.flatMap(({ path, repeated }) => repeated.map((id) => `${path}#${id}`)).slice(0, 20)).toEqual([]);
  });

  test('every link stays below the base', async () => {
    const site = inject(name);
    const outside = (await crawl(site.folder, site.base)).flatMap(({ path, links }) =>
      links.filter((link) => link.startsWith('/') && !link.startsWith(site.base)).map((link) => `${path}: ${link}`),
    );
    expect(outside).toEqual([]);
  });
});
