import { accessSync, constants } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** What a search answers. */
export interface Answer {
  /** Addresses of the pages found. */
  paths: string[];
  /** The number that the page states. */
  count: number;
  /** Bytes of index read, the engine left out. */
  bytes: number;
  /** From the start of the page to its first results. */
  milliseconds: number;
}

const VIEWPORT = { width: 1280, height: 800 };
/** Steps of results that show everything a benchmark can find. */
const ALL_STEPS = 500;

/** Starts the Chromium of this machine, with more arguments where they are wanted. Throws when there is none. */
export function launch(more: readonly string[] = []): Promise<Browser> {
  const candidates = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const executablePath = candidates.find((path) => {
    try {
      if (path) accessSync(path, constants.X_OK);
      return Boolean(path);
    } catch {
      return false;
    }
  });
  if (!executablePath) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...more],
  });
}

/** Asks the search page one query in a fresh browser context. */
export async function askSite(browser: Browser, url: string, query: string): Promise<Answer> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.includes('/pagefind/') || /pagefind\.js$|\/wasm\./.test(pathname)) return;
      // A request that is still under way when the page is closed has no size.
      const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
      sizes.push(size.catch(() => 0));
    });
    // The search is timed from the moment its page has loaded, as for a reader who types.
    await page.goto(`${url}search/`);
    // Its script is there when it says that nothing was asked; before that the form would load the page anew.
    await page.waitForFunction(() => document.querySelector('[data-search-status]')?.textContent?.trim());
    const milliseconds = await page.evaluate(async (typed) => {
      const input = document.querySelector<HTMLInputElement>('#search-input');
      const count = document.querySelector('[data-result-count]');
      if (!input || !count) throw new Error('This is not the search page.');
      const start = performance.now();
      input.value = typed;
      input.form?.requestSubmit();
      return new Promise<number>((done) => {
        const look = () => {
          const isDone =
            count.textContent !== '' && (count.textContent === '0' || document.querySelector('[data-result]'));
          if (isDone) done(performance.now() - start);
          else setTimeout(look, 2);
        };
        look();
      });
    }, query);
    // What comes into view is read as well.
    await page.waitForLoadState('networkidle');
    page.removeAllListeners('requestfinished');
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const count = Number(await page.textContent('[data-result-count]'));
    if (count > 20) {
      await page.goto(`${url}search/?q=${encodeURIComponent(query)}&n=${ALL_STEPS}`);
      await page.waitForFunction(() => (document.querySelectorAll('[data-result]').length > 0 ? true : null));
    }
    const paths = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-result]')].map(({ dataset }) => dataset['result'] ?? ''),
    );
    return { paths, count, bytes, milliseconds };
  } finally {
    await context.close();
  }
}
