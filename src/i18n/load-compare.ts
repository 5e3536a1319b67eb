import { compareZhCN, type CompareWords } from './compare.zh-CN.ts';

/** The words of the page of comparisons, without those of the other language on a page in Chinese: what a browser loads. */
export async function loadCompareWords(locale: string): Promise<CompareWords> {
  return locale.startsWith('en') ? (await import('./compare.en.ts')).compareEn : compareZhCN;
}
