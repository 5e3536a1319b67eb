import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { faultsOfHtml } from './support/valid-html.ts';

const pagesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort();

test.for(['fixtureSite', 'realSite'] as const)('all pages of %s, in both languages, are valid HTML', async (name) => {
  const { folder } = inject(name);
  const pages = pagesOf(folder);
  expect(pages.filter((page) => page.startsWith('en')).length).toBeGreaterThan(20);
  const faults: string[] = [];
  for (const page of pages) faults.push(...(await faultsOfHtml(readFileSync(join(folder, page), 'utf8'), page)));
  expect(faults.slice(0, 20)).toEqual([]);
});

test('a fault is found, and said with its place', async () => {
  const html =
    '<!doctype html><html lang="zh-CN"><head><title>页</title></head><body><p><div>一</div></p></body></html>';
  expect((await faultsOfHtml(html, 'a.html')).join()).toContain('a.html:1:');
});
