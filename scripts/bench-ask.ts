import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { writeData } from '../src/data/index.ts';
import { launch } from './bench-search/browser.ts';
import { buildSite, writeContent } from './bench-search/site.ts';
import { EXIT, say, type ExitCode } from './command-line/index.ts';
import { serveFolder } from './serve-folder.ts';

/** What the first answer and the following ones may fetch, in bytes, and how long one may take, in milliseconds. */
const FIRST = { bytes: 300_000, milliseconds: 1000 };
const NEXT = { bytes: 150_000, milliseconds: 1000 };

/** One of each kind, and the orders that fetch more. */
const QUESTIONS = [
  '?ask=item&item=receptions&year=2025',
  '?ask=item&item=three-public-total',
  '?ask=item&item=receptions&by=share&year=2025',
  '?ask=account&code=2010301',
  '?ask=account&code=2010301&year=2024',
  '?ask=account&code=30217',
  '?ask=department',
  '?ask=projects',
  '?ask=projects&word=%E4%BC%9A',
];

interface Asked {
  question: string;
  rows: number;
  bytes: number;
  requests: number;
  milliseconds: number;
}

/**
 * Makes the data of an invented portal of so many lines, and asks its page of questions in Chromium: each question on a fresh page, and
 * then again after another one. Prints bytes and time; ends with 1 when they are more than they may be.
 */
export async function benchAsk(lines: number): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-ask-'));
  try {
    const site = join(folder, 'site');
    await buildSite(resolve('tests/fixtures/site/content'), site, join(folder, 'cache'));
    const made = await makeData(folder, lines);
    await rm(join(site, 'data'), { recursive: true });
    await mkdir(join(site, 'data'));
    process.env['MINGZHANG_CONTENT'] = join(folder, 'content');
    const start = performance.now();
    const files = await writeData(join(site, 'data'), null);
    const rows = files.find(({ path }) => path === 'budgets.csv')?.rows ?? 0;
    say(`${rows} lines of ${made} department-years, written in ${Math.round((performance.now() - start) / 1000)} s`);
    for (const name of ['by-account', 'by-department', 'projects'])
      say(`  ask/${name}.parquet ${(await stat(join(site, 'data/ask', `${name}.parquet`))).size} bytes`);
    return (await measure(site)) ? EXIT.fine : EXIT.failed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As many department-years as print so many lines, by what the first hundred print. Out: how many. */
async function makeData(folder: string, lines: number): Promise<number> {
  const content = join(folder, 'content');
  const sample = 100;
  await writeContent(content, resolve('tests/fixtures/site/content'), sample);
  process.env['MINGZHANG_CONTENT'] = content;
  await mkdir(join(folder, 'sample'));
  const files = await writeData(join(folder, 'sample'), null);
  const printed = files.find(({ path }) => path === 'budgets.csv')?.rows ?? 1;
  const pages = Math.ceil((lines / printed) * sample);
  if (pages > sample) await writeContent(content, resolve('tests/fixtures/site/content'), pages);
  return Math.max(pages, sample);
}

async function measure(site: string): Promise<boolean> {
  const server = await serveFolder(site, { port: 0, host: '127.0.0.1', base: '/' });
  const browser = await launch();
  try {
    const [office] = JSON.parse(await readFile(join(site, 'data/ask/departments.json'), 'utf8')) as string[][];
    const questions = QUESTIONS.map((one) =>
      one === '?ask=department' ? `${one}&region=${office?.[0] ?? ''}&department=${office?.[2] ?? ''}` : one,
    );
    const first: Asked[] = [];
    for (const question of questions) first.push(...(await askAll(browser, server.url, [question])));
    report('First questions, each on a fresh page', first, FIRST);
    const next = (await askAll(browser, server.url, questions)).slice(1);
    report('One after the other on one page', next, NEXT);
    return fits(first, FIRST) && fits(next, NEXT);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Asks one page one question after the other, as a reader does by its links. */
async function askAll(browser: Browser, url: string, questions: readonly string[]): Promise<Asked[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const asked: Asked[] = [];
    let sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!request.url().includes('/data/ask/')) return;
      sizes.push(
        request.sizes().then(
          ({ responseBodySize }) => responseBodySize,
          () => 0,
        ),
      );
    });
    for (const [index, question] of questions.entries()) {
      sizes = [];
      if (index === 0) await page.goto(url + 'ask/' + question, { waitUntil: 'commit' });
      const milliseconds = await page.evaluate(
        async ({ question: asking, isFirst }) => {
          const start = isFirst ? 0 : performance.now();
          if (!isFirst) {
            document.querySelector('[data-ask-rows]')?.replaceChildren();
            history.pushState(null, '', asking);
            dispatchEvent(new PopStateEvent('popstate'));
          }
          return new Promise<number>((done) => {
            const look = () => {
              const isDone =
                document.querySelector('[data-ask-rows] tr') !== null ||
                document.querySelector<HTMLElement>('[data-ask-state]')?.hidden === false;
              if (isDone) done(performance.now() - start);
              else setTimeout(look, 2);
            };
            look();
          });
        },
        { question, isFirst: index === 0 },
      );
      await page.waitForLoadState('networkidle');
      const all = await Promise.all(sizes);
      asked.push({
        question,
        rows: await page.locator('[data-ask-rows] tr').count(),
        bytes: all.reduce((sum, size) => sum + size, 0),
        requests: all.length,
        milliseconds,
      });
    }
    return asked;
  } finally {
    await context.close();
  }
}

function report(title: string, asked: readonly Asked[], most: typeof FIRST): void {
  say(`\n${title} (at most ${most.bytes} bytes, ${most.milliseconds} ms)`);
  for (const { question, rows, bytes, requests, milliseconds } of asked)
    say(
      `  ${question.padEnd(48)} ${String(rows).padStart(6)} rows ${String(bytes).padStart(8)} bytes ${String(requests).padStart(3)} requests ${String(Math.round(milliseconds)).padStart(6)} ms`,
    );
}

function fits(asked: readonly Asked[], most: typeof FIRST): boolean {
  return asked.every(
    ({ rows, bytes, milliseconds }) => rows > 0 && bytes <= most.bytes && milliseconds <= most.milliseconds,
  );
}
