import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { crawl, listFiles, type CrawledPage } from './support/crawl.ts';

/**
 * Addresses that were published once are published for good: people cite them. Each site has a list of them, which only grows:
 * `UPDATE_ADDRESSES=1 npm run test:e2e -- tests/e2e/addresses.e2e.test.ts` adds those that are new.
 */
const LISTS = join(import.meta.dirname, '../fixtures/addresses');

/** Pages and files of a department-year, and the tables in it, are what others cite: held from the day they appear. */
const CITED =
  /^\/[^/]+\/[^/]+\/\d{4}(?:\/final)?(?:\/(?:#.*|forms\/|changes\/|[^/]+\.csv|versions\/\d+\.json)?|\.json|\.xlsx)$/u;

interface Site {
  pages: Map<string, CrawledPage>;
  files: Set<string>;
  /** Rules of `_redirects`. */
  rules: { from: string; to: string }[];
}

async function open(folder: string): Promise<Site> {
  const pages = new Map((await crawl(folder, '/')).map((page) => [page.path, page]));
  const files = await listFiles(folder, '/');
  const text = files.has('/_redirects') ? readFileSync(join(folder, '_redirects'), 'utf8') : '';
  const rules = text.split('\n').flatMap((line) => {
    const [from, to] = line.split(' ');
    return from && to ? [{ from, to }] : [];
  });
  return { pages, files, rules };
}

/** Where an address is answered in the end, `null` where it is not. A rule is followed once, as it must end there. */
function answer(site: Site, path: string): string | null {
  if (site.files.has(path) || site.pages.get(path)?.moved === null) return path;
  const leads = (to: string) => (site.files.has(to) || site.pages.get(to)?.moved === null ? to : null);
  const moved = site.pages.get(path)?.moved;
  if (moved) return leads(new URL(moved, 'http://site').pathname);
  for (const { from, to } of site.rules) {
    if (from === path) return leads(to);
    if (from.endsWith('*') && path.startsWith(from.slice(0, -1)))
      return leads(to.replace(':splat', path.slice(from.length - 1)));
  }
  return null;
}

function isHeld(site: Site, address: string): boolean {
  const [path = '', anchor] = address.split('#');
  const end = answer(site, path);
  return end !== null && (anchor === undefined || site.pages.get(end)?.ids.has(anchor) === true);
}

/** What is to be held of a site from now on. */
function present({ pages, files }: Site): string[] {
  // Every table has a file of its own, named by its anchor.
  const anchors = [...files]
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.replace(/([^/]+)\.csv$/u, '#table-$1'));
  const shown = [...pages.values()]
    .filter(({ moved, path }) => moved === null && path.endsWith('/'))
    .map(({ path }) => path);
  return [...shown, ...[...files, ...anchors].filter((address) => CITED.test(address))];
}

describe.for(['fixtureSite', 'realSite'] as const)('%s', (name) => {
  const file = join(LISTS, `${name}.txt`);
  const known = readFileSync(file, 'utf8').split('\n').filter(Boolean);

  test('every address that was ever published still answers', async () => {
    const site = await open(inject(name).folder);
    const lost = known.filter((address) => !isHeld(site, address));
    expect(
      lost,
      'These were published and lead nowhere now. Say in redirects.yaml of the content where each has moved.',
    ).toEqual([]);
    expect(known.length).toBeGreaterThan(20);
  });

  test('every department-year and its tables are on the list', async () => {
    const site = await open(inject(name).folder);
    const all = [...new Set([...known, ...present(site)])].sort();
    if (process.env['UPDATE_ADDRESSES']) writeFileSync(file, `${all.join('\n')}\n`);
    else {
      const fresh = all.filter((address) => CITED.test(address) && !known.includes(address));
      expect(
        fresh,
        `Add them to ${file}: UPDATE_ADDRESSES=1 npm run test:e2e -- tests/e2e/addresses.e2e.test.ts`,
      ).toEqual([]);
    }
  });
});
