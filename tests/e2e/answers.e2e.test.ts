import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readFixture } from '../fixtures/site/read.ts';
import { findViolations } from './support/axe.ts';
import { overflow, useOnePage, viewport, WIDTHS } from './support/pages.ts';

const use = useOnePage();
const PAGE = 'qinghe/government-office/2026/';

/** Opens the search page with a query, and waits until it has answered. */
async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`${inject('fixtureSite').url}search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent !== '');
}

test('a hit answers with the figure of the document, its unit, year and change, and lands on the row', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    await ask(page, '公务接待费');
    const line = page.locator('[data-result]').first().locator('.result-answers li').first();
    await line.waitFor();
    const text = (await line.textContent()) ?? '';
    const href = (await line.locator('a').first().getAttribute('href')) ?? '';
    const [, id = '', row] = /#(.+)-r(\d+)(?:-c\d+)?$/u.exec(href) ?? [];
    const table = readFixture('qinghe/government-office/2026').tables.find((one) => one.id === id);
    const printed = table?.rows.find((one) => one.row === Number(row))?.amounts.map((amount) => amount.text) ?? [];
    const shown = /2026 年\s*(\S+) (\S+)/u.exec(text);
    expect(printed).toContain(shown?.[1]);
    expect(shown?.[2]).toContain(table?.unit);
    expect(text).toMatch(/比上年 [+−]?[\d.,]+ 万元.*计算得出/u);
    expect(await findViolations(page)).toEqual([]);
    await line.locator('a').first().click();
    await page.waitForURL((url) => href.endsWith(url.hash) && url.hash !== '');
    const target = page.locator(':target');
    expect(await target.textContent()).toContain(shown?.[1]);
    const { y = -1 } = (await target.boundingBox()) ?? {};
    expect(y >= 0 && y < 900).toBe(true);
    expect(problems).toEqual([]);
  });
});

test.each([
  ['招待费', '也找了：公务接待费'],
  ['出国', '也找了：因公出国（境）费、因公出国'],
])('the everyday word %s finds what documents print', async (word, said) => {
  await use(viewport(360), async ({ page, problems }) => {
    await ask(page, word);
    expect(await page.textContent('[data-search-help]')).toContain(said);
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-term]:not([hidden])').count()).toBe(1);
    expect(await overflow(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test.each(['qhq', 'qinghe', 'zhengfuban'])('%s finds departments by their sound', async (letters) => {
  await use(viewport(1280), async ({ page, problems }) => {
    await ask(page, letters);
    expect(await page.textContent('[data-search-help]')).toContain('按拼音找到：');
    expect(await page.locator('[data-result] .result-title').first().textContent()).toContain('青禾区');
    expect(problems).toEqual([]);
  });
});

test('the table of sounds is read for Latin letters only', async () => {
  await use(viewport(1280), async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await ask(page, '公务接待费');
    expect(asked.some((path) => /\/sounds-[0-9a-f]+\.bin$/u.test(path))).toBe(false);
    await ask(page, 'qhq');
    expect(asked.some((path) => /\/sounds-[0-9a-f]+\.bin$/u.test(path))).toBe(true);
  });
});

test('zeros at the end of a number do not matter', async () => {
  const total = readFixture('qinghe/government-office/2026').headline.total?.text ?? '';
  await use(viewport(1280), async ({ page }) => {
    await ask(page, `${total.replaceAll(',', '')}0`);
    await page.locator('[data-result] .excerpt').first().waitFor();
    expect(await page.textContent('[data-result] .excerpt')).toContain(total);
  });
});

test('the box has the focus on the search page where nothing is asked', async () => {
  await use(viewport(1280), async ({ page }) => {
    await page.goto(`${inject('fixtureSite').url}search/`);
    await page.waitForFunction(() => document.activeElement?.id === 'search-input');
    await ask(page, '预算');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('search-input');
  });
});

test.each(WIDTHS)('at %i pixels a term opens its note by keys, and the focus goes back', async (width) => {
  await use(viewport(width), async ({ page, problems }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    const term = page.locator('a[data-explain="basic-expenditure"]');
    expect(await term.count()).toBe(1);
    const text = (await term.textContent()) ?? '';
    await term.focus();
    await page.keyboard.press('Enter');
    const note = page.locator('#note-basic-expenditure');
    await note.waitFor();
    expect(await note.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await note.textContent()).toContain(text);
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain(
      '/glossary/basic-expenditure/',
    );
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    expect(await term.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
  });
});

test('without script a term leads to its page', async () => {
  await use({ ...viewport(1280), javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(inject('fixtureSite').url + PAGE);
    await page.locator('a[data-explain="basic-expenditure"]').click();
    await page.waitForURL((url) => url.pathname.endsWith('/glossary/basic-expenditure/'));
    expect(await page.textContent('h1')).toContain('基本支出');
  });
});

test('the page of a term shows figures as they are printed, and each leads to its row', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    await page.goto(`${inject('fixtureSite').url}glossary/official-receptions/`);
    const figures = await page
      .locator('.term-occurrences .cell-link')
      .evaluateAll((links) =>
        (links as HTMLAnchorElement[]).map(({ href, textContent }) => ({ href, text: textContent.trim() })),
      );
    expect(figures.length).toBeGreaterThan(1);
    for (const { href, text } of figures) {
      const { pathname, hash } = new URL(href);
      const [, id = '', row, column] = /^#(.+)-r(\d+)-c(\d+)$/u.exec(hash) ?? [];
      const table = readFixture(pathname.slice(1, -1)).tables.find((one) => one.id === id);
      expect(table?.cells[Number(row)]?.[Number(column)]).toBe(text);
    }
    expect(problems).toEqual([]);
  });
});

test('every address of a term is one, and every term has its page', async () => {
  const { folder } = inject('fixtureSite');
  const html = await readFile(join(folder, 'glossary/index.html'), 'utf8');
  const slugs = [...html.matchAll(/href="\/glossary\/([a-z-]+)\/"/gu)].map(([, slug = '']) => slug);
  expect(slugs.length).toBeGreaterThan(25);
  for (const slug of new Set(slugs)) {
    const page = await readFile(join(folder, 'glossary', slug, 'index.html'), 'utf8');
    expect(page).toContain('<h1');
  }
});

test('the guide shows figures of the newest year, and what of every 100 yuan goes where is 100', async () => {
  await use(viewport(360), async ({ page, problems }) => {
    await page.goto(`${inject('fixtureSite').url}guide/`);
    expect(await page.textContent('#example')).toContain('2026 年预算');
    const sentence = (await page.locator('.per-hundred p').first().textContent()) ?? '';
    const yuan = [...sentence.matchAll(/(\d+) 元用于/gu)].map(([, digits]) => Number(digits));
    expect(yuan.reduce((all, one) => all + one, 0)).toBe(100);
    expect(await overflow(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
