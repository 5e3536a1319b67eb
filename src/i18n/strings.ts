import { DEFAULT_LOCALE, pageLocale, type Locale } from './locale.ts';
import { zhCN, type Strings } from './zh-CN.ts';

/** The strings of the pages by language. A further language is a file of the same shape, entered here. */
const STRINGS: Partial<Record<Locale, Strings>> & Record<typeof DEFAULT_LOCALE, Strings> = { 'zh-CN': zhCN };

/** The strings of a page in its language (`Astro.currentLocale`, `lang` of the document), in Chinese where there are no others. */
export function strings(locale: string | undefined): Strings {
  return STRINGS[pageLocale(locale)] ?? STRINGS[DEFAULT_LOCALE];
}

export type { Strings };
