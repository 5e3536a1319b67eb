import { createHash } from 'node:crypto';

/**
 * The shard, from 1 to `of`, to which a name falls: by the name alone, so that it stays the same whatever is added beside it. In any way
 * of writing the same characters it is the same.
 */
export function shardOf(of: number, name: string): number {
  const hash = createHash('sha256').update(name.normalize('NFC')).digest();
  return (hash.readUInt32BE() % of) + 1;
}

/** The shard of a portal to which a department falls, with all of its years. */
export function shardOfDepartment(of: number, region: string, department: string): number {
  return shardOf(of, `${region}/${department}`);
}
