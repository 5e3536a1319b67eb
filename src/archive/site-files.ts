import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '../links.ts';
import { append } from '../lists.ts';
import type { ArchivedKind } from '../i18n/index.ts';
import type { ArchivedYear } from './content-files.ts';
import { onDisk, type PayloadFile } from './payload-file.ts';

/** Folders of a portal of which nothing is archived as it is: search and comparison need a server, originals have a place of their own. */
const LEFT_OUT = ['pagefind', 'archive', 'compare'];

/** Files that servers send in the place of others. */
const TWIN = /\.(?:br|gz|zst)$/u;

/**
 * The pages and data files of a year in a built portal, below `site/`: every file in a folder that is called as the year, or itself
 * called so (`yubei/finance/2024.json`), the pages of the projects that its budgets list, with what other years tell of them, and the
 * styles, scripts and icon that pages need. Compressed twins of files are left out.
 */
export async function siteFiles(
  sources: { site: string; isPart?: boolean },
  { year, disclosures }: ArchivedYear,
): Promise<PayloadFile[]> {
  const { site } = sources;
  if (!hasSite(sources)) return [];
  const projects = new Set(
    disclosures.flatMap(({ region, department, projects: slugs }) =>
      slugs.map((slug) => `${paths.project(region, department, slug).slice(1)}index.html`),
    ),
  );
  const found = (await below(site, '', (path) => !LEFT_OUT.includes(path))).filter(
    (path) => isOfYear(path, year) || projects.has(path),
  );
  const all = new Set(found);
  return found
    .filter((path) => !TWIN.test(path) || !all.has(path.replace(/\.[a-z]+$/u, '')))
    .map((path) => onDisk(join(site, path), { path: `site/${path}`, kind: kindOf(path), department: null }));
}

/** Is there a built portal, or the part of one that is asked for? */
export function hasSite({ site, isPart = false }: { site: string; isPart?: boolean }): boolean {
  return isPart || existsSync(join(site, 'index.html'));
}

/** How many department-years have no page among these paths of a payload. */
export function pagesLacking(
  year: number,
  disclosures: ArchivedYear['disclosures'],
  held: ReadonlySet<string>,
): number {
  return disclosures.filter(
    ({ region, department, stage }) =>
      !held.has(`site${paths.disclosure(region, department, year, stage)}index.html`.normalize('NFC')),
  ).length;
}

/**
 * Would a portal's file of this path be archived with a year, by its name alone? Of projects' pages the name does not tell it: they count
 * as others.
 */
export function looksArchived(path: string, year: number): boolean {
  const [top = ''] = path.split('/');
  return !LEFT_OUT.includes(top) && isOfYear(path, year) && /\.[a-z0-9]+$/iu.test(path) && !TWIN.test(path);
}

function isOfYear(path: string, year: number): boolean {
  if (path.startsWith('_astro/') || /^favicon\.[a-z]+$/u.test(path)) return true;
  return path.split('/').some((part) => part === `${year}` || part.startsWith(`${year}.`));
}

function kindOf(path: string): ArchivedKind {
  if (path.endsWith('.html')) return 'page';
  return path.startsWith('_astro/') || path.startsWith('favicon.') ? 'asset' : 'data';
}

/** The files of a folder and the folders in it, by path; what hidden and unwanted folders hold is left out. Links are not followed. */
async function below(root: string, folder: string, wanted: (path: string) => boolean): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.') || !wanted(path)) continue;
    if (entry.isDirectory()) append(files, await below(root, path, wanted));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}
