import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { findViolations } from './support/axe.ts';
import { overflow, useBrowser, viewport, WIDTHS } from './support/pages.ts';

/** Departments side by side: chosen, shown as shares, and found again at their address. */
const use = useBrowser();

/** What the table shows: the texts of its rows. */
async function rowsOf(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-compare-table] tbody tr');
  return page.locator('[data-compare-table] tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent.trim()));
}

async function choose(page: Page, region: string, department: string, year: string): Promise<void> {
  await page.selectOption('[data-compare-add] select[name=region]', { label: region });
  await page.waitForFunction(
    (name) =>
      [...document.querySelectorAll('select[name=department] option')].some(({ textContent }) => textContent === name),
    department,
  );
  await page.selectOption('[data-compare-add] select[name=department]', { label: department });
  await page.waitForFunction(
    (name) =>
      [...document.querySelectorAll('select[name=document] option')].some(({ textContent }) => textContent === name),
    year,
  );
  await page.selectOption('[data-compare-add] select[name=document]', { label: year });
  await page.click('[data-compare-add] button');
}

test.for(WIDTHS)('from a department to two of them in shares, and back, at %i pixels', async (width) => {
  await use(viewport(width), async ({ page, problems }) => {
    const { url } = inject('fixtureSite');
    await page.goto(`${url}qinghe/government-office/`);
    await page.getByRole('link', { name: '与别的部门、别的年份比较' }).click();
    await page.waitForURL('**/compare/?of=qinghe/government-office/2026');
    await page.waitForSelector('[data-compare-chosen] li');
    const options = await page.locator('select[name=region] option').allTextContents();
    const region = options.find((name) => name.includes('青禾')) ?? '';
    const names = await page.locator('select[name=department] option').allTextContents();
    await choose(page, region, names.find((name) => name.includes('水')) ?? '', '2026 年预算');
    await page.waitForURL('**/compare/?of=qinghe/government-office/2026&of=qinghe/water-bureau/2026');
    await page.waitForSelector('[data-compare-chosen] li:nth-child(2)');
    const amounts = await rowsOf(page);
    await page.selectOption('select[name=as]', 'share');
    await page.waitForURL('**&as=share');
    await page.waitForFunction(() => document.querySelector('#compare-caption')?.textContent.includes('百分比'));
    const shares = await rowsOf(page);
    expect(shares).not.toEqual(amounts);
    expect(shares.filter((row) => /\d+\.\d%/u.test(row)).length).toBeGreaterThan(1);
    await page.reload();
    expect(await rowsOf(page)).toEqual(shares);
    expect(await overflow(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#compare-caption')?.textContent.includes('万元'));
    expect(await rowsOf(page)).toEqual(amounts);
    expect(problems).toEqual([]);
  });
});

test('every figure is a printed one, leads to its cell, and keeps its marks', async () => {
  await use(viewport(1280), async ({ page }) => {
    const { url } = inject('fixtureSite');
    await page.goto(`${url}compare/?of=qinghe/government-office/2026&of=qinghe/water-bureau/2026&lines=economic-items`);
    await rowsOf(page);
    const figures = await page
      .locator('[data-compare-table] a.figure-link')
      .evaluateAll((links) =>
        links.map((link) => ({ href: (link as HTMLAnchorElement).href, printed: (link as HTMLElement).title })),
      );
    expect(figures.length).toBeGreaterThan(10);
    for (const mark of ['note-mark', 'corrected-mark'])
      expect(await page.locator(`[data-compare-table] a.${mark}`).count(), mark).toBeGreaterThan(0);
    const pages = Map.groupBy(figures, ({ href }) => href.split('#')[0] ?? '');
    expect(pages.size).toBe(2);
    for (const [address, own] of pages) {
      await page.goto(address);
      const texts = await page.evaluate(
        (ids) => ids.map((id) => document.getElementById(id)?.textContent.replace(/\s/gu, '') ?? null),
        own.map(({ href }) => href.split('#')[1] ?? ''),
      );
      const wrong = own.filter(({ printed }, index) => !texts[index]?.includes(printed.split(' ')[0] ?? '?'));
      expect(wrong).toEqual([]);
    }
  });
});

test('years of a department at once, on lines, in the prices of one year, for each resident', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    await page.goto(`${inject('fixtureSite').url}compare/?of=qinghe/government-office/2025`);
    await page.getByRole('button', { name: '2026 年预算', exact: true }).click();
    await page.waitForSelector('[data-compare-chosen] li:nth-child(2)');
    await page.getByText('画成折线').click();
    await page.waitForSelector('[data-compare-lines][data-drawn]');
    await page.selectOption('select[name=prices]', '2026');
    await page.waitForURL('**&prices=2026');
    await page.waitForFunction(() => document.querySelector('[data-compare-notes]')?.textContent.includes('虚构'));
    const fens = await page
      .locator('[data-compare-table] tbody tr:first-child td[data-fen]')
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['fen'])));
    const [before = 0, after = 0, difference] = fens;
    expect(after - before).toBe(difference);
    const answer = await fetch(`${inject('fixtureSite').url}compare/documents/qinghe/government-office/2025.json`);
    const { totals } = (await answer.json()) as { totals: { total: { fen: number } } };
    expect(before).toBe(Math.round(totals.total.fen * 1.025));
    await page.selectOption('select[name=as]', 'resident');
    await page.waitForFunction(() => document.querySelector('[data-compare-notes]')?.textContent.includes('380,000'));
    // 2025 is the year of the count.
    expect(await page.locator('[data-compare-table] tbody tr:first-child td').nth(1).innerText()).toBe('77.31');
    expect(problems).toEqual([]);
  });
});

