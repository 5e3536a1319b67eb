import { defineCommand } from '../command-line/index.ts';

export const check = defineCommand({
  name: 'check',
  summary: { 'zh-CN': '对数字做勾稽核对', en: 'hold the figures against the reconciliation rules' },
  details: {
    'zh-CN': `按勾稽规则核对每个部门年度的数字，列出不符之处。路径是 mingzhang convert 写出的 JSON 文件，或装有它们的文件夹；
不写路径就是 content/。`,
    en: `Holds the figures of each department-year against the reconciliation rules (勾稽) and prints what does not agree.
PATH is a disclosure's JSON file, or a folder of them; without a PATH, content/.`,
  },
  paths: 'optional',
  options: {
    json: {
      says: {
        'zh-CN': '输出一个 JSON 数组：document、rule、outcome、severity、message、cells、difference',
        en: 'one JSON array of results: document, rule, outcome, severity, message, cells, difference',
      },
    },
    all: {
      says: {
        'zh-CN': '四舍五入和无法核对的也列出',
        en: 'print roundings and checks that could not be made as well',
      },
    },
    strict: {
      says: {
        'zh-CN': '有未说明的错误时退出码为 1',
        en: 'exit code 1 when an error stands that nobody has acknowledged',
      },
    },
    write: {
      says: {
        'zh-CN': '把结果写入内容文件夹的 checks/<地区>/<部门>/<年度>.json',
        en: 'write the results to checks/<region>/<department>/<year>.json in the content folder',
      },
    },
  },
  run: async (values, paths, locale) => (await import('../check.ts')).checkAll(paths, values, locale),
});
