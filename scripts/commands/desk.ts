import { defineCommand } from '../command-line/index.ts';

export const desk = defineCommand({
  name: 'desk',
  summary: { 'zh-CN': '打开工作台：收件、核对、决定、发布', en: 'open the desk: take in, look, decide, publish' },
  details: {
    'zh-CN': `在本机的浏览器中打开工作台：拖入文件，与原文对照，作出决定，生成并发布门户，不用命令行。
只在本机（127.0.0.1）回应，不访问别处；写出的文件与各命令相同。Ctrl+C 结束，已保存的决定不会丢失。`,
    en: `Opens the desk in the browser of this machine: drop documents, look at them beside their originals, decide, build and
publish the portal, without a command line. It answers on this machine only (127.0.0.1) and asks nothing elsewhere; it writes
the same files as the commands. Ctrl+C ends it; what was saved is not lost.`,
  },
  paths: 'none',
  options: {
    content: { value: 'DIR', default: 'content', says: { 'zh-CN': '内容文件夹', en: 'the content folder' } },
    inbox: {
      value: 'DIR',
      default: 'inbox',
      says: {
        'zh-CN': '收件夹：拖入的文件放在这里，每份公开一个文件夹',
        en: 'the inbox: what is dropped lies here, one folder a disclosure',
      },
    },
    out: { value: 'DIR', default: 'dist', says: { 'zh-CN': '生成的门户', en: 'the built portal' } },
    scans: {
      says: {
        'zh-CN': '每份文件的扫描页（图片页）都识别；先运行 npm run scans:install',
        en: 'read scanned pages of every document; needs npm run scans:install once',
      },
    },
    port: {
      value: 'N',
      default: 0,
      least: 0,
      most: 65535,
      says: { 'zh-CN': '端口，0 为任意空闲端口', en: 'the port; 0 takes any that is free' },
    },
    'no-open': {
      says: { 'zh-CN': '不打开浏览器，只显示网址', en: 'do not open the browser, only print the address' },
    },
  },
  run: async ({ 'no-open': closed, ...values }, _, locale) =>
    (await import('../desk.ts')).openDesk({ ...values, open: !closed }, locale),
});
