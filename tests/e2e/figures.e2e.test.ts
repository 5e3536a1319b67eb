import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { Disclosure } from '../../src/budget/schema.ts';
import { scrollThrough, useOnePage, viewport, waitForCharts } from './support/pages.ts';

const use = useOnePage();
const PAGE = 'qinghe/government-office/2026/';
const CONTENT = join(import.meta.dirname, '../fixtures/site/content/disclosures');

async function readDisclosure(path: string): Promise<Disclosure> {
  return JSON.parse(await readFile(join(CONTENT, `${path}.json`), 'utf8')) as Disclosure;
}

test('every cell of every table stands on the page as published', async () => {
  await use(viewport(1280), async ({ page }) => {
    for (const path of [
      'qinghe/government-office/2026',
      'qinghe/government-office/2025',
      'xiqiao/xiqiao-subdistrict/2026',
    ]) {
      const disclosure = await readDisclosure(path);
      const texts: Record<string, string> = {};
      const orders: string[][] = [];
      const withForms = disclosure.tables.some(({ kind }) => kind === 'project-performance');
      for (const part of withForms ? ['', 'forms/'] : ['']) {
        await page.goto(`${inject('fixtureSite').url}${path}/${part}`);
        Object.assign(
          texts,
          await page.evaluate(() =>
            Object.fromEntries(
              [...document.querySelectorAll('.ledger :is(th, td)[id]')].map((cell) => [
                cell.id,
                (cell.querySelector('.cell-text') ?? cell).textContent,
              ]),
            ),
          ),
        );
        orders.push(
          await page.evaluate(() =>
            [...document.querySelectorAll('.ledger caption h3')].map((element) => element.id.replace('table-', '')),
          ),
        );
      }
      for (const table of disclosure.tables) {
        const omitted = new Set(table.omitted.map(([row, column]) => `${row},${column}`));
        table.cells.forEach((cells, row) =>
          cells.forEach((text, column) => {
            if (text === '' || omitted.has(`${row},${column}`)) return;
            expect(texts[`${table.id}-r${row}-c${column}`], `${path} ${table.id} ${row},${column}`).toBe(text);
          }),
        );
      }
      const isForm = ({ kind }: (typeof disclosure.tables)[number]) => kind === 'project-performance';
      expect(orders).toEqual(
        withForms
          ? [false, true].map((form) => disclosure.tables.filter((table) => isForm(table) === form).map(({ id }) => id))
          : [disclosure.tables.map(({ id }) => id)],
      );
    }
  });
});

test('headline figures are printed as published and lead to their cells', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    const item = page.locator('[data-headline=total]');
    expect(await item.locator('.value').textContent()).toBe('2,937.77万元');
    const labels = await item.locator('dt span').allTextContents();
    expect(labels).toEqual(['一共安排的钱', '预算总额']);
    await item.locator('.value a').click();
    const target = page.locator(':target');
    expect(await target.textContent()).toBe('2,937.77');
    const lit = await target.evaluate((cell) => getComputedStyle(cell).backgroundColor);
    const plain = await page.locator('#balance-r3-c1').evaluate((cell) => getComputedStyle(cell).backgroundColor);
    expect(lit).not.toBe(plain);
    expect(await page.locator('[data-headline=change]').textContent()).toContain('+10.0%');
    expect(await page.locator('[data-headline=change]').textContent()).toContain('计算得出');
  });
});

test('lines over the years are drawn when a reader asks for them, from the table above', async () => {
  await use({ ...viewport(1280), reducedMotion: 'reduce' }, async ({ page, problems }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (/chart\.lines/.test(request.url())) scripts.push(request.url());
    });
    await page.goto(`${inject('fixtureSite').url}qinghe/government-office/`);
    await scrollThrough(page);
    expect(scripts).toEqual([]);
    await page.locator('details[data-chart-table] summary').click();
    await waitForCharts(page);
    expect(scripts).toHaveLength(1);
    const canvas = page.locator('details[data-chart-table] canvas');
    expect(await canvas.getAttribute('role')).toBe('img');
    expect(await canvas.getAttribute('aria-label')).toContain('一共安排的钱');
    const inked = await canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      return pixels.some((value, index) => index % 4 === 3 && value > 0);
    });
    expect(inked).toBe(true);
    expect(problems).toEqual([]);
  });
});

test('bars are as long as the figures beside them, which are those of the cells they lead to', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    const rows = await page.locator('#figure-spending tbody tr:has(.bar-now)').evaluateAll((list) =>
      list.map((row) => ({
        fen: Number(row.querySelector<HTMLElement>('td[data-fen]')?.dataset['fen']),
        target: row.querySelector('td a.figure-link')?.getAttribute('href') ?? '',
        width: row.querySelector('.bar-now')?.getBoundingClientRect().width ?? 0,
      })),
    );
    expect(rows).toHaveLength(4);
    const longest = rows.reduce((most, row) => (row.fen > most.fen ? row : most));
    for (const { fen, target, width } of rows) {
      expect(await page.locator(target).getAttribute('data-fen'), target).toBe(String(fen));
      expect(width / longest.width, target).toBeCloseTo(fen / longest.fen, 2);
    }
  });
});

