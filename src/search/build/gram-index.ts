import { MOST_ZONE_CODES, shardOf, ShardWriter } from '../format/postings.ts';
import { countGrams, readGrams } from './page-grams.ts';

/** A page and the number of its set of zones share the 32 bits beside the hash. */
const SET_BITS = 21;
/** Pages that one bundle can hold. */
const MOST_PAGES = 2 ** (32 - SET_BITS);
const SHARD_BYTES = 3 * 1024;
const MOST_SHARDS = 4096;

/**
 * Collects the grams of pages and writes them in shards. One entry is 64 bits: hash of the gram, page, number of the set of
 * zones; sorting them brings the pages of each gram together. Sets are numbered as they are met (pages repeat a few of them),
 * so that there may be any number of zones.
 */
export class GramIndex {
  private readonly entries: Uint32Array;
  private count = 0;
  private readonly sets: number[] = [];
  private readonly setNumbers = new Map<number, number>();

  /** `pages`: the grams of all pages that will be added. */
  constructor(pages: readonly Uint8Array[]) {
    this.entries = new Uint32Array(2 * pages.reduce((sum, grams) => sum + countGrams(grams), 0));
  }

  /** Adds a page by the grams of its record; pages come in rising order. Throws a RangeError for a page that a bundle cannot hold. */
  add(page: number, grams: Uint8Array): void {
    if (page >= MOST_PAGES) throw new RangeError(`A bundle of the search index holds ${MOST_PAGES} pages.`);
    let numbers: number[] = [];
    readGrams(
      grams,
      (sets) => {
        numbers = sets.map((zones) => this.setNumber(zones));
      },
      (gram, set) => {
        // Sorted as one little-endian number of 64 bits: the hash counts first, then the page.
        this.entries[this.count * 2] = ((page << SET_BITS) | (numbers[set] ?? 0)) >>> 0;
        this.entries[this.count * 2 + 1] = gram;
        this.count += 1;
      },
    );
  }

  private setNumber(zones: number): number {
    const known = this.setNumbers.get(zones);
    if (known !== undefined) return known;
    const number = this.sets.push(zones) - 1;
    if (number >= 2 ** SET_BITS) throw new RangeError('A bundle of the search index has too many sets of zones.');
    this.setNumbers.set(zones, number);
    return number;
  }

  /** Brings the entries of each gram together. Out: the sets of zones that have codes, those first that stand with most grams, in whatever order pages had them. */
  sort(): number[] {
    const entries = this.entries.subarray(0, this.count * 2);
    new BigUint64Array(entries.buffer, entries.byteOffset, this.count).sort();
    const uses = new Uint32Array(this.sets.length);
    for (let at = 0; at < this.count; at += 1) {
      const set = (entries[at * 2] ?? 0) & (2 ** SET_BITS - 1);
      uses[set] = (uses[set] ?? 0) + 1;
    }
    const [used, zones] = [(set: number) => uses[set] ?? 0, (set: number) => this.sets[set] ?? 0];
    const numbers = [...uses.keys()].sort((a, b) => used(b) - used(a) || zones(a) - zones(b));
    return numbers.slice(0, MOST_ZONE_CODES).map(zones);
  }

  /** The shards in order, when the entries are sorted; their number is a power of two that keeps each small. `frequent`: what `sort` gave. */
  *shards(frequent: readonly number[]): Iterable<Uint8Array<ArrayBuffer>> {
    const { entries, count } = this;
    const estimate = count * 2;
    let shards = 1;
    while (shards < MOST_SHARDS && estimate / shards > SHARD_BYTES) shards *= 2;
    const writer = new ShardWriter(frequent);
    let current = 0;
    // There are a million grams: what stands of each is laid into the same lists.
    const [pages, zones] = [new Uint32Array(MOST_PAGES), new Float64Array(MOST_PAGES)];
    for (let at = 0; at < count;) {
      const gram = entries[at * 2 + 1] ?? 0;
      let own = 0;
      for (; at < count && entries[at * 2 + 1] === gram; at += 1) {
        const low = entries[at * 2] ?? 0;
        pages[own] = low >>> SET_BITS;
        zones[own] = this.sets[low & (2 ** SET_BITS - 1)] ?? 0;
        own += 1;
      }
      const { shard, rest } = shardOf(gram, shards);
      for (; current < shard; current += 1) yield writer.end();
      writer.add(rest, { pages, zones }, own);
    }
    for (; current < shards; current += 1) yield writer.end();
  }
}
