import type { CitedAmount, Disclosure, Table } from '../../budget/schema.ts';
import type { AmountPlace, AmountShard } from '../format/types.ts';
import { shardOf } from '../format/postings.ts';
import { hash } from '../text/grams.ts';
import { amountsInProse } from '../text/numbers.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { citedText, type Doubts } from '../../views/index.ts';
import { ZONES, type Zone } from '../zones.ts';
import type { Section } from './page-text.ts';

const WORDS = strings(DEFAULT_LOCALE);
const PLACES_PER_SHARD = 160;
const MOST_SHARDS = 2048;

/** Where every amount is printed, whatever its unit, so that 1,710.24 万元 leads to 17,102,400 元 as well. */
export class AmountIndex {
  private readonly places = new Map<number, AmountPlace[]>();
  private count = 0;

  add(page: number, disclosure: Disclosure, sections: readonly Section[], doubts: Doubts): void {
    for (const table of disclosure.tables) this.addTable(page, table, doubts);
    for (const { id, name, amount, funding, told } of disclosure.projects) {
      this.addCited(page, id, name, amount, doubts);
      if (!amount && told?.amount?.fen) {
        const printed = `${told.amount.text} ${told.amount.unit}`;
        this.put(told.amount.fen, [page, zoneNumber('projects'), id, name, printed]);
      }
      for (const part of funding) this.addCited(page, id, `${name} ${part.label}`, part.amount, doubts);
    }
    for (const { zone, anchor, title, blocks } of sections) {
      if (zone !== 'narrative') continue;
      for (const { printed, fen } of blocks.flatMap(amountsInProse))
        this.put(fen, [page, zoneNumber(zone), anchor, title, printed]);
    }
  }

  private addTable(page: number, { id, kind, unit, columns, rows }: Table, doubts: Doubts): void {
    for (const { row, label, amounts } of rows) {
      for (const { column, text, fen } of amounts) {
        if (!fen || !unit || columns[column]?.role === 'percent') continue;
        const printed = citedText({ text, unit, table: id, row, column }, doubts, WORDS);
        this.put(fen, [page, zoneNumber(kind), `${id}-r${row}-c${column}`, label, printed]);
      }
    }
  }

  private addCited(page: number, project: string, label: string, amount: CitedAmount | null, doubts: Doubts): void {
    if (amount?.fen)
      this.put(amount.fen, [page, zoneNumber('projects'), project, label, citedText(amount, doubts, WORDS)]);
  }

  private put(fen: number, place: AmountPlace): void {
    const key = Math.abs(fen);
    const known = this.places.get(key);
    if (known) known.push(place);
    else this.places.set(key, [place]);
    this.count += 1;
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

function zoneNumber(zone: Zone): number {
  return ZONES.indexOf(zone);
}
