import { DEFAULT_LIMITS } from '../../src/readers/index.ts';
import { defineCommand } from '../command-line/index.ts';
import { WORKERS } from './site.ts';

/** Every limit with its usual value. */
const LIMITS_SHOWN = Object.entries(DEFAULT_LIMITS)
  .map(([name, value]) => `${name}=${value}`)
  .join(', ');

export const convert = defineCommand({
  name: 'convert',
  summary: { 'zh-CN': '读入预算文件，写成 content/ 中的数据', en: 'read budget documents into content/' },
  details: {
    'zh-CN': `读入预算文件（文件，或装有文件的文件夹），按部门和年度写入内容文件夹，随后做勾稽核对（见 mingzhang check），
结果写在旁边。读取 PDF、OFD、Excel、Word、网页、CSV、文本和 ZIP 压缩包。含 disclosure.yaml 的文件夹是由几个文件组成的一份公开，见 README。`,
    en: `Reads budget documents (files, or folders of them) and writes department-years into a content folder, then holds
their figures against the reconciliation rules (see mingzhang check) and writes the results beside them.
PDF, OFD, Excel, Word, HTML, CSV and text files are read, and ZIP archives of them.
A folder with a disclosure.yaml is one disclosure of several files; see README.`,
  },
  paths: 'required',
  options: {
    out: { value: 'DIR', default: 'content', says: { 'zh-CN': '内容文件夹', en: 'the content folder' } },
    replace: {
      says: {
        'zh-CN': '允许用另一份文件代替同一部门同一年度已公布的文件',
        en: 'let another document take the place of the one published for its department and year',
      },
    },
    because: {
      value: 'TEXT',
      says: {
        'zh-CN': '为什么重新公布，写在页面的版本记录里',
        en: 'why it is published anew, told in the page’s list of versions',
      },
    },
    scans: {
      says: {
        'zh-CN': '扫描页（图片页）也识别；先运行 npm run scans:install',
        en: 'read scanned pages too; needs npm run scans:install once',
      },
    },
    limit: {
      value: 'NAME=N',
      names: Object.keys(DEFAULT_LIMITS),
      says: {
        'zh-CN': `放宽或收紧一份文件的限制，可多次给出：${LIMITS_SHOWN}`,
        en: `widen or narrow a limit of one document, any number of times: ${LIMITS_SHOWN}`,
      },
    },
    workers: {
      ...WORKERS,
      says: {
        'zh-CN': '同时读几份文件，各在自己的进程中（默认：按处理器数，最多 4）；结果与个数无关',
        en: 'documents read at once, each in a process of its own (default: one a processor, at most 4); what comes out is the same',
      },
    },
    shard: {
      shard: true,
      value: 'I/N',
      says: {
        'zh-CN': '只转换 N 份中的第 I 份，按路径下第一层文件夹的名称分；不核对，见 README',
        en: 'convert part I of N only, told by the name of the first folder below PATH; nothing is checked, see README',
      },
    },
    'keep-original': {
      says: {
        'zh-CN': '原件一律随数据公开，含有网页不显示的内容（如个人号码）的也公开（默认：含有的不公开）',
        en: 'publish every original with its figures, those too that hold what pages do not show, such as personal numbers (default: not those)',
      },
    },
    'no-keep-original': {
      says: {
        'zh-CN': '不公开原件（--figures-only 时的默认）',
        en: 'publish no original (default with --figures-only)',
      },
    },
    'figures-only': {
      says: {
        'zh-CN': '不保留文字：情况说明、项目概况、依据和目标；保留表格、金额、名称和指标',
        en: 'leave prose out: narrative, project overview, basis and goal; keep tables, amounts, names, indicators',
      },
    },
  },
  run: async (values, paths, locale) => {
    const { convertAll } = await import('../convert.ts');
    return convertAll(
      paths,
      {
        out: values.out,
        figuresOnly: values['figures-only'],
        replace: values.replace,
        because: values.because ?? null,
        originals: values['keep-original']
          ? 'all'
          : values['no-keep-original'] || values['figures-only']
            ? 'none'
            : null,
        scans: values.scans,
        workers: values.workers,
        shard: values.shard,
        limits: values.limit ?? {},
      },
      locale,
    );
  },
});
