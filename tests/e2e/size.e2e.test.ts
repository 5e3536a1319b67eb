import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';

/** What a first view loads, compressed: the page with its styles, and the scripts it runs before anybody touches it. In bytes. */
const LIMITS: Record<string, { first: number; scripts: number }> = {
  '': { first: 15_050, scripts: 1_900 },
  'qinghe/government-office/2026/': { first: 38_600, scripts: 5_000 },
  'compare/': { first: 21_000, scripts: 7_800 },
  'projects/': { first: 16_760, scripts: 3_150 },
  'ask/': { first: 22_000, scripts: 9_900 },
  'search/': { first: 45_700, scripts: 31_000 },
};

/** All scripts of the site with the words of both languages, of which a page loads one, the workers of the search and of the list of projects with all they need (words of their own too), the charts, the reader of Parquet and the table of Traditional characters too, which load when they are needed; what asks a search server, where a site names one; the English of accounts for the search and for comparisons on English pages; what leads old addresses to the pages of very many forms and projects. */
const ALL_SCRIPTS = 298_500;

const { folder } = inject('fixtureSite');

function compressed(path: string): number {
  return gzipSync(readFileSync(join(folder, path))).length;
}

function allMatches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, path = '']) => path);
}

/** A script and all it imports at once; what it loads later is not of the first view. */
function withImports(path: string, seen: Set<string>): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readFileSync(join(folder, path), 'utf8');
  for (const found of allMatches(text, /(?:^|[;}\s])(?:import|export)\b[^"'();]*?["'](\.{1,2}\/[^"']+\.js)["']/gu))
    withImports(posix.join(posix.dirname(path), found), seen);
  return seen;
}

test.each(Object.entries(LIMITS))('the first view of /%s stays small', (page, limit) => {
  const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
  const styles = allMatches(html, /<link[^>]+rel="stylesheet"[^>]+href="\/([^"]+)"/gu);
  const scripts = new Set<string>();
  for (const script of allMatches(html, /<script[^>]+src="\/([^"]+)"/gu)) withImports(script, scripts);
  const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + compressed(path), 0);
  const bytes = { first: compressed(join(page, 'index.html')) + sum(styles) + sum(scripts), scripts: sum(scripts) };
  expect(styles.length + scripts.size).toBeGreaterThan(0);
  expect(bytes.first, 'page, styles and scripts').toBeLessThanOrEqual(limit.first);
  expect(bytes.scripts, 'scripts').toBeLessThanOrEqual(limit.scripts);
});

/** How many elements a page of a department-year may have. What waits in a `template` is none until it is asked for. */
const MOST_ELEMENTS = 4_000;

test('no page of a department-year has more elements than a phone can bear, with its narrative or without', () => {
  const folders = [inject('realSite'), inject('narratedSite')].flatMap((site) => site?.folder ?? []);
  const counts = folders.flatMap((site) =>
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((file) =>
        /^[^/]+\/[^/]+\/\d{4}\/(?:final\/)?(?:(?:changes|cite|execution|forms)\/)?index\.html$/u.test(file),
      )
      .map((file) => {
        const html = readFileSync(join(site, file), 'utf8').replaceAll(/<template.*?<\/template>/gsu, '');
        return { file, elements: html.match(/<[a-z]/gu)?.length ?? 0 };
      }),
  );
  expect(counts.length).toBeGreaterThan(10);
  expect(counts.filter(({ elements }) => elements >= MOST_ELEMENTS)).toEqual([]);
});

test('all scripts together stay small', () => {
  const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
  const bytes = scripts.reduce((total, name) => total + compressed(join('_astro', name)), 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(ALL_SCRIPTS);
});
