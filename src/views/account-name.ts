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
