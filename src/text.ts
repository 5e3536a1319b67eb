/* eslint no-misleading-character-class: off -- characters that join others are what is looked for here */

/** Chinese characters and the punctuation that is set in their width. */
const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3134f}';
const WIDE = `${HAN}\\u3001-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65“”‘’…—·`;
const GAP_BETWEEN_WIDE = new RegExp(`(?<=[${WIDE}])[ \\t\\u00a0\\u3000]+(?=[${WIDE}])(?![${HAN}]{2,6}[：:])`, 'gu');

/**
 * Characters that have no width and no shape: marks of direction, joiners, variation selectors, tags, fillers. The soft hyphen is
 * not among them, since some programs print it.
 */
const INVISIBLE =
  '[\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]';
const INVISIBLES = new RegExp(`${INVISIBLE}+`, 'gu');
/** A picture with what belongs to it: its variant, its colour, others joined to it, the region of a flag; a digit in a key. */
const PICTURE =
  '\\p{Extended_Pictographic}\\p{Emoji_Modifier}?\\ufe0f?(?:\\u200d\\p{Extended_Pictographic}\\p{Emoji_Modifier}?\\ufe0f?)*';
const FLAG = '\\u{1f3f4}[\\u{e0061}-\\u{e007a}]{2,6}\\u{e007f}';
const PICTURE_OR_INVISIBLE = new RegExp(`${FLAG}|${PICTURE}|[#*\\d]\\ufe0f\\u20e3|(${INVISIBLE})`, 'gu');
const EDGES = new RegExp(`^ | $|^[ ${INVISIBLE.slice(1)}+$`, 'gu');
/** A soft hyphen that may be printed for a sign stays, so that no figure is made of it. */
const SOFT_HYPHEN = /(?<=[\p{Nd},.，．])\u00ad|\u00ad(?![\p{Nd}.￥¥])/gu;
const SOFT_HYPHEN_IN_WORD = /\u00ad(?![\p{Nd}.￥¥])/gu;

/**
 * Takes characters out of a text that nobody sees, but for those that are part of an emoji. A soft hyphen before a digit stays where
 * it may be a sign, and between digits where the program that shows the text prints it (`showsHyphens`).
 */
export function dropInvisible(text: string, showsHyphens = false): string {
  return text
    .replace(PICTURE_OR_INVISIBLE, (found: string, invisible?: string) => (invisible === undefined ? found : ''))
    .replace(showsHyphens ? SOFT_HYPHEN_IN_WORD : SOFT_HYPHEN, '');
}

/** What no text shows as it is: control characters, line ends among them, and what nobody sees. */
const UNSEEN = new RegExp(`${FLAG}|${PICTURE}|([\\p{Cc}\\u00ad\\u2028\\u2029]|${INVISIBLE})`, 'gu');
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text from outside on one line, with what nobody sees written out: `\n`, `\x1b`, `\u202e`. Emoji stay as they are. */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, (found: string, unseen?: string) => {
    if (unseen === undefined) return found;
    const code = (found.codePointAt(0) ?? 0).toString(16);
    if (code.length > 4) return `\\u{${code}}`;
    return SHORT[found] ?? (code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`);
  });
}

/**
 * Mends the spacing that typesetting leaves in Chinese text: runs of blanks become one, none stays between two Chinese
 * characters (`政 协提案`), except before a label with a colon (`张三 联系电话：`). Line breaks count as blanks. What nobody sees is
 * kept for those who count it, but a text of nothing else is empty.
 */
export function mendSpaces(text: string): string {
  return text
    .replace(/[^\S\ufeff]+/gu, ' ')
    .replace(EDGES, '')
    .replace(GAP_BETWEEN_WIDE, '');
}

/** Labels come again and again, in every document. */
const compacted = new Map<string, string>();
const MOST_COMPACTED = 20_000;
const LONGEST_COMPACTED = 60;

/** A text reduced to what identifies it: NFKC (half width), no white space, nothing invisible, straight quotes and brackets unified. */
export function compact(text: string): string {
  if (text.length > LONGEST_COMPACTED) return reduce(text);
  let found = compacted.get(text);
  if (found === undefined) {
    if (compacted.size >= MOST_COMPACTED) compacted.clear();
    compacted.set(text, (found = reduce(text)));
  }
  return found;
}

function reduce(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLES, '')
    .replace(/\s+/gu, '')
    .replace(/[“”„‟＂"«»「」『』]/gu, '"')
    .replace(/[〔［【]/gu, '[')
    .replace(/[〕］】]/gu, ']');
}

/** A name without what typesetting adds to it: blanks and widths. */
export function bareName(name: string): string {
  return compact(name.normalize('NFKC'));
}

const TEX_SYMBOLS: Record<string, string> = {
  leq: '≤',
  le: '≤',
  leqslant: '≤',
  geq: '≥',
  ge: '≥',
  geqslant: '≥',
  neq: '≠',
  ne: '≠',
  times: '×',
  pm: '±',
  approx: '≈',
  lt: '<',
  gt: '>',
};

/** Takes marks of markup out of a text: `<b>`, `<p>`, Markdown emphasis around the whole, `$\leq$`, named entities. */
export function stripMarkup(text: string): string {
  return text
    .replace(/<br\s*\/?>|<\/p>\s*<p[^>]*>/giu, ' ')
    .replace(/<\/?(?:b|strong|i|em|u|p|span|font|sub|sup|div|center)(?:\s[^<>]*)?>/giu, '')
    .replace(/\$\s*\\([a-z]+)\s*\$/giu, (whole, name: string) => TEX_SYMBOLS[name] ?? whole)
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const DIGITS = '零一二三四五六七八九';

/** The number that a Chinese numeral from 一 to 九十九 writes, or `null`. */
export function parseChineseNumeral(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return null;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && !ones ? DIGITS.indexOf(tens) : null;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** A text in Latin letters as it begins a sentence or a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Chinese within a text of another language: from the first Chinese character of a stretch to its last, with the digits and Chinese marks between them. */
export const CHINESE_STRETCH =
  /[（《〔]?(?:(?<![\d.])[\d.]{1,20})?\p{Script=Han}(?:[\p{Script=Han}\d（）《》〔〕【】、，。；：！？·—…“”％%．.]*[\p{Script=Han}）》〕】。！？])?/gu;
