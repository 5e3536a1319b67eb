import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findViolations } from './support/axe.ts';
import { crawl } from './support/crawl.ts';
import { overflow, useBrowser, viewport, WIDTHS, type Watched } from './support/pages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = 'qinghe/government-office/2026/index.html';
/** Where the department published it, and the address that the portal was built for, which stands for pages that are not archived. */
const OUTSIDE = ['https://www.example.gov.cn', 'https://budget.example.org'];
const use = useBrowser();
let top = '';
let site = '';

/** Archives the year of the fixture site as users do, from the site that was built for a path with Chinese in it. */
beforeAll(async () => {
  // A folder whose name an address has to write as codes.
  top = await mkdtemp(join(tmpdir(), 'mingzhang 归档 #1 100%-'));
  const words = ['archive', '--year', '2026', '--no-freeze', '--out', top, '--site-dir', inject('basedSite').folder];
  const script = join(ROOT, 'scripts/mingzhang.ts');
  const content = join(ROOT, 'tests/fixtures/site/content');
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  await promisify(execFile)(process.execPath, [...flags, script, ...words, '--content', content], { cwd: top });
  site = join(top, 'mingzhang-2026/data/site');
});

afterAll(async () => {
  await rm(top, { recursive: true, force: true });
});

function at(path: string): string {
  return pathToFileURL(join(site, path)).href;
}

/** A page without network. Out of the work: what the page asked for that is no file, or is not there. */
async function offline(options: BrowserContextOptions, work: (watched: Watched) => Promise<void>): Promise<void> {
  await use({ ...options, offline: true }, async (watched) => {
    const asked: string[] = [];
    watched.page.on('request', (request) => {
      if (!request.url().startsWith('file:')) asked.push(request.url());
    });
    watched.page.on('requestfailed', (request) => asked.push(`failed: ${request.url()}`));
    await work(watched);
    expect([...watched.problems, ...asked]).toEqual([]);
  });
}

async function search(page: Page, words: string): Promise<string> {
  await page.getByRole('searchbox').fill(words);
  return page.getByRole('status').innerText();
}

test.for(WIDTHS)('the start page lists the year and its search leads to a project, at %i pixels', async (width) => {
  await offline(viewport(width), async ({ page }) => {
    await page.goto(at('index.html'));
    expect(await page.locator('h1').innerText()).toBe('2026 年预算');
    expect(await page.locator('main tbody tr').count()).toBe(3);
    expect(await page.locator('main tbody').innerText()).toContain('2,937.77');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await search(page, '没有这样的词')).toBe('没有找到。');
    expect(await search(page, '2010302')).toMatch(/^找到 \d+ 条。$/u);
    expect(await search(page, '青禾 招商引资工作经费')).toMatch(/^找到 \d+ 条。$/u);
    const first = page.locator('search li').first();
    expect(await first.innerText()).toContain('项目 · 云州市青禾区人民政府办公室');
    await first.getByRole('link').click();
    await page.waitForURL(/government-office\/2026\/index\.html#project-5$/u);
    expect(fileURLToPath(page.url().replace(/#.*$/u, ''))).toBe(join(site, PAGE));
    expect(await page.locator('#project-5').isVisible()).toBe(true);
  });
});

test.for(['index.html', PAGE])('axe finds nothing in %s', async (path) => {
  // Not watched: axe reads the styles again, as no page of a disk may.
  await use({ ...viewport(360), offline: true }, async ({ page }) => {
    await page.goto(at(path));
    if (path === 'index.html') expect(await search(page, '2010302')).toMatch(/^找到 \d+ 条。$/u);
    expect(await findViolations(page)).toEqual([]);
  });
});

test('a page of a department has its styles, figures, tables and bars', async () => {
  await offline(viewport(1280), async ({ page }) => {
    await page.goto(at(PAGE));
    expect(await page.locator('.main-nav ul').evaluate((element) => getComputedStyle(element).display)).toBe('flex');
    expect(await page.locator('.headline').innerText()).toContain('2,937.77');
    expect(await page.locator('#expenditure-r1-c2').isVisible()).toBe(true);
    expect(await page.locator('#figure-spending .bars').first().isVisible()).toBe(true);
    expect(await page.locator('.year-lines:visible').count()).toBe(0);
    expect(await page.locator('script:not([type="application/ld+json"]), form').count()).toBe(0);
    await page.getByRole('link', { name: '搜索 2026 年归档' }).click();
    await page.waitForURL(/\/site\/index\.html#offline-search$/u);
  });
});

test('a project of the year has its page, which leads back to the figure', async () => {
  await offline(viewport(360), async ({ page }) => {
    await page.goto(at(PAGE));
    await page.locator('#figure-projects tbody th a', { hasText: '招商引资工作经费' }).click();
    await page.waitForURL(/government-office\/projects\/50099925t000000000105\/index\.html$/u);
    expect(await page.locator('h1').innerText()).toContain('招商引资工作经费');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.locator('tbody a.figure-link').first().click();
    await page.waitForURL(/government-office\/2026\/.*#.+-r\d+-c\d+$/u);
    expect(await page.locator(':target').isVisible()).toBe(true);
  });
});

test('without script the start page says why there is no search, and lists the departments', async () => {
  await offline({ ...viewport(360), javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(at('index.html'));
    expect(await page.locator('#offline-search').innerText()).toContain('搜索要用到 JavaScript');
    expect(await page.locator('search:visible').count()).toBe(0);
    await page.locator('main tbody th a').first().click();
    await page.waitForURL(/\/2026\/index\.html$/u);
  });
});

test('where the index was not unpacked the search says so', async () => {
  const index = join(site, '_offline/search-index.js');
  await use(viewport(1280), async ({ page }) => {
    await page.route(pathToFileURL(index).href, (route) => route.abort());
    await page.goto(at('index.html'));
    expect(await search(page, '招商')).toContain('没有读到归档中的索引');
  });
});

test('every link inside the archive leads to a file and an anchor that are there', async () => {
  const pages = new Map((await crawl(site, '/')).map((page) => [page.path, page]));
  expect(pages.size).toBeGreaterThan(4);
  let followed = 0;
  for (const { path, links } of pages.values()) {
    for (const link of links) {
      const url = new URL(link, at(`.${path}${path.endsWith('/') ? 'index.html' : ''}`));
      if (OUTSIDE.includes(url.origin)) continue;
      expect(url.protocol, `${link} in ${path}`).toBe('file:');
      const hash = decodeURIComponent(url.hash.slice(1));
      url.hash = '';
      const file = fileURLToPath(url);
      expect(existsSync(file), `${link} in ${path}`).toBe(true);
      const target = file.endsWith('.html')
        ? pages.get(file.slice(site.length).replace(/index\.html$/u, ''))
        : undefined;
      if (hash !== '' && target) expect(target.ids.has(hash), `${link} in ${path}`).toBe(true);
      followed += 1;
    }
  }
  expect(followed).toBeGreaterThan(300);
});
