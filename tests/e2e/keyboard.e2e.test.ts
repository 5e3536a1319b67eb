import { expect, inject, test } from 'vitest';
import { useBrowser, viewport } from './support/pages.ts';

const use = useBrowser();
const PAGE = 'qinghe/government-office/2026/';

test('the first stop is the link to the text', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('跳到正文');
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

test('/ goes to the search box, and is a letter inside it', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
    await page.keyboard.type('a/b');
    expect(await page.inputValue('#site-search')).toBe('a/b');
  });
});

test('wide tables are reached and scrolled by keys, and the column of names stays', async () => {
  await use(viewport(360), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    const region = page.locator('[role=region][aria-labelledby=table-expenditure]');
    expect(await region.getAttribute('tabindex')).toBe('0');
    await region.focus();
    const name = region.locator('tbody th:visible').nth(1);
    await page.keyboard.press('End');
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      () => (document.querySelector('[aria-labelledby=table-expenditure]')?.scrollLeft ?? 0) > 100,
    );
    const [frame, cell] = [await region.boundingBox(), await name.boundingBox()];
    expect(Math.abs((cell?.x ?? 0) - (frame?.x ?? 0))).toBeLessThan(2);
    expect(await region.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
  });
});

test('a project leads to its page by keys, and from there to its printed table', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    await page.locator('#figure-projects tbody th a', { hasText: '巨灾保险' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/projects\/[^/]+\/$/u);
    expect(await page.locator('h1').textContent()).toBe('巨灾保险');
    await page.getByText('看原表').first().click();
    await page.waitForURL(/\/2026\/forms\/#table-project-performance/u);
    expect(await page.locator('.caption :target').textContent()).toContain('巨灾保险');
    // Before forms had a page of their own their cells stood on that of the year: what names one still leads to it.
    await page.goto(`${inject('fixtureSite').url}${PAGE}#project-performance-3-r2-c1`);
    await page.waitForURL(/\/2026\/forms\/#project-performance-3-r2-c1$/u);
    expect(await page.locator('.ledger td:target').isVisible()).toBe(true);
    await page.goto(`${inject('fixtureSite').url}${PAGE}#table-project-performance-3`);
    expect(await page.locator('li:target > a').getAttribute('href')).toBe('forms/#table-project-performance-3');
  });
});
