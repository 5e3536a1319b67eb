import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readRedirects, type Redirect } from '../../src/content/index.ts';
import { DEFAULT_LOCALE } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { movedPage, nginxMap, redirectsFile } from './moved.ts';

/** Keeps the addresses of `content/redirects.yaml`: a page for each in the finished site, and rules for hosts that know them. */
export function siteRedirects(): AstroIntegration {
  let base = '/';
  let site: string | null = null;
  return {
    name: 'mingzhang-redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        site = config.site ?? null;
      },
      'astro:build:done': async ({ dir }) => {
        const redirects = await readRedirects();
        if (redirects.length === 0) return;
        await writeMoved(fileURLToPath(dir), redirects, { base, site });
      },
    },
  };
}

/** Writes pages and rules into a built site. Throws the Problem of one that leads nowhere, or stands in the place of a page. */
export async function writeMoved(
  folder: string,
  redirects: readonly Redirect[],
  { base, site }: { base: string; site: string | null },
): Promise<void> {
  const pages: { from: string; to: string }[] = [];
  for (const redirect of redirects) {
    await requireTarget(folder, redirect);
    pages.push({ from: redirect.from, to: redirect.to });
    if (redirect.below)
      for (const rest of await pagesBelow(folder, redirect.to))
        pages.push({ from: redirect.from + rest, to: redirect.to + rest });
  }
  for (const { from, to } of pages) {
    // A file cannot lead on by itself; the rules do.
    if (!from.endsWith('/')) continue;
    const file = fileOf(folder, from);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, movedPage(to, { base, site, locale: DEFAULT_LOCALE }));
  }
  await writeFile(join(folder, '_redirects'), redirectsFile(redirects, base));
  await writeFile(join(folder, '_redirects.conf'), nginxMap(redirects, base));
}

async function requireTarget(folder: string, { from, to, below, place }: Redirect): Promise<void> {
  if (existsSync(below ? join(folder, from) : fileOf(folder, from)))
    throw new Problem('redirect-taken', { from }, { place });
  const [path = '', anchor] = to.split('#');
  const file = fileOf(folder, path);
  const found = existsSync(file) && (anchor === undefined || (await readFile(file, 'utf8')).includes(`id="${anchor}"`));
  if (!found || (below && !path.endsWith('/'))) throw new Problem('redirect-nowhere', { from, to }, { place });
}

function fileOf(folder: string, address: string): string {
  return join(folder, address, address.endsWith('/') ? 'index.html' : '');
}

/** The pages below an address, as they go on from it: `2026/`. */
async function pagesBelow(folder: string, address: string): Promise<string[]> {
  const names = await readdir(join(folder, address), { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('/index.html'))
    .map((name) => name.slice(0, -'index.html'.length))
    .sort();
}
