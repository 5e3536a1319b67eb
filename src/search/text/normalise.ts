import { append } from '../../lists.ts';

/**
 * What a page prints and what a reader types, brought to one form, so that a search compares like with like: NFKC (half
 * width), lower case, without quotation marks, with one kind of dash, without the blanks of typesetting (`2026 年` is
 * `2026年`) and without thousands separators (`1,710.24` is `1710.24`). Index and query both go through here.
 */

/** Quotation marks: nobody types them the way they are printed. */
const QUOTES = new Set('“”‘’„‟‚‛"\'`´「」『』〝〞«»‹›');
const DASHES = new Set('‐‑‒–—―−﹘﹣');
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const WORD = /[a-z0-9]/;

const cache = new Map<string, string>();

/** One character (code point) in normal form: nothing, one or several characters; white space is one blank. */
export function normaliseCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  let result = '';
  for (const part of character.normalize('NFKC').toLowerCase()) {
    if (/\s/u.test(part)) result += ' ';
    else if (DASHES.has(part)) result += '-';
    else if (!QUOTES.has(part) && !INVISIBLE.test(part)) result += part;
  }
  cache.set(character, result);
  return result;
}

/** A text in normal form, and for each of its UTF-16 units the place in the original that it comes from. */
export interface Mapped {
  text: string;
  /** `starts[i]` and `ends[i]` are the part of the original that unit `i` stands for. */
  starts: number[];
  ends: number[];
}

const SEPARATOR = /(?<=\d),(?=\d{3}(?!\d))/g;

/** Which units of the draft stay: blanks only between two Latin letters or digits, separators only where wanted. */
function kept(draft: string, separators: boolean): boolean[] {
  const keep = new Array<boolean>(draft.length).fill(true);
  for (let i = 0; i < draft.length;) {
    if (draft[i] !== ' ') {
      i += 1;
      continue;
    }
    let end = i;
    while (draft[end] === ' ') end += 1;
    const between = i > 0 && end < draft.length && WORD.test(draft[i - 1] ?? '') && WORD.test(draft[end] ?? '');
    for (let blank = i; blank < end; blank += 1) keep[blank] = between && blank === i;
    i = end;
  }
  if (!separators) for (const { index } of draft.matchAll(SEPARATOR)) keep[index] = false;
  return keep;
}

/** Brings a text to normal form, with its thousands separators if wanted, and keeps the way back to the original. */
export function normaliseMapped(original: string, separators = false): Mapped {
  let draft = '';
  const from: number[] = [];
  const to: number[] = [];
  let place = 0;
  for (const character of original) {
    const next = place + character.length;
    const normal = normaliseCharacter(character);
    append(from, new Array<number>(normal.length).fill(place));
    append(to, new Array<number>(normal.length).fill(next));
    draft += normal;
    place = next;
  }
  const keep = kept(draft, separators);
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [i, stays] of keep.entries()) {
    if (!stays) continue;
    text += draft[i] ?? '';
    starts.push(from[i] ?? 0);
    ends.push(to[i] ?? 0);
  }
  return { text, starts, ends };
}

/** Most texts are in normal form as they stand: common Chinese characters and marks, digits and small letters, without blanks. */
const ABNORMAL = /[^\u4e00-\u9fa50-9a-z.,%()/:;、。《》-]/gu;
const NORMAL = /^[\u4e00-\u9fa50-9a-z.,%()/:;、。《》-]*$/;

/** Brings a text to normal form but keeps its thousands separators. */
export function normaliseWithSeparators(original: string): string {
  if (NORMAL.test(original)) return original;
  const draft = original.replace(ABNORMAL, normaliseCharacter);
  if (!draft.includes(' ')) return draft;
  return draft.replace(/ +/g, (blank: string, at: number) =>
    WORD.test(draft[at - 1] ?? '') && WORD.test(draft[at + blank.length] ?? '') ? ' ' : '',
  );
}

/** Brings a text to normal form. */
export function normalise(original: string): string {
  const normal = normaliseWithSeparators(original);
  return normal.includes(',') ? normal.replace(SEPARATOR, '') : normal;
}

/** Whether a piece in normal form cuts through a number at its separators (`,986.48`, `2,01`): those it is compared with then. */
export function cutsNumber(piece: string): boolean {
  return /(?:^|\d),(?:\d|$)/.test(piece);
}

/** Every place where a piece in normal form stands in a text: ranges of the original, in order, not overlapping. */
export function findAll(original: string, pieces: readonly string[]): { start: number; end: number }[] {
  const without = normaliseMapped(original);
  const withSeparators = pieces.some(cutsNumber) ? normaliseMapped(original, true) : without;
  const ranges: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    const { text, starts, ends } = cutsNumber(piece) ? withSeparators : without;
    for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) {
      ranges.push({ start: starts[at] ?? 0, end: ends[at + piece.length - 1] ?? 0 });
    }
  }
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
