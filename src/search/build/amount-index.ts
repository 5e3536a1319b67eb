import type { AmountPlace, AmountShard } from '../format/types.ts';
import { shardOf } from '../format/postings.ts';
import { hash } from '../text/grams.ts';
import type { RecordedAmount } from './page-record.ts';

const PLACES_PER_SHARD = 160;
const MOST_SHARDS = 2048;

/** Where every amount is printed, whatever its unit, so that 1,710.24 万元 leads to 17,102,400 元 as well. */
export class AmountIndex {
  private readonly places = new Map<number, AmountPlace[]>();
  private count = 0;

  /** Adds the amounts of a page, in their order. */
  add(page: number, amounts: readonly RecordedAmount[]): void {
    for (const [fen, ...rest] of amounts) {
      const key = Math.abs(fen);
      const place: AmountPlace = [page, ...rest];
      const known = this.places.get(key);
      if (known) known.push(place);
      else this.places.set(key, [place]);
      this.count += 1;
    }
  }

  /** The shards in order; an amount stands in the shard that the hash of its digits chooses. */
  shards(): AmountShard[] {
    let shards = 1;
    while (shards < MOST_SHARDS && this.count / shards > PLACES_PER_SHARD) shards *= 2;
    const list: AmountShard[] = Array.from({ length: shards }, () => ({}));
    for (const [fen, places] of this.places) {
      const shard = list[shardOf(hash(String(fen)), shards).shard];
      if (shard) shard[String(fen)] = places;
    }
    return list;
  }
}
