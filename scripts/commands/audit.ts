import { defineCommand } from '../command-line/index.ts';

export const audit = defineCommand({
  name: 'audit',
  summary: { 'zh-CN': '用 Lighthouse 检查生成的网页', en: 'judge the built pages with Lighthouse' },
  details: {
    'zh-CN': `生成门户，由本项目的服务器压缩发送，用 Lighthouse 的手机预设检查首页、最大的部门年度页、项目列表和一次检索。
性能低于 95、其余低于 100、版面移动达到 0.02、首屏超过 110 KB 或脚本超过 6 KB（gzip），退出码为 1。
检索本身就是操作，它的流量只列出，不作判断。性能的分数受机器忙闲影响，请在机器空闲时运行。`,
    en: `Builds the portal, serves it compressed with the project's own server and runs Lighthouse's mobile preset on home,
the heaviest department-year, the list of projects and a search. Exit code 1 when performance is below 95, another score
below 100, layout shift 0.02 or more, the first view above 110 KB or its scripts above 6 KB (gzip). A search is what its
scripts wait for, so its bytes are told, not judged. Scores of performance need a machine with nothing else to do.`,
  },
  paths: 'none',
  options: {
    content: { value: 'DIR', says: { 'zh-CN': '内容文件夹', en: 'the content folder' } },
    site: {
      value: 'DIR',
      says: { 'zh-CN': '用已生成的门户，不再生成', en: 'take this built site instead of building one' },
    },
    query: { value: 'TEXT', default: '公务接待费', says: { 'zh-CN': '检索什么', en: 'what is searched for' } },
  },
  run: async (values, _, locale) => (await import('../audit.ts')).audit(values, locale),
});
