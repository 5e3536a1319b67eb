import { buildLocale, wordProblems } from '../i18n/index.ts';

// What stops a page from being built is told in words. For its effect: every page has a layout.
wordProblems(buildLocale());
