import { readFile } from 'node:fs/promises';
import { read } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser, viewport } from './support/pages.ts';

const use = useBrowser();
const YEAR = 'qinghe/government-office/2026/';

/** Clicks a link and gives what comes: the name it is saved under, and its bytes. */
async function take(page: Page, selector: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selector).first().click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test.for(['fixtureSite', 'basedSite'] as const)(
  '%s: a page gives its tables as CSV and workbook, and its record',
  async (site) => {
    await use({ ...viewport(1280), acceptDownloads: true }, async ({ page, problems }) => {
      await page.goto(inject(site).url + YEAR);
      const csv = await take(page, '[data-kind="basic-expenditure"] a.download');
      expect(csv.name).toBe('qinghe-government-office-2026-basic-expenditure.csv');
      const text = csv.bytes.toString('utf8');
      expect(text.startsWith('\ufeff经济分类科目')).toBe(true);
      expect(text).toMatch(/（万元）.*\r\n/u);
      const book = await take(page, 'a.download[href$=".xlsx"]');
      expect(book.name).toBe('qinghe-government-office-2026.xlsx');
      // Forms of projects stand on a page of their own and are listed here.
      const tables = await page.locator('.published[data-kind], .form-links > li').count();
      expect(read(book.bytes).SheetNames.length).toBe(tables + 2);
      const record = await take(page, 'a.download[href$=".json"]');
      const { tables: told } = JSON.parse(record.bytes.toString('utf8')) as { tables: unknown[] };
      expect(told.length).toBe(tables);
      expect(problems).toEqual([]);
    });
  },
);

test('each table has a file, named to those who hear the page', async () => {
  await use(viewport(360), async ({ page }) => {
    const { url } = inject('fixtureSite');
    const links: string[][] = [];
    let tables = 0;
    for (const place of [YEAR, `${YEAR}forms/`]) {
      await page.goto(url + place);
      const found = await page
        .locator('.published a.download')
        .evaluateAll((all) =>
          all.map((link) => [(link as HTMLAnchorElement).href, link.getAttribute('aria-label') ?? '']),
        );
      links.push(...found);
      tables += await page.locator('.published[data-kind]').count();
    }
    expect(links.length).toBe(tables);
    expect(new Set(links.map(([, name]) => name)).size).toBe(links.length);
    for (const [href = '', name] of links) {
      expect(name).toMatch(/^下载 CSV：./u);
      const answer = await page.request.get(href);
      expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
    }
  });
});
