import { compact } from '../text.ts';
import { GROUP_WORDS, HEADER_WORDS, type Meaning } from '../vocabulary/index.ts';

/** Reduces a header label to what identifies it. */
function key(words: string): string {
  return compact(words)
    .replace(/\d{4}年度?/gu, '')
    .replace(/^其中[:：]?/u, '')
    .replace(/\((?:百万|千|万|亿)?元\)$/u, '')
    .replace(/[:：]$/u, '');
}

/** What a header label means, or `null` for words that are no known header. */
export function meaningOf(words: string): Meaning | null {
  const text = key(words);
  // A year alone (2026年预算数, 2023年) heads amounts of that year.
  if (text === '') return /\d{4}年/u.test(compact(words)) ? { role: 'amount', measure: 'total' } : null;
  return HEADER_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Is this a word of a header: a known column, or a group of columns? */
export function isHeaderWord(words: string): boolean {
  return words !== '' && (meaningOf(words) !== null || GROUP_WORDS.test(key(words)));
}
