import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type RunningServer } from '../../scripts/serve-folder.ts';
import { FORMS_EACH, PROJECTS_SHOWN } from '../../src/vocabulary/index.ts';
import { makeSynthetic, makeWho, print, renderWorkbook } from '../world/index.ts';
import { findViolations } from './support/axe.ts';
import { crawl, listBroken } from './support/crawl.ts';
import { scrollThrough, useOnePage, viewport, WIDTHS } from './support/pages.ts';

/** A document whose tables and forms are too many cells to be laid out at once. */
const GOODS = 1200;
const PROJECTS = 120;
const ROOT = resolve(import.meta.dirname, '../..');
const use = useOnePage();
let folder = '';
let site = '';
let server: RunningServer;
let year = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-heavy-'));
  // Inside the project: for folders elsewhere Astro keeps what it builds with in one place.
  site = mkdtempSync(join(ROOT, 'node_modules/.mingzhang-heavy-'));
  const document = makeSynthetic({
    ...{ seed: 2, year: 2025, size: 500, money: { unit: '万元', decimals: 2 } },
    ...{ who: makeWho(2), goods: GOODS, projects: PROJECTS },
  });
  writeFileSync(join(folder, 'heavy.xlsx'), renderWorkbook(print(document), 'xlsx'));
  const content = join(folder, 'content');
  for (const words of [
    ['convert', join(folder, 'heavy.xlsx'), '--out', content],
    ['build', '--content', content, '--outDir', site],
  ]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--experimental-strip-types', join(ROOT, 'scripts/mingzhang.ts'), ...words],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, NODE_ENV: 'production', MINGZHANG_BASE: '', MINGZHANG_CACHE: join(folder, 'cache') },
      },
    );
    expect(status, stdout + stderr).toBe(0);
  }
  const names = readdirSync(join(content, 'disclosures'), { recursive: true, encoding: 'utf8' });
  year = (names.find((name) => name.endsWith('2025.json')) ?? '').replaceAll('\\', '/').replace('.json', '/');
  server = await serveFolder(site, { port: 0, host: '127.0.0.1', base: '/' });
});

afterAll(async () => {
  await server.close();
  for (const made of [folder, site]) rmSync(made, { recursive: true, force: true });
});

const address = (part: string) => server.url + year + part;
const html = (part: string) => readFileSync(join(site, year, part, 'index.html'), 'utf8');

/** Where an element stands in the window once the page rests: scrolling on asks for more to be laid out, which moves what is below. */
async function restingTop(page: Page, selector: string): Promise<number> {
  return page.evaluate(async (found) => {
    const top = () => document.querySelector(found)?.getBoundingClientRect().top ?? NaN;
    for (let last = NaN, still = 0; still < 10;) {
      await new Promise((done) => setTimeout(done, 50));
      const now = top();
      still = now === last ? still + 1 : 0;
      last = now;
    }
    return top();
  }, selector);
}

test('nothing is laid out that is far away, and all of it is in the page', async () => {
  await use(viewport(360), async ({ page }) => {
    await page.goto(address(''));
    const table = page.locator('.published.later-tallest');
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(GOODS);
    expect(await table.locator('tbody').evaluate((body) => body.checkVisibility({ contentVisibilityAuto: true }))).toBe(
      false,
    );
    await table.scrollIntoViewIfNeeded();
    await page.waitForFunction(() =>
      document.querySelector('.later-tallest tbody')?.checkVisibility({ contentVisibilityAuto: true }),
    );
  });
});

