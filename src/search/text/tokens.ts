/**
 * How a text is laid before Pagefind. Pagefind finds words; Chinese has none, and readers type any run of characters. So every
 * character becomes a word of its own together with a look ahead: a Chinese character with the one after it (政务公开 →
 * `政务 务公 公开 开`), a digit or Latin letter with the two after it. A quoted phrase of such words is exactly a run of
 * characters, and each word is rare enough for its part of the index to be small. Marks and punctuation are glued to the word before
 * them, and a real blank is a mark too, so that an excerpt can be turned back into the text.
 */

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;
const HAN_AHEAD = 1;
const CODE_AHEAD = 2;

/** Stand for a real blank and for the end of a block; Pagefind takes them for marks. */
const BLANK = '␣';
const END = '¶';

interface Unit {
  /** The character, in half width. */
  letter: string;
  han: boolean;
  /** The marks printed after it. */
  marks: string;
}

const letters = new Map<string, Omit<Unit, 'marks'> | null>();

/** What a character (code point) is as a letter; `null` for a mark. */
function letterOf(character: string): Omit<Unit, 'marks'> | null {
  const known = letters.get(character);
  if (known !== undefined) return known;
  const letter = character.normalize('NFKC');
  const isLetter = LETTER.test(letter) && letter.length === character.length;
  const found = isLetter ? { letter, han: HAN.test(letter) } : null;
  letters.set(character, found);
  return found;
}

function units(text: string): { before: string; units: Unit[] } {
  const found: Unit[] = [];
  let before = '';
  for (const character of text.replace(/[\s\u200b\ufeff]+/gu, BLANK)) {
    const last = found.at(-1);
    const one = letterOf(character);
    if (one) found.push({ letter: one.letter, han: one.han, marks: '' });
    else if (last) last.marks += character;
    else before += character;
  }
  return { before, units: found };
}

function wordAt(list: readonly Unit[], at: number): string {
  const first = list[at];
  if (!first) return '';
  const ahead = first.han ? HAN_AHEAD : CODE_AHEAD;
  let word = first.letter;
  for (let next = at + 1; next <= at + ahead && list[next]?.han === first.han; next += 1)
    word += list[next]?.letter ?? '';
  return word;
}

/** A block of text as the words that Pagefind indexes, with one blank between them; "" where it has none. */
export function toTokens(text: string): string {
  const { before, units: list } = units(text);
  if (list.length === 0) return '';
  return `${list.map((unit, at) => (at === 0 ? before : '') + wordAt(list, at) + unit.marks).join(' ')}${END}`;
}

/**
 * The phrase by which Pagefind finds a piece, or `null` where it has no word whose look ahead lies inside the piece: single
 * Chinese characters, and fewer than three digits.
 */
export function toPhrase(piece: string): string | null {
  const { units: list } = units(piece);
  const words: string[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const reach = list[at]?.han ? HAN_AHEAD : CODE_AHEAD;
    const end = at + reach < list.length;
    const stops = list.slice(at, at + reach + 1).some((unit) => unit.han !== list[at]?.han);
    if (!end && !stops) break;
    words.push(wordAt(list, at));
  }
  return words.length > 0 ? words.join(' ') : null;
}

const WORD = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]*)/u;

/**
 * Turns words back into the text they stand for: of each word the first letter and the marks around it. The ends of blocks
 * become a blank after a mark, a middle dot otherwise. Pagefind's own `<mark>` is dropped.
 */
export function fromTokens(tokens: string): string {
  return tokens
    .replace(/<\/?mark>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .trim()
    .split(/\s+/)
    .map((token) => {
      const [head = '', before = '', letters = ''] = WORD.exec(token) ?? [];
      return before + ([...letters][0] ?? '') + token.slice(head.length);
    })
    .join('')
    .replaceAll(BLANK, ' ')
    .replace(/(.)¶\.?(?=.)/gsu, (_, last: string) => (/[\p{P}\s]/u.test(last) ? `${last} ` : `${last} · `))
    .replace(/¶\.?$/u, '');
}
