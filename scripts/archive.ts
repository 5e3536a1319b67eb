import { archiveShard } from './archiving/shard.ts';
import { verifyArchive } from './archiving/verify.ts';
import { archiveYear, type YearSettings } from './archiving/year.ts';
import { complain, EXIT, type ExitCode, type Shard } from './command-line/index.ts';
import { archiveWords, type Locale } from '../src/i18n/index.ts';

export interface ArchiveSettings extends Omit<YearSettings, 'out'> {
  year: number | undefined;
  verify: string | undefined;
  /** Of all departments only these. */
  shard: Shard | undefined;
  out: string | undefined;
}

/** Archives a year and freezes it, makes a shard of an archive, or verifies an archive, as is asked. */
export async function archive(settings: ArchiveSettings, locale: Locale): Promise<ExitCode> {
  const { year, verify, shard, out } = settings;
  const words = archiveWords(locale);
  if ((year === undefined) === (verify === undefined)) {
    complain(words.nothingAsked);
    return EXIT.usage;
  }
  if (shard && (settings.zip || year === undefined)) {
    complain(words.shardAlone);
    return EXIT.usage;
  }
  if (verify !== undefined) return verifyArchive(verify, locale);
  if (year === undefined) return EXIT.usage;
  if (shard) return archiveShard(year, { ...settings, shard, out: out ?? 'archive-shard' }, locale);
  return archiveYear(year, { ...settings, out: out ?? 'archive' }, locale);
}
