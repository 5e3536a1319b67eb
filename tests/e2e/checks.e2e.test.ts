import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Disclosure } from '../../src/budget/schema.ts';
import { FIXTURE_CONTENT } from '../fixtures/site/read.ts';
import { findViolations } from './support/axe.ts';
import { overflow, useOnePage, viewport, WIDTHS } from './support/pages.ts';

const use = useOnePage();
const PAGE = 'qinghe/water-bureau/2026/';

describe('the panel of the checks', () => {
  test('counts the outcomes and names the version that was checked', async () => {
    await use(viewport(1280), async ({ page }) => {
      await page.goto(inject('fixtureSite').url + PAGE);
      const counts = await page.locator('.outcomes dd').allInnerTexts();
      expect(counts.map((text) => parseInt(text, 10))).toEqual([139, 7, 3, 7]);
      expect(counts[2]).toContain('其中 1 处已有说明');
      expect(await page.locator('.checks .version').innerText()).toMatch(/校验值（SHA-256）[0-9a-f]{64}/);
      expect(await page.locator('.checks').innerText()).toContain('应公开哪些表，按“全国通用”的要求核对。');
    });
  });

  test('a difference leads to both figures, and both lead back', async () => {
    await use(viewport(1280), async ({ page }) => {
      await page.goto(inject('fixtureSite').url + PAGE);
      const finding = page.locator('#finding-3');
      expect(await finding.innerText()).toContain('已说明（2026-03-05）');
      await finding.getByRole('link', { name: '1.50 万元' }).click();
      const cell = page.locator(':target');
      expect(await cell.getAttribute('id')).toBe('three-public-r3-c11');
      expect(await cell.locator('.cell-text').textContent()).toBe('1.50');
      await cell.locator('.note-mark').click();
      expect(await page.locator(':target').getAttribute('id')).toBe('finding-3');
      await finding.getByRole('link', { name: '文字说明 2.50万元' }).click();
      const amount = page.locator(':target');
      expect(await amount.textContent()).toBe('2.50万元');
      await amount.click();
      expect(await page.locator(':target').getAttribute('id')).toBe('three-public-r3-c11');
      await page.locator(':target .quote-mark').click();
      expect(await page.locator(':target').textContent()).toBe('2.50万元');
    });
  });

  test('a figure that differs is marked in colour and by a number', async () => {
    await use(viewport(1280), async ({ page }) => {
      await page.goto(inject('fixtureSite').url + PAGE);
      const open = page.locator('.prose .statement-differs');
      expect(await open.allTextContents()).toEqual(['7.50万元']);
      const [marked, plain] = await Promise.all(
        [open, page.locator('.prose .statement-holds').first()].map((place) =>
          place.evaluate((element) => getComputedStyle(element).color),
        ),
      );
      expect(marked).not.toBe(plain);
      expect(await page.locator('.prose .statement-differs + .note-mark').getAttribute('href')).toBe('#finding-1');
    });
  });

  test('roundings and what could not be checked are folded, with their reasons', async () => {
    await use(viewport(1280), async ({ page }) => {
      await page.goto(inject('fixtureSite').url + PAGE);
      const [roundings, idle, rules] = await page.locator('details.results summary').allInnerTexts();
      expect([roundings, idle, rules]).toEqual(['四舍五入（7 处）', '不适用（7 处）', '各条规则的结果']);
      await page.locator('details.results').first().locator('summary').click();
      const first = page.locator('details.results[open] .plain-findings li').first();
      expect(await first.innerText()).toContain('属四舍五入');
      await first.locator('a').first().click();
      expect(await page.locator(':target .cell-text, :target').first().textContent()).toContain('640.50');
      expect(await page.locator('details.results').nth(1).textContent()).toContain('没有同一部门上一年的预算公开');
      expect(await page.locator('.rule-table tbody tr').count()).toBe(12);
    });
  });

  test('data that was not checked in its present version says so', async () => {
    await use(viewport(1280), async ({ page }) => {
      const { url } = inject('fixtureSite');
      await page.goto(`${url}qinghe/government-office/2025/`);
      expect(await page.locator('.checks').innerText()).toContain('这一版数据还没有核对过。');
      await page.goto(`${url}xiqiao/xiqiao-subdistrict/2026/`);
      expect(await page.locator('.checks').innerText()).toContain('核对过较早的一版');
      expect(await page.locator('.finding, .note-mark').count()).toBe(0);
    });
  });
});

