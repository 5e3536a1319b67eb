import { expect, inject, test } from 'vitest';
import { overflow, useBrowser, viewport, WIDTHS } from './support/pages.ts';

const use = useBrowser();
const PAGE = 'qinghe/government-office/2026/';

test.for(WIDTHS)('without JavaScript everything is there at %i pixels', async (width) => {
  await use({ ...viewport(width), javaScriptEnabled: false }, async ({ page, problems }) => {
    const { url } = inject('fixtureSite');
    await page.goto(url + PAGE);
    expect(await page.locator('.year-lines:visible').count()).toBe(0);
    expect(await page.locator('#figure-spending .bars').first().isVisible()).toBe(true);
    expect(await page.locator('#figure-spending .bar-now').first().boundingBox()).toMatchObject({ height: 9 });
    expect(await page.locator('[data-unit-switch]:visible').count()).toBe(0);
    expect(await page.locator('#figure-spending tbody').innerText()).toContain('2,473.35');
    expect(await page.locator('#expenditure-r1-c2').isVisible()).toBe(true);
    // Every row can be linked.
    const ids = await page
      .locator(':is(.bar-table, .published .ledger) tbody tr')
      .evaluateAll((rows) => rows.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => id === '')).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.locator('form[role=search]:visible').count()).toBe(0);
    expect(await page.locator('.contents-list:visible').count()).toBe(width < 1024 ? 0 : 1);
    await page.locator('#figure-projects tbody th a', { hasText: '巨灾保险' }).click();
    expect(await page.locator('.indicators').first().isVisible()).toBe(true);
    await page.goBack();
    // The largest changes stand here, all of them on a page of their own, from where a figure leads back to its cell.
    const lines = '#figure-changes-functional tbody tr';
    expect(await page.locator(lines).count()).toBe(5);
    const first = await page.locator(lines).first().locator('td').first().innerText();
    await page.locator('#figure-changes-functional-all a').click();
    expect(page.url()).toContain(`${PAGE}changes/#figure-changes-functional`);
    expect(await page.locator(lines).count()).toBeGreaterThan(5);
    expect(await page.locator(lines).first().locator('td').first().innerText()).toBe(first);
    await page.locator(lines).last().locator('td a').first().click();
    expect(page.url()).toMatch(/\/2026\/#[a-z-]+-r\d+-c\d+$/u);
    expect(await page.locator(':target').isVisible()).toBe(true);
    // A table, its rows and their figures are cited from a text that can be selected.
    await page.goto(url + PAGE);
    await page.locator('.published .cite').first().click();
    expect(page.url()).toMatch(/\/2026\/cite\/#cite-[a-z-]+$/u);
    const cited = await page.locator('#cite-expenditure-r1').innerText();
    expect(cited).toMatch(
      /《部门支出总表》，合计：合计 [\d,.]+ 万元；.*\/2026\/#expenditure-r1，＿年＿月＿日 查阅。$/u,
    );
    await page.locator('#cite-expenditure-r1 a').first().click();
    expect(page.url()).toMatch(/\/2026\/#expenditure-r1-c2$/u);
    expect(await page.locator(':target').innerText()).toBe(/合计 ([\d,.]+) 万元/u.exec(cited)?.[1]);
    await page.goto(`${url}projects/`);
    expect(await page.locator('tbody tr').count()).toBe(12);
    expect(await page.locator('main').innerText()).toContain('筛选和排序要用到 JavaScript');
    expect(await page.locator('[data-project-form]:visible').count()).toBe(0);
    expect(await page.locator('.project-ways a').count()).toBeGreaterThan(2);
    await page.locator('tbody th a', { hasText: '招商引资工作经费' }).click();
    expect(page.url()).toContain('qinghe/government-office/projects/50099925t000000000105/');
    await page.goto(`${url}search/`);
    expect(await page.locator('main').innerText()).toContain('搜索要用到 JavaScript');
    await page.goto(`${url}compare/?of=${PAGE.slice(0, -1)}`);
    expect(await page.locator('main').innerText()).toContain('并排看要用到 JavaScript');
    expect(await page.locator('main form:visible').count()).toBe(0);
    await page.locator('main li a[href="/qinghe/government-office/"]').click();
    expect(await page.locator('.years-table tbody tr').count()).toBeGreaterThan(2);
    expect(problems).toEqual([]);
  });
});

test('on paper the tables stand, without frames, navigation or charts', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.masthead', '.contents', '.year-lines', '.breadcrumb']) {
      expect(await page.locator(`${selector}:visible`).count(), selector).toBe(0);
    }
    expect(await page.locator('#figure-spending .bars:visible').count()).toBe(4);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const clipped = await page
      .locator('.table-scroll')
      .evaluateAll((frames) =>
        frames
          .filter((frame) => getComputedStyle(frame).overflowX !== 'visible')
          .map((frame) => frame.getAttribute('aria-labelledby')),
      );
    expect(clipped).toEqual([]);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('main details[open]').count()).toBe(0);
    await page.setViewportSize({ width: 1040, height: 1470 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
