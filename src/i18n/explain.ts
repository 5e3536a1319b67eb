import { explainEn } from './explain.en.ts';
import { explainZhCN, type ExplainWords } from './explain.zh-CN.ts';
import { pageLocale, type Locale } from './locale.ts';

const WORDS: Record<Locale, ExplainWords> = { 'zh-CN': explainZhCN, en: explainEn };

/** The words that explain terms, codes and figures. */
export function explainWords(locale: string | undefined): ExplainWords {
  return WORDS[pageLocale(locale)];
}

export type { ExplainWords };
