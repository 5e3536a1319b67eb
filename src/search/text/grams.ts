/**
 * Grams: the short pieces of text by which pages are found. Every run of one to five characters of a block is a gram;
 * where digits, Latin letters and points stand together, runs of six and eight are grams too, because a page full of
 * figures holds nearly every group of three digits. A page that contains a text contains all grams of that text, so a page can
 * never be missed; one that has all grams of a longer text without the text itself is rare, and is measured by the benchmark.
 */

const LONGEST = 5;
const CODE_LENGTHS = [6, 8];
/** Pieces up to this length are covered at every place, longer ones at every other. */
const EVERY_WINDOW = 8;
const CODE = /[a-z0-9.]/;
const CODE_RUNS = /[a-z0-9.]{6,}/g;

/** Adds all grams of a block in normal form to a set. */
export function addGrams(block: string, grams: Set<string>): void {
  let run = 0;
  for (let end = 1; end <= block.length; end += 1) {
    run = CODE.test(block[end - 1] ?? '') ? run + 1 : 0;
    for (let length = 1; length <= LONGEST && length <= end; length += 1) grams.add(block.slice(end - length, end));
    for (const length of CODE_LENGTHS) if (length <= run) grams.add(block.slice(end - length, end));
  }
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
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >>> 8), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