test('lines stand in the order of their difference, and of one fund alone', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    await page.goto(
      `${inject('fixtureSite').url}compare/?of=qinghe/government-office/2025&of=qinghe/government-office/2026&lines=economic-items`,
    );
    await rowsOf(page);
    await page.selectOption('[data-compare-view] [name=order]', 'difference');
    await page.waitForURL(/order=difference/u);
    const sizes = async () => {
      const texts = await page
        .locator('[data-compare-table] tr:is(.level-1, .level-2)')
        .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td.number')[2]?.textContent ?? ''));
      return texts
        .flatMap((text) => /[\d,]+\.\d+/u.exec(text)?.[0] ?? [])
        .map((text) => Number(text.replaceAll(',', '')));
    };
    await expect.poll(async () => (await sizes()).length).toBeGreaterThan(2);
    expect(await sizes()).toEqual((await sizes()).toSorted((a, b) => b - a));
    expect(await page.locator('[data-compare-funds]').isVisible()).toBe(false);
    await page.selectOption('[data-compare-view] [name=lines]', 'classes');
    await page.selectOption('[data-compare-view] [name=funds]', 'general');
    await page.waitForURL(/funds=general/u);
    await expect.poll(() => page.locator('[data-compare-notes]').textContent()).toContain('一般公共预算');
    expect(problems).toEqual([]);
  });
});

test('what is not there is said, and the unit that was chosen holds', async () => {
  await use(viewport(360), async ({ page }) => {
    await page.goto(`${inject('fixtureSite').url}compare/?of=qinghe/government-office/2026&of=qinghe/none/2020`);
    await rowsOf(page);
    expect(await page.locator('[data-compare-state]').textContent()).toContain('qinghe/none/2020');
    await page.check('[data-unit-switch] input[value="元"]');
    // Every caption ends with its unit: 万元 does too.
    await expect.poll(() => page.locator('#compare-caption').textContent()).toMatch(/(?<![万亿])元$/u);
    const first = page.locator('[data-compare-table] tbody td.number').first();
    const yuan = await first.innerText();
    await page.getByRole('button', { name: /^拿掉 qinghe/u }).click();
    await page.waitForSelector('[data-compare-chosen] li:only-child');
    await expect.poll(() => first.innerText()).toBe(yuan);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  });
});
