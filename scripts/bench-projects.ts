import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { projectSlug, type ProjectPage, type ProjectYear } from '../src/content/index.ts';
import { buildProjectList } from '../src/search/projects/build.ts';
import { Random } from '../tests/world/index.ts';
import { launch } from './bench-search/browser.ts';
import { buildSite } from './bench-search/site.ts';
import { EXIT, say, type ExitCode } from './command-line/index.ts';
import { serveFolder } from './serve-folder.ts';

/** What the page of all projects may keep the main thread of a phone busy with at once, in milliseconds. */
const MOST = 100;
/** A phone is so many times slower than this machine. */
const SLOWER = 4;
const REGIONS = 40;
const DEPARTMENTS = 25;
const YEARS = [2026, 2025, 2024];
const SUBJECTS = [
  '会议',
  '招商引资',
  '河道保洁',
  '校园安全',
  '信息系统运行',
  '农村公路',
  '社区养老',
  '公共卫生',
  '巡查执法',
  '文化活动',
];
const TASKS = ['专项经费', '补助', '维护（常年性项目）', '建设', '购买服务', '奖励资金', '配套', '工作经费'];

/** What a reader does, from the first to the last: the control, what is put in it. */
const STEPS: readonly (readonly [what: string, field: string, value: string])[] = [
  ['text', 'q', '会议'],
  ['text, one more part', 'q', '会议 补助'],
  ['pinyin of a department', 'q', 'shuiwu'],
  ['no text', 'q', ''],
  ['region', 'region', 'region-7'],
  ['department', 'department', 'region-7/office-3'],
  ['all regions', 'region', ''],
  ['year', 'year', '2025'],
  ['amount', 'from', '500'],
  ['all years', 'year', ''],
  ['no amount', 'from', ''],
  ['account', 'account', '213'],
  ['all accounts', 'account', ''],
  ['order by change', 'order', 'change'],
  ['order by name', 'order', 'name'],
  ['order by year', 'order', 'year'],
];

/**
 * Makes a list of so many invented projects, and narrows it in Chromium as a phone would: 360 px. Prints how long the main thread was busy
 * with each step: in all, as time of this processor four times over, and by the clock with the longest piece of work while the browser
 * makes itself four times slower. Ends with 1 where a step is more work than it may be. What the list's own thread does is not counted.
 */
