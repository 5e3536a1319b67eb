import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { findViolations } from './support/axe.ts';
import { overflow, useBrowser, viewport } from './support/pages.ts';

const use = useBrowser();
const FORM = '[data-project-form]';

/** A district with projects above and below 50 万元. */
const DISTRICTS = { fixtureSite: 'qinghe', realSite: 'chongqing-tongnan' } as const;

async function isShown(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('[data-project-csv]')?.textContent?.includes(` ${wanted} 行`),
    count,
  );
}

/** Scrolls until all rows of the steps that were asked for stand there, as they do before they are seen. */
async function seeAll(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (document.querySelector('[data-project-table]')?.getAttribute('aria-busy') === 'true') return false;
    const shown = Number(/\d+/u.exec(document.querySelector('[data-project-shown]')?.textContent ?? '')?.[0]);
    document.querySelector('#project-list tbody tr:last-child')?.scrollIntoView();
    return document.querySelectorAll('#project-list tbody tr').length === shown;
  });
}

/** The rows as a reader sees them when all of the first step are there: name, year, amount in 万元. */
async function seenRows(page: Page): Promise<string[][]> {
  await seeAll(page);
  return page
    .locator('#project-list tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('th bdi')?.textContent ?? '',
        /^\d{4}/u.exec(row.querySelector('.sub')?.textContent ?? '')?.[0] ?? '',
        (row.querySelector('td.number .figure-link')?.textContent.trim() ?? '').replaceAll(',', ''),
      ]),
    );
}

test.for(['fixtureSite', 'realSite'] as const)(
  '%s, a journalist: the projects of a district above 50 万元, as a file whose rows are those that are seen',
  async (site) => {
    await use({ ...viewport(1280), acceptDownloads: true }, async ({ page, problems }) => {
      await page.goto(`${inject(site).url}projects/`);
      await page.selectOption(`${FORM} [name=region]`, DISTRICTS[site]);
      await page.waitForURL(/\?region=/u);
      const all = await seenRows(page);
      await page.fill(`${FORM} [name=from]`, '50');
      const wanted = all.filter(([, , amount]) => Number(amount) >= 50);
      expect(wanted.length).toBeGreaterThan(1);
      expect(wanted.length).toBeLessThan(all.length);
      await isShown(page, wanted.length);
      await page.selectOption(`${FORM} [name=order]`, 'amount-up');
      await page.waitForURL(/order=amount-up/u);
      const seen = await seenRows(page);
      expect(seen.toSorted()).toEqual(wanted.toSorted());
      expect(seen.map(([, , amount]) => Number(amount))).toEqual(
        seen.map(([, , amount]) => Number(amount)).toSorted((a, b) => a - b),
      );
      const sum = seen.reduce((total, [, , amount]) => total + Math.round(Number(amount) * 100), 0);
      const status = ((await page.textContent('[data-project-count]')) ?? '').replaceAll(',', '');
      expect(status).toContain(`${seen.length} 个项目`);
      expect(status).toContain(`合计 ${(sum / 100).toFixed(2)} 万元`);
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-project-csv]')]);
      const text = await readFile(await download.path(), 'utf8');
      expect(text.startsWith('\ufeff')).toBe(true);
      const [, ...rows] = parseCsv(text).map(({ fields }) => fields);
      expect(rows.map((row) => [row[0], row[4], row[7]])).toEqual(seen);
      // The address says it all: somebody else sees the same rows.
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      await isShown(page, seen.length);
      expect(await seenRows(page)).toEqual(seen);
      expect(await page.inputValue(`${FORM} [name=from]`)).toBe('50');
      expect(problems).toEqual([]);
    });
  },
);

