import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * A shard of the gram index: for each gram (known by the low bits of its hash) the pages that have it, and in which zones.
 * An entry is: step from the gram before · number of pages × 2, plus 1 where all have the same zones · steps between the pages ·
 * the zones, once or for each page. All numbers are varints; the whole is compressed.
 */

/** Pages of one gram in rising order, and the zones in which each has it. */
export interface Postings {
  pages: number[];
  zones: number[];
}

export function writeEntry(writer: ByteWriter, step: number, { pages, zones }: Postings): void {
  const same = zones.every((zone) => zone === zones[0]);
  writer.varint(step);
  writer.varint(pages.length * 2 + (same ? 1 : 0));
  let before = 0;
  for (const page of pages) {
    writer.varint(page - before);
    before = page;
  }
  for (const zone of same ? zones.slice(0, 1) : zones) writer.varint(zone);
}

/** The postings of the gram with this hash in a shard, or `null` where no page has it. */
export function findEntry(shard: Uint8Array, wanted: number): Postings | null {
  const reader = new ByteReader(shard);
  let gram = 0;
  while (!reader.done) {
    gram += reader.varint();
    const head = reader.varint();
    const count = head >>> 1;
    const zoneCount = (head & 1) === 1 ? 1 : count;
    if (gram > wanted) return null;
    if (gram < wanted) {
      reader.skip(count + zoneCount);
      continue;
    }
    const pages: number[] = [];
    let page = 0;
    for (let i = 0; i < count; i += 1) pages.push((page += reader.varint()));
    const listed = Array.from({ length: zoneCount }, () => reader.varint());
    const zones = zoneCount === count ? listed : new Array<number>(count).fill(listed[0] ?? 0);
    return { pages, zones };
  }
  return null;
}

/** Which shard holds a hash, and the bits by which it is known there. `shards` is a power of two. */
export function shardOf(hash: number, shards: number): { shard: number; rest: number } {
  const size = 2 ** 32 / shards;
  return { shard: Math.floor(hash / size), rest: hash % size };
}

/** The file of a shard inside a bundle. */
export function shardFile(folder: 'grams' | 'amounts', shard: number): string {
  return `${folder}/${shard.toString(16).padStart(3, '0')}.bin`;
}
