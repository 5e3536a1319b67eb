import { Problem } from '../problem.ts';

/** The languages of the interface. */
export const LOCALES = ['zh-CN', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language of the site where nobody names another. */
export const DEFAULT_LOCALE = 'zh-CN' satisfies Locale;

/** The language a person names: `zh`, `zh-CN`, `zh_CN.UTF-8`, `en`, `en-GB` …; `null` for another. */
export function readLocale(name: string): Locale | null {
  const language = /^[a-z]+/iu.exec(name)?.[0].toLowerCase();
  return LOCALES.find((locale) => locale.split('-')[0] === language) ?? null;
}

/** The language of a page, by what Astro or the document says of it. */
export function pageLocale(current: string | undefined): Locale {
  return readLocale(current ?? '') ?? DEFAULT_LOCALE;
}

/**
 * The language of a command: the one its `--lang` names, else Chinese where the environment is Chinese (`LC_ALL`, `LC_MESSAGES`,
 * `LANG`, the first that is set), else English. Throws a Problem when the flag names a language there is not.
 */
export function localeOf(env: Readonly<Record<string, string | undefined>>, flag?: string): Locale {
  if (flag !== undefined) {
    const chosen = readLocale(flag);
    if (chosen) return chosen;
    throw new Problem('language-unknown', { given: flag, known: LOCALES.join('\n') });
  }
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return readLocale(named ?? '') ?? 'en';
}
