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

  test('a page leads to pages of its own language, and to itself in the other', async () => {
    const site = inject(name);
    const pages = await crawl(site.folder, site.base);
    const english = `${site.base}en/`;
    const paths = new Set(pages.map(({ path }) => path));
    const strangers = pages
      .filter(({ moved, path }) => moved === null && path.endsWith('/'))
      .flatMap(({ path, links }) => {
        const isEnglish = path.startsWith(english);
        const other = isEnglish ? site.base + path.slice(english.length) : english + path.slice(site.base.length);
        // What is cited in English names the page that has the accounts as they were published.
        const cited = isEnglish ? other.replace(/cite\/(?:\d+\/)?$/u, '') : other;
        return links
          .map((link) => new URL(link, `http://site${path}`))
          .filter(({ host }) => host === 'site')
          .map(({ pathname }) => decodeURIComponent(pathname))
          .filter(
            (target) =>
              paths.has(target) && target.startsWith(english) !== isEnglish && target !== other && target !== cited,
          )
          .map((target) => `${path}: ${target}`);
      });
    expect(strangers.slice(0, 20)).toEqual([]);
  });
});