test('what is typed is one step back, a row leads to its project, and a wrong amount is said', async () => {
  await use(viewport(360), async ({ page, problems }) => {
    await page.goto(`${inject('fixtureSite').url}projects/`);
    await page.focus(`${FORM} [name=q]`);
    await page.keyboard.type('招商');
    await isShown(page, 1);
    await page.fill(`${FORM} [name=from]`, '五十');
    await page.waitForSelector('[data-range-fault]:visible');
    expect(await page.getAttribute(`${FORM} [name=from]`, 'aria-invalid')).toBe('true');
    expect(await overflow(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.goBack();
    await page.waitForURL(/\?q=[^&]+$/u);
    await page.goBack();
    await isShown(page, 12);
    expect(await page.inputValue(`${FORM} [name=q]`)).toBe('');
    await page.goForward();
    await isShown(page, 1);
    await page.focus(`${FORM} [name=q]`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/projects\/50099925t000000000105\/$/u);
    expect(problems).toEqual([]);
  });
});

test('nothing left is said, and clearing shows everything again', async () => {
  await use({ ...viewport(768), colorScheme: 'dark' }, async ({ page, problems }) => {
    await page.goto(`${inject('fixtureSite').url}projects/?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA`);
    await page.waitForFunction(() =>
      document.querySelector('[data-project-count]')?.textContent?.startsWith('没有符合'),
    );
    expect(await page.locator('[data-project-table]:visible, [data-project-csv]:visible').count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.click(`${FORM} [type=reset]`);
    await isShown(page, 12);
    expect(await overflow(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test('more rows are shown a step at a time, and the first new one has the focus', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    await page.goto(`${inject('realSite').url}projects/`);
    const rows = page.locator('#project-list tbody tr');
    expect(await rows.count()).toBe(50);
    await page.click('[data-project-more]');
    await page.waitForURL(/\?n=2$/u);
    await page.waitForFunction(() => document.querySelectorAll('#project-list tbody tr').length > 50);
    expect(
      await rows
        .nth(50)
        .locator('a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await seeAll(page);
    expect(await rows.count()).toBe(100);
    // What the browser makes is what was there before.
    const [made, built] = [await rows.first().innerText(), await fetch(`${inject('realSite').url}projects/`)];
    const [, table = ''] = (await built.text()).split('id="project-list"');
    expect(made).toContain(/<bdi>([^<]+)<\/bdi>/u.exec(table)?.[1] ?? 'no name');
    expect(problems).toEqual([]);
  });
});

test('boxes say what each choice leaves when a reader turns to them, and paper has all rows', async () => {
  await use(viewport(360), async ({ page, problems }) => {
    await page.goto(`${inject('realSite').url}projects/`);
    await page.focus(`${FORM} [name=year]`);
    const [year = ''] = await page
      .locator(`${FORM} [name=year] option`)
      .evaluateAll((options) => options.flatMap((option) => (option as HTMLOptionElement).value || []));
    await page.selectOption(`${FORM} [name=year]`, year);
    await page.waitForURL(/year=/u);
    await page.waitForFunction(() => /\d/u.test(document.querySelector('[data-project-count]')?.textContent ?? ''));
    const count = (text: string | null) => Number(/\d+/u.exec(text ?? '')?.[0]);
    const left = count(await page.textContent('[data-project-count]'));
    expect(
      await page.locator(`${FORM} [name=year]`).evaluate((box) => (box as HTMLSelectElement).selectedOptions[0]?.text),
    ).toContain(`（${left}）`);
    await page.focus(`${FORM} [name=region]`);
    const regions = await page
      .locator(`${FORM} [name=region] option`)
      .evaluateAll((options) => options.map((option) => Number(/（(\d+)）$/u.exec(option.textContent)?.[1] ?? 0)));
    expect(regions.reduce((sum, one) => sum + one, 0)).toBe(left);
    const rows = page.locator('#project-list tbody tr');
    expect(await rows.count()).toBeLessThan(50);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await rows.count()).toBe(Math.min(50, left));
    expect(problems).toEqual([]);
  });
});

test('the unit that is chosen holds for rows that come later', async () => {
  await use(viewport(360), async ({ page, problems }) => {
    await page.goto(`${inject('realSite').url}projects/`);
    await page.check('[data-unit-switch] input[value="元"]');
    await page.selectOption(`${FORM} [name=order]`, 'amount-up');
    await page.waitForURL(/order=amount-up/u);
    await seenRows(page);
    const wrong = () =>
      page.locator('#project-list tbody td[data-fen]:has(.figure-link)').evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const shown = cell.querySelector('.figure-link')?.textContent.replaceAll(',', '') ?? '';
          return Number(shown) * 100 === Number((cell as HTMLElement).dataset['fen']) ? [] : [shown];
        }),
      );
    await expect.poll(wrong).toEqual([]);
    expect(await page.locator('#project-list tbody td[data-fen]').count()).toBeGreaterThan(40);
    expect(problems).toEqual([]);
  });
});
