import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../src/i18n/index.ts';
import { makeSynthetic, makeWho, print, renderWorkbook } from '../../tests/world/index.ts';
import { writeFile } from 'node:fs/promises';
import { auditPage } from '../auditing/lighthouse.ts';
import { say } from '../command-line/index.ts';
import { serveFolder } from '../serve-folder.ts';
import { writePdf } from './documents.ts';
import { sayHead } from './report.ts';
import { linearity, type Growth, type Result } from './result.ts';
import { BUILD_STAGES, ours, takeSteps } from './run.ts';

type Large = NonNullable<Result['large']>;

/** A performance of Lighthouse at which a page is usable. */
const LEAST = 90;
/** One look of Lighthouse is disturbed by whatever else runs: the best of so many counts. */
const LOOKS = 3;
/** Pages of PDF that a document has without projects, and each project takes. */
const PAGES_BESIDE = 12;
const PAGES_EACH = 0.82;

/** Amounts large enough to be divided among so many. */
const COMMON = { year: 2025, size: 500, money: { unit: '万元', decimals: 2 } } as const;

interface Case {
  unit: string;
  ending: 'pdf' | 'xlsx';
  sizes: readonly number[];
  write(file: string, size: number): Promise<void>;
}

const projects = (number: number, count: number) =>
  makeSynthetic({ ...COMMON, seed: number, who: makeWho(number), projects: count });

/** What grows, in a department of its own: a smallest document, a tenth, and the whole. */
const CASES: readonly Case[] = [
  { unit: 'projects', ending: 'pdf', sizes: [5, 50, 500], write: (file, size) => writePdf(file, projects(1, size)) },
  {
    unit: 'rows of a table',
    ending: 'xlsx',
    sizes: [50, 500, 5000],
    write: (file, size) => {
      const synthetic = makeSynthetic({ ...COMMON, seed: 2, who: makeWho(2), goods: size });
      return writeFile(file, renderWorkbook(print(synthetic), 'xlsx'));
    },
  },
  {
    unit: 'pages of PDF',
    ending: 'pdf',
    sizes: [20, 200, 2000],
    write: (file, size) => writePdf(file, projects(3, Math.round((size - PAGES_BESIDE) / PAGES_EACH))),
  },
];

/** Wide enough for the heaviest: a genuine one may be given more than the usual. */
const WIDE = ['--limit', 'pages=10000', '--limit', 'seconds=3600', '--limit', 'cpu-seconds=3600'];

/**
 * Converts the heaviest documents beside a tenth and less of each, builds the portal of the whole ones, and asks Lighthouse of its pages. In: an
 * empty folder; `before`, an earlier result. Prints it all. Out: what was measured, and whether a page stays below what makes it usable.
 */
export async function runLarge(
  folder: string,
  before: Large | undefined,
  locale: Locale,
): Promise<{ result: Large; isShort: boolean }> {
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  const env = { MINGZHANG_CONTENT: content, MINGZHANG_CACHE: join(folder, 'cache') };
  const growth: Growth[] = [];
  await mkdir(folder, { recursive: true });
  const earlier = before && { steps: [...before.growth.flatMap(({ steps }) => steps), before.build] };
  sayHead('the heaviest documents', before !== undefined);
  for (const { unit, ending, sizes, write } of CASES) {
    const { take, steps } = takeSteps(env, earlier);
    for (const size of sizes) {
      const file = join(folder, `${unit.split(' ')[0]}-${size}.${ending}`);
      await write(file, size);
      const out = size === sizes.at(-1) ? content : join(folder, `${unit.split(' ')[0]}-${size}`);
      await take(`convert, ${size} ${unit}`, ours('convert', file, '--out', out, ...WIDE));
    }
    const grown = { unit, sizes: [...sizes], steps };
    const times = linearity(grown);
    say(`  one of the last tenfold costs ${times === null ? '–' : times.toFixed(2)} of one before`);
    growth.push(grown);
  }
  const { take } = takeSteps(env, earlier);
  const build = await take('build of the three', ours('build', '--outDir', site, '--precompress'), {
    written: site,
    marks: BUILD_STAGES,
  });
  const audits = await auditAll(site, locale);
  return {
    result: { growth, build, audits },
    isShort: audits.some(({ scores }) => (scores['performance'] ?? 0) < LEAST),
  };
}

/** Lighthouse on every page of the three departments that is not one project's, on each one's heaviest project, and on the list of projects. */
async function auditAll(site: string, locale: Locale): Promise<Large['audits']> {
  const server = await serveFolder(site, { port: 0, host: '127.0.0.1', base: '/' });
  const audits: Large['audits'] = [];
  try {
    for (const { page, bytes } of await heavyPages(site)) {
      const looks = [];
      for (let look = 0; look < LOOKS; look++) {
        const { scores } = await auditPage(new URL(page, server.url).href, { path: page, bytesJudged: false }, locale);
        looks.push(scores);
        if (scores.performance >= LEAST) break;
      }
      const scores = looks.reduce((best, one) => (one.performance > best.performance ? one : best));
      audits.push({ page, bytes, scores });
      const told = Object.entries(scores).map(([name, score]) => `${name} ${score}`);
      say(
        `${scores.performance < LEAST ? '✗' : '✓'} /${page} ${(bytes / 1000).toFixed(0)} KB of HTML: ${told.join(', ')}`,
      );
    }
  } finally {
    await server.close();
  }
  return audits;
}

const DEPARTMENT = /^[^/]+\/[^/]+\/(?:\d{4}\/(?:[a-z]+\/)?)?index\.html$/u;
const PROJECT = /^([^/]+\/[^/]+)\/projects\/[^/]+\/index\.html$/u;

async function heavyPages(site: string): Promise<{ page: string; bytes: number }[]> {
  const names = (await readdir(site, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  const sized = (list: readonly string[]) =>
    Promise.all(
      list.map(async (name) => ({
        page: name.replace(/index\.html$/u, ''),
        bytes: (await stat(join(site, name))).size,
      })),
    );
  const heaviest = new Map<string, { page: string; bytes: number }>();
  for (const one of await sized(names.filter((name) => PROJECT.test(name)))) {
    const department = PROJECT.exec(`${one.page}index.html`)?.[1] ?? '';
    if (one.bytes > (heaviest.get(department)?.bytes ?? 0)) heaviest.set(department, one);
  }
  const own = names.filter((name) => DEPARTMENT.test(name) && /^(?!en\/|embed\/|glossary\/|feeds\/)/u.test(name));
  return [...(await sized([...own, 'projects/index.html'])), ...heaviest.values()];
}