test.for(WIDTHS.flatMap((width) => [true, false].map((script) => [width, script] as const)))(
  'a row or cell deep in a long table is gone to, below the head, at %i pixels, with script: %s',
  async ([width, script]) => {
    await use({ ...viewport(width), javaScriptEnabled: script }, async ({ page, problems }) => {
      const [, cell = ''] = /id="([^"]+-r900-c1)"/u.exec(html('')) ?? [];
      const row = cell.replace(/-c1$/u, '');
      for (const id of [cell, row]) {
        await page.goto('about:blank');
        await page.goto(`${address('')}#${id}`);
        const top = script
          ? await restingTop(page, `#${id}`)
          : ((await page.locator(`#${id}`).boundingBox())?.y ?? NaN);
        expect(top).toBeGreaterThan(0);
        expect(top).toBeLessThan(700);
      }
      expect(problems).toEqual([]);
    });
  },
);

test('the search of the browser finds what is not laid out yet, and goes there', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(address(''));
    const text = await page.locator('.later-tallest tbody tr').nth(1000).locator('th').textContent();
    const top = await page.evaluate(
      (looked) => {
        (globalThis as unknown as { find(text: string): boolean }).find(looked);
        return getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? NaN;
      },
      (text ?? '').trim(),
    );
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(900);
  });
});

test('paper has every row of a long table', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(address(''));
    const names = await page
      .locator('.later-tallest tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('th')?.textContent?.trim() ?? ''));
    const task = getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) });
    const document = await task.promise;
    let text = '';
    for (let at = 1; at <= document.numPages; at += 1) {
      const { items } = await (await document.getPage(at)).getTextContent();
      text += items.map((item) => ('str' in item ? item.str : '')).join('');
    }
    await task.destroy();
    // A font may write 工 by the glyph of the radical ⼯.
    const plain = (written: string) => written.normalize('NFKC').replaceAll(/\s/gu, '');
    const written = plain(text);
    expect(names.length).toBeGreaterThan(GOODS);
    expect(names.filter((name) => !written.includes(plain(name)))).toEqual([]);
  });
});

test.for(['', 'forms/', 'cite/', 'projects/'])(
  'axe finds nothing on /%s, before or after all of it was seen',
  async (part) => {
    await use(viewport(1280), async ({ page, problems }) => {
      await page.goto(address(part));
      expect(await page.locator('.later').count()).toBeGreaterThan(0);
      expect(await findViolations(page)).toEqual([]);
      await scrollThrough(page);
      expect(await findViolations(page)).toEqual([]);
      expect(problems).toEqual([]);
    });
  },
);

