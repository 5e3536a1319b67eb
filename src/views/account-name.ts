import { pageLocale } from '../i18n/locale.ts';
import { capitalised } from '../text.ts';
import { accountEnglish, wordEnglish } from '../vocabulary/index.ts';

/** A name as a page of a language says it, and the printed one where that is another. */
interface AccountName {
  name: string;
  printed: string | null;
}

/**
 * What an account is called on a page: in English by its standard English, where its code and printed name say which account it is, else
 * as printed. `code`: `null` where it is told by its name alone.
 */
export function accountName(locale: string | undefined, code: string | null, printed: string): AccountName {
  if (pageLocale(locale) !== 'en') return { name: printed, printed: null };
  const english = code === null || code === '' ? wordEnglish(printed) : accountEnglish(code, printed);
  return english === null ? { name: printed, printed: null } : { name: english, printed };
}

/** What is said in a language of a thing with a name in both. */
export function namedText(locale: string | undefined, { zh, en }: { zh: string; en: string }): string {
  return pageLocale(locale) === 'en' ? capitalised(en) : zh;
}

/** A name in pinyin without tones, from the part of an address that it was made for: `shangwu-weiyuanhui`, Shangwu Weiyuanhui. */
export function romanised(slug: string): string {
  return slug
    .split('-')
    .filter((word) => /^[a-z]/u.test(word))
    .map(capitalised)
    .join(' ');
}

/** A department or region in one line, as a list to choose from has it on a page in English: what its name sounds like, then the name. */
export function placeText(slug: string, name: string): string {
  return `${romanised(slug)} ${name}`;
}

/** An account in one line in English: its code, then its standard English where code and printed name say which it is, else its name as printed. */
export function accountText(code: string, printed: string): string {
  return `${code} ${accountName('en', code, printed).name}`.trimEnd();
}

/** What names things on pages in English; those in Chinese load nothing of it. */
export type EnglishNames = typeof import('./account-name.ts');