test('a reader chooses the unit of tables with bars; the choice stays, and so does the printed text', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    const { url } = inject('fixtureSite');
    await page.goto(url + PAGE);
    const figure = page.locator('#figure-spending tbody tr').first().locator('td .figure-link').first();
    const caption = page.locator('#figure-spending caption');
    expect(await figure.innerText()).toBe('2,473.35');
    const printed = await figure.getAttribute('title');
    await page.locator('[data-unit-switch] input[value=元]').check();
    await expect.poll(() => figure.innerText()).toMatch(/^24,733,\d{3}\.\d{2}$/u);
    expect(await caption.innerText()).toContain('换算成元');
    expect(await figure.getAttribute('title')).toBe(printed);
    await page.goto(`${url}years/2026/`);
    expect(await page.locator('[data-unit-switch] input:checked').inputValue()).toBe('元');
    const first = page.locator('.bar-table caption').first();
    await expect.poll(() => first.innerText()).toContain('换算成元');
    await page.locator('[data-unit-switch] input[value=万元]').check();
    await expect.poll(() => first.innerText()).toContain('换算成万元');
    await page.goto(url + PAGE);
    expect(await figure.innerText()).toBe('2,473.35');
    expect(problems).toEqual([]);
  });
});

test('headers of data cells name the right header cells', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    const named = async (cell: string) =>
      page
        .locator(`#${cell}`)
        .evaluate((element) =>
          (element.getAttribute('headers') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
        );
    expect(await named('three-public-r3-c12')).toEqual([
      '2026 年预算数',
      '公务用车购置及运行费',
      '公务用车运行维护费',
      '合计',
    ]);
    expect(await named('balance-r2-c3')).toEqual(['支出', '预算数', '一、一般公共服务支出']);
    expect(await page.locator('#three-public-r0-c2').getAttribute('scope')).toBe('colgroup');
    expect(await page.locator('#three-public-r0-c0').getAttribute('rowspan')).toBe('3');
  });
});

test('states have their own sentences', async () => {
  await use(viewport(1280), async ({ page }) => {
    const { url } = inject('fixtureSite');
    await page.goto(`${url}qinghe/government-office/2025/`);
    const omitted = await page.textContent('main');
    expect(omitted).toContain('原文件有文字说明，转换时没有收录，请看原文件。');
    await page.goto(`${url}qinghe/government-office/2025/forms/`);
    const without = page.locator('.ledger td.omitted').first();
    expect(await without.textContent()).toBe('');
    const mark = await without.evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(mark).toContain('〔略〕');
    expect((await page.innerText('main')).split('没有收录')).toHaveLength(2);
    await page.goto(`${url}xiqiao/xiqiao-subdistrict/2026/`);
    const absent = await page.textContent('main');
    expect(absent).toContain('原文件没有文字说明。');
    expect(absent).toContain('没有项目表。');
    expect(absent).toContain('原文件没有逐个项目的表。');
    expect(absent).toContain('这张表在原文件中没有数据');
    await page.goto(url + PAGE);
    const present = await page.textContent('main');
    expect(present).toContain('只有标题，标题下没有表');
    await page.locator('#figure-projects tbody th a', { hasText: '招商引资工作经费' }).click();
    await page.waitForURL(/\/projects\/[^/]+\/$/u);
    expect(await page.locator('.indicators tbody tr').count()).toBeGreaterThan(0);
    await page.goto(url + PAGE);
    expect(await page.locator('.prose script').count()).toBe(0);
    expect(await page.locator('.prose a[href^="javascript"]').count()).toBe(0);
  });
});

test('years of a department lead to each other', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    await page.locator('a[rel=prev]').click();
    expect(await page.locator('h1 .year').textContent()).toBe('2025 年预算');
    await page.locator('a[rel=next]').click();
    expect(await page.locator('h1 .year').textContent()).toBe('2026 年预算');
  });
});

test('the data of the page can be downloaded as it is stored, with its findings', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    const address = await page
      .locator('a.download[href$=".json"]')
      .evaluate((link) => (link as HTMLAnchorElement).href);
    const response = await page.request.get(address);
    expect(response.headers()['content-type']).toContain('application/json');
    const { checks, ...record } = (await response.json()) as { checks: { status: string; results: unknown[] } };
    const stored = await readFile(join(CONTENT, 'qinghe/government-office/2026.json'), 'utf8');
    expect(record).toMatchObject(JSON.parse(stored) as object);
    expect(checks).toMatchObject({ status: 'current' });
    expect(checks.results.length).toBeGreaterThan(0);
  });
});
