import { defineCommand } from '../command-line/index.ts';
import { BASE, BUILDING, FORCE, PRECOMPRESS } from './site.ts';

export const merge = defineCommand({
  name: 'merge',
  summary: { 'zh-CN': '把分份生成的门户或归档合并', en: 'put together a portal or an archive that was made in shards' },
  details: {
    'zh-CN': `把 mingzhang build --shard 生成的全部各份合并成一个门户：复制各份，再生成首页、列表、检索、数据下载等不属于某个部门的部分。
也给出 mingzhang index --shard 生成的各份时，检索直接取自其中。与整个生成的门户每个字节都相同。各份须由同样的内容、程序和设置生成，且完好无缺，否则不合并。
给出 mingzhang archive --shard 写出的全部各份时，合并成归档并冻结这一年，与整个归档每个字节都相同；还需要内容文件夹和生成的门户（--site-dir）。`,
    en: `Puts all shards that mingzhang build --shard made together to one portal: copies them, and makes what belongs to no department: home
page, lists, search, downloads of all. Where shards of mingzhang index are given too, the search is taken from them. It is what a build of the whole makes, to the byte. The shards must be of the same content, program
and settings as are here, and as they were built; else nothing is merged.
Of all shards that mingzhang archive --shard made, it makes the archive and freezes the year, as mingzhang archive does of the whole, to the byte. For
that it needs content and portal (--site-dir) as well.`,
  },
  paths: 'required',
  options: {
    out: {
      value: 'DIR',
      says: {
        'zh-CN': '写到这里（默认：dist；归档：archive）',
        en: 'where it goes (default: dist; of an archive: archive)',
      },
    },
    base: BASE,
    ...BUILDING,
    precompress: PRECOMPRESS,
    force: FORCE,
    zip: { says: { 'zh-CN': '归档：另写一个 ZIP 文件', en: 'archive: write a ZIP file as well' } },
    'no-freeze': { says: { 'zh-CN': '归档：不冻结', en: 'archive: do not freeze the year' } },
    'site-dir': {
      value: 'DIR',
      says: {
        'zh-CN': '归档：已生成的门户所在的文件夹（默认：dist）',
        en: 'archive: folder of the built portal (default: dist)',
      },
    },
  },
  run: async ({ 'site-dir': siteDir, 'no-freeze': noFreeze, ...values }, folders, locale) =>
    (await import('../merge.ts')).merge(folders, { ...values, siteDir, freeze: !noFreeze }, locale),
});

export const index = defineCommand({
  name: 'index',
  summary: { 'zh-CN': '为分份生成的门户建检索', en: 'make the search of a portal that is built in shards' },
  details: {
    'zh-CN': `由 mingzhang build --shard 生成的全部各份建检索，可再分成几份，由几台机器各做一份；与各份网页一起交给 mingzhang merge。
检索按年度分包，第 I 份是每 N 包中的第 I 包，因此要给出全部网页。网页很多时才需要：不做这一步，merge 自己建检索，结果相同。`,
    en: `Makes the search of all shards of mingzhang build --shard, in shards of its own for several machines; mingzhang merge takes them beside
those of the pages. The search lies in bundles by year, shard I has each I-th of N of them, so that the folders of all pages are needed.
It is for very many pages: without it, merge makes the search itself, and the same.`,
  },
  paths: 'required',
  options: {
    shard: {
      shard: true,
      value: 'I/N',
      says: { 'zh-CN': '只做 N 份中的第 I 份（默认：1/1）', en: 'make part I of N only (default: 1/1)' },
    },
    out: { value: 'DIR', default: 'search-shard', says: { 'zh-CN': '写到这里', en: 'where it goes' } },
    base: BASE,
    ...BUILDING,
    precompress: PRECOMPRESS,
  },
  run: async (values, folders, locale) => (await import('../search-index.ts')).indexSite(folders, values, locale),
});
