import { defineCommand } from '../command-line/index.ts';

export const review = defineCommand({
  name: 'review',
  summary: { 'zh-CN': '生成原文与识别结果对照的核对页', en: 'make a page that shows the source beside what was read' },
  details: {
    'zh-CN': `生成一个供人核对的网页：每份文件的问题、有疑问的地方，能找到原文时并列原文。只有一个文件，不从别处加载任何内容。
路径是 mingzhang convert 写出的 JSON 文件，或装有它们的文件夹；不写路径就是 content/。`,
    en: `Makes a page on which a clerk can look over what was read: every document with its findings, what is in doubt, and,
where the originals are at hand, their text beside it. One file, nothing is loaded from elsewhere. PATH is a
disclosure's JSON file or a folder of them; without a PATH, content/.`,
  },
  paths: 'optional',
  options: {
    source: {
      value: 'DIR',
      says: {
        'zh-CN': '原文所在的文件夹，按文件名和 SHA-256 找到原文',
        en: 'folder of the originals; they are recognised by name and SHA-256',
      },
    },
    out: {
      value: 'DIR',
      default: 'review',
      says: { 'zh-CN': 'index.html 和 findings.csv 写到这里', en: 'where index.html and findings.csv go' },
    },
  },
  run: async (values, paths, locale) => (await import('../review.ts')).reviewAll(paths, values, locale),
});
