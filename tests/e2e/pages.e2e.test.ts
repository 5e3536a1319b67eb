import { describe, expect, inject, test } from 'vitest';
import { findViolations } from './support/axe.ts';
import { overflow, scrollThrough, useOnePage, viewport, waitForCharts, WIDTHS } from './support/pages.ts';

const use = useOnePage();

/** One page of each type, and the department-years that differ in shape. */
const PATHS = [
  '',
  'years/',
  'years/2026/',
  'projects/',
  'glossary/',
  'glossary/official-receptions/',
  'glossary/codes/',
  'guide/',
  'about/',
  'data/',
  'ask/',
  'search/',
  'compare/',
  'compare/?of=qinghe/government-office/2026&of=qinghe/water-bureau/2026&lines=items',
  'compare/?of=qinghe/government-office/2025&of=qinghe/government-office/2026&of=xiqiao/xiqiao-subdistrict/2026',
  'qinghe/',
  'qinghe/government-office/',
  'qinghe/government-office/2026/',
  'qinghe/government-office/2025/',
  'qinghe/government-office/2026/changes/',
  'xiqiao/xiqiao-subdistrict/2026/',
  'qinghe/water-bureau/2026/',
  // With the form of an earlier year, and alone.
  'qinghe/government-office/projects/50099924t000000000101/',
  'qinghe/water-bureau/projects/99010126t000000000201/',
  'checks/',
  'checks/qinghe/',
  'api/',
];

/** Each stands in both languages: what its address begins with, its language, and what its title names. */
const LANGUAGES = [
  { below: '', language: 'zh-CN', portal: /明账/u },
  { below: 'en/', language: 'en', portal: /Mingzhang/u },
];
const PAGES = LANGUAGES.flatMap(({ below, ...said }) => PATHS.map((path) => ({ path: below + path, ...said })));

describe.for(WIDTHS)('at %i pixels', (width) => {
  test.for(PAGES)('/$path is whole, fits and is accessible', async ({ path, language, portal }) => {
    await use({ ...viewport(width), locale: language }, async ({ page, problems }) => {
      const response = await page.goto(inject('fixtureSite').url + path);
      expect(response?.status()).toBe(200);
      expect(await page.title()).toMatch(portal);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      if (path.includes('?of=')) await page.waitForSelector('[data-compare-table] tbody tr');
      await scrollThrough(page);
      await waitForCharts(page);
      expect(await overflow(page)).toBe(0);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await overflow(page)).toBe(0);
      expect(await findViolations(page)).toEqual([]);
      expect(problems).toEqual([]);
    });
  });

  test('the page for what is not there says so', async () => {
    await use(viewport(width), async ({ page }) => {
      const response = await page.goto(`${inject('fixtureSite').url}nowhere/`);
      expect(response?.status()).toBe(404);
      expect(await page.textContent('h1')).toBe('没有这个页面');
      expect(await overflow(page)).toBe(0);
      expect(await findViolations(page)).toEqual([]);
    });
  });
});

test('lists name final accounts beside budgets, and add up each by itself', async () => {
  const { url } = inject('realSite');
  await use(viewport(1280), async ({ page, problems }) => {
    const finals = async (path: string) => {
      await page.goto(url + path);
      expect(await page.locator('main a[href$="/2024/final/"]').count(), path).toBeGreaterThan(0);
      return (await page.locator('main').innerText()).replace(/\s+/gu, ' ');
    };
    expect(await finals('')).toContain('的 12 份预算、3 份决算');
    expect(await finals('shanghai-putuo/')).toContain('已收录 4 个部门的预算、 2 个部门的决算');
    const year = await finals('years/2024/');
    // As the documents print them: 2,940.05 and 307.82 were spent; 15,621.11, 1,212.12 and 884.01 were planned.
    expect(year).toMatch(/各部门预算总额相加： ?17,717\.24 ?万元/u);
    expect(year).toMatch(/各部门决算的本年支出相加： ?3,247\.87 ?万元/u);
    const checks = await finals('checks/');
    expect(checks).toContain('2024 年决算');
    expect(checks).toContain('收入支出决算总表');
    // A table has one stage in its columns.
    for (const head of await page.locator('.portal-department thead').allTextContents())
      expect(head.includes('决算') && /\d{4} 年(?!决算)/u.test(head), head).toBe(false);
    expect(problems).toEqual([]);
  });
});

test('dark colours keep their contrast', async () => {
  await use({ ...viewport(1280), colorScheme: 'dark' }, async ({ page }) => {
    await page.goto(`${inject('fixtureSite').url}qinghe/government-office/2026/`);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe('rgb(23, 22, 20)');
    expect(await findViolations(page)).toEqual([]);
  });
});
