import { createHash } from 'node:crypto';
import { dirname, relative, sep } from 'node:path';
import type { Source } from '../../src/content/index.ts';
import type { Shard } from '../command-line/index.ts';

/**
 * Whether a source found under `root` belongs to a shard. All below one folder (or archive) of `root` goes together, and so does all that
 * lies in `root` itself: no department is divided where each has a folder of its own. Whose a document is, is known only when it is
 * read; the name of its folder is known before, and says the same shard whatever is added beside it.
 */
export function isInShard(shard: Shard, root: string, source: Pick<Source, 'path' | 'package'>): boolean {
  return shardOf(shard.of, root, source.package ?? source.path) === shard.index;
}

/** The same for what could not be opened: exactly one shard tells of it. */
export function tellsOf(shard: Shard, root: string, file: string): boolean {
  return shardOf(shard.of, root, dirname(file)) === shard.index;
}

function shardOf(of: number, root: string, folder: string): number {
  const [top = ''] = relative(root, folder).split(sep);
  // One way of writing a name, whatever the system made of it.
  const hash = createHash('sha256').update(top.normalize('NFC')).digest();
  return (hash.readUInt32BE() % of) + 1;
}
