import type { Locale } from './locale.ts';

/** Who publishes the data and under which terms, in words. */
const WORDS = {
  'zh-CN': {
    title: '发布者和使用许可',
    publisher: '发布者',
    licence: '使用许可',
    notStated: '未说明',
    licenceNotStated: '发布者没有说明。使用前请向发布者了解；预算原文由各部门依法公开。',
  },
  en: {
    title: 'Publisher and terms of use',
    publisher: 'Publisher',
    licence: 'Licence',
    notStated: 'Not stated',
    licenceNotStated:
      'The publisher has not stated one. Ask before you use the data; the budgets themselves are public by law.',
  },
} satisfies Record<Locale, Record<string, string>>;

export function rightsWords(locale: Locale): (typeof WORDS)['zh-CN'] {
  return WORDS[locale];
}
