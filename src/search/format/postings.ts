import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * A shard of the gram index: for each gram (known by the low bits of its hash) the pages that have it, and in which zones. Numbers
 * of a kind stand together, as they are compressed best so: how many grams there are · for each the step from the one before · for each
 * the number of pages × 2, plus 1 where all have the same zones · for each the steps between its pages · for each the zones, once
 * or for each page. Sets of zones that are frequent in the bundle are known by their place in a list (`codeOfZones`). All numbers are varints.
 */

/** Pages of one gram in rising order, and the zones in which each has it. */
export interface Postings {
  pages: number[];
  zones: number[];
}

/** Postings as they are written: numbers in lists of any kind. */
interface PostingsWritten {
  pages: ArrayLike<number>;
  zones: ArrayLike<number>;
}

/** So many sets of zones have a code of one byte; the next code says that the set itself follows. */
export const MOST_ZONE_CODES = 127;

/** Collects the entries of one shard after another. */
export class ShardWriter {
  private readonly parts = [new ByteWriter(), new ByteWriter(), new ByteWriter(), new ByteWriter()] as const;
  private readonly codes: ReadonlyMap<number, number>;
  private count = 0;
  private last = 0;

  /** `frequent`: the sets of zones that have codes, at most `MOST_ZONE_CODES`. */
  constructor(frequent: readonly number[]) {
    this.codes = new Map(frequent.map((zones, code) => [zones, code]));
  }

  /** Adds a gram by its bits in this shard; they come in rising order. Of lists that are longer the first `count` places are meant. */
  add(rest: number, { pages, zones }: PostingsWritten, count = pages.length): void {
    const [steps, heads, places, sets] = this.parts;
    const first = zones[0] ?? 0;
    let same = true;
    for (let at = 1; at < count; at += 1) same &&= zones[at] === first;
    steps.varint(rest - this.last);
    heads.varint(count * 2 + (same ? 1 : 0));
    let before = 0;
    for (let at = 0; at < count; at += 1) {
      const page = pages[at] ?? 0;
      places.varint(page - before);
      before = page;
    }
    for (let at = 0; at < (same ? 1 : count); at += 1) this.putZones(sets, zones[at] ?? 0);
    this.last = rest;
    this.count += 1;
  }

  private putZones(writer: ByteWriter, zones: number): void {
    const code = this.codes.get(zones);
    writer.varint(code ?? MOST_ZONE_CODES);
    if (code === undefined) writer.varint(zones);
  }

  /** The shard of what was added; the next one begins. */
  end(): Uint8Array<ArrayBuffer> {
    const head = new ByteWriter();
    head.varint(this.count);
    const bytes = [head, ...this.parts].map((part) => part.take());
    const shard = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of bytes) {
      shard.set(part, at);
      at += part.length;
    }
    this.count = 0;
    this.last = 0;
    return shard;
  }
}

/** The postings of the gram with this hash in a shard, or `null` where no page has it. `frequent`: as the shard was written with. */
export function findEntry(shard: Uint8Array, wanted: number, frequent: readonly number[]): Postings | null {
  const reader = new ByteReader(shard);
  const count = reader.varint();
  let [gram, at] = [0, -1];
  for (let place = 0; place < count; place += 1) {
    gram += reader.varint();
    if (gram === wanted) at = place;
  }
  if (at === -1) return null;
  const heads = Array.from({ length: count }, () => reader.varint());
  const pagesOf = (head: number) => head >>> 1;
  const zonesOf = (head: number) => ((head & 1) === 1 ? 1 : head >>> 1);
  const sum = (list: readonly number[], of: (head: number) => number) => list.reduce((all, head) => all + of(head), 0);
  const [before, own, after] = [heads.slice(0, at), heads[at] ?? 0, heads.slice(at + 1)];
  reader.skip(sum(before, pagesOf));
  const pages: number[] = [];
  let page = 0;
  for (let i = 0; i < pagesOf(own); i += 1) pages.push((page += reader.varint()));
  reader.skip(sum(after, pagesOf));
  const readZones = (): number => {
    const code = reader.varint();
    return code === MOST_ZONE_CODES ? reader.varint() : (frequent[code] ?? 0);
  };
  for (let i = sum(before, zonesOf); i > 0; i -= 1) readZones();
  const listed = Array.from({ length: zonesOf(own) }, readZones);
  const zones = listed.length === pages.length ? listed : new Array<number>(pages.length).fill(listed[0] ?? 0);
  return { pages, zones };
}

/** Which shard holds a hash, and the bits by which it is known there. `shards` is a power of two. */
export function shardOf(hash: number, shards: number): { shard: number; rest: number } {
  const size = 2 ** 32 / shards;
  return { shard: Math.floor(hash / size), rest: hash % size };
}
