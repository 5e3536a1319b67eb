import { pageLocale } from './locale.ts';
import type { Strings } from './zh-CN.ts';

/** The strings of one language, without those of the others: what a browser loads. */
export async function loadStrings(locale: string | undefined): Promise<Strings> {
  if (pageLocale(locale) === 'en') return (await import('./en.ts')).en;
  return (await import('./zh-CN.ts')).zhCN;
}
