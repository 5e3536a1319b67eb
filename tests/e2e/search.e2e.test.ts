import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readVisiblePages } from '../../scripts/bench-search/visible-text.ts';
import { findViolations } from './support/axe.ts';
import { useBrowser, useOnePage, viewport } from './support/pages.ts';
import { readIndex, withFixture } from '../helpers/opensearch/fixture-index.ts';
import { answerSearch } from '../helpers/opensearch/server.ts';

const use = useOnePage();
/** For tests that change what a page gets, or see what it asks for. */
const useFresh = useBrowser();

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
    await page.locator('[data-search-status]', { hasText: '请输入要找的词。' }).waitFor();
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

/** Opens the search page with a query, and waits until it has answered. */
async function ask(page: Page, url: string, query: string): Promise<void> {
  await page.goto(
    `${url}search/?${new URLSearchParams(query.startsWith('?') ? query.slice(1) : { q: query }).toString()}`,
  );
  await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent !== '');
}

test('the index is read in parts, each answered with no more than was asked for', async () => {
  const { url } = inject('fixtureSite');
  await useFresh(viewport(1280), async ({ page, problems }) => {
    const parts: { status: number; asked: number; sent: number }[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('.pack')) return;
      const [, start, end] = /^bytes=(\d+)-(\d+)$/u.exec(response.request().headers()['range'] ?? '') ?? [];
      const sent = Number(response.headers()['content-length']);
      parts.push({ status: response.status(), asked: Number(end) - Number(start) + 1, sent });
    });
    for (const query of ['公务接待费', '2010301', '317.90万元', '公务接待费 支出']) await ask(page, url, query);
    await page.waitForLoadState('networkidle');
    expect(parts.length).toBeGreaterThan(3);
    for (const { status, asked, sent } of parts) expect([status, sent]).toEqual([206, asked]);
    expect(problems).toEqual([]);
  });
});

test('where a server knows no ranges the search finds the same', async () => {
  const { url } = inject('fixtureSite');
  await useFresh(viewport(1280), async ({ page, problems }) => {
    const found = async () => {
      await ask(page, url, '公务接待费');
      return foundPaths(page);
    };
    const inParts = await found();
    let packs = 0;
    await page.context().route('**/*.pack', async (route) => {
      packs += 1;
      const headers = route.request().headers();
      delete headers['range'];
      await route.continue({ headers });
    });
    expect(await found()).toEqual(inParts);
    expect(packs).toBeGreaterThan(0);
    expect(inParts.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });
});

/** The department-years that were found. Where a result leads is known only when what is inside it has been read. */
async function foundPaths(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-result]')].map(({ dataset }) => dataset['result'] ?? '').sort(),
  );
}

test('whatever a page shows is found on exactly the pages that show it', async () => {
  const { url, folder } = inject('fixtureSite');
  const pages = await readVisiblePages(folder);
  // Every 25th block of every page, and a piece out of its middle.
  const pieces = pages.flatMap(({ blocks }) =>
    blocks
      .filter((block, at) => at % 25 === 7 && /^[\p{Script=Han}\d]{3,}$/u.test(block))
      .map((block) => block.slice(1, 6)),
  );
  expect(pieces.length).toBeGreaterThan(10);
  await use(viewport(1280), async ({ page, problems }) => {
    for (const piece of new Set(pieces)) {
      await ask(page, url, piece);
      const wanted = pages.filter(({ plain }) => plain.includes(piece)).map(({ path }) => path);
      expect([piece, await foundPaths(page)]).toEqual([piece, wanted.sort()]);
    }
    expect(problems).toEqual([]);
  });
});

test('a result shows where the text stands, leads there, and the text is marked on the page', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    await ask(page, inject('fixtureSite').url, '灾保');
    const result = page.locator('[data-result]').first();
    await result.locator('.excerpt').waitFor();
    expect(await result.locator('mark').first().textContent()).toBe('灾保');
    expect(await result.locator('.result-title a').getAttribute('href')).toMatch(/#./);
    await result.locator('.result-title a').click();
    await page.waitForURL((address) => !address.pathname.startsWith('/search/'));
    const seen = await page.waitForFunction(() => {
      const marks = [...(CSS.highlights.get('search') ?? [])] as Range[];
      const inView = marks.find((range) => {
        const { top, bottom, height } = range.getBoundingClientRect();
        return height > 0 && top >= 0 && bottom <= innerHeight;
      });
      return inView?.toString();
    });
    expect(await seen.jsonValue()).toBe('灾保');
    expect(problems).toEqual([]);
  });
});

