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
  year: ArchivedYear,
): Promise<PayloadFile[]> {
  const { site } = sources;
  if (!hasSite(sources)) return [];
  const projects = pagesOfProjects(year);
  const found = (await below(site, '', (path) => !LEFT_OUT.includes(path))).filter(
    (path) => isOfYear(path, year.year) || projects.has(path),
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

/** The pages of the projects that the budgets of a year list, by path in a portal. */
function pagesOfProjects({ disclosures }: ArchivedYear): ReadonlySet<string> {
  return new Set(
    disclosures.flatMap(({ region, department, projects }) =>
      projects.map((slug) => `${paths.project(region, department, slug).slice(1)}index.html`),
    ),
  );
}

/** Tells whether a file that a portal has is archived with a year, by its path alone. */
export function archivedByPath(year: ArchivedYear): (path: string) => boolean {
  const projects = pagesOfProjects(year);
  return (path) => {
    const [top = ''] = path.split('/');
    if (LEFT_OUT.includes(top) || TWIN.test(path) || !/\.[a-z0-9]+$/iu.test(path)) return false;
    return isOfYear(path, year.year) || projects.has(path);
  };
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
