import { counted } from './counted.ts';
import { localeOf, type Locale } from './locale.ts';

type Years = readonly (readonly [year: number, pages: number])[];

/** What a build says while it runs. */
interface BuildWords {
  noSite: string;
  /** Pages for the search, by fiscal year. */
  indexed: (years: Years) => string;
  unchanged: (years: Years) => string;
  allIndexed: (pages: number) => string;
  dataFiles: (files: number) => string;
  /** Pages that are taken from the portal before. */
  pagesKept: (pages: number) => string;
  /** What pages are made of could not be written into the cache. */
  pagesNotNoted: string;
  yearFiles: (files: number, documents: number) => string;
  shards: (shards: number, files: number) => string;
  /** What other processes of the same build made. */
  shares: (processes: number, files: number) => string;
  shareFailed: string;
  dataFailed: string;
}

const inChinese = (years: Years) => years.map(([year, pages]) => `${year} 年 ${pages} 页`).join('、');
const inEnglish = (years: Years) => years.map(([year, pages]) => `${year}: ${counted(pages, 'page')}`).join(', ');

const WORDS: Record<Locale, BuildWords> = {
  'zh-CN': {
    noSite: '没有设置网址（MINGZHANG_SITE 或 --site），未生成站点地图：站点地图只能写完整网址。',
    indexed: (years) => `${inChinese(years)}已编入搜索`,
    unchanged: (years) => `${inChinese(years)}与上次相同`,
    allIndexed: (pages) => `共 ${pages} 页可供搜索`,
    dataFiles: (files) => `${files} 个数据文件`,
    pagesKept: (pages) => `${pages} 个页面没有变化，取自上次的门户`,
    pagesNotNoted: '页面由哪些文件生成，未能写入缓存：下次将重新生成全部页面',
    yearFiles: (files, documents) => `${documents} 份文件的下载，共 ${files} 个`,
    shards: (shards, files) => `${shards} 份已并入，共 ${files} 个文件`,
    shares: (processes, files) => `另有 ${processes} 个进程同时生成了 ${files} 个文件`,
    shareFailed: '同时生成网页的另一个进程失败了（原因见上），门户未生成。可加 --workers 1 用一个进程生成',
    dataFailed: '数据文件未能生成（原因见上），门户未生成',
  },
  en: {
    noSite: 'No address is set (MINGZHANG_SITE or --site): no sitemap, which can hold full addresses only.',
    indexed: (years) => `${inEnglish(years)} indexed`,
    unchanged: (years) => `${inEnglish(years)} unchanged since the last build`,
    allIndexed: (pages) => `${counted(pages, 'page')} indexed for search`,
    dataFiles: (files) => counted(files, 'data file'),
    pagesKept: (pages) => `${counted(pages, 'unchanged page')} taken from the last portal`,
    pagesNotNoted: 'What the pages are made of could not be written into the cache: the next build makes all of them',
    yearFiles: (files, documents) => `${counted(files, 'file')} of ${counted(documents, 'department-year')}`,
    shards: (shards, files) => `${counted(files, 'file')} of ${counted(shards, 'shard')} taken in`,
    shares: (processes, files) =>
      `${counted(files, 'file')} made by ${counted(processes, 'process', 'processes')} beside this one`,
    shareFailed:
      'A process that makes pages beside this one has failed (see above), so the portal was not built. --workers 1 builds it in one process',
    dataFailed: 'The data files could not be made (see above), so the portal was not built',
  },
};

/** The variable by which a command hands its language on to the build that it starts. */
export const BUILD_LANGUAGE = 'MINGZHANG_LANG';

/** The language of a build: that of the command that started it, else that of the environment. */
export function buildLocale(): Locale {
  return localeOf(process.env, process.env[BUILD_LANGUAGE]);
}

/** What a build says, in its language. */
export function buildWords(): BuildWords {
  return WORDS[buildLocale()];
}
