import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
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
 * Makes a list of so many invented projects, and narrows it in Chromium as a phone would: 360 px, the processor four times slower. Prints
 * how long the main thread was busy, in all and with the longest piece of work; ends with 1 where a step takes longer than it may.
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
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // Time of the processor, not of the clock: what else this machine does is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watchTasks);
    const busy = watcher(page, session);
    const results = [await busy('first paint', () => page.goto(`${server.url}projects/`))];
    const reading = await busy('reading all projects', async () => {
      await page.focus('[data-project-form] [name=q]');
      await page.waitForFunction(
        (count) => document.querySelector('[data-project-csv]')?.textContent?.includes(String(count)),
        rows,
      );
    });
    for (const [what, field, value] of STEPS) results.push(await busy(what, () => choose(page, field, value)));
    results.push(
      await busy('more rows', () =>
        page.evaluate(() => document.querySelector<HTMLElement>('[data-project-more]')?.click()),
      ),
    );
    say(`\n${'main thread at 4× throttling, ms'.padEnd(34)}  first  in all  longest   rows`);
    for (const { what, first, all, longest, left } of [reading, ...results])
      say(
        `  ${what.padEnd(32)} ${[first, all, longest].map((value) => value.toFixed(0).padStart(7)).join(' ')}  ${left}`,
      );
    // Reading is done in pieces, between which the page answers; the longest piece is of the clock, and depends on what else runs.
    return results.every(({ all }) => all < MOST);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Puts a value into a control as a reader does. */
async function choose(page: Page, field: string, value: string): Promise<void> {
  await page.evaluate(
    ({ name, wanted }) => {
      const control = document.querySelector<HTMLInputElement>(`[data-project-form] [name=${name}]`);
      if (!control) throw new Error(`The form has no ${name}.`);
      control.value = wanted;
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

/** In the page: all rows of the step are there. */
function isWhole(): boolean {
  const rows = document.querySelectorAll('#project-list tbody tr').length;
  const count = Number(/\d+/u.exec(document.querySelector('[data-project-csv]')?.textContent ?? '')?.[0]);
  return rows >= Math.min(50, count);
}

interface Busy {
  what: string;
  /** Milliseconds of the processor until the first rows are painted, until nothing is left to do, and by the clock of the longest task; 0 under 50. */
  first: number;
  all: number;
  longest: number;
  left: string;
}

function watcher(page: Page, session: CDPSession): (what: string, act: () => Promise<unknown>) => Promise<Busy> {
  const taken = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  return async (what, act) => {
    await page.evaluate(() => ((globalThis as unknown as { longest: number }).longest = 0));
    const before = what === 'first paint' ? 0 : await taken();
    await act();
    // Two frames: what was asked for is painted.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const first = (await taken()) - before;
    await page.waitForFunction(isWhole);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const all = (await taken()) - before;
    const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    const left = (await page.textContent('[data-project-csv]')) ?? '';
    return { what, first, all, longest, left: /\d+/u.exec(left)?.[0] ?? '' };
  };
}
