import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonOrNull } from '../content/index.ts';
import { Problem } from '../problem.ts';
import type { ArchivedYear } from './content-files.ts';
import { heldIn, makeReadable, type Held } from './offline/index.ts';
import { digestOf } from './payload-file.ts';
import { byPath, lackingOf, listFiles, type Payload, type PayloadSources } from './payload.ts';
import { SHARD_LIST, shardListSchema } from './shard.ts';
import type { Written } from './write-file.ts';

/** A shard of an archive that was held against what it says of itself. */
export interface ArchiveShard {
  folder: string;
  /** `2/4` */
  name: string;
  /** SHA-256 of its files, by path in the folder. */
  files: readonly (readonly [path: string, sha256: string])[];
}

/** A file that a shard gives. */
interface Given {
  shard: ArchiveShard;
  sha256: string;
}

/**
 * The payload of a year, as `listPayload` has it, whose pages and files come out of shards as far as these have them: what is of no
 * department is made here. `requireGiven` is to be called with what was written. Throws a Problem where a shard was made of another
 * portal than is here, is damaged, or took something else to be in the archive than is.
 */
export async function mergePayload(
  sources: PayloadSources,
  year: ArchivedYear,
  shards: readonly ArchiveShard[],
): Promise<Payload & { requireGiven: (payload: readonly Written[]) => void }> {
  const files = await listFiles(sources, year);
  const standing = new Map(files.map((file) => [file.path, file]));
  const held = heldIn(files, year.year);
  const lines = new Map<string, string>();
  const given = new Map<string, Given>();
  const lists: [ArchiveShard, ShardList][] = [];
  for (const shard of shards) {
    const list = await readList(shard);
    lists.push([shard, list]);
    for (const [path, line] of list.lines) lines.set(path, line);
    const pages = new Map(list.pages);
    for (const [name, sha256] of shard.files) {
      if (name === SHARD_LIST) continue;
      const path = name.replace(/^data\//u, '');
      const file = standing.get(path);
      if (!file || (await digestOf(file)) !== (pages.get(path) ?? sha256))
        throw new Problem(
          'archive-shard-of-other-file',
          { shard: shard.name, path },
          { place: { file: shard.folder } },
        );
      given.set(path, { shard, sha256 });
    }
  }
  // Once it is known to be the portal of which they were made: of another one, or of none, the remedy is to name that.
  for (const [shard, list] of lists) requireHeld(shard, list, held);
  const made = byPath(makeReadable(files, year, lines)).map((file) => {
    const from = given.get(file.path);
    return from ? { ...file, open: () => createReadStream(join(from.shard.folder, 'data', file.path)) } : file;
  });
  const requireGiven = (payload: readonly Written[]): void => {
    for (const { path, sha256 } of payload) {
      const from = given.get(path.replace(/^data\//u, ''));
      if (from && from.sha256 !== sha256) throw damaged(from.shard);
    }
  };
  return { files: made, lacking: lackingOf(sources, year, files), requireGiven };
}

type ShardList = ReturnType<typeof shardListSchema.parse>;

async function readList(shard: ArchiveShard): Promise<ShardList> {
  const text = await readFile(join(shard.folder, SHARD_LIST), 'utf8').catch(() => 'null');
  const { data } = shardListSchema.safeParse(jsonOrNull(text));
  if (!data) throw damaged(shard);
  return data;
}

/** Throws a Problem where pages of a shard lead to what is not in the archive, or leave out what is. */
function requireHeld(
  shard: ArchiveShard,
  list: { held: readonly string[]; absent: readonly string[] },
  held: Held,
): void {
  const wrong = list.held.find((path) => !held.has(path)) ?? list.absent.find((path) => held.has(path));
  if (wrong === undefined) return;
  const values = { shard: shard.name, path: wrong, held: held.has(wrong) };
  throw new Problem('archive-shard-guessed', values, { place: { file: shard.folder } });
}

function damaged({ folder, name }: ArchiveShard): Problem {
  return new Problem('shard-damaged', { kind: 'archive', shard: name }, { place: { file: folder } });
}
