import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { buildWords } from '../../i18n/index.ts';
import { inChinese as chinesePath, paths } from '../../links.ts';
import { CHANGES_PAGE, CITE_PAGE, EXECUTION_PAGE } from '../../vocabulary/index.ts';
import { addressesOf, type Address } from '../address.ts';
import { pageDays } from './days.ts';

/** How many addresses one file of a sitemap may hold (sitemaps.org). */
const SITEMAP_LIMIT = 50_000;

/** Pages that have nothing of their own for a search engine. */
const UNLISTED = [paths.search];

/** Pages of citations: the first, and those of further parts. */
const CITATIONS = new RegExp(String.raw`/${CITE_PAGE}(?:\d+/)?$`, 'u');

/** What crawlers are told: that they may take everything, and where the list of pages is, where its address is known. */
function robotsText(address: Address | null): string {
  const list = address === null ? '' : `\nSitemap: ${address('/sitemap-index.xml')}\n`;
  return `User-agent: *\nAllow: /\n${list}`;
}

/** The address of a page in Chinese, whichever language it is in. */
function inChinese(page: string, address: Address | null): string {
  const home = address?.(paths.home) ?? '';
  return page.startsWith(home) ? home + chinesePath(page.slice(home.length)) : page;
}

/**
 * Writes `robots.txt` and, where the site knows its own address, the list of its pages: an index and files of at most 50,000 each.
 * `lastmod` is a day that the content tells, or is not there. Without an address there is no list, since it holds nothing else: the
 * build says so. `further`: lists of pages that stand in the site and were not made by this process, as `qinghe/finance/2026/`,
 * filled before it is finished.
 */
export function crawlers(...further: readonly (readonly string[])[]): AstroIntegration {
  let address: Address | null = null;
  let site: URL | null = null;
  let days: Promise<ReadonlyMap<string, string>> | null = null;
  /** A page that is known only when it is made to hold nothing of its own is not written, though its path was told. */
  const isWritten = (page: string): boolean => {
    const below = decodeURI(page).slice(decodeURI(address?.(paths.home) ?? '').length);
    return site === null || existsSync(join(fileURLToPath(site), below, 'index.html'));
  };
  const inner = sitemap({
    entryLimit: SITEMAP_LIMIT,
    namespaces: { news: false, xhtml: false, image: false, video: false },
    filter: (page) => {
      const chinese = inChinese(page, address);
      return (
        !UNLISTED.some((path) => chinese === address?.(path)) &&
        !chinese.startsWith(address?.(paths.embeds) ?? '\n') &&
        !CITATIONS.test(page) &&
        (![CHANGES_PAGE, EXECUTION_PAGE].some((part) => page.endsWith(`/${part}`)) || isWritten(page))
      );
    },
    serialize: async (item) => {
      days ??= pageDays();
      const home = address?.(paths.home) ?? '';
      // Below a base path the home page comes without its slash, under which nothing answers.
      const url = `${item.url}/` === home ? home : item.url;
      const lastmod = (await days).get(`/${decodeURI(inChinese(url, address).slice(home.length))}`);
      return { ...item, url, ...(lastmod === undefined ? {} : { lastmod }) };
    },
  });
  return {
    name: 'mingzhang-crawlers',
    hooks: {
      ...inner.hooks,
      'astro:config:done': async (options) => {
        const { site, base } = options.config;
        address = site === undefined ? null : addressesOf(site, base);
        await inner.hooks['astro:config:done']?.(options);
      },
      'astro:build:done': async (options) => {
        site = options.dir;
        await writeFile(new URL('robots.txt', options.dir), robotsText(address));
        if (address === null) options.logger.warn(buildWords().noSite);
        else {
          const pages = [...options.pages, ...further.flat().map((pathname) => ({ pathname }))];
          await inner.hooks['astro:build:done']?.({ ...options, pages });
        }
      },
    },
  };
}
