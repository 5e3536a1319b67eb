import { pageLocale, type Locale } from './locale.ts';
import { en } from './en.ts';
import { zhCN, type Strings } from './zh-CN.ts';

/** The strings of the pages by language: a string that one of them lacks does not pass the type check. */
const STRINGS: Record<Locale, Strings> = { 'zh-CN': zhCN, en };

/** The strings of a page in its language (`Astro.currentLocale`, `lang` of the document). */
export function strings(locale: string | undefined): Strings {
  return STRINGS[pageLocale(locale)];
}

export type { Strings };
