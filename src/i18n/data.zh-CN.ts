import type { DataWords } from './data.ts';

/** The words of open data in Chinese. */
export const zhCN: DataWords = {
  title: '开放数据',
  lead: '本站的全部数字可以整体取用：表中的每个金额、项目、绩效指标和核对发现的差异，一格一条，带原文、单位、出处和网页地址。',
  package: {
    title: (portal) => `${portal ?? '明账'}：部门预算公开数据`,
    description:
      '由部门公开的预算文件逐格整理而成。没有相加，没有推算；有人工更正的金额标明更正，并保留原文。金额以元计。',
  },
  kinds: {
    budgets: {
      title: '预算表金额',
      text: '预算表和决算表中的每个金额单元格一条，stage 说明是哪一种；含空白单元格，不含百分比。',
    },
    projects: { title: '项目', text: '每个项目一条；金额取自绩效目标表或项目表，没有时取情况说明中的一句话。' },
    indicators: { title: '绩效指标', text: '每条绩效指标一条，部门整体绩效的指标在前。' },
    findings: { title: '核对发现的差异', text: '差异涉及的每个单元格一条；已经说明原因的也在内，并写明。' },
  },
  files: {
    title: '文件',
    lead: '同样的内容有两种格式。CSV 可以用任何程序打开；Parquet 带有数据类型，更小，查询更快。',
    caption: (kind) => `${kind}的文件`,
    name: '文件',
    holds: '内容',
    rows: '行数',
    size: '大小',
    gzip: 'gzip',
    digest: 'SHA-256',
    allYears: '全部年度',
    year: (year) => `${year} 年度`,
    order: { department: '按部门排列', code: '按科目编码排列' },
    description: '说明以上全部文件的 datapackage.json',
    bytes: (text) => `${text} 字节`,
    missing: '数据文件在建站时生成，这里还没有。',
  },
  terms: {
    title: '谁发布，怎样使用',
    publisher: '发布者',
    licence: '许可',
    notStated: '发布者没有说明。',
  },
  reading: {
    title: '读之前要知道',
    points: [
      'CSV 用 UTF-8 编码，开头有字节顺序标记，每行以回车换行结束；第一行是字段名，表下没有注释。',
      '编码（科目、单位、项目、区划）是文字，原样写出，不加引号公式。自动判断类型的程序会把它们当成数，丢掉开头的 0，或把 3-4 当成日期：读 CSV 时请指定为文字，或用 Parquet。',
      '金额是元，总是两位小数，不带千分位。读 CSV 时请指定为定点小数；用浮点数相加，末位会有误差。',
      '以 =、+、-、@ 开头、会被电子表格当成公式的文字，在 CSV 中前面加一个撇号；Parquet 中没有。',
      '空白就是空白：单元格空白、没有写单位的表，amount 为空；印作 0 的是 0。',
      '不要把同一张表的行直接相加：合计、类、款、项互相包含（level），其中项也在合计里（part）。不同的表也互相包含。',
      '预算是安排的钱，决算是花了的钱：每条记录都用 stage 说明是哪一种，不要把两种相加。决算表里也印预算数，见 measure。',
      '部门预算可能已经包含下属单位的预算，不同部门的数字相加会重复。',
      '项目的概述、依据、目标等文字不在这些文件里，在每个部门年度的 JSON 中。',
    ],
  },
  recipes: {
    title: '怎样读',
    lead: 'DuckDB、pandas 和 R 的各段都对这样的文件运行过；Excel 的步骤按其菜单写成。DuckDB 读已下载的文件；pandas 和 R 也可以这样，把网址换成文件名。',
    names: { duckdb: 'DuckDB（SQL）', pandas: 'Python（pandas）', r: 'R', excel: 'Excel（Power Query）' },
    excel: [
      '在“数据”中选“自文本/CSV”，选文件，文件原始格式选“65001: Unicode (UTF-8)”，分隔符选逗号。',
      '“数据类型检测”选“不检测数据类型”，再点“转换数据”。',
      '把第一行用作标题；把 amount 的类型改为“货币”或“小数”，各种编码保持“文本”。',
      '直接双击打开 CSV 会使编码变样。一张表的完整样子，请用部门年度网页上的 Excel 文件。',
    ],
  },
  dictionary: {
    title: '字段说明',
    lead: '字段的顺序与文件中相同。在各个文件里，同名的字段含义相同。',
    caption: (kind) => `${kind}的字段`,
    field: '字段',
    type: '类型',
    text: '含义',
    required: '必有',
    types: {
      text: '文字',
      integer: '整数',
      amount: '金额，元，两位小数',
      number: '数',
      boolean: 'true 或 false',
    },
  },
  codes: {
    title: '代码',
    lead: '字段中用代码写的值。',
    caption: (field) => `${field} 的值`,
    value: '值',
    zh: '中文',
    en: '英文',
  },
  fiscal: {
    title: '财政含义',
    text: 'datapackage.json 的 fiscal 部分是本站对 Data Package 2.0 的扩展，说明哪些字段是金额、年度、部门、功能分类和经济分类，结构与 Fiscal Data Package 0.3 的 model 相同。',
  },
};
