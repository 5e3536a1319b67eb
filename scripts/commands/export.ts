import { defineCommand } from '../command-line/index.ts';

export const exportCommand = defineCommand({
  name: 'export',
  summary: { 'zh-CN': '导出检索记录，供 OpenSearch 使用', en: 'export the records of the search for OpenSearch' },
  details: {
    'zh-CN': `--opensearch：写出索引定义（opensearch-index.json：分析器和字段）和批量文件（records-00001.ndjson……，每个不超过 10 MB），
检索记录与门户自己的索引同源：部门年度、情况说明的各部分、项目、表格和表格的每一行，数字按原文，附两种语言的网址。
不写路径就是 content/。先在旁边写好再整体换上；内容不变，每个字节也不变。建立索引和装入的命令见 docs/opensearch.md。`,
    en: `--opensearch: writes the definition of an index (opensearch-index.json: analyser and fields) and bulk files
(records-00001.ndjson …, at most 10 MB each). Records are what the portal's own index takes in: department-years, parts of
narratives, projects, tables and their rows, figures as printed, with addresses in both languages. PATH is the content folder;
without one, content/. All is written beside its place and swapped in whole; the same content gives the same bytes.
docs/opensearch.md has the commands that create the index and load it.`,
  },
  paths: 'optional',
  options: {
    opensearch: {
      says: { 'zh-CN': '按 OpenSearch 的格式（必须写明）', en: 'in the formats of OpenSearch (has to be said)' },
    },
    out: { value: 'DIR', says: { 'zh-CN': '写到这里（必须写明）', en: 'where it goes (has to be said)' } },
    site: {
      value: 'URL',
      says: {
        'zh-CN': '门户的网址，写进记录的地址里（默认：MINGZHANG_SITE）',
        en: 'address of the portal, for the addresses in the records (default: MINGZHANG_SITE)',
      },
    },
    base: {
      value: 'PATH',
      says: {
        'zh-CN': '门户在网址下的路径（默认：MINGZHANG_BASE，或 /）',
        en: 'path of the portal below its address (default: MINGZHANG_BASE, or /)',
      },
    },
    shard: {
      shard: true,
      value: 'I/N',
      says: {
        'zh-CN': '只导出 N 份中的第 I 份，按地区文件夹的名称分；每份写到自己的文件夹',
        en: 'export part I of N only, told by the name of the region’s folder; each part goes to a folder of its own',
      },
    },
  },
  run: async (values, paths, locale) => (await import('../export.ts')).exportRecords(paths, values, locale),
});
