import { defineCommand } from '../command-line/index.ts';

export const BUILDING = {
  content: {
    value: 'DIR',
    says: {
      'zh-CN': '内容文件夹（默认：MINGZHANG_CONTENT，或 content）',
      en: 'the content folder (default: MINGZHANG_CONTENT, or content)',
    },
  },
  site: {
    value: 'URL',
    says: { 'zh-CN': '门户的网址（默认：MINGZHANG_SITE）', en: 'address of the portal (default: MINGZHANG_SITE)' },
  },
} as const;

/** How many processes do the work. */
export const WORKERS = { value: 'N', least: 1, most: 64, example: 2 } as const;

export const FORCE = {
  says: {
    'zh-CN': '没有变化也重新生成',
    en: 'build also where nothing has changed',
  },
} as const;

export const BASE = {
  value: 'PATH',
  says: {
    'zh-CN': '门户在网址下的路径（默认：MINGZHANG_BASE，或 /）',
    en: 'path of the portal below its address (default: MINGZHANG_BASE, or /)',
  },
} as const;

const SERVING = {
  port: {
    value: 'N',
    default: 4321,
    least: 0,
    most: 65535,
    says: {
      'zh-CN': '端口，被占用时用下一个空闲的',
      en: 'first port to try; the next free one is taken when it is busy',
    },
  },
  host: {
    value: 'ADDRESS',
    default: '127.0.0.1',
    says: { 'zh-CN': '监听的地址，0.0.0.0 为全部', en: 'address to listen on, 0.0.0.0 for all' },
  },
} as const;

const DIR = {
  value: 'DIR',
  default: 'dist',
  says: { 'zh-CN': '门户所在的文件夹', en: 'folder of the built portal' },
} as const;

export const PRECOMPRESS = {
  says: {
    'zh-CN': '在文本文件旁放压缩好的副本（.gz、.br），供服务器直接发送',
    en: 'lay compressed twins (.gz, .br) beside files of text, for servers that send them as they are',
  },
} as const;

export const build = defineCommand({
  name: 'build',
  summary: { 'zh-CN': '生成门户（静态网页）', en: 'build the portal as static files' },
  details: {
    'zh-CN':
      '由内容文件夹生成门户：静态网页，任何网站服务器均可托管。内容、程序和设置与上次生成时相同，门户也没有被改动的，不再重新生成。',
    en: `Builds the portal of a content folder: static files for any web server. Where content, program and settings are those of the portal
that stands there, and nobody has touched it, it stays as it is.`,
  },
  paths: 'none',
  options: {
    outDir: { value: 'DIR', default: 'dist', says: { 'zh-CN': '写到这里', en: 'where it goes' } },
    out: { value: 'DIR', says: { 'zh-CN': '同 --outDir', en: 'the same as --outDir' } },
    base: BASE,
    ...BUILDING,
    precompress: PRECOMPRESS,
    shard: {
      shard: true,
      value: 'I/N',
      says: {
        'zh-CN': '只生成 N 份中的第 I 份：按名称分得的部门的网页和文件；各份由 mingzhang merge 合并',
        en: 'build part I of N only: pages and files of the departments that fall to it by their names; mingzhang merge puts the parts together',
      },
    },
    workers: {
      ...WORKERS,
      says: {
        'zh-CN': '用几个进程生成（默认：按处理器数、内存和文件数，最多 4）；结果与个数无关',
        en: 'processes that make the portal (default: by processors, memory and documents, at most 4); what comes out is the same',
      },
    },
    force: FORCE,
  },
  run: async ({ outDir, out = outDir, ...values }, _, locale) =>
    (await import('../build.ts')).buildSite({ ...values, out }, locale),
});

export const serve = defineCommand({
  name: 'serve',
  summary: { 'zh-CN': '在本机打开已生成的门户', en: 'serve the built portal' },
  details: {
    'zh-CN': '在本机提供已生成的门户，并打印地址。Ctrl+C 结束。',
    en: 'Serves the built portal and prints its address. Ctrl+C ends it.',
  },
  paths: 'none',
  options: { ...SERVING, dir: DIR, base: BASE },
  run: async (values, _, locale) => (await import('../serve.ts')).serveSite(values, locale),
});

export const start = defineCommand({
  name: 'start',
  summary: { 'zh-CN': '生成门户并在本机打开', en: 'build the portal and serve it' },
  details: {
    'zh-CN': '生成门户，在本机提供它，并打印地址。Ctrl+C 结束。',
    en: 'Builds the portal, serves it and prints its address. Ctrl+C ends it.',
  },
  paths: 'none',
  options: { ...SERVING, dir: DIR, base: BASE, ...BUILDING, force: FORCE },
  run: async (values, _, locale) => (await import('../serve.ts')).buildAndServe(values, locale),
});
