import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { listDisclosures, parseFile, pathOf, stableJson } from '../../src/content/index.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { writeContent } from '../bench-search/site.ts';
import { complain, EXIT, printed, say, type ExitCode } from '../command-line/index.ts';
import { weigh } from '../weigh.ts';
import { measure } from './measure.ts';
import { installPeers, peerCommands } from './peers.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RESULTS = join(ROOT, 'bench/results');

const stepSchema = z.strictObject({
  step: z.string(),
  seconds: z.number(),
  processor: z.number(),
  megabytes: z.number().nullable(),
});
const weightSchema = z.strictObject({ files: z.number(), bytes: z.number(), disk: z.number(), pages: z.number() });
const resultSchema = z.strictObject({
  machine: z.strictObject({ processor: z.string(), cores: z.number(), memory: z.number(), node: z.string() }),
  runs: z.array(
    z.strictObject({
      /** Department-years: those of the content folder and the invented ones. */
      years: z.number(),
      site: weightSchema,
      peers: weightSchema,
      steps: z.array(stepSchema),
    }),
  ),
});
type Result = z.infer<typeof resultSchema>;
type Run = Result['runs'][number];

/**
 * Builds portals of so many invented department-years, with their checks, beside Eleventy and Pagefind's defaults over the same data
 * in the same run: cold, again, and after one figure changed. Prints what each took and writes it, with the machine, into
 * `bench/results`. `compare`: an earlier such file, against which ratios are printed.
 */
export async function benchPages(given: string, compare: string, locale: Locale): Promise<ExitCode> {
  const counts = given.split(',').map(Number);
  if (!counts.every((count) => Number.isSafeInteger(count) && count > 0)) {
    complain(
      locale === 'zh-CN'
        ? `--pages 应为大于 0 的整数，用逗号隔开，而不是 ${printed(given)}。例如：--pages 100,1000`
        : `--pages takes whole numbers above 0 with commas between, not ${printed(given)}. Example: --pages 100,1000`,
    );
    return EXIT.usage;
  }
  const earlier = compare === '' ? null : parseFile(resultSchema, await readFile(compare, 'utf8'), compare);
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-pages-'));
  try {
    await installPeers(join(folder, 'peers'));
    const [first] = cpus();
    const machine = {
      processor: first?.model ?? '',
      cores: availableParallelism(),
      memory: totalmem(),
      node: process.version,
    };
    const result: Result = { machine, runs: [] };
    for (const count of counts) {
      const run = await runOnce(folder, count);
      report(
        run,
        earlier?.runs.find(({ years }) => years === run.years),
      );
      result.runs.push(run);
    }
    await mkdir(RESULTS, { recursive: true });
    const file = join(RESULTS, `pages-${counts.join('-')}.json`);
    await writeFile(file, stableJson(result));
    say(printed(file));
    return EXIT.fine;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runOnce(folder: string, count: number): Promise<Run> {
  const [content, site, peers] = [join(folder, 'content'), join(folder, 'site'), join(folder, 'peers/site')];
  for (const old of [content, site, peers, join(folder, 'cache')]) await rm(old, { recursive: true, force: true });
  await writeContent(content, join(ROOT, 'content'), count);
  const env = { MINGZHANG_CONTENT: content, MINGZHANG_CACHE: join(folder, 'cache'), CONTENT: content };
  const ours = (...words: string[]) => [process.execPath, join(ROOT, 'scripts/mingzhang.ts'), ...words];
  const steps: Run['steps'] = [];
  const take = async (step: string, command: readonly string[], cwd: string) => {
    steps.push({ step, ...(await measure(command, cwd, env)) });
  };
  const build = ours('build', '--outDir', site);
  await take('checks', ours('check', '--write', content), ROOT);
  await take('portal, cold', build, ROOT);
  await take('portal, nothing changed', build, ROOT);
  await changeOne(content);
  await take('portal, one document changed', build, ROOT);
  const commands = peerCommands(join(folder, 'peers'), peers);
  await take('Eleventy', commands.eleventy, join(folder, 'peers'));
  await take('Pagefind', commands.pagefind, join(folder, 'peers'));
  const weight = await weigh(peers);
  return { years: weight.pages, site: await weigh(site), peers: weight, steps };
}

/** Changes the title of an invented document, as a new reading might. */
async function changeOne(content: string): Promise<void> {
  const key = (await listDisclosures(content)).at(-1);
  if (!key) return;
  const path = join(content, pathOf('disclosures', key));
  const disclosure = JSON.parse(await readFile(path, 'utf8')) as { title: string };
  await writeFile(path, JSON.stringify({ ...disclosure, title: `${disclosure.title} ` }));
}

const NAMES = ['portal, cold', 'Eleventy', 'Pagefind'] as const;

function report({ years, site, peers, steps }: Run, earlier: Run | undefined): void {
  say(`\n${years} department-years`);
  say(`${'step'.padEnd(30)}seconds  processor  memory MB${earlier ? '  against before' : ''}`);
  for (const { step, seconds, processor, megabytes } of steps) {
    const before = earlier?.steps.find((one) => one.step === step);
    const cells = [
      step.padEnd(30),
      seconds.toFixed(1).padStart(7),
      processor.toFixed(1).padStart(11),
      String(megabytes ?? '–').padStart(11),
      before ? (processor / before.processor).toFixed(2).padStart(16) : '',
    ];
    say(cells.join(''));
  }
  const weight = ({ files, bytes, pages }: Run['site']) =>
    `${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
  say(`the portal: ${weight(site)}\nthe peers: ${weight(peers)}`);
  const [own, eleventy, pagefind] = NAMES.map((name) => steps.find(({ step }) => step === name));
  if (!own || !eleventy || !pagefind) return;
  const together = { seconds: eleventy.seconds + pagefind.seconds, processor: eleventy.processor + pagefind.processor };
  const perPage = own.processor / site.pages / (together.processor / peers.pages);
  say(
    `the portal / (Eleventy + Pagefind): ${(own.seconds / together.seconds).toFixed(2)} of the time, ` +
      `${(own.processor / together.processor).toFixed(2)} of the processor time, ${perPage.toFixed(2)} of it a page`,
  );
}
