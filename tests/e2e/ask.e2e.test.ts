import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { findViolations } from './support/axe.ts';
import { useBrowser, viewport } from './support/pages.ts';

const use = useBrowser();

/** Opens the page with a question and waits for its answer, or for the sentence that there is none. */
async function ask(page: Page, url: string, question: string): Promise<void> {
  await page.goto(`${url}ask/${question}`);
  await page.waitForFunction(
    () =>
      document.querySelector('[data-ask-rows] tr') !== null ||
      document.querySelector<HTMLElement>('[data-ask-state]')?.hidden === false,
  );
}

const rowTexts = (page: Page): Promise<string[]> => page.locator('[data-ask-rows] tr').allTextContents();

describe('questions', () => {
  test.each([1280, 360])('are answered at %i px, with figures that lead to their cells', async (width) => {
    await use(viewport(width), async ({ page, problems }) => {
      const { url } = inject('fixtureSite');
      await ask(page, url, '?ask=item&item=three-public-total');
      const rows = await rowTexts(page);
      expect(rows.length).toBeGreaterThan(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const figure = page.locator('[data-ask-rows] a.amount').first();
      const shown = await figure.textContent();
      await figure.click();
      await page.waitForURL(/#three-public/u);
      const cell = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
      expect((await cell.textContent())?.replace(/\s/gu, '')).toContain(shown);
      expect(problems).toEqual([]);
    });
  });

  test('of every kind have an answer, without violations', async () => {
    await use(viewport(1280), async ({ page, problems }) => {
      const { url } = inject('fixtureSite');
      const office = '?ask=department&region=qinghe&department=government-office';
      for (const question of ['', '?ask=account&code=201', office, '?ask=projects', '?by=share']) {
        await ask(page, url, question);
        expect((await rowTexts(page)).length, question).toBeGreaterThan(0);
        expect(await findViolations(page), question).toEqual([]);
      }
      expect(problems).toEqual([]);
    });
  });

  test('are asked by the form, stand in the address, and the answer is a file', async () => {
    await use(viewport(1280), async ({ page }) => {
      await ask(page, inject('fixtureSite').url, '');
      await page.locator('[data-ask-form="item"] select[name="item"]').selectOption('receptions');
      await page.locator('[data-ask-form="item"] button').click();
      await page.waitForURL(/item=receptions/u);
      await page.waitForFunction(() =>
        document.querySelector('[data-ask-caption]')?.textContent?.includes('公务接待费'),
      );
      const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-ask-csv]').click()]);
      expect(file.suggestedFilename()).toMatch(/\.csv$/u);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('[data-ask-caption]')?.textContent?.includes('三公'));
    });
  });

  test('that are not whole, or have no answer, say so', async () => {
    await use(viewport(1280), async ({ page }) => {
      const { url } = inject('fixtureSite');
      await ask(page, url, '?ask=account');
      expect(await page.locator('[data-ask-message]').textContent()).toContain('科目编码');
      await ask(page, url, '?ask=projects&word=没有这样的项目');
      expect(await page.locator('[data-ask-message]').textContent()).toContain('不等于是零');
    });
  });
});

describe('a server that sends whole files only', () => {
  let server: Server;
  beforeAll(async () => {
    const { url } = inject('fixtureSite');
    server = createServer((request, response) => {
      void fetch(new URL(request.url ?? '/', url)).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
        response.end(Buffer.from(await answer.arrayBuffer()));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
  });
  afterAll(() => new Promise((done) => server.close(done)));

  test('is told so, and all the data is offered', async () => {
    await use(viewport(1280), async ({ page }) => {
      await ask(page, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, '');
      expect(await page.locator('[data-ask-message]').textContent()).toContain('范围');
      expect(await page.locator('[data-ask-all]').getAttribute('href')).toBe('/data/');
    });
  });
});
