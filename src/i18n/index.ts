export { fieldText, type FieldText } from './fields.ts';
export { findingText, nameText, ruleText } from './findings.ts';
export { DEFAULT_LOCALE, LOCALES, localeOf, pageLocale, type Locale } from './locale.ts';
export { noticeText } from './notices.ts';
export { personalKind, personalWhy } from './personal.ts';
export { problemText, wordProblems } from './problems.ts';
export { reviewWords, type ReviewWords } from './review.ts';
export type { RuleText } from './rules.ts';
export { strings, type Strings } from './strings.ts';
