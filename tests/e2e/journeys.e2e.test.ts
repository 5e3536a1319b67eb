import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, test } from 'vitest';
import { type Disclosure } from '../../src/budget/index.ts';
import { overflow, useOnePage, viewport } from './support/pages.ts';

/** What six people come for, each from where they would start. Figures are held against the data files that the site publishes. */
const use = useOnePage();
const SITES = ['realSite', 'fixtureSite', 'narratedSite'] as const;
type Name = (typeof SITES)[number];
/** Of each site: a department with two years, the later one. */
const PAGES = {
  realSite: { region: 'shanghai-putuo', department: 'renminzhengfu-wanli-jiedao-banshichu', year: 2025 },
  narratedSite: { region: 'shanghai-putuo', department: 'renminzhengfu-wanli-jiedao-banshichu', year: 2025 },
  fixtureSite: { region: 'qinghe', department: 'government-office', year: 2026 },
} as const;

/** Where a site is served; the test is left out, by name, where its documents are not there. */
function urlOf(name: Name, skip: (why: string) => never): string {
  return inject(name)?.url ?? skip('the real documents are not there');
}

function addressOf(name: Name, years = 0): string {
  const { region, department, year } = PAGES[name];
  return `${inject(name)?.url}${region}/${department}/${year - years}`;
}

async function readData(address: string): Promise<Pick<Disclosure, 'tables' | 'source'>> {
  const answer = await fetch(`${address}.json`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Pick<Disclosure, 'tables' | 'source'>;
}

test.for(SITES)(
  '%s, a resident on a phone: is it more than last year, and what is it spent on',
  async (name, { skip }) => {
    const url = urlOf(name, skip);
    const { region, year } = PAGES[name];
    await use(viewport(360), async ({ page, problems }) => {
      await page.goto(`${url}${region}/`);
      await page.locator(`main a[href$="/${PAGES[name].department}/${year}/"]`).first().click();
      await page.waitForURL(`${addressOf(name)}/`);
      const headline = page.getByRole('region', { name: '主要数字' });
      const before = headline.locator('dd.note', { hasText: `${year - 1} 年` });
      expect(await before.count()).toBeGreaterThan(0);
      expect(await headline.textContent()).toMatch(/[+−]\d[\d.,]*/u);
      const spending = page.locator('#figure-spending');
      const fens = await spending
        .locator('tbody tr:not(.total) td.number:nth-of-type(1)')
        .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['fen'])));
      expect(fens.length).toBeGreaterThan(1);
      expect(fens).toEqual(fens.toSorted((a, b) => b - a));
      // Each is a printed one.
      const { tables } = await readData(addressOf(name));
      const printed = new Set(
        tables.flatMap(({ rows }) => rows.flatMap(({ amounts }) => amounts.map(({ fen }) => fen))),
      );
      expect(fens.filter((fen) => !printed.has(fen))).toEqual([]);
      expect(await spending.locator('tbody svg').first().isVisible()).toBe(true);
      expect(await overflow(page)).toBe(0);
      expect(problems).toEqual([]);
    });
  },
);

