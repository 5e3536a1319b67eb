import type { Locale } from './locale.ts';

/** What the build says, and what `llms.txt` tells. */
export interface CrawlerWords {
  noSite: string;
}

const WORDS: Record<Locale, CrawlerWords> = {
  'zh-CN': { noSite: '没有设置网址（MINGZHANG_SITE 或 --site），未生成站点地图：站点地图只能写完整网址。' },
  en: { noSite: 'No address is set (MINGZHANG_SITE or --site): no sitemap, which can hold full addresses only.' },
};

export function crawlerWords(locale: Locale): CrawlerWords {
  return WORDS[locale];
}
