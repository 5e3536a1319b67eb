import { Converter } from 'opencc-js/t2cn';
import { normaliseCharacter } from '../text/normalise.ts';

/**
 * The normal form of the search (`text/normalise.ts`) in the words of Lucene, so that a server finds what the page would find: made
 * of that function itself, character by character. Traditional characters are written as simplified ones beside it, in documents
 * and queries alike.
 */

/** The last code point of the planes in which characters are written; behind them are tags and private use, which reading takes out. */
const LAST = 0x2ffff;
const SURROGATES = [0xd800, 0xdfff] as const;
const HAN = /\p{Script=Han}/u;

function* codePoints(): Iterable<number> {
  for (let code = 0; code <= LAST; code += 1) if (code < SURROGATES[0] || code > SURROGATES[1]) yield code;
}

/** Text as rules of a mapping are written: the server trims what it does not see, and takes `#` and `=>` for its own. */
function escaped(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    result += `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }
  return result;
}

/** The rules of a character filter of the kind `mapping`: `\u0041 => \u0061`, in the order of characters. */
export function mappingRules(): string[] {
  const simplified = Converter({ from: 't', to: 'cn' });
  const rules: string[] = [];
  for (const code of codePoints()) {
    const character = String.fromCodePoint(code);
    const normal = normaliseCharacter(character);
    const wanted = HAN.test(normal) ? simplified(normal) : normal;
    if (wanted !== character) rules.push(`${escaped(character)} => ${escaped(wanted)}`.trimEnd());
  }
  return rules;
}

/** Blanks that do not stand between two Latin letters or digits. */
export const TYPESET_BLANKS = '(?<![a-z0-9 ]) +| +(?![a-z0-9 ])';
/** Thousands separators: 1,710.24 is 1710.24. */
export const SEPARATORS = String.raw`(?<=\d),(?=\d{3}(?!\d))`;
/** Figures, codes and words in Latin letters whole, every other character alone. */
export const TOKENS = String.raw`[a-z0-9]+(?:\.[0-9]+)*|\S`;
