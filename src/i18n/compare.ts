import { compareEn } from './compare.en.ts';
import { compareZhCN, type CompareWords } from './compare.zh-CN.ts';
import { pageLocale, type Locale } from './locale.ts';

const WORDS: Record<Locale, CompareWords> = { 'zh-CN': compareZhCN, en: compareEn };

/** The words of the page of comparisons, which its script needs too. */
export function compareWords(locale: string | undefined): CompareWords {
  return WORDS[pageLocale(locale)];
}

export type { CompareWords };
