import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseFile, stableJson } from '../../src/content/index.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { complain, EXIT, printed, say, type ExitCode } from '../command-line/index.ts';
import { layEmptySite } from './astro-floor.ts';
import { runLarge } from './large.ts';
import { installPeers } from './peers.ts';
import { sayMachine, sayRun } from './report.ts';
import { countsOf, resultSchema, type Result } from './result.ts';
import { runOnce } from './run.ts';

const RESULTS = join(resolve(import.meta.dirname, '../..'), 'bench/results');

interface Asked {
  /** Department-years of each portal, with commas between; '' for none. */
  pages: string;
  /** Whether the heaviest documents are measured too. */
  large: boolean;
  /** An earlier result; '' for none. */
  compare: string;
}

/**
 * Measures what portals of so many invented department-years take, from documents to pages, beside `pdftotext`, Eleventy, Pagefind's defaults
 * and Astro's empty pages in the same run; `large`: the heaviest documents. Prints what each step took and how it stands beside the peers, and
 * against an earlier result, and writes it all with the machine into `bench/results`. Out: 1 when a page of the heaviest documents stays below
 * what is asked of it, 2 for counts that are none and an earlier result that cannot be read. Throws where the peers cannot be installed, and
 * where a step fails.
 */
export async function benchPages({ pages, large, compare }: Asked, locale: Locale): Promise<ExitCode> {
  const counts = countsOf(pages);
  if (!counts) {
    complain(
      locale === 'zh-CN'
        ? `--pages 应为大于 0 的整数，用逗号隔开，而不是 ${printed(pages)}。例如：--pages 100,1000`
        : `--pages takes whole numbers above 0 with commas between, not ${printed(pages)}. Example: --pages 100,1000`,
    );
    return EXIT.usage;
  }
  const earlier = compare === '' ? null : parseFile(resultSchema, await readFile(compare, 'utf8'), compare);
  const [first] = cpus();
  const machine = {
    processor: first?.model ?? '',
    cores: availableParallelism(),
    memory: totalmem(),
    node: process.version,
  };
  sayMachine(machine);
  if (earlier && JSON.stringify(earlier.machine) !== JSON.stringify(machine)) sayOther(earlier.machine, locale);
  const result: Result = { machine, runs: [] };
  const file = join(
    RESULTS,
    `${[...(pages === '' ? [] : ['pages', ...counts]), ...(large ? ['large'] : [])].join('-')}.json`,
  );
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-pages-'));
  try {
    const peers = join(folder, 'peers');
    if (counts.length > 0) await installPeers(peers);
    const floor = counts.length > 0 ? await layEmptySite(join(folder, 'empty')) : [];
    await mkdir(RESULTS, { recursive: true });
    for (const count of counts) {
      const { run, before } = await runOnce({ folder, peers, floor }, count, earlier);
      sayRun(run, before);
      result.runs.push(run);
      await writeFile(file, stableJson(result));
    }
    const heavy = large ? await runLarge(join(folder, 'large'), earlier?.large, locale) : null;
    if (heavy) result.large = heavy.result;
    await writeFile(file, stableJson(result));
    say(printed(file));
    return heavy?.isShort ? EXIT.failed : EXIT.fine;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sayOther({ processor, cores, node }: Result['machine'], locale: Locale): void {
  const named = `${printed(processor)}, ${cores}, Node ${printed(node)}`;
  complain(
    locale === 'zh-CN'
      ? `此前的结果来自另一台机器或另一版 Node（${named}）：比值不只是程序的差别`
      : `The earlier result is of another machine or another Node (${named}): its ratios are not of the program alone`,
  );
}
