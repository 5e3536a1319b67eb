import { mergeArchive } from './archiving/merge.ts';
import { mergeSite } from './build.ts';
import { isWithin, yearOfShards } from './building/shard-folder.ts';
import { Problem } from '../src/problem.ts';
import { complain, EXIT, type ExitCode } from './command-line/index.ts';
import { archiveWords, type Locale } from '../src/i18n/index.ts';

export interface MergeSettings {
  out: string | undefined;
  content: string | undefined;
  /** Of a portal. */
  site: string | undefined;
  base: string | undefined;
  precompress: boolean;
  force: boolean;
  /** Of an archive. */
  zip: boolean;
  freeze: boolean;
  siteDir: string | undefined;
}

/**
 * Puts together what was made in shards: a portal, or the archive of a year, as the folders say. Throws a Problem where they say neither, or
 * what is made would go into one of them.
 */
export async function merge(folders: readonly string[], settings: MergeSettings, locale: Locale): Promise<ExitCode> {
  const year = await yearOfShards(folders);
  const { out, content, site, base, precompress, force, zip, freeze, siteDir } = settings;
  const ofPortal = site !== undefined || base !== undefined || precompress || force;
  const ofArchive = zip || !freeze || siteDir !== undefined;
  if (year === null ? ofArchive : ofPortal) {
    complain(archiveWords(locale).mergeOptions(year === null));
    return EXIT.usage;
  }
  const place = out ?? (year === null ? 'dist' : 'archive');
  // What is in a shard is taken for a part of it, and goes when that is made anew.
  if (isWithin(place, folders))
    throw new Problem(year === null ? 'folder-not-site' : 'folder-not-archive', {}, { place: { file: place } });
  if (year === null) return mergeSite(folders, { out: place, content, site, base, precompress, force }, locale);
  return mergeArchive(year, folders, { out: place, content, zip, freeze, site: siteDir ?? 'dist' }, locale);
}