export async function benchProjects(rows: number): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-projects-'));
  try {
    const site = join(folder, 'site');
    await buildSite(resolve('tests/fixtures/site/content'), site, join(folder, 'cache'));
    const start = performance.now();
    const { files } = buildProjectList(inventPages(rows));
    const list = join(site, 'projects');
    for (const name of await readdir(list)) if (name.endsWith('.json')) await rm(join(list, name));
    let [bytes, packed] = [0, 0];
    for (const [name, text] of files) {
      await writeFile(join(list, name), text);
      bytes += Buffer.byteLength(text);
      packed += gzipSync(text).length;
    }
    // A browser keeps the picture of a site; one without a window reads and draws it anew at each change of the address.
    const page = join(list, 'index.html');
    const markup = await readFile(page, 'utf8');
    await writeFile(page, markup.replace(/<link rel="icon"[^>]*>/u, '<link rel="icon" href="data:,">'));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    say(`${rows} projects in ${files.size} files, ${bytes} bytes, ${packed} compressed, made in ${seconds} s`);
    return (await measure(site, rows)) ? EXIT.fine : EXIT.failed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pages of projects as the content would give them: departments of all regions, three years of each project. */
function inventPages(rows: number): ProjectPage[] {
  const random = new Random(1);
  return Array.from({ length: Math.ceil(rows / YEARS.length) }, (_, number): ProjectPage => {
    const at = number % REGIONS;
    const of = Math.floor(number / REGIONS) % DEPARTMENTS;
    const region = { slug: `region-${at}`, name: `云州市第${at}区` };
    const department = {
      slug: `office-${of}`,
      name: `云州市第${at}区第${of}${of % 2 ? '水务' : '文旅'}局`,
      kind: 'department',
    };
    const name = `${random.pick(SUBJECTS)}${random.pick(TASKS)}${number}号`;
    const code = number % 3 === 0 ? null : `500110${20 + (number % 7)}T${String(number).padStart(12, '0')}`;
    const years = YEARS.slice(0, Math.min(YEARS.length, rows - number * YEARS.length)).map((year) => {
      const fen = random.whole(1, 500_000) * 10_000;
      const text = (fen / 1e6).toFixed(2);
      const amount = { text, unit: '万元', fen, table: 'project-list', row: number % 60, column: 5 };
      const account = number % 4 === 0 ? { code: `2130${(number % 30) + 100}`, name: '水利工程建设' } : null;
      const identity = { region, department, year };
      return { id: 'project-1', name, code, amount, account, identity, year, corrected: null, differences: [] };
    });
    const project = { code, name };
    return {
      region,
      department,
      name,
      slug: projectSlug(project),
      years: years as unknown as ProjectYear[],
    } as unknown as ProjectPage;
  });
}

async function measure(site: string, rows: number): Promise<boolean> {
  const server = await serveFolder(site, { port: 0, host: '127.0.0.1', base: '/' });
  const browser = await launch();
  try {
    const busy = await walk(browser, server.url, rows, 1);
    const slow = await walk(browser, server.url, rows, SLOWER);
    say(`\n${`main thread, ms at ${SLOWER}×`.padEnd(34)}  in all  longest   rows`);
    for (const [at, { what, all, left }] of busy.entries()) {
      const figures = [all * SLOWER, slow[at]?.longest ?? 0].map((value) => value.toFixed(0).padStart(7));
      say(`  ${what.padEnd(32)} ${figures.join(' ')}  ${left}`);
    }
    return busy.every(({ isJudged, all }) => !isJudged || all * SLOWER < MOST);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Goes through all steps on a page whose processor is so many times slower. */
async function walk(browser: Browser, address: string, rows: number, slower: number): Promise<Busy[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // Time of the processor, not of the clock: what else this machine does is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(watchTasks);
    const busy = watcher(page, session);
    const results = [await busy('first paint', false, () => page.goto(`${address}projects/`))];
    const reading = async () => {
      await page.focus('[data-project-form] [name=q]');
      await page.waitForFunction(
        (count) => document.querySelector('[data-project-csv]')?.textContent?.includes(String(count)),
        rows,
      );
    };
    results.push(await busy('reading all projects', false, reading));
    results.push(await busy('nothing: what measuring costs', true, () => choose(page, 'q', '')));
    for (const [what, field, value] of STEPS) results.push(await busy(what, true, () => choose(page, field, value)));
    results.push(await busy('scrolling to the last row', false, () => page.evaluate(scrollToEnd)));
    const more = () => document.querySelector<HTMLElement>('[data-project-more]')?.click();
    results.push(await busy('more rows', true, () => page.evaluate(more)));
    return results;
  } finally {
    await context.close();
  }
}

/** Puts a value into a control as a reader does. */
async function choose(page: Page, field: string, value: string): Promise<void> {
  await page.evaluate(
    ({ name, wanted }) => {
      const control = document.querySelector<HTMLInputElement>(`[data-project-form] [name=${name}]`);
      if (!control) throw new Error(`The form has no ${name}.`);
      control.focus();
      control.value = wanted;
      if (control.value !== wanted) throw new Error(`${name} does not offer ${wanted}.`);
      for (const sign of ['input', 'change']) control.dispatchEvent(new Event(sign, { bubbles: true }));
    },
    { name: field, wanted: value },
  );
}

/** In the page: keeps the longest task. Those under 50 ms are not told by browsers. */
function watchTasks(): void {
  const kept = globalThis as unknown as { longest: number };
  kept.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) kept.longest = Math.max(kept.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** In the page: a screen at a time, until no further row comes. */
async function scrollToEnd(): Promise<void> {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const body = document.querySelector<HTMLTableSectionElement>('#project-list tbody');
  for (let before = -1; body && before !== body.rows.length;) {
    before = body.rows.length;
    for (let top = scrollY; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await frames();
    }
  }
}

/** In the page: what was asked for is there, and nothing is left to do. No frame is asked for, which would be work of its own. */
async function settle(): Promise<void> {
  const rest = () => new Promise((done) => setTimeout(done, 100));
  const frame = document.querySelector('[data-project-table]');
  do await rest();
  while (frame?.getAttribute('aria-busy') === 'true');
  await new Promise((done) => requestIdleCallback(done));
  await rest();
}

interface Busy {
  what: string;
  /** It is work that may take no more than `MOST`. */
  isJudged: boolean;
  /** Milliseconds of the processor until nothing is left to do, and by the clock of the longest task; 0 under 50. */
  all: number;
  longest: number;
  left: string;
}

function watcher(
  page: Page,
  session: CDPSession,
): (what: string, isJudged: boolean, act: () => Promise<unknown>) => Promise<Busy> {
  const taken = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  return async (what, isJudged, act) => {
    await page.evaluate(() => ((globalThis as unknown as { longest: number }).longest = 0));
    const before = page.url() === 'about:blank' ? 0 : await taken();
    await act();
    await page.evaluate(settle);
    const all = (await taken()) - before;
    const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    const left = (await page.textContent('[data-project-csv]')) ?? '';
    return { what, isJudged, all, longest, left: /\d+/u.exec(left)?.[0] ?? '' };
  };
}
