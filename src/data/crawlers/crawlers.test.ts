import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { expect, it, vi } from 'vitest';
import { FIXTURE_CONTENT } from '../../../tests/fixtures/site/read.ts';
import { crawlers } from './integration.ts';

type Hooks = Record<string, (options: object) => Promise<void>>;

/** Runs the hooks of a build that told these pages; `written`: those of which a file is looked for. Out: what it wrote, and what it warned of. */
async function build(site: string | undefined, pages: string[], written: string[] = []) {
  vi.stubEnv('MINGZHANG_CONTENT', FIXTURE_CONTENT);
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  for (const page of written) {
    await mkdir(join(folder, page), { recursive: true });
    await writeFile(join(folder, page, 'index.html'), '');
  }
  const warned: string[] = [];
  const logger = {
    warn: (text: string) => warned.push(text),
    info: () => undefined,
    error: (text: string) => warned.push(text),
  };
  const { hooks } = crawlers() as AstroIntegration as unknown as { hooks: Hooks };
  const config = { site, base: '/deep', trailingSlash: 'always', build: { format: 'directory' } };
  await hooks['astro:config:done']?.({ config });
  await hooks['astro:routes:resolved']?.({ routes: [] });
  const dir = pathToFileURL(`${folder}/`);
  await hooks['astro:build:done']?.({ dir, pages: pages.map((pathname) => ({ pathname })), logger });
  vi.unstubAllEnvs();
  const names = (await readdir(folder)).sort();
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  return { names, warned, read };
}

it('without an address of the site there is no sitemap, and the build says so', async () => {
  const { names, warned, read } = await build(undefined, ['', 'years/']);
  expect(names).toEqual(['robots.txt']);
  expect(await read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  expect(warned.join()).toMatch(/MINGZHANG_SITE/u);
});

it('lists the pages by full address, without search and 404; robots.txt leads to the list', async () => {
  const { names, read } = await build('https://a.org', ['', 'years/', 'search/', '404/', 'qinghe/water-bureau/2026/']);
  expect(names).toEqual(['robots.txt', 'sitemap-0.xml', 'sitemap-index.xml']);
  const list = await read('sitemap-0.xml');
  expect([...list.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, url]) => url)).toEqual([
    'https://a.org/deep/',
    'https://a.org/deep/qinghe/water-bureau/2026/',
    'https://a.org/deep/years/',
  ]);
  // Nobody noted a day in this content, and a correction alone tells nothing of the version.
  expect(list).not.toContain('lastmod');
  expect(await read('sitemap-index.xml')).toContain('<loc>https://a.org/deep/sitemap-0.xml</loc>');
  expect(await read('robots.txt')).toContain('Sitemap: https://a.org/deep/sitemap-index.xml\n');
});

it('leaves out pages of citations, and pages that were found to hold nothing and not written', async () => {
  const { read } = await build(
    'https://a.org',
    [
      'a/b/2026/',
      'a/b/2026/changes/',
      'a/b/2026/execution/',
      'a/b/2026/cite/',
      'a/b/2026/cite/12/',
      'a/b/2026/forms/2/',
    ],
    ['a/b/2026/changes/'],
  );
  expect([...(await read('sitemap-0.xml')).matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, url]) => url)).toEqual([
    'https://a.org/deep/a/b/2026/',
    'https://a.org/deep/a/b/2026/changes/',
    'https://a.org/deep/a/b/2026/forms/2/',
  ]);
});

it('more than fifty thousand pages are two files', async () => {
  const { names, read } = await build(
    'https://a.org',
    Array.from({ length: 50_001 }, (_, index) => `p/${index}/`),
  );
  expect(names).toEqual(['robots.txt', 'sitemap-0.xml', 'sitemap-1.xml', 'sitemap-index.xml']);
  expect((await read('sitemap-0.xml')).split('<loc>')).toHaveLength(50_001);
  expect((await read('sitemap-1.xml')).split('<loc>')).toHaveLength(2);
});
