import { askZhCN, type AskWords } from './ask.zh-CN.ts';

/** The words of the page of questions, without those of the other language on a page in Chinese: what a browser loads. */
export async function loadAskWords(locale: string): Promise<AskWords> {
  return locale.startsWith('en') ? (await import('./ask.en.ts')).askEn : askZhCN;
}
