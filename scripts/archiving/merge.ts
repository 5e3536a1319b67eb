import { mergePayload } from '../../src/archive/index.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { requireArchiveShards, takeInShard } from '../building/shard-folder.ts';
import type { ExitCode } from '../command-line/index.ts';
import { digestArchive } from './shard.ts';
import { archiveYear, type YearSettings } from './year.ts';

/**
 * Makes the archive of a year of the folders of all its shards, and freezes the year: what `archiveYear` makes of the same content and portal, to
 * the byte. Throws a Problem where the shards are not those of what is here, and all of them, as they were made.
 */
export function mergeArchive(
  year: number,
  folders: readonly string[],
  settings: YearSettings,
  locale: Locale,
): Promise<ExitCode> {
  return archiveYear(year, settings, locale, async (sources, read) => {
    await requireArchiveShards(folders, await digestArchive(sources.content, read));
    const shards = [];
    for (const folder of folders) {
      const { shard, files } = await takeInShard(folder, '');
      shards.push({ folder, name: shard, files });
    }
    return mergePayload(sources, read, shards);
  });
}
