import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, inject, test } from 'vitest';
import { openPainter } from '../../src/data/pictures/draw.ts';

/** What the built site tells feed readers, crawlers and other portals. */

const ATOM = 'http://www.w3.org/2005/Atom';
const HOME = 'https://budget.example.org/%E9%A2%84%E7%AE%97/portal/';

const read = (name: 'fixtureSite' | 'basedSite' | 'realSite', path: string) =>
  readFileSync(join(inject(name).folder, path), 'utf8');

function parse(text: string): Element {
  const root = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'application/xml').documentElement;
  if (!root) throw new Error('no root');
  return root;
}

function texts(parent: Element, name: string): string[] {
  return [...parent.getElementsByTagNameNS(ATOM, name)].map(({ textContent }) => textContent ?? '');
}

describe.for(['fixtureSite', 'realSite'] as const)('feeds of %s', (name) => {
  test.for(['disclosures', 'corrections', 'findings'])('%s in English lead to pages in English', (feed) => {
    const text = read(name, `feeds/${feed}.en.atom`);
    expect(text).toContain('xml:lang="en"');
    for (const [, page = ''] of text.matchAll(/type="text\/html" href="([^"]+)"/gu)) expect(page).toMatch(/\/en\//u);
    // What people write of a correction stays in their words.
    if (feed !== 'corrections') expect(text).not.toMatch(/\d (?:万元|元)/u);
    expect(read(name, 'en/index.html')).toContain(`href="/feeds/${feed}.en.atom"`);
  });

  test.for(['disclosures', 'corrections', 'findings'])('%s', (feed) => {
    const root = parse(read(name, `feeds/${feed}.atom`));
    const entries = [...root.getElementsByTagNameNS(ATOM, 'entry')];
    const updated = entries.map((entry) => texts(entry, 'updated')[0] ?? '');
    expect(updated).toEqual(updated.toSorted().toReversed());
    expect(new Set(texts(root, 'id')).size).toBe(entries.length + 1);
    for (const link of [...root.getElementsByTagNameNS(ATOM, 'link')]) {
      const path = (link.getAttribute('href') ?? '').replace(/#.*/u, '');
      expect(existsSync(join(inject(name).folder, path)), path).toBe(true);
    }
    expect(read(name, 'index.html')).toContain(`href="/feeds/${feed}.atom"`);
  });
});

test('each correction is in its feed by its own day', () => {
  const root = parse(read('fixtureSite', 'feeds/corrections.atom'));
  expect(texts(root, 'summary').join('\n')).toContain('原文“5.70”，更正为“7.50”');
  expect(texts(root, 'updated').slice(1)).toEqual(['2026-03-03T00:00:00Z', '2026-03-02T00:00:00Z']);
});

test('what has no day is in no feed, and in the API', () => {
  const feed = read('fixtureSite', 'feeds/disclosures.atom');
  expect(feed).not.toContain('/qinghe/water-bureau/2026/');
  const { disclosures } = JSON.parse(read('fixtureSite', 'api/v1/disclosures/qinghe/2026.json')) as {
    disclosures: { id: string; recorded: null; published: null }[];
  };
  expect(disclosures.find(({ id }) => id === 'qinghe/water-bureau/2026')).toMatchObject({
    recorded: null,
    published: null,
  });
});

test('a page knows its own address, the search one for all queries; what is not there is not listed', () => {
  const canonical = (path: string) => /<link rel="canonical" href="([^"]*)"/u.exec(read('basedSite', path))?.[1];
  expect(canonical('index.html')).toBe(HOME);
  expect(canonical('qinghe/water-bureau/2026/index.html')).toBe(`${HOME}qinghe/water-bureau/2026/`);
  expect(canonical('search/index.html')).toBe(`${HOME}search/`);
  expect(canonical('404.html')).toBeUndefined();
  expect(read('basedSite', '404.html')).toContain('<meta name="robots" content="noindex">');
  expect(read('fixtureSite', 'index.html')).not.toContain('canonical');
});

test('the sitemap lists every page of the site that is to be found, and nothing else', () => {
  const urls = [...read('basedSite', 'sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, url = '']) => url);
  expect(urls).toContain(`${HOME}qinghe/water-bureau/2026/`);
  expect(urls.length).toBeGreaterThan(15);
  for (const url of urls) {
    expect(url.startsWith(HOME) && url.endsWith('/'), url).toBe(true);
    const page = readFileSync(join(inject('basedSite').folder, url.slice(HOME.length), 'index.html'), 'utf8');
    expect(page, url).not.toContain('noindex');
    expect(page, url).toContain(`<link rel="canonical" href="${url}"`);
  }
  expect(read('basedSite', 'robots.txt')).toContain(`Sitemap: ${HOME}sitemap-index.xml`);
  expect(existsSync(join(inject('fixtureSite').folder, 'sitemap-index.xml'))).toBe(false);
});

test('datasets stand in the pages, and their files are there', () => {
  for (const path of ['qinghe/water-bureau/2026/index.html', 'data/index.html']) {
    const block = /<script type="application\/ld\+json">([^<]*)<\/script>/u.exec(read('fixtureSite', path))?.[1] ?? '';
    const dataset = JSON.parse(block) as { '@type': string; license: string; distribution: { contentUrl: string }[] };
    expect(dataset).toMatchObject({ '@type': 'Dataset', license: 'https://creativecommons.org/licenses/by/4.0/' });
    expect(dataset.distribution.length).toBeGreaterThan(1);
    for (const { contentUrl } of dataset.distribution)
      expect(existsSync(join(inject('fixtureSite').folder, contentUrl)), contentUrl).toBe(true);
  }
});

test('llms.txt counts what there is and leads to it', () => {
  const text = read('fixtureSite', 'llms.txt');
  expect(text).toContain('2 个地区、3 个部门和单位、4 份预算（2025、2026 年度）、12 个项目');
  const links = [...text.matchAll(/\]\((\/[^)]*)\)/gu)].map(([, path = '']) => path);
  expect(links.length).toBe(18);
  for (const path of links) expect(existsSync(join(inject('fixtureSite').folder, path)), path).toBe(true);
  expect(read('realSite', 'llms.txt')).toContain('发布者：未说明');
});

test('a site that knows its address has a picture a department-year for other sites, where one can be drawn', async () => {
  const page = read('basedSite', 'qinghe/water-bureau/2026/index.html');
  const told = /<meta property="og:image" content="([^"]*)"/u.exec(page)?.[1];
  const file = join(inject('basedSite').folder, 'qinghe/water-bureau/2026/card.png');
  const opened = await openPainter();
  expect(told).toBe('painter' in opened ? `${HOME}qinghe/water-bureau/2026/card.png` : undefined);
  expect(existsSync(file)).toBe('painter' in opened);
  expect(read('fixtureSite', 'qinghe/water-bureau/2026/index.html')).not.toContain('og:image');
});
