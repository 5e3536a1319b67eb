import type { Locale } from './locale.ts';

/** What a page says that stands at an address from before. */
interface MovedWords {
  title: string;
  here: string;
}

const WORDS: Record<Locale, MovedWords> = {
  'zh-CN': { title: '这一页已换了地址', here: '到新地址' },
  en: { title: 'This page has moved', here: 'To its new address' },
};

export function movedWords(locale: Locale): MovedWords {
  return WORDS[locale];
}
