import { resolve } from 'node:path';
import { digestYear, readYear, writeShard } from '../../src/archive/index.ts';
import { contentRoot, recoverContent, requireFrozen } from '../../src/content/index.ts';
import { archiveWords, type Locale } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { digestAlone } from '../building/inputs.ts';
import { beginShardOf, noteShard, shardOfPages } from '../building/shard-folder.ts';
import { EXIT, printed, say, type ExitCode, type Shard } from '../command-line/index.ts';
import { shardOfDepartment } from '../shards.ts';
import { sayLacking, type YearSettings } from './year.ts';

export interface ShardSettings extends Pick<YearSettings, 'out' | 'content' | 'site'> {
  shard: Shard;
}

/**
 * Makes a shard of the archive of a year: the files of the departments that fall to it, for a merge. The portal may be the same shard of one.
 * Nothing is frozen. Throws a Problem where the shard cannot take its place, or the portal is another shard.
 */
export async function archiveShard(
  number: number,
  { shard, out, site, ...settings }: ShardSettings,
  locale: Locale,
): Promise<ExitCode> {
  const content = settings.content === undefined ? contentRoot() : resolve(settings.content);
  await recoverContent(content);
  await requireFrozen(content, [number]);
  const year = await readYear(content, number);
  const name = `${shard.index}/${shard.of}`;
  const has = await shardOfPages(site);
  if (has !== null && has !== name)
    throw new Problem('site-of-another-shard', { shard: name, has }, { place: { file: site } });
  const inputs = await digestArchive(content, year);
  const owns = (region: string, department: string): boolean =>
    shardOfDepartment(shard.of, region, department) === shard.index;
  const draft = await beginShardOf('archive', out, has === null ? [] : [site]);
  try {
    const { files, bytes, lacking } = await writeShard(
      draft.folder,
      { content, site, isPart: has !== null },
      year,
      owns,
    );
    await noteShard(draft.folder, { kind: 'archive', year: number, shard, inputs });
    await draft.publish();
    say(archiveWords(locale).shardWritten(printed(out), name, files, bytes));
    const all = year.disclosures.filter(({ region, department }) => owns(region, department)).length;
    sayLacking(lacking, { site, all }, locale);
  } catch (error) {
    await draft.discard();
    throw error;
  }
  return EXIT.fine;
}

/** SHA-256 over what of the content an archive is made, and the program that makes it: that of its shards and of their merge. */
export async function digestArchive(content: string, year: Parameters<typeof digestYear>[1]): Promise<string> {
  return `${await digestYear(content, year)} ${await digestAlone()}`;
}
