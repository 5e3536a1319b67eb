import { pageLocale } from '../i18n/locale.ts';

/** What names things in English: accounts, and in pinyin the departments and regions whose names nobody translated. */
export type EnglishNames = Pick<typeof import('./account-name.ts'), 'accountName' | 'namedText' | 'romanised'>;

/** What a page in English needs for its names; `null` for a page in Chinese, which loads nothing of it. */
export async function loadEnglishNames(locale: string | undefined): Promise<EnglishNames | null> {
  return pageLocale(locale) === 'en' ? import('./account-name.ts') : null;
}

/** A department or region in one line, as a list to choose from has it: its name, in English after what it sounds like. */
export function placeText(names: EnglishNames | null, slug: string, name: string): string {
  return names === null ? name : `${names.romanised(slug)} ${name}`;
}

/** An account in one line: its code, then its standard English where code and printed name say which it is, else its name as printed. */
export function accountText(names: EnglishNames | null, code: string, printed: string): string {
  return `${code} ${names?.accountName('en', code, printed).name ?? printed}`.trimEnd();
}
