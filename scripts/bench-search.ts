import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askSite, launch, type Answer } from './bench-search/browser.ts';
import { askDefaults, layDefaults, removeDefaults } from './bench-search/defaults.ts';
import { benchIndexStep } from './bench-search/index-step.ts';
import { makeQueries, type BenchQuery } from './bench-search/queries.ts';
import { buildSite, writeContent } from './bench-search/site.ts';
import { readVisiblePages, type VisiblePage } from './bench-search/visible-text.ts';
import { auditPage } from './auditing/lighthouse.ts';
import { reportOf } from './auditing/report.ts';
import { precompress } from './building/precompress.ts';
import { EXIT, say, type ExitCode } from './command-line/index.ts';
import { serveFolder } from './serve-folder.ts';

export interface BenchSettings {
  pages: number;
  each: number;
  seed: number;
  content: string;
  site: string | undefined;
  'no-defaults': boolean;
  keep: boolean;
  index: boolean;
}

interface Measured extends BenchQuery {
  recall: number;
  precision: number;
  bytes: number;
  milliseconds: number;
}

function judge(query: BenchQuery, pages: readonly VisiblePage[], answer: Answer): Measured {
  const wanted = new Set(pages.filter(query.isAnswer).map(({ path }) => path));
  const found = new Set(answer.paths);
  const right = [...found].filter((path) => wanted.has(path)).length;
  const { bytes, milliseconds } = answer;
  return {
    ...query,
    // What stands on no page is found on none: that a page is found which does not hold it is told by the precision.
    recall: wanted.size === 0 ? 1 : right / wanted.size,
    precision: found.size === 0 ? 1 : right / found.size,
    bytes,
    milliseconds,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function report(title: string, measured: readonly Measured[]): void {
  const line = (name: string, list: readonly Measured[]) => {
    const bytes = list.map((entry) => entry.bytes);
    const times = list.map((entry) => entry.milliseconds);
    const cells = [
      name.padEnd(24),
      String(list.length).padStart(4),
      mean(list.map((entry) => entry.recall)).toFixed(4),
      mean(list.map((entry) => entry.precision)).toFixed(4),
      `${Math.round(quantile(bytes, 0.5) / 1000)}`.padStart(6),
      `${Math.round(quantile(bytes, 0.9) / 1000)}`.padStart(6),
      `${Math.round(quantile(times, 0.5))}`.padStart(5),
      `${Math.round(quantile(times, 0.9))}`.padStart(5),
    ];
    say(cells.join('  '));
  };
  say(`\n${title}\n${'kind'.padEnd(24)}     n  recall  precis.  kB p50  kB p90  ms p50  p90`);
  for (const [kind, list] of Map.groupBy(measured, ({ kind: name }) => name)) line(kind, list);
  line('all', measured);
  for (const { query, recall, precision } of measured
    .filter((entry) => entry.recall < 1 || entry.precision < 0.8)
    .slice(0, 12)) {
    say(`  ${query}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`);
  }
}

/** Precision that each kind of query must reach, and all of them together. */
const [LEAST_OF_KIND, LEAST] = [0.95, 0.99];
/** What is asked under Lighthouse: on nearly every page, so that there is much to list. */
const AUDITED = '公务接待费';

interface Asked {
  each: number;
  seed: number;
}

async function askAll(site: string, url: string, { each, seed }: Asked, withDefaults: boolean): Promise<boolean> {
  const pages = await readVisiblePages(site);
  const queries = makeQueries(pages, each, seed);
  say(`\n${pages.length} pages, ${queries.length} queries`);
  const browser = await launch();
  const ask = async (
    within: readonly VisiblePage[],
    asked: readonly BenchQuery[],
    answer: (query: BenchQuery) => Promise<Answer>,
  ) => {
    const measured: Measured[] = [];
    for (const [at, query] of asked.entries()) {
      measured.push(judge(query, within, await answer(query)));
      if (process.stderr.isTTY) process.stderr.write(`\r${at + 1}/${asked.length} `);
    }
    return measured;
  };
  try {
    const own = await ask(pages, queries, ({ query }) => askSite(browser, url, query));
    report('Search of the site', own);
    if (withDefaults) {
      const addresses = await layDefaults(site);
      // They take in the page itself, not its page of forms, and are held against that.
      const narrower = pages.map((page) => ({ ...page, plain: page.own }));
      const answered = queries.filter(({ isAnswer }) => narrower.some(isAnswer));
      report(
        'Pagefind with its defaults',
        await ask(narrower, answered, ({ query }) => askDefaults(browser, url, query, addresses)),
      );
    }
    const precision = (list: readonly Measured[]) => mean(list.map((entry) => entry.precision));
    const kinds = [...Map.groupBy(own, ({ kind }) => kind).values()];
    return (
      own.every(({ recall }) => recall === 1) &&
      precision(own) >= LEAST &&
      kinds.every((list) => precision(list) >= LEAST_OF_KIND)
    );
  } finally {
    await browser.close();
    await removeDefaults(site);
  }
}

/** Asks a site and prints what it finds, beside Pagefind's defaults where wanted, and how Lighthouse judges a search. Out: whether it finds what it should. */
async function measure(site: string, asked: Asked, withDefaults: boolean): Promise<boolean> {
  const server = await serveFolder(site, { port: 0, host: '127.0.0.1', base: '/' });
  try {
    const isRight = await askAll(site, server.url, asked, withDefaults);
    const path = `search/?q=${encodeURIComponent(AUDITED)}`;
    say(`\nLighthouse, mobile preset`);
    say(reportOf(await auditPage(server.url + path, { path, bytesJudged: false }, 'en'), 'en'));
    return isRight;
  } finally {
    await server.close();
  }
}

/** Asks a site, built for this unless one is given, and prints what it finds and what its index costs. Out: 1 when it does not find what it should. */
export async function benchSearch(values: BenchSettings): Promise<ExitCode> {
  const withDefaults = !values['no-defaults'];
  if (values.index) {
    process.env['MINGZHANG_CONTENT'] = resolve(values.content);
    await benchIndexStep(resolve(values.site ?? 'dist'), withDefaults);
    return EXIT.fine;
  }
  if (values.site) return (await measure(resolve(values.site), values, withDefaults)) ? EXIT.fine : EXIT.failed;
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-bench-'));
  try {
    const [site, content] = [join(folder, 'site'), join(folder, 'content')];
    await writeContent(content, resolve(values.content), values.pages);
    const start = performance.now();
    await buildSite(content, site, join(folder, 'cache'));
    say(`site built in ${Math.round((performance.now() - start) / 1000)} s`);
    process.env['MINGZHANG_CONTENT'] = content;
    await benchIndexStep(site, withDefaults);
    // As it is served where people read it.
    for (const part of ['search', '_astro']) await precompress(join(site, part));
    return (await measure(site, values, withDefaults)) ? EXIT.fine : EXIT.failed;
  } finally {
    if (values.keep) say(folder);
    else await rm(folder, { recursive: true, force: true });
  }
}
