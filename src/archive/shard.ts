import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { copyAll } from './bag.ts';
import type { ArchivedYear } from './content-files.ts';
import { heldIn, indexLines, readablePages, START, type Held } from './offline/index.ts';
import { requireOriginals } from './originals.ts';
import type { Lacking, PayloadFile } from './payload-file.ts';
import { byPath, lackingOf, listFiles, type PayloadSources } from './payload.ts';
import { ownedBy, type Owns } from './shard-owner.ts';
import { archivedByPath } from './site-files.ts';
import { writeFileOf } from './write-file.ts';

/** Beside the payload of a shard: what a merge must know of how its pages were made. */
export const SHARD_LIST = 'archive-shard.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const shardListSchema = z.strictObject({
  /** SHA-256 of each page as the portal has it, by its path below `data/`. */
  pages: z.array(z.tuple([z.string(), sha256])),
  /** The lines of the search, by the paths of their pages. */
  lines: z.array(z.tuple([z.string(), z.string()])),
  /** What pages lead to that is not in the shard: what was taken to be in the archive, and what not. */
  held: z.array(z.string()),
  absent: z.array(z.string()),
});
type ShardList = z.infer<typeof shardListSchema>;

/**
 * Writes a shard of the archive of a year into a folder: the payload of the departments that fall to it, below `data/`, and what the
 * merge must know besides. Pages lead to files of other shards: where only a part of the portal is there (`isPart`), these are told by
 * their names, and the merge sees whether it is so. Out: how many files and bytes its payload has, and what its departments lack.
 */
export async function writeShard(
  folder: string,
  sources: PayloadSources,
  year: ArchivedYear,
  owns: Owns,
): Promise<{ files: number; bytes: number; lacking: Lacking }> {
  const all = await listFiles(sources, year);
  const isOwn = ownedBy(year, owns);
  const pages = new Map<string, string>();
  const own = byPath(all.filter(({ path }) => isOwn(path))).map((file) => watched(file, pages));
  const asked = new Map<string, boolean>();
  const held = heldForShard(all, { year, isOwn, asked, isPart: sources.isPart === true });
  const written = await copyAll(folder, readablePages(own, year.year, held));
  requireOriginals(written);
  const ownYear = { ...year, disclosures: year.disclosures.filter((one) => owns(one.region, one.department)) };
  const lines: ShardList['lines'] = [];
  for await (const line of indexLines(own, ownYear)) lines.push(line);
  const askedFor = (answer: boolean) => [...asked].flatMap(([path, is]) => (is === answer ? [path] : [])).sort();
  const list: ShardList = { pages: [...pages].sort(), lines, held: askedFor(true), absent: askedFor(false) };
  await writeFileOf(folder, SHARD_LIST, [JSON.stringify(list)]);
  const bytes = written.reduce((sum, file) => sum + file.bytes, 0);
  return { files: written.length, bytes, lacking: lackingOf(sources, ownYear, own) };
}

/** What is in the whole archive, as far as can be known here; what of others is asked for is noted with its answer. */
function heldForShard(
  files: readonly PayloadFile[],
  known: { year: ArchivedYear; isOwn: (path: string) => boolean; asked: Map<string, boolean>; isPart: boolean },
): Held {
  const { year, isOwn, asked, isPart } = known;
  const whole = heldIn(files, year.year);
  const isArchived = archivedByPath(year);
  const isHeld = (path: string): boolean => {
    if (whole.has(path)) return true;
    if (!isPart || isOwn(path) || !path.startsWith('site/')) return false;
    return isArchived(path.slice('site/'.length));
  };
  return {
    has: (path) => {
      const answer = path === START ? isPart || whole.has(START) : isHeld(path);
      // A folder is no file, and what is here is in the list of the shard.
      if (!path.endsWith('/') && !(answer && isOwn(path))) asked.set(path, answer);
      return answer;
    },
  };
}

/** A file that notes the digest of a page as it stands when it is read. Its stream ends in a Problem where it was another one before. */
function watched(file: PayloadFile, pages: Map<string, string>): PayloadFile {
  if (file.kind !== 'page') return file;
  const pieces = async function* () {
    const hash = createHash('sha256');
    for await (const piece of file.open()) {
      hash.update(piece as Buffer);
      yield piece as Buffer;
    }
    const digest = hash.digest('hex');
    const before = pages.get(file.path);
    if (before !== undefined && before !== digest)
      throw new Problem('archive-overtaken', {}, { place: { file: file.path } });
    pages.set(file.path, digest);
  };
  return { ...file, open: () => Readable.from(pieces()) };
}
