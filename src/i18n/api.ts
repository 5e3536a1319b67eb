import { apiEn } from './api.en.ts';
import { apiZh, type ApiWords } from './api.zh-CN.ts';
import type { Locale } from './locale.ts';

const WORDS: Record<Locale, ApiWords> = { 'zh-CN': apiZh, en: apiEn };

/** What the static API says of itself, in a language. */
export function apiWords(locale: Locale): ApiWords {
  return WORDS[locale];
}

export type { ApiWords };