test('the same answer comes whatever was searched before', async () => {
  const { url } = inject('fixtureSite');
  await use(viewport(1280), async ({ page }) => {
    await ask(page, url, '公务接待');
    const first = await foundPaths(page);
    for (const other of ['预算', '巨灾', '2010301', '公务接待']) {
      await page.fill('#search-input', other);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (query) => document.querySelector('[data-search-message]')?.textContent?.includes(`“${query}”`),
        other,
      );
    }
    expect(await foundPaths(page)).toEqual(first);
  });
});

test('filters narrow, count what they leave, and are undone by the back button', async () => {
  const { url } = inject('fixtureSite');
  await use(viewport(1280), async ({ page, problems }) => {
    await ask(page, url, '预算');
    const all = (await foundPaths(page)).length;
    const option = page.locator('select[name="year"] option').nth(1);
    const value = await option.getAttribute('value');
    const left = Number(/（(\d+)）/.exec((await option.textContent()) ?? '')?.[1]);
    expect(left).toBeLessThan(all);
    await page.selectOption('select[name="year"]', value);
    await page.waitForFunction((count) => document.querySelectorAll('[data-result]').length === count, left);
    expect(new URL(page.url()).searchParams.get('year')).toBe(value);
    expect(Number(await page.textContent('[data-result-count]'))).toBe(left);
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll('[data-result]').length === count, all);
    expect(await findViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test('budgets and final accounts are found together, say which they are, and are told apart by the address', async () => {
  const { url } = inject('realSite');
  await use(viewport(1280), async ({ page, problems }) => {
    const titles = () => page.locator('[data-result] .result-title a').allTextContents();
    await ask(page, url, '公务接待费');
    const all = await titles();
    const finals = all.filter((title) => title.endsWith('决算'));
    expect(finals.length).toBeGreaterThan(0);
    expect(finals.length).toBeLessThan(all.length);
    expect(await page.textContent('[data-search-message]')).toContain('份预算和决算里有');
    await page.selectOption('select[name="stage"]', 'final-accounts');
    await page.waitForFunction((count) => document.querySelectorAll('[data-result]').length === count, finals.length);
    expect(await titles()).toEqual(finals);
    expect((await foundPaths(page)).every((path) => path.endsWith('/final/'))).toBe(true);
    await ask(page, url, new URL(page.url()).search);
    expect(await titles()).toEqual(finals);
    expect(await page.textContent('[data-search-message]')).toContain('份决算里有');
    await ask(page, url, '?q=公务接待费&stage=budget');
    expect(await titles()).toEqual(all.filter((title) => !finals.includes(title)));
    // Every figure says of which document it is, and the whole of final accounts is what was spent.
    const answers = async (query: string) => {
      await ask(page, url, query);
      await page.locator('.result-answers li').first().waitFor();
      return page.locator('.result-answers').first().innerText();
    };
    expect(await answers('?q=高等教育&stage=final-accounts')).toContain('高等教育 2023 年决算 389,606.87 万元');
    expect(await answers('caizhengju')).toContain('本年支出合计 2024 年决算 2,940.05 万元');
    await page.locator('.result-answers a').first().click();
    await page.waitForURL(/\/shanghai-putuo\/caizhengju\/2024\/final\/#expenditure-r\d+$/u);
    expect(problems).toEqual([]);
  });
});

test('arrows go through the results, Esc goes back to the box, Enter follows', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    await ask(page, inject('fixtureSite').url, '预算');
    const focused = () => page.evaluate(() => document.activeElement?.closest('[data-result]')?.textContent ?? null);
    await page.focus('#search-input');
    await page.keyboard.press('ArrowDown');
    const first = await focused();
    expect(first).not.toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => !address.pathname.startsWith('/search/'));
    expect(problems).toEqual([]);
  });
});

test('a query can be asked of the projects, on their own page', async () => {
  await use(viewport(360), async ({ page, problems }) => {
    const { url } = inject('fixtureSite');
    await ask(page, url, '会议');
    await page.click('[data-projects-link]');
    await page.waitForURL(`${url}projects/?q=%E4%BC%9A%E8%AE%AE`);
    await page.waitForFunction(() => document.querySelectorAll('#project-list tbody tr').length === 2);
    // The address that the list had on this page.
    await page.goto(`${url}search/?tab=projects&q=%E4%BC%9A%E8%AE%AE`);
    await page.waitForURL(`${url}projects/?q=%E4%BC%9A%E8%AE%AE`);
    expect(problems).toEqual([]);
  });
});

test('what the form of a project says leads to its page, to the year that says it', async () => {
  await use(viewport(1280), async ({ page, problems }) => {
    const { url } = inject('fixtureSite');
    await ask(page, url, '开工率');
    const earlier = page.locator('[data-result]', { hasText: '2025 年' });
    await earlier.locator('.excerpt').waitFor();
    await earlier.locator('.result-title a').click();
    await page.waitForURL(/\/qinghe\/government-office\/projects\/[^/]+\/#form-2025-project-\d$/u);
    const form = page.locator(':target');
    expect(await form.evaluate((node) => (node as HTMLDetailsElement).open)).toBe(true);
    expect(await form.innerText()).toContain('开工率');
    expect(problems).toEqual([]);
  });
});

test.for([
  ['機關運行經費', '机关运行经费'],
  ['三公经费', '名词解释'],
  ['公务接待 龘龘', '公务接待'],
])('%s is helped along', async ([query, help]) => {
  await use(viewport(1280), async ({ page }) => {
    await ask(page, inject('fixtureSite').url, query ?? '');
    const section = page.locator('.search-term:visible, [data-search-help]');
    await page.waitForFunction(
      (text) =>
        [...document.querySelectorAll<HTMLElement>('.search-term, [data-search-help]')].some((part) =>
          part.innerText.includes(text),
        ),
      help ?? '',
    );
    expect((await section.allInnerTexts()).join('\n')).toContain(help);
  });
});

test('the index loads nothing before a reader turns to the box, which has the focus', async () => {
  await useFresh(viewport(1280), async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${inject('fixtureSite').url}search/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    const opened = page.waitForRequest((request) => request.url().endsWith('/pagefind/bundles.json'));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input');
    await page.keyboard.type('公');
    await opened;
  });
});

test('nothing of Pagefind that the page does not use is published', async () => {
  const { folder } = inject('fixtureSite');
  await expect(readFile(join(folder, 'pagefind', 'pagefind-ui.js'))).rejects.toThrow();
  expect((await readFile(join(folder, 'pagefind', 'pagefind.js'))).length).toBeGreaterThan(1000);
});

test('the search works in a thread of its own, and in the page where none starts', async () => {
  const { url } = inject('fixtureSite');
  const seen: { title: string | null; excerpt: string | null; threads: number }[] = [];
  for (const isLeft of [true, false]) {
    await useFresh(viewport(1280), async ({ page, problems }) => {
      if (!isLeft) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
      await ask(page, url, '灾保');
      const result = page.locator('[data-result]').first();
      await result.locator('.excerpt').waitFor();
      const [title, excerpt] = await Promise.all(
        ['.result-title', '.excerpt'].map((part) => result.locator(part).textContent()),
      );
      seen.push({ title: title ?? null, excerpt: excerpt ?? null, threads: page.workers().length });
      expect(problems).toEqual([]);
    });
  }
  expect(seen.map(({ threads }) => threads)).toEqual([1, 0]);
  expect(seen[1]).toMatchObject({ title: seen[0]?.title, excerpt: seen[0]?.excerpt });
});

test('a page that names a search server asks it, and where it is silent says so and asks its own index', async () => {
  const { url } = inject('fixtureSite');
  const index = await withFixture(readIndex);
  await useFresh(viewport(1280), async ({ page, problems }) => {
    await page.route(/\/search\/\?q=/u, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(' data-search ', ' data-search data-endpoint="/server/mingzhang" ');
      await route.fulfill({ response, body: html });
    });
    let asked = 0;
    await page.route('**/server/mingzhang/_search', (route) => {
      asked += 1;
      return route.fulfill({ json: answerSearch(index, route.request().postDataJSON() as Record<string, unknown>) });
    });
    const search = async () => {
      await page.goto(`${url}search/?q=${encodeURIComponent('招商引资')}`);
      await page.locator('[data-result] .result-section, [data-result] .result-answers').first().waitFor();
      return [await page.textContent('[data-result-count]'), await page.locator('[data-result]').count()];
    };
    const answered = await search();
    expect(asked).toBe(2);
    expect(await page.locator('[data-result] mark').first().textContent()).toBe('招商引资');
    expect(await page.textContent('[data-search-help]')).toBe('');
    expect(problems).toEqual([]);
    await page.route('**/server/mingzhang/_search', (route) => route.fulfill({ status: 503 }));
    expect(await search()).toEqual(answered);
    expect(await page.textContent('[data-search-help]')).toBe('检索服务器没有回答，以下是在本站自己的索引里找到的。');
    expect(problems.join('\n')).toContain('The search server answers 503.');
  });
});
