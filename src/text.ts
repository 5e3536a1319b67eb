/** Chinese characters and the punctuation that is set in their width. */
const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3134f}';
const WIDE = `${HAN}\\u3001-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65“”‘’…—·`;
const GAP_BETWEEN_WIDE = new RegExp(`(?<=[${WIDE}])[ \\t\\u00a0\\u3000]+(?=[${WIDE}])(?![${HAN}]{2,6}[：:])`, 'gu');

/**
 * Mends the spacing that typesetting leaves in Chinese text: runs of blanks become one, none stays between two Chinese
 * characters (`政 协提案`), except before a label with a colon (`张三 联系电话：`). Line breaks count as blanks.
 */
export function mendSpaces(text: string): string {
  return text
    .replace(/[\s\u00a0\u3000\u200b\ufeff]+/gu, ' ')
    .trim()
    .replace(GAP_BETWEEN_WIDE, '');
}

/** A text reduced to what identifies it: NFKC (half width), no white space, straight quotes and brackets unified. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/[“”„‟＂"«»「」『』]/gu, '"')
    .replace(/[〔［【]/gu, '[')
    .replace(/[〕］】]/gu, ']');
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
