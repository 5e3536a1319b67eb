import { Problem } from '../problem.ts';
import { contentFiles, type ArchivedYear } from './content-files.ts';
import { makeReadable } from './offline/index.ts';
import { originalFiles } from './originals.ts';
import type { Lacking, PayloadFile } from './payload-file.ts';
import { siteFiles } from './site-files.ts';

/** Where the files of a year are taken from. */
export interface PayloadSources {
  content: string;
  /** Folder of a built portal; it may be missing. */
  site: string;
}

/**
 * The payload of a year, by path: what of the content folder is the year's or is needed by it, originals where they are kept, and
 * the year's pages and data files of the built portal, so that they open from a disk. What else is to be archived is listed here. Throws a Problem where two files
 * would have one name.
 */
export async function listPayload(
  sources: PayloadSources,
  year: ArchivedYear,
): Promise<{ files: PayloadFile[]; lacking: Lacking }> {
  const content = await contentFiles(sources.content, year);
  const originals = originalFiles(sources.content, year);
  const site = await siteFiles(sources.site, year);
  const all = makeReadable([...content, ...originals.files, ...site.files], year);
  const files = all.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const [index, { path }] of files.entries())
    if (files[index - 1]?.path === path) throw new Problem('archive-names-clash', {}, { place: { file: path } });
  return { files, lacking: { ...site.lacking, originals: originals.lacking } };
}
