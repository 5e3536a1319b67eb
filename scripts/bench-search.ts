import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askSite, launch, type Answer } from './bench-search/browser.ts';
import { askDefaults, indexWithDefaults, removeDefaults } from './bench-search/defaults.ts';
import { benchIndexStep } from './bench-search/index-step.ts';
import { makeQueries, type BenchQuery } from './bench-search/queries.ts';
import { buildSite, writeContent } from './bench-search/site.ts';
import { readVisiblePages, type VisiblePage } from './bench-search/visible-text.ts';
import { EXIT, type ExitCode } from './command-line/index.ts';
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
    console.log(cells.join('  '));
  };
  console.log(`\n${title}\n${'kind'.padEnd(24)}     n  recall  precis.  kB p50  kB p90  ms p50  p90`);
  for (const [kind, list] of Map.groupBy(measured, ({ kind: name }) => name)) line(kind, list);
  line('all', measured);
  for (const { query, recall, precision } of measured
    .filter((entry) => entry.recall < 1 || entry.precision < 0.8)
    .slice(0, 12)) {
    console.log(`  ${query}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`);
  }
}

async function measure(
  site: string,
  { each, seed }: { each: number; seed: number },
  withDefaults: boolean,
): Promise<boolean> {
  const pages = await readVisiblePages(site);
  const queries = makeQueries(pages, each, seed);
  console.log(`${pages.length} pages, ${queries.length} queries`);
  const server = await serveFolder(site, { port: 0, host: '127.0.0.1', base: '/' });
  const browser = await launch();
  const ask = async (answer: (query: BenchQuery) => Promise<Answer>) => {
    const measured: Measured[] = [];
    for (const [at, query] of queries.entries()) {
      measured.push(judge(query, pages, await answer(query)));
      if (process.stderr.isTTY) process.stderr.write(`\r${at + 1}/${queries.length} `);
    }
    return measured;
  };
  try {
    const own = await ask(({ query }) => askSite(browser, server.url, query));
    report('Search of the site', own);
    if (withDefaults) {
      const addresses = await indexWithDefaults(site);
      report(
        'Pagefind with its defaults',
        await ask(({ query }) => askDefaults(browser, server.url, query, addresses)),
      );
    }
    const kinds = [...Map.groupBy(own, ({ kind }) => kind).values()];
    return kinds.every(
      (list) => list.every(({ recall }) => recall === 1) && mean(list.map(({ precision }) => precision)) >= 0.95,
    );
  } finally {
    await browser.close();
    await server.close();
    await removeDefaults(site);
  }
}

/** Asks a site, built for this unless one is given, and prints what it finds. Out: 1 when it does not find what it should. */
export async function benchSearch(values: BenchSettings): Promise<ExitCode> {
  const withDefaults = !values['no-defaults'];
  if (values.index) {
    process.env['MINGZHANG_CONTENT'] = resolve(values.content);
    await benchIndexStep(resolve(values.site ?? 'dist'));
    return EXIT.fine;
  }
  if (values.site) return (await measure(resolve(values.site), values, withDefaults)) ? EXIT.fine : EXIT.failed;
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-bench-'));
  try {
    const site = join(folder, 'site');
    await writeContent(join(folder, 'content'), resolve(values.content), values.pages);
    const start = performance.now();
    await buildSite(join(folder, 'content'), site, join(folder, 'cache'));
    console.log(`site built in ${Math.round((performance.now() - start) / 1000)} s`);
    return (await measure(site, values, withDefaults)) ? EXIT.fine : EXIT.failed;
  } finally {
    if (values.keep) console.log(folder);
    else await rm(folder, { recursive: true, force: true });
  }
}
