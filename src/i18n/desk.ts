import { deskEn } from './desk.en.ts';
import type { DeskWords } from './desk-words.ts';
import { deskZhCN } from './desk.zh-CN.ts';
import { pageLocale, type Locale } from './locale.ts';

const WORDS: Record<Locale, DeskWords> = { 'zh-CN': deskZhCN, en: deskEn };

/** The words of the clerk's desk, which its scripts need too. */
export function deskWords(locale: string | undefined): DeskWords {
  return WORDS[pageLocale(locale)];
}

export type { DeskWords };
