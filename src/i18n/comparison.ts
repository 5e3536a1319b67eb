import { comparisonEn } from './comparison.en.ts';
import { comparisonZhCN, type ComparisonWords } from './comparison.zh-CN.ts';
import { pageLocale, type Locale } from './locale.ts';

const WORDS: Record<Locale, ComparisonWords> = { 'zh-CN': comparisonZhCN, en: comparisonEn };

/** The words of tables and notes of documents side by side: browsers fetch them with the first comparison. */
export function comparisonWords(locale: string | undefined): ComparisonWords {
  return WORDS[pageLocale(locale)];
}

export type { ComparisonWords };