describe('corrections', () => {
  test('the cell shows the corrected figure, the printed one struck through, and leads to the reason', async () => {
    await use(viewport(1280), async ({ page }) => {
      await page.goto(inject('fixtureSite').url + PAGE);
      const cell = page.locator('#three-public-r3-c6');
      expect(await cell.locator('del').innerText()).toMatch(/原文件印为\s*5\.70/);
      expect(await cell.locator('del').evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
        'line-through',
      );
      expect(await cell.locator('ins .cell-text').textContent()).toBe('7.50');
      expect(await cell.getAttribute('data-fen')).toBe('7500000');
      await cell.locator('.corrected-mark').click();
      const entry = page.locator(':target');
      expect(await entry.getAttribute('id')).toBe('correction-1');
      const text = await entry.innerText();
      for (const part of ['5.70', '7.50', '分项之和', '田禾', '2026-03-02']) expect(text).toContain(part);
      await entry.locator('a').click();
      expect(await page.locator(':target').getAttribute('id')).toBe('three-public-r3-c6');
    });
  });

  test('the figure is corrected and marked wherever it is shown', async () => {
    await use(viewport(1280), async ({ page }) => {
      const { url } = inject('fixtureSite');
      await page.goto(url + PAGE);
      const strip = page.locator('[data-headline=threePublic] .value');
      expect(await strip.locator('.cell-link').innerText()).toBe('7.50');
      expect(await strip.locator('.corrected-mark').getAttribute('href')).toBe('#correction-1');
      expect(await page.locator('#figure-three-public .total .corrected-mark').count()).toBe(1);
      expect(await page.locator('#project-2 .number .corrected-mark').first().getAttribute('href')).toBe(
        '#correction-2',
      );
      for (const [path, row] of [
        ['years/2026/', '云州市青禾区水务局'],
        ['qinghe/water-bureau/', '2026 年'],
        ['projects/', '农村供水维修'],
      ] as const) {
        await page.goto(url + path);
        const line = page.locator('tbody tr', { hasText: row });
        expect(await line.locator('.corrected-mark:visible').count(), path).toBe(1);
        expect(await line.innerText(), path).toContain(path === 'projects/' ? '60.00' : '7.50');
        await line.locator('.corrected-mark:visible').click();
        await page.waitForURL(/water-bureau\/2026\/#correction-\d$/);
        expect(await page.locator(':target').isVisible(), path).toBe(true);
      }
    });
  });

  test('the download has the corrected figures and says what was printed', async () => {
    await use(viewport(1280), async ({ page }) => {
      await page.goto(inject('fixtureSite').url + PAGE);
      expect(await page.locator('section[aria-labelledby=source]').innerText()).toContain('含更正');
      const address = await page
        .locator('a.download[href$=".json"]')
        .evaluate((link) => (link as HTMLAnchorElement).href);
      const data = (await (await page.request.get(address)).json()) as Disclosure & { corrections: { old: string }[] };
      expect(data.headline.threePublic?.text).toBe('7.50');
      expect(data.corrections.map(({ old }) => old)).toEqual(['5.70', '90.00']);
    });
  });

  test('every other cell stands as published', async () => {
    await use(viewport(1280), async ({ page }) => {
      await page.goto(inject('fixtureSite').url + PAGE);
      const file = join(FIXTURE_CONTENT, 'disclosures/qinghe/water-bureau/2026.json');
      const { tables } = JSON.parse(await readFile(file, 'utf8')) as Disclosure;
      const read = () =>
        page.evaluate(() =>
          Object.fromEntries(
            [...document.querySelectorAll('.ledger :is(th, td)[id]')].map((cell) => [
              cell.id,
              (cell.querySelector('.cell-text') ?? cell).textContent,
            ]),
          ),
        );
      const own = await read();
      await page.goto(`${inject('fixtureSite').url}${PAGE}forms/`);
      const texts = { ...own, ...(await read()) };
      const changed = tables.flatMap(({ id, cells }) =>
        cells.flatMap((line, row) =>
          line.flatMap((text, column) => {
            const shown = texts[`${id}-r${row}-c${column}`] ?? '';
            return text === '' || shown === text ? [] : [`${id}-r${row}-c${column}: ${text} → ${shown}`];
          }),
        ),
      );
      expect(changed).toEqual(['three-public-r3-c6: 5.70 → 7.50', 'project-performance-2-r2-c1: 90.00 → 60.00']);
    });
  });
});

describe('the page of the checks', () => {
  test('lists departments, years and tables, and leads to each', async () => {
    await use({ ...viewport(1280), javaScriptEnabled: false }, async ({ page }) => {
      const { url } = inject('fixtureSite');
      await page.goto(`${url}checks/`);
      const overview = page.locator('[aria-labelledby=overview] tbody tr');
      expect(await overview.count()).toBe(4);
      const water = overview.filter({ hasText: '水务局' });
      expect(await water.innerText()).toMatch(/6\/8[\s\S]*缺 1 张[\s\S]*错误 1\s+提醒 1/);
      await water.getByRole('link', { name: '云州市青禾区水务局', exact: true }).click();
      expect(new URL(page.url()).hash).toBe('#checks-qinghe-water-bureau');
      const table = page.locator('.portal-department:has(:target) table');
      expect(await table.locator('[data-state=missing]').innerText()).toBe('没有找到');
      expect(await table.locator('[data-state=empty]').innerText()).toBe('没有数据');
      await table.locator('[data-state=present] a').first().click();
      expect(page.url()).toMatch(/qinghe\/water-bureau\/2026\/#table-/);
      expect(await page.locator(':target').isVisible()).toBe(true);
    });
  });

  test('explains the twelve rules and the tolerance', async () => {
    await use(viewport(1280), async ({ page }) => {
      const { url } = inject('fixtureSite');
      await page.goto(url);
      expect(await page.locator('.hero .checked').innerText()).toContain('核对了 2 份预算，有 9 处不符尚待说明。');
      await page.locator('.main-nav').getByRole('link', { name: '核对' }).click();
      expect(await page.locator('.main-nav [aria-current=page]').innerText()).toBe('核对');
      expect(await page.locator('.rules > li').count()).toBe(12);
      expect(await page.locator('#rule-narrative ~ .facts').innerText()).toContain('财预〔2016〕143号');
      expect(await page.locator('[aria-labelledby=rules]').innerText()).toContain('最多差各个数末位的半个单位之和');
      expect(await page.locator('.colophon').getByRole('link', { name: '数字怎样核对' }).getAttribute('href')).toBe(
        '/checks/',
      );
    });
  });
});

test('what only readers hear stays inside the frame of its table on a phone', async () => {
  await use(viewport(360), async ({ page }) => {
    const { url } = inject('fixtureSite');
    for (const path of [PAGE, 'years/2026/', 'checks/']) {
      await page.goto(url + path);
      const { hidden, loose, width } = await page.evaluate(() => {
        const spans = [...document.querySelectorAll<HTMLElement>(':is(.table-scroll, .bar-frame) .visually-hidden')];
        return {
          hidden: spans.length,
          loose: spans.filter(
            (span) => span.getClientRects().length > 0 && !span.offsetParent?.closest('.table-scroll, .bar-frame'),
          ).length,
          width: document.scrollingElement?.scrollWidth,
        };
      });
      expect(hidden, path).toBeGreaterThan(0);
      expect(loose, path).toBe(0);
      expect(width, path).toBe(360);
    }
  });
});

test.for(WIDTHS)('with everything unfolded the page fits and is accessible at %i pixels', async (width) => {
  await use({ ...viewport(width), colorScheme: 'dark' }, async ({ page, problems }) => {
    for (const path of [PAGE, 'checks/']) {
      await page.goto(inject('fixtureSite').url + path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await overflow(page), path).toBe(0);
      expect(await findViolations(page), path).toEqual([]);
    }
    expect(problems).toEqual([]);
  });
});
