import { expect, inject, test } from 'vitest';
import { findViolations } from './support/axe.ts';
import { useBrowser, viewport } from './support/pages.ts';

const use = useBrowser();

test.for(['招商引资', '公务接待费', '巨灾保险', '2010301'])(
  '%s is found in the fixture and the real content',
  async (query) => {
    await use(viewport(1280), async ({ page, problems }) => {
      for (const site of [inject('fixtureSite'), inject('realSite')]) {
        await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
        await page.waitForSelector('[data-result] a');
        const count = Number(await page.textContent('[data-result-count]'));
        const shown = await page.locator('[data-result]').count();
        expect(count).toBeGreaterThan(0);
        expect(shown).toBe(Math.min(count, 20));
        await page.locator('[data-result] a').first().click();
        await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
        expect(await page.locator('main').textContent()).toContain(query);
      }
      expect(problems).toEqual([]);
    });
  },
);

test('the box on every page searches, and the address keeps the query', async () => {
  await use(viewport(360), async ({ page, problems }) => {
    await page.goto(inject('fixtureSite').url);
    await page.fill('header [data-search-input]', '公务接待费');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-result] a');
    expect(new URL(page.url()).searchParams.get('q')).toBe('公务接待费');
    await page.fill('#search-input', '巨灾保险');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-search-status]')?.textContent?.includes('巨灾保险'));
    expect(new URL(page.url()).searchParams.get('q')).toBe('巨灾保险');
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector('[data-search-status]')?.textContent?.includes('公务接待费'),
    );
    expect(await page.inputValue('#search-input')).toBe('公务接待费');
    expect(await findViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test('what is not there is said, and so is an empty query', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    const { url } = inject('fixtureSite');
    await page.goto(`${url}search/?q=%F0%A0%9C%8E%E9%BE%98`);
    await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent === '0');
    expect(await page.textContent('[data-search-status]')).toContain('没有找到');
    expect(await page.locator('[data-result]').count()).toBe(0);
    await page.goto(`${url}search/`);
    expect(await page.textContent('[data-search-status]')).toBe('请输入要找的词。');
    expect(problems).toEqual([]);
  });
});

test('a query is text, not markup', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    await page.goto(`${inject('fixtureSite').url}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>"')}`);
    await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent !== '');
    expect(await page.locator('main img').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

test('search works below a base path', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    const { url, base } = inject('basedSite');
    await page.goto(`${url}search/?q=2010301`);
    const link = page.locator('[data-result] a').first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(new RegExp(`^${base}`));
    await link.click();
    await page.waitForURL((address) => !address.pathname.includes('/search/'));
    expect(await page.locator('main').textContent()).toContain('2010301');
    expect(problems).toEqual([]);
  });
});
