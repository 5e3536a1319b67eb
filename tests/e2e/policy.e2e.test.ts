import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { headersFile, SITE_HEADERS } from '../../scripts/serving/headers.ts';
import { scrollThrough, useOnePage, viewport, waitForCharts } from './support/pages.ts';

const use = useOnePage();

/** What a page does against the policy is collected where it happens: a page that is left takes its record with it. */
interface Record {
  violations: string[];
  requests: string[];
}

/** Of the pages that tests share: what is recorded of each. */
const recorded = new WeakMap<Page, Record>();

/** Records every violation and every request of a page from now on, from before its first script. */
async function record(page: Page): Promise<Record> {
  const known = recorded.get(page);
  if (known) {
    for (const list of [known.violations, known.requests]) list.length = 0;
    return known;
  }
  const found: Record = { violations: [], requests: [] };
  recorded.set(page, found);
  await page.exposeFunction('reportViolation', (what: string) => found.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const what = `${event.effectiveDirective} ${event.blockedURI} ${event.sample} on ${location.pathname}`;
      void (globalThis as unknown as { reportViolation(what: string): Promise<void> }).reportViolation(what);
    });
  });
  page.on('request', (request) => found.requests.push(request.url()));
  return found;
}

/** One page of each type; how many charts are drawn on it. */
const PAGES = [
  ['', 0],
  ['years/', 0],
  ['years/2026/', 0],
  ['projects/', 0],
  ['glossary/', 0],
  ['about/', 0],
  ['checks/', 0],
  ['checks/qinghe/', 0],
  ['api/', 0],
  ['data/', 0],
  ['qinghe/', 0],
  ['qinghe/government-office/', 1],
  ['qinghe/government-office/2026/', 0],
  ['qinghe/government-office/2026/changes/', 0],
  ['nowhere/', 0],
  ['search/', 0],
  ['search/?q=2010301', 0],
  ['search/?q=%E5%85%AC%E5%8A%A1%E6%8E%A5%E5%BE%85%E8%B4%B9', 0],
  ['projects/?order=name', 0],
  ['ask/', 0],
  ['ask/?ask=projects', 0],
] as const;

test.for(PAGES)('/%s keeps to the policy and asks nobody else', async ([path, charts]) => {
  await use(viewport(1280), async ({ page, problems }) => {
    const { violations, requests } = await record(page);
    const { url } = inject('fixtureSite');
    const response = await page.goto(url + path);
    expect(response?.headers()).toMatchObject(SITE_HEADERS);
    if (path.includes('?')) await page.waitForSelector('[data-result] a, [data-projects] tbody a, [data-ask-rows] tr');
    await scrollThrough(page);
    await waitForCharts(page);
    expect(await page.locator('[data-drawn] canvas').count()).toBe(charts);
    expect(violations).toEqual([]);
    expect(requests.filter((request) => new URL(request).origin !== new URL(url).origin)).toEqual([]);
    expect(problems.filter((problem) => path !== 'nowhere/' || !/404/u.test(problem))).toEqual([]);
  });
});

test('search, its table and its file work under the policy', async () => {
  await use({ ...viewport(1280), acceptDownloads: true }, async ({ page, problems }) => {
    const { violations, requests } = await record(page);
    const { url } = inject('fixtureSite');
    await page.goto(`${url}search/?q=%E5%B7%A8%E7%81%BE%E4%BF%9D%E9%99%A9`);
    await page.locator('[data-result] mark').first().waitFor();
    await page.locator('[data-result] a').first().click();
    await page.waitForURL((address) => !address.pathname.startsWith('/search/'));
    await page.goto(`${url}projects/?from=100`);
    await page.waitForFunction(() => !document.querySelector('[data-project-count]')?.textContent?.startsWith('12 '));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-project-csv]')]);
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^\ufeff/u);
    expect(violations).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(url) && !request.startsWith(`blob:${url}`))).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test('what is inline, foreign or made of text does not run', async () => {
  await use(viewport(1280), async ({ page }) => {
    const { violations } = await record(page);
    await page.goto(inject('fixtureSite').url);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('document.title = "run"');
      document.body.append(script);
      const picture = document.createElement('img');
      picture.src = 'http://127.0.0.1:9/picture.png';
      document.body.append(picture);
      document.body.setAttribute('style', 'color: red');
      try {
        document.body.innerHTML = '<p>made of text</p>';
      } catch {
        // Refused.
      }
      try {
        const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy(name: string): unknown } };
        trustedTypes.createPolicy('another');
      } catch {
        // Refused.
      }
    });
    await expect
      .poll(() => violations.map((what) => what.split(' ')[0]).sort())
      .toEqual([
        'img-src',
        'require-trusted-types-for',
        'require-trusted-types-for',
        'style-src-attr',
        'trusted-types',
      ]);
    expect(await page.title()).toMatch(/明账/u);
    expect(await page.locator('main').count()).toBe(1);
  });
});

test('the built site brings the headers for hosts that read them from a file', async () => {
  for (const { folder, base } of [inject('fixtureSite'), inject('basedSite')]) {
    expect(await readFile(join(folder, '_headers'), 'utf8')).toBe(headersFile(base));
  }
});
