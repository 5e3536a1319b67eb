import type { CitedAmount, Disclosure, Table } from '../../budget/schema.ts';
import type { AmountPlace, AmountShard } from '../format/types.ts';
import { shardOf } from '../format/postings.ts';
import { hash } from '../text/grams.ts';
import { amountsInProse } from '../text/numbers.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { citedText, isStated, type Doubts, type Statement } from '../../views/index.ts';
import { cellAnchor, measureName, placeOfAnchor } from '../../vocabulary/index.ts';
import { ZONES, type Zone } from '../zones.ts';
import type { Section } from './page-text.ts';
import { formAddress } from './project-address.ts';

const WORDS = strings(DEFAULT_LOCALE);
const PLACES_PER_SHARD = 160;
const MOST_SHARDS = 2048;

/** What open findings speak of on a page. */
interface InDoubt {
  doubts: Doubts;
  statements: readonly Statement[];
}

/** The anchor of the first open finding about an amount; nothing where there is none. */
export function doubtOf(
  { table, row, column }: Pick<CitedAmount, 'table' | 'row' | 'column'>,
  doubts: Doubts,
): string | undefined {
  return doubts.get(placeOfAnchor(`${table}-r${row}-c${column}`))?.[0]?.href.slice(1);
}

/** Where every amount is printed, whatever its unit, so that 1,710.24 万元 leads to 17,102,400 元 as well. */
export class AmountIndex {
  private readonly places = new Map<number, AmountPlace[]>();
  private count = 0;

  add(page: number, disclosure: Disclosure, sections: readonly Section[], { doubts, statements }: InDoubt): void {
    for (const table of disclosure.tables) this.addTable(page, table, doubts);
    for (const project of disclosure.projects) {
      const { id, name, amount, funding, told } = project;
      this.addCited(page, id, name, amount, doubts);
      if (!amount && told?.amount?.fen) {
        const printed = `${told.amount.text} ${told.amount.unit}`;
        this.put(told.amount.fen, [page, zoneNumber('projects'), id, name, printed]);
      }
      const form = formAddress(disclosure.identity, project);
      for (const part of funding) this.addCited(page, form, `${name} ${part.label}`, part.amount, doubts);
    }
    for (const { zone, anchor, title, blocks } of sections) {
      if (zone !== 'narrative') continue;
      for (const block of blocks) {
        for (const { printed, fen } of amountsInProse(block)) {
          const statement = statements.find((candidate) => isStated(candidate, block, printed));
          const words = statement ? printed + WORDS.checks.doubt.elsewhere : printed;
          this.put(fen, [page, zoneNumber(zone), anchor, title, words], statement?.finding);
        }
      }
    }
  }

  private addTable(page: number, { id, kind, unit, columns, rows }: Table, doubts: Doubts): void {
    for (const { row, label, amounts } of rows) {
      for (const { column, text, fen } of amounts) {
        if (!fen || !unit || columns[column]?.role === 'percent') continue;
        const printed = citedText({ text, unit, table: id, row, column }, doubts, WORDS);
        const cell = { table: id, row, column };
        const planned = plannedWords(columns[column]);
        const what = planned === null ? label : `${label} ${planned}`;
        this.put(fen, [page, zoneNumber(kind), cellAnchor(id, row, column), what, printed], doubtOf(cell, doubts));
      }
    }
  }

  private addCited(page: number, anchor: string, label: string, amount: CitedAmount | null, doubts: Doubts): void {
    if (!amount?.fen) return;
    const printed = citedText(amount, doubts, WORDS);
    this.put(amount.fen, [page, zoneNumber('projects'), anchor, label, printed], doubtOf(amount, doubts));
  }

  private put(fen: number, [page, zone, anchor, label, printed]: AmountPlace, finding?: string): void {
    const place: AmountPlace =
      finding === undefined ? [page, zone, anchor, label, printed] : [page, zone, anchor, label, printed, finding];
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

/** What a column that prints what was planned beside what was spent is called there: its amounts are not what was spent. */
function plannedWords(column: Table['columns'][number] | undefined): string | null {
  const measure = column?.measure;
  if (measure !== 'initial-budget' && measure !== 'adjusted-budget') return null;
  return column?.labels.at(-1) ?? measureName(measure).zh;
}

function zoneNumber(zone: Zone): number {
  return ZONES.indexOf(zone);
}
