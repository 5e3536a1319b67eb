import { dirname, relative, sep } from 'node:path';
import type { Source } from '../../src/content/index.ts';
import type { Shard } from '../command-line/index.ts';
import { shardOf } from '../shards.ts';

/**
 * Whether a source found under `root` belongs to a shard. All below one folder (or archive) of `root` goes together, and so does all that
 * lies in `root` itself: no department is divided where each has a folder of its own. Whose a document is, is known only when it is
 * read; the name of its folder is known before, and says the same shard whatever is added beside it.
 */
export function isInShard(shard: Shard, root: string, source: Pick<Source, 'path' | 'package'>): boolean {
  return isOf(shard, root, source.package ?? source.path);
}

/** The same for what could not be opened: exactly one shard tells of it. */
export function tellsOf(shard: Shard, root: string, file: string): boolean {
  return isOf(shard, root, dirname(file));
}

function isOf({ index, of }: Shard, root: string, folder: string): boolean {
  const [top = ''] = relative(root, folder).split(sep);
  return shardOf(of, top) === index;
}
