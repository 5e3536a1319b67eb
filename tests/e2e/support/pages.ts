import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';

/** Narrow as a small phone, and wide as a laptop. */
export const WIDTHS = [360, 1280] as const;

/** A page with what went wrong on it. */
export interface Watched {
  page: Page;
  /** Console errors and warnings, uncaught exceptions, requests that failed. */
  problems: string[];
}

export type Use = <T>(options: BrowserContextOptions, work: (watched: Watched) => Promise<T>) => Promise<T>;

/** One browser for a test file. Each use gets a fresh context, which is closed after it. */
export function useBrowser(): Use {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options, work) => {
    const watched = await watch(browser, options);
    try {
      return await work(watched);
    } finally {
      await watched.page.context().close();
    }
  };
}

/**
 * The same for tests that go to pages, look, and use what stands there: those with the same options have one page, which is left empty and with
 * nothing stored by each, as starting a window and its process takes longer than most pages. After a test that failed there is a fresh one. What
 * routes requests, adds scripts or needs a cache without anything takes `useBrowser`.
 */
export function useOnePage(): Use {
  let browser: Browser | undefined;
  const open = new Map<string, Watched>();
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options, work) => {
    const key = JSON.stringify(options);
    const watched = open.get(key) ?? (await watch(browser, options));
    open.delete(key);
    watched.problems.length = 0;
    try {
      const done = await work(watched);
      await leave(watched.page);
      open.set(key, watched);
      return done;
    } finally {
      if (!open.has(key)) await watched.page.context().close();
    }
  };
}

/** Leaves a page as a new window is: what the site stored is gone, and the next address is loaded whole, also where it is the same one. */
async function leave(page: Page): Promise<void> {
  if (/^https?:/u.test(page.url()))
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  await page.goto('about:blank');
}

/** A page in a context of its own, whose problems are noted. */
async function watch(browser: Browser | undefined, options: BrowserContextOptions): Promise<Watched> {
  if (!browser) throw new Error('The browser has not started.');
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  // Waiting ends before the test does, so that it says what it waited for.
  context.setDefaultTimeout(240_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  return { page, problems };
}

export function viewport(width: number): BrowserContextOptions {
  return { viewport: { width, height: width < 600 ? 740 : 900 } };
}

/** How many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Scrolls through the whole page, so that everything that waits to be seen is seen. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A browser that has too much to do may draw no frame for as long as it likes: then time goes on without one.
    const drawn = () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
        setTimeout(done, 1000);
      });
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await drawn();
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

/** Asks for every chart of the page, as a reader does by unfolding it, and waits until it is drawn. */
export async function waitForCharts(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.querySelectorAll<HTMLDetailsElement>('details[data-chart-table]').forEach((frame) => (frame.open = true)),
  );
  await page.waitForFunction(() => !document.querySelector('details[data-chart-table]:not([data-drawn])'));
}
