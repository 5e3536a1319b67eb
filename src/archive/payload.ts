import { Problem } from '../problem.ts';
import { contentFiles, type ArchivedYear } from './content-files.ts';
import { makeReadable } from './offline/index.ts';
import { originalFiles } from './originals.ts';
import type { Lacking, PayloadFile } from './payload-file.ts';
import { hasSite, pagesLacking, siteFiles } from './site-files.ts';

/** Where the files of a year are taken from. */
export interface PayloadSources {
  content: string;
  /** Folder of a built portal; it may be missing. */
  site: string;
  /** Is only a part of a portal in it, as a shard of one is? */
  isPart?: boolean;
}

/** A payload, by path, and what was looked for and is not there. */
export interface Payload {
  files: PayloadFile[];
  lacking: Lacking;
}

/**
 * The payload of a year, by path: what of the content folder is the year's or is needed by it, originals where they are kept, and
 * the year's pages and data files of the built portal, so that they open from a disk. What else is to be archived is listed here. Throws a Problem where two files
 * would have one name.
 */
export async function listPayload(sources: PayloadSources, year: ArchivedYear): Promise<Payload> {
  const files = await listFiles(sources, year);
  return { files: byPath(makeReadable(files, year)), lacking: lackingOf(sources, year, files) };
}

/** The files of a payload as they stand in content and portal, of which it is made. */
export async function listFiles(sources: PayloadSources, year: ArchivedYear): Promise<PayloadFile[]> {
  const content = await contentFiles(sources.content, year);
  return [...content, ...originalFiles(sources.content, year), ...(await siteFiles(sources, year))];
}

/** Files by their paths. Throws a Problem where two have one name. */
export function byPath(all: PayloadFile[]): PayloadFile[] {
  const files = all.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const [index, { path }] of files.entries())
    if (files[index - 1]?.path === path) throw new Problem('archive-names-clash', {}, { place: { file: path } });
  return files;
}

/** What these department-years lack among the files of a payload. */
export function lackingOf(
  sources: PayloadSources,
  { year, disclosures }: ArchivedYear,
  files: readonly PayloadFile[],
): Lacking {
  const paths = new Set(files.map(({ path }) => path));
  const originals = disclosures.flatMap((disclosure) => disclosure.originals);
  const missing = originals.filter((name) => name === null || !paths.has(`originals/${name}`)).length;
  const site = !hasSite(sources);
  const pages = site ? 0 : pagesLacking(year, disclosures, paths);
  return { site, pages, originals: { missing, all: originals.length } };
}
