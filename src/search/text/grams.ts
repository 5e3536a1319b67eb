/**
 * Grams: the short pieces of text by which pages are found. Every run of one to five characters of a block is a gram;
 * where digits, Latin letters and points stand together, runs of six and eight are grams too, because a page full of
 * figures holds nearly every group of three digits. A page that contains a text contains all grams of that text, so a page can
 * never be missed; one that has all grams of a longer text without the text itself is rare, and is measured by the benchmark.
 */

const LONGEST = 5;
const CODE_LENGTHS = [6, 8] as const;
/** Pieces up to this length are covered at every place, longer ones at every other. */
const EVERY_WINDOW = 8;
const CODE_RUNS = /[a-z0-9.]{6,}/g;
/** Where FNV-1a begins. */
const BASIS = 0x811c9dc5;

/** So many grams begin at one unit of a text at most. */
export const GRAMS_A_UNIT = LONGEST + CODE_LENGTHS.length;

/**
 * Writes the hash of every gram of a block in normal form into a list, from a place on, as often as the gram stands in the block. In: the list has
 * room for `GRAMS_A_UNIT` times the units of the block. Out: the place behind the last one.
 */
export function hashGrams(block: string, into: Uint32Array, from: number): number {
  let end = from;
  for (let start = 0; start < block.length; start += 1) {
    const most = Math.min(CODE_LENGTHS[1], block.length - start);
    let value = BASIS;
    let inCode = true;
    for (let length = 1; length <= most; length += 1) {
      const unit = block.charCodeAt(start + length - 1);
      inCode &&= isCode(unit);
      if (length > LONGEST && !inCode) break;
      value = take(value, unit);
      if (length <= LONGEST || length === CODE_LENGTHS[0] || length === CODE_LENGTHS[1]) {
        into[end] = mix(value);
        end += 1;
      }
    }
  }
  return end;
}

/** A digit, a Latin letter or a point: `CODE_RUNS` by its unit. */
function isCode(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2e;
}

/** Windows of a size over a text, `step` apart, the last one at its end. In: the size is not larger than the text. */
function windows(text: string, size: number, step: number): { gram: string; at: number }[] {
  const found: { gram: string; at: number }[] = [];
  for (let at = 0; at < text.length - size; at += step) found.push({ gram: text.slice(at, at + size), at });
  found.push({ gram: text.slice(-size), at: text.length - size });
  return found;
}

function coverCode(run: string): string[] {
  return windows(run, run.length < 8 ? 6 : 8, 3).map(({ gram }) => gram);
}

/** The grams that a page must have to contain a piece in normal form: as few and as long as will do. */
export function coverPiece(piece: string): string[] {
  if (piece.length <= LONGEST) return piece === '' ? [] : [piece];
  const cover = new Set<string>();
  const inCode = new Array<boolean>(piece.length).fill(false);
  for (const { 0: run, index } of piece.matchAll(CODE_RUNS)) {
    for (const gram of coverCode(run)) cover.add(gram);
    inCode.fill(true, index, index + run.length);
  }
  for (const { gram, at } of windows(piece, LONGEST, piece.length <= EVERY_WINDOW ? 1 : 2)) {
    if (inCode.slice(at, at + LONGEST).includes(false)) cover.add(gram);
  }
  return [...cover];
}

/** A 32-bit hash (FNV-1a over UTF-16 units, then mixed), the same at build time and in the browser. */
export function hash(text: string, seed = 0): number {
  let value = (BASIS ^ seed) >>> 0;
  for (let i = 0; i < text.length; i += 1) value = take(value, text.charCodeAt(i));
  return mix(value);
}

/** One unit more. */
function take(value: number, unit: number): number {
  const low = Math.imul(value ^ (unit & 0xff), 0x01000193);
  return Math.imul(low ^ (unit >>> 8), 0x01000193);
}

function mix(taken: number): number {
  let value = Math.imul(taken ^ (taken >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
