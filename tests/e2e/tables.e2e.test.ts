import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, inject, test } from 'vitest';
import { useBrowser, viewport } from './support/pages.ts';

const use = useBrowser();
const PAGE = 'qinghe/government-office/2026/';
const LONG = 'shanghai-putuo/renminzhengfu-wanli-jiedao-banshichu/2025/';

test('on A4 no column is lost: wide tables lie on pages turned sideways, and nothing runs over the edge', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    const tables = await page.locator('.published:has(thead)').evaluateAll((list) =>
      list.map((frame) => ({
        broad: frame.querySelector('.broad') !== null,
        amounts: [...frame.querySelectorAll<HTMLElement>('td.number[data-fen]')].map(
          (cell) => (cell.querySelector('.cell-text') ?? cell).textContent,
        ),
      })),
    );
    const task = getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) });
    const document = await task.promise;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const one = await document.getPage(index + 1);
        const { width, height } = one.getViewport({ scale: 1 });
        const { items } = await one.getTextContent();
        return { width, height, items: items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : [])) };
      }),
    );
    await task.destroy();
    const over = pages.flatMap(({ width, items }) =>
      items.filter((item) => Number(item.transform[4]) + item.width > width - 20).map(({ str }) => str),
    );
    expect(over).toEqual([]);
    expect(tables.filter(({ broad }) => broad).length).toBeGreaterThan(0);
    for (const { broad, amounts } of tables) {
      const texts = pages
        .filter(({ width, height }) => !broad || width > height)
        .map(({ items }) => items.map(({ str }) => str).join('|'));
      for (const amount of [amounts[0], amounts.at(-1)])
        if (amount !== undefined)
          expect(
            texts.some((text) => text.includes(amount)),
            amount,
          ).toBe(true);
    }
  });
});

test.for([360, 1280])(
  'a long table shows its classes, unfolds without script, and its head stays in the window at %i pixels',
  async (width) => {
    await use({ ...viewport(width), javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(inject('realSite').url + LONG);
      const rows = page.locator('#table-expenditure-all tbody tr');
      const all = await rows.count();
      const shown = await page.locator('#table-expenditure-all tbody tr:visible').count();
      expect(shown).toBeLessThan(20);
      await page.locator('#table-expenditure-all p.fold-links .fold-open').click();
      expect(await page.locator('#table-expenditure-all tbody tr:visible').count()).toBe(all);
      await page.locator('#table-expenditure-all p.fold-links .fold-shut').click();
      expect(await page.locator('#table-expenditure-all tbody tr:visible').count()).toBe(shown);
      await page.goto(`${inject('realSite').url}${LONG}#expenditure-r62-c4`);
      expect(await page.locator('#expenditure-r62-c4').isVisible()).toBe(true);
      expect(await page.locator('#table-expenditure-all tbody tr:visible').count()).toBe(all);
      const head = await page.locator('#table-expenditure-all thead').boundingBox();
      const cell = await page.locator('#expenditure-r62-c4').boundingBox();
      expect(head?.y).toBeGreaterThanOrEqual(-1);
      expect(cell?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
    });
  },
);

test('the head of the column of names stays with it while the others scroll', async () => {
  await use(viewport(360), async ({ page }) => {
    await page.goto(inject('realSite').url + LONG);
    const frame = page.locator('[aria-labelledby=table-expenditure]');
    await frame.evaluate((element) => element.scrollTo(400, 0));
    const { x } = (await frame.boundingBox()) ?? { x: NaN };
    expect((await frame.locator('thead .fz').boundingBox())?.x).toBeCloseTo(x, 0);
    expect((await frame.locator('tbody .fz').first().boundingBox())?.x).toBeCloseTo(x, 0);
  });
});

test('blank cells are heard as such, and copied as printed', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    const session = await page.context().newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
      nodes: { role?: { value?: string }; name?: { value?: string } }[];
    };
    const blank = nodes.filter(({ role, name }) => role?.value === 'StaticText' && name?.value === '空白');
    const cells = page.locator('.ledger tbody td:empty:not(.omitted):visible');
    expect(await cells.count()).toBeGreaterThan(0);
    expect(blank.length).toBeGreaterThanOrEqual(await cells.count());
    expect(await cells.first().innerText()).toBe('');
  });
});

test('a figure is cited from its row, by pointer and by keys, and the contents say where one is', async () => {
  const options = { ...viewport(1280), permissions: ['clipboard-read', 'clipboard-write'] };
  await use(options, async ({ page, problems }) => {
    const { url } = inject('fixtureSite');
    await page.goto(url + PAGE);
    await page.locator('#expenditure-r1-c2').hover();
    await page.locator('.cite-sign').click();
    const panel = page.locator('#cite-panel');
    await panel.locator('[data-copy]').click();
    await panel.locator('[data-status]', { hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('云州市青禾区人民政府办公室 2026 年预算，《部门支出总表》，合计，合计：2,937.77 万元。');
    expect(copied).toContain(`${url}${PAGE}#expenditure-r1-c2，`);
    expect(await page.locator('.contents-beside [aria-current]').textContent()).toContain('表');
    await page.keyboard.press('Escape');
    await page.locator('[aria-labelledby=table-balance] .cite').focus();
    await page.keyboard.press('Enter');
    await panel.locator('[data-rows]').selectOption({ index: 1 });
    expect(await panel.locator('[data-text]').innerText()).toContain('《部门收支总表》');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('cite');
    expect(problems).toEqual([]);
  });
});
