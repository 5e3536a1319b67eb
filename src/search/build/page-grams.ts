import { ByteReader, ByteWriter } from '../format/bytes.ts';
import { GRAMS_A_UNIT, hashGrams } from '../text/grams.ts';
import { normalise, normaliseWithSeparators } from '../text/normalise.ts';
import { zoneBit } from '../zones.ts';
import { GramTable } from './gram-table.ts';
import type { Section } from './page-text.ts';

const KEPT_LENGTH = 48;
/** So many short texts are known at most: a year of a portal has fewer, and what is found of them takes some megabytes. */
const MOST_KNOWN = 20_000;

/** Hashes of the grams of short texts without figures, which come again on page after page. */
const known = new Map<string, Uint32Array>();
/** Those of short texts with figures, which come again on the same page. */
const onPage = new Map<string, Uint32Array>();
const table = new GramTable();
/** Where the grams of a text are laid. */
let found = new Uint32Array(1 << 12);

/**
 * The grams of a page by their hashes, each with the set of zones that it stands in. As bytes: how many sets there are · the sets · how many grams there
 * are · for each, in rising order, the step from the one before and the place of its set. All numbers are varints. The same sections give the same bytes.
 */
export function writeGrams(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  gather(sections);
  const places = new Map<number, number>();
  const entries = new Uint32Array(table.size * 2);
  let end = 0;
  table.forEach((gram, zones) => {
    let place = places.get(zones);
    if (place === undefined) places.set(zones, (place = places.size));
    // Sorted as one little-endian number of 64 bits: the hash counts.
    entries[end++] = place;
    entries[end++] = gram;
  });
  new BigUint64Array(entries.buffer).sort();
  return laidOut(entries, [...places.keys()]);
}

/** `entries`: pairs of the place of a set and a gram, in rising order of grams. Sets are put down in the order in which grams have them, whatever order they came in. */
function laidOut(entries: Uint32Array, sets: readonly number[]): Uint8Array<ArrayBuffer> {
  const numbers = new Map<number, number>();
  for (let at = 0; at < entries.length; at += 2) {
    const place = entries[at] ?? 0;
    if (!numbers.has(place)) numbers.set(place, numbers.size);
  }
  const writer = new ByteWriter();
  writer.varint(numbers.size);
  for (const place of numbers.keys()) writer.varint(sets[place] ?? 0);
  writer.varint(entries.length / 2);
  let last = 0;
  for (let at = 0; at < entries.length; at += 2) {
    const gram = entries[at + 1] ?? 0;
    writer.varint(gram - last);
    writer.varint(numbers.get(entries[at] ?? 0) ?? 0);
    last = gram;
  }
  return writer.take();
}

/** How many grams `writeGrams` wrote. */
export function countGrams(bytes: Uint8Array): number {
  const reader = new ByteReader(bytes);
  reader.skip(reader.varint());
  return reader.varint();
}

/** Reads what `writeGrams` wrote: the sets of zones, then each gram with the place of its set among them, in rising order. */
export function readGrams(
  bytes: Uint8Array,
  begin: (sets: readonly number[]) => void,
  tell: (gram: number, set: number) => void,
): void {
  const reader = new ByteReader(bytes);
  const sets = Array.from({ length: reader.varint() }, () => reader.varint());
  begin(sets);
  let gram = 0;
  for (let left = reader.varint(); left > 0; left -= 1) {
    gram += reader.varint();
    tell(gram, reader.varint());
  }
}

function gather(sections: readonly Section[]): void {
  table.clear();
  onPage.clear();
  if (known.size > MOST_KNOWN) known.clear();
  /** The texts of the page by the zones that they were added for. */
  const added = new Map<number, Set<string>>();
  for (const { zone, title, blocks } of sections) {
    const bit = zoneBit(zone);
    const texts = added.get(bit) ?? new Set();
    added.set(bit, texts);
    for (const block of [title, ...blocks]) {
      if (texts.has(block)) continue;
      texts.add(block);
      table.add(gramsOf(block), bit);
    }
  }
}

function gramsOf(block: string): Uint32Array {
  const there = known.get(block) ?? onPage.get(block);
  if (there) return there;
  const normal = normalise(block);
  // Where a number is cut at its separators, it is found with them.
  const printed = /[,，]/u.test(block) ? normaliseWithSeparators(block) : '';
  const most = (normal.length + printed.length) * GRAMS_A_UNIT;
  if (found.length < most) found = new Uint32Array(most);
  const end = hashGrams(printed, found, hashGrams(normal, found, 0));
  if (block.length > KEPT_LENGTH) return found.subarray(0, end);
  const kept = found.slice(0, end);
  (/\d/.test(block) ? onPage : known).set(block, kept);
  return kept;
}
