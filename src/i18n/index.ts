import { zhCN, type Strings } from './zh-CN.ts';

/** The strings of the interface's language. */
export const strings: Strings = zhCN;
export type { Strings };
export { DEFAULT_LOCALE, LOCALES, localeOf, readLocale, type Locale } from './locale.ts';
export { noticeText } from './notices.ts';
export { problemText, wordProblems } from './problems.ts';
