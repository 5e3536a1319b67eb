import { describe, expect, inject, test } from 'vitest';
import { crawl, listFiles, type CrawledPage } from './support/crawl.ts';

/** Follows one link of a page. Out: what is wrong with it, or `null`. */
function follow(page: CrawledPage, link: string, pages: Map<string, CrawledPage>, files: Set<string>): string | null {
  const target = new URL(link, `http://site${page.path}`);
  if (target.host !== 'site')
    return /^(?:https?|mailto):$/.test(target.protocol) ? null : `${link} has no plain address`;
  const path = decodeURIComponent(target.pathname);
  const found = pages.get(path);
  if (!found) return files.has(path) ? null : `${link} leads nowhere`;
  const anchor = decodeURIComponent(target.hash.slice(1));
  return anchor === '' || found.ids.has(anchor) ? null : `${link} has no such anchor`;
}

describe.for(['fixtureSite', 'basedSite', 'realSite'] as const)('%s', (name) => {
  test('every link and anchor leads somewhere', async () => {
    const site = inject(name);
    const pages = await crawl(site.folder, site.base);
    const files = await listFiles(site.folder, site.base);
    const byPath = new Map(pages.map((page) => [page.path, page]));
    expect(pages.length).toBeGreaterThan(10);
    const broken = pages.flatMap((page) =>
      page.links.flatMap((link) => {
        const wrong = follow(page, link, byPath, files);
        return wrong ? [`${page.path}: ${wrong}`] : [];
      }),
    );
    expect(broken.slice(0, 20)).toEqual([]);
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
