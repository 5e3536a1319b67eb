import { DEFAULT_LOCALE, pageLocale, type Locale } from './locale.ts';
import { zhCN, type Strings } from './zh-CN.ts';

/** The strings of the pages by language. A further language is a file of the same shape, entered here. */
const STRINGS: Partial<Record<Locale, Strings>> & Record<typeof DEFAULT_LOCALE, Strings> = { 'zh-CN': zhCN };

/** The strings of a page in its language (`Astro.currentLocale`, `lang` of the document), in Chinese where there are no others. */
export function strings(locale: string | undefined): Strings {
  return STRINGS[pageLocale(locale)] ?? STRINGS[DEFAULT_LOCALE];
}

export type { Strings };
export { findingText, nameText, ruleText } from './findings.ts';
export { DEFAULT_LOCALE, LOCALES, localeOf, pageLocale, type Locale } from './locale.ts';
export { noticeText } from './notices.ts';
export { personalKind, personalWhy } from './personal.ts';
export { problemText, wordProblems } from './problems.ts';
export { reviewWords, type ReviewWords } from './review.ts';
export type { RuleText } from './rules.ts';