test.for(SITES)(
  '%s, a journalist: from a word to the figure, and the table it stands in as a file',
  async (name, { skip }) => {
    const url = urlOf(name, skip);
    await use(viewport(1280), async ({ page, problems }) => {
      await page.goto(url);
      await page.fill('#site-search', '公务接待费');
      await page.press('#site-search', 'Enter');
      const answer = page.locator('[data-result] .result-answers li a').first();
      await answer.waitFor();
      const href = (await answer.getAttribute('href')) ?? '';
      await answer.click();
      await page.waitForURL((to) => to.hash !== '' && href.endsWith(to.hash));
      const row = page.locator('tr:has(:target), tr:target').first();
      const shown = await row.locator('td[data-fen]').allTextContents();
      const table = /#(.+)-r\d+/u.exec(href)?.[1] ?? '';
      const file = new URL(`${table}.csv`, page.url().replace(/#.*$/u, ''));
      const text = await (await fetch(file)).text();
      expect(shown.length).toBeGreaterThan(0);
      for (const figure of shown) expect(text).toContain(/[\d.,]*\d/u.exec(figure)?.[0] ?? 'no figure');
      expect(problems).toEqual([]);
    });
  },
);

test.for(SITES)('%s, a councillor: what changed most, and what the document says of it', async (name, { skip }) => {
  urlOf(name, skip);
  await use(viewport(1280), async ({ page }) => {
    await page.goto(`${addressOf(name)}/changes/`);
    const lines = page.locator('#figure-changes-economic tbody tr:not(.total)');
    const rows = await lines.evaluateAll((list) =>
      list.map((row) =>
        [...row.querySelectorAll<HTMLElement>('td[data-fen]')].map((cell) => Number(cell.dataset['fen'])),
      ),
    );
    // This year, last year, the difference: where both are there it is theirs.
    const whole = rows.filter((fens) => fens.length === 3);
    expect(whole.length).toBeGreaterThan(1);
    for (const [now = 0, was = 0, change] of whole) expect(now - was).toBe(change);
    const sizes = whole.map(([, , change = 0]) => Math.abs(change));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const [first = []] = whole;
    const before = await readData(addressOf(name, 1));
    const amounts = before.tables.flatMap((table) => table.rows.flatMap((row) => row.amounts.map(({ fen }) => fen)));
    expect(amounts).toContain(first[1]);
    const section = page.locator('section[aria-labelledby=changes]');
    // Where prose is published, an item says its reason or that none is stated; else the section says that there is none.
    if (name !== 'realSite')
      expect(await section.locator('td.reason').allTextContents()).toContainEqual(expect.stringContaining('未说明'));
    else expect(await section.locator('p.quiet').first().textContent()).not.toBe('');
  });
});

test.for(SITES)(
  '%s, with a screen reader: headings in order, tables with names, marks with words',
  async (name, { skip }) => {
    urlOf(name, skip);
    await use(viewport(1280), async ({ page }) => {
      await page.goto(`${addressOf(name)}/`);
      const levels = await page
        .locator('main :is(h1, h2, h3, h4, h5)')
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
      const captions = await page
        .locator('main table:not(section[aria-labelledby=narrative] *)')
        .evaluateAll((tables) => tables.map((table) => (table as HTMLTableElement).caption?.textContent.trim() ?? ''));
      expect(captions.length).toBeGreaterThan(5);
      expect(captions).not.toContain('');
      const tree = await page.locator('#figure-spending').ariaSnapshot();
      expect(tree).toMatch(/columnheader/u);
      expect(tree).toMatch(/rowheader/u);
      const marks = page.locator('main a.note-mark');
      for (const mark of await marks.all()) expect(await mark.getAttribute('aria-label')).toMatch(/\S{3}/u);
      if (name === 'fixtureSite') expect(await marks.count()).toBeGreaterThan(0);
    });
  },
);

test.for(SITES)('%s, with a keyboard alone: from the first page to a figure', async (name, { skip }) => {
  const url = urlOf(name, skip);
  await use(viewport(1280), async ({ page }) => {
    await page.goto(url);
    await page.keyboard.press('/');
    await page.keyboard.type('公务接待费');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-result] .result-answers li a');
    const isAnswer = () => page.evaluate(() => document.activeElement?.closest('[data-result]') !== null);
    for (let press = 0; press < 60 && !(await isAnswer()); press += 1) await page.keyboard.press('Tab');
    expect(await isAnswer()).toBe(true);
    const inFigure = () => page.evaluate(() => document.activeElement?.closest('.result-answers') !== null);
    for (let press = 0; press < 20 && !(await inFigure()); press += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((to) => /\/\d{4}\/$/u.test(to.pathname) && to.hash !== '');
    expect(await page.locator(':target').isVisible()).toBe(true);
  });
});

test.for(SITES)(
  '%s, an archivist: where figures come from, and earlier versions at addresses of their own',
  async (name, { skip }) => {
    urlOf(name, skip);
    await use(viewport(1280), async ({ page }) => {
      const { source } = await readData(addressOf(name));
      await page.goto(`${addressOf(name)}/#source`);
      const digests = await page.locator('section[aria-labelledby=source] code.hash').allTextContents();
      expect(digests).toEqual(source.files.map(({ sha256 }) => sha256));
      const versions = page.locator('section[aria-labelledby=versions]');
      expect(await versions.isVisible()).toBe(true);
      const files = await versions
        .locator('a[href*="/versions/"]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      if (name === 'fixtureSite') expect(files.length).toBeGreaterThan(0);
      for (const file of files)
        expect(((await (await fetch(file)).json()) as Disclosure).tables.length).toBeGreaterThan(0);
    });
  },
);

test.for(SITES)('%s, in a frame of another site: bars, a link back, and no other page', async (name, { skip }) => {
  const url = urlOf(name, skip);
  await use(viewport(600), async ({ page }) => {
    const framed = addressOf(name).replace(url, `${url}embed/`);
    // A server of another: its page holds what it is asked for in a frame.
    const elsewhere = createServer(({ url = '' }, answer) =>
      answer
        .setHeader('content-type', 'text/html')
        .end(`<iframe src="${decodeURIComponent(url.slice(2))}/" width="600" height="480"></iframe>`),
    ).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const open = async (address: string) => {
      await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/?${encodeURIComponent(address)}`);
      return page.frameLocator('iframe');
    };
    const shown = await open(framed);
    await shown.locator('table.bar-table').waitFor();
    expect(await shown.locator('table.bar-table svg').count()).toBeGreaterThan(1);
    expect(await shown.locator('h1 a').getAttribute('href')).toBe(new URL(addressOf(name)).pathname + '/');
    expect(await shown.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await (await open(addressOf(name))).locator('.masthead').count()).toBe(0);
    // A table alone: the one that the address names, with every row, and links out of the frame.
    await page.goto(`${framed}/tables/`);
    const tables = page.locator('.published');
    expect(await tables.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    await page.locator('nav a').nth(1).click();
    const seen = page.locator('.published:visible');
    await seen.waitFor();
    expect(await seen.count()).toBe(1);
    const rows = await seen.locator('tbody tr').evaluateAll((all) => all.map((row) => row.checkVisibility()));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows).not.toContain(false);
    elsewhere.close();
    elsewhere.closeAllConnections();
  });
});
