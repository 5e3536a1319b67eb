import { DEFAULT_LOCALE, wordProblems } from '../i18n/index.ts';

// What stops a page from being built is told in words. For its effect: every page has a layout.
wordProblems(DEFAULT_LOCALE);