test('each row of a long table is cited, in lists of bearable length', () => {
  const page = html('cite/');
  const rows = [...html('').matchAll(/<tr id="([^"]+)"/gu)].map(([, id]) => id);
  expect(rows.length).toBeGreaterThan(GOODS);
  const lists = page.match(/<ul[^>]*class="later.*?<\/ul>/gsu) ?? [];
  expect(lists.length).toBeGreaterThan(GOODS / 100);
  for (const list of lists) expect(list.match(/<li/gu)?.length).toBeLessThanOrEqual(100);
});

test('forms beyond a page stand on the next one, and so do their citations; each stands once', () => {
  const formsOn = (part: string) =>
    [...html(part).matchAll(/<h3 id="table-project-performance(?:-(\d+))?"/gu)].map(([, number = '1']) =>
      Number(number),
    );
  const citedOn = (part: string) =>
    [...html(part).matchAll(/<section[^>]* id="cite-project-performance(?:-(\d+))?"/gu)].map(([, n = '1']) =>
      Number(n),
    );
  const numbers = Array.from({ length: PROJECTS }, (_, at) => at + 1);
  for (const [on, place] of [
    [formsOn, 'forms/'],
    [citedOn, 'cite/'],
  ] as const) {
    expect(on(place)).toEqual(numbers.slice(0, FORMS_EACH));
    expect(on(`${place}2/`)).toEqual(numbers.slice(FORMS_EACH));
  }
  const title = (part: string) => /<title>([^<]*)/u.exec(html(part))?.[1];
  expect(title('forms/')).toContain('第 1 页，共 2 页');
  expect(title('forms/2/')).toContain('第 2 页，共 2 页');
  expect(html('forms/2/')).toContain(`这一页是第 ${FORMS_EACH + 1}–${PROJECTS} 张。`);
});

test('every link and anchor leads somewhere where forms are divided, in both languages', async () => {
  const pages = await crawl(site, '/');
  for (const place of ['forms/2/', 'cite/2/'])
    for (const language of ['/', '/en/']) expect(pages.map(({ path }) => path)).toContain(language + year + place);
  expect((await listBroken(site, '/')).slice(0, 20)).toEqual([]);
  expect(pages.flatMap(({ path, repeated }) => repeated.map((id) => `${path}#${id}`)).slice(0, 20)).toEqual([]);
});

test.for([
  ['', 'project-performance-110-r1-c1', 'forms/2/'],
  ['forms/', 'project-performance-110-r1-c1', 'forms/2/'],
  ['forms/', 'table-project-performance-110', 'forms/2/'],
  ['forms/2/', 'project-performance-3-r1-c1', 'forms/'],
  ['cite/', 'cite-project-performance-110', 'cite/2/'],
] as const)('what named a form on /%s by %s leads to where it stands', async ([from, anchor, to]) => {
  await use(viewport(1280), async ({ page, problems }) => {
    await page.goto(`${address(from)}#${anchor}`);
    await page.waitForURL(`${address(to)}#${anchor}`);
    expect(await page.locator(`#${anchor}`).isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });
});

test('without script the page of the year and that of the first forms lead to those of the second', async () => {
  await use({ ...viewport(360), javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${address('')}#table-project-performance-110`);
    await page.locator('li:target > a').click();
    expect(page.url()).toBe(`${address('forms/2/')}#table-project-performance-110`);
    await page.goto(address('forms/'));
    await page.locator('nav.parts a').first().click();
    expect(page.url()).toBe(address('forms/2/'));
    expect(await page.locator('nav.parts [aria-current="page"]').textContent()).toBe(
      `第 ${FORMS_EACH + 1}–${PROJECTS} 张`,
    );
    await page.locator('a[rel="prev"]').click();
    expect(page.url()).toBe(address('forms/'));
  });
});

test('the search finds a form on the second page, and leads there', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    await page.goto(`${server.url}search/?q=${encodeURIComponent('项目支出绩效目标表（第 110 张）')}`);
    const link = page.locator('[data-result] a[href$="/forms/2/#table-project-performance-110"]').first();
    await link.click();
    await page.waitForURL(/\/forms\/2\/[^#]*#table-project-performance-110$/u);
    expect(await page.locator('.caption :target').textContent()).toContain('第 110 张');
    expect(problems).toEqual([]);
  });
});

test('the page of the year shows the largest projects, and leads to the page of all', async () => {
  const rowsOf = (part: string) => [...html(part).matchAll(/<tr id="(project-\d+)"/gu)].map(([, id = '']) => id);
  const all = rowsOf('projects/');
  expect(new Set(all).size).toBe(PROJECTS);
  expect(rowsOf('')).toEqual(all.slice(0, PROJECTS_SHOWN));
  const figures = (part: string) =>
    [...html(part).matchAll(/<tr id="project-\d+".*?<\/tr>/gsu)].map(([row]) => /data-fen="(\d+)"/u.exec(row)?.[1]);
  expect(figures('')).toEqual(figures('projects/').slice(0, PROJECTS_SHOWN));
  expect(html('')).toMatch(
    new RegExp(`这里只列金额最大的 ${PROJECTS_SHOWN} 个，合计占列出项目的 [\\d.]+%（计算得出）`, 'u'),
  );
  await use(viewport(360), async ({ page, problems }) => {
    await page.goto(`${address('')}#${all.at(-1)}`);
    await page.waitForURL(`${address('projects/')}#${all.at(-1)}`);
    expect(await page.locator('tr:target').isVisible()).toBe(true);
    await page.goto(address(''));
    await page.locator('a.all-projects').click();
    await page.waitForURL(address('projects/'));
    expect(problems).toEqual([]);
  });
});
