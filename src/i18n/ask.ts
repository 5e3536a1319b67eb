import { askEn } from './ask.en.ts';
import { askZhCN, type AskWords } from './ask.zh-CN.ts';
import { pageLocale, type Locale } from './locale.ts';

const WORDS: Record<Locale, AskWords> = { 'zh-CN': askZhCN, en: askEn };

/** The words of the page of questions, which its script needs too. */
export function askWords(locale: string | undefined): AskWords {
  return WORDS[pageLocale(locale)];
}

export type { AskWords };
