import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listDisclosures } from '../../src/content/index.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { makeSynthetic, makeWho, print, renderWorkbook } from '../../tests/world/index.ts';
import { auditPage } from '../auditing/lighthouse.ts';
import { say } from '../command-line/index.ts';
import { serveFolder } from '../serve-folder.ts';
import { writePdf } from './documents.ts';
import { sayHead } from './report.ts';
import { linearity, type Growth, type Result } from './result.ts';
import { BUILD_STAGES, ours, takeSteps } from './run.ts';

type Large = NonNullable<Result['large']>;
type Audit = Large['audits'][number];

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
    say(`  each beyond a tenth costs ${times === null ? '–' : times.toFixed(2)} of each up to a tenth`);
    growth.push(grown);
  }
  const { take } = takeSteps(env, earlier);
  const build = await take('build of the three', ours('build', '--outDir', site, '--precompress'), {
    written: site,
    marks: BUILD_STAGES,
  });
  const audits = await auditAll(site, content, locale);
  return {
    result: { growth, build, audits },
    isShort: audits.some(({ scores }) => (scores['performance'] ?? 0) < LEAST),
  };
}

/** Asks Lighthouse of the pages that are heavy, each told as soon as it is judged. */
async function auditAll(site: string, content: string, locale: Locale): Promise<Large['audits']> {
  const server = await serveFolder(site, { port: 0, host: '127.0.0.1', base: '/' });
  const audits: Large['audits'] = [];
  try {
    for (const { page, bytes } of await heavyPages(site, content)) {
      const audit = { page, bytes, ...(await auditBest(new URL(page, server.url).href, page, locale)) };
      audits.push(audit);
      const told =
        audit.fault ??
        Object.entries(audit.scores)
          .map(([name, score]) => `${name} ${score}`)
          .join(', ');
      say(`${isShort(audit) ? '✗' : '✓'} /${page} ${(bytes / 1000).toFixed(0)} KB of HTML: ${told}`);
    }
  } finally {
    await server.close();
  }
  return audits;
}

/** The best of a few looks at a page. What Lighthouse cannot judge is told and has no scores: the others are judged all the same. */
async function auditBest(url: string, path: string, locale: Locale): Promise<Pick<Audit, 'scores' | 'fault'>> {
  let best: Record<string, number> | null = null;
  let fault = '';
  for (let look = 0; look < LOOKS && (best?.['performance'] ?? 0) < LEAST; look++) {
    try {
      const { scores } = await auditPage(url, { path, bytesJudged: false }, locale);
      if (scores.performance >= (best?.['performance'] ?? 0)) best = scores;
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
  }
  return best ? { scores: best } : { scores: {}, fault };
}

function isShort({ scores }: Audit): boolean {
  return (scores['performance'] ?? 0) < LEAST;
}

/**
 * Pages in Chinese of the departments of a content folder, and the list of projects. Of pages that are alike, those of a department's projects and
 * the further parts of its forms and of their citations, only the heaviest.
 */
async function heavyPages(site: string, content: string): Promise<{ page: string; bytes: number }[]> {
  const keys = await listDisclosures(content);
  const pages: { page: string; bytes: number }[] = [];
  for (const folder of new Set(keys.map(({ region, department }) => `${region}/${department}`))) {
    const names = await readdir(join(site, folder), { recursive: true });
    const paths = names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`).filter((name) => name.endsWith(PAGE));
    const sized = await sizesOf(site, paths.sort());
    const alike = Map.groupBy(sized, ({ page }) =>
      page.startsWith(`${folder}/projects/`)
        ? folder
        : page.replace(/\/\d+\/$/u, (part) => (isYear(page) ? part : '/*/')),
    );
    for (const each of alike.values()) pages.push(...each.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1));
  }
  return [...pages, ...(await sizesOf(site, [`projects${PAGE}`]))];
}

/** The page of a department-year itself ends with a number too. */
function isYear(page: string): boolean {
  return page.split('/').length === 4;
}

const PAGE = '/index.html';

function sizesOf(site: string, files: readonly string[]): Promise<{ page: string; bytes: number }[]> {
  return Promise.all(
    files.map(async (file) => ({ page: file.slice(0, 1 - PAGE.length), bytes: (await stat(join(site, file))).size })),
  );
}
