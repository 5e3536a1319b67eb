import type { Locale } from './locale.ts';
import { countedDocuments, type DocumentCounts } from './zh-CN.stages.ts';

/** What `llms.txt` says around names, numbers and addresses. */
export interface LlmsWords {
  about: (counts: {
    regions: number;
    departments: number;
    documents: DocumentCounts;
    years: string;
    projects: number;
  }) => string;
  rules: readonly string[];
  data: string;
  files: Record<
    'page' | 'budgets' | 'projects' | 'indicators' | 'findings' | 'package' | 'catalog' | 'api' | 'openapi',
    string
  >;
  columns: string;
  rights: string;
  publisher: (name: string | null) => string;
  licence: (name: string | null) => string;
  cite: string;
  citing: string;
}

const zhCN: LlmsWords = {
  about: ({ regions, departments, documents, years, projects }) =>
    `部门公开的预算文件，逐格整理成网页和数据：${regions} 个地区、${departments} 个部门和单位、${countedDocuments(documents)}（${years} 年度）、${projects} 个项目。`,
  rules: [
    '每个数字都取自部门公开的文件，保留原文写法、单位和出处；标明“计算得出”的除外。',
    '金额以元计，两位小数。空白不是 0；没有印出单位的表没有金额。',
    '预算（budget）是安排的钱，决算（final-accounts）是花了的钱，字段 stage 说明是哪一种：不要相加，也不要混在一列里比较。',
    '级次是包含关系（类含款、款含项），不要把不同级次相加；部门的数字可能已包含下属单位。',
    '核对发现是两处数字不一致，不等于违规；corrected、doubted 标明已更正和有疑问的数。',
  ],
  data: '数据',
  files: {
    page: '数据说明和字段词典',
    budgets: '预算表和决算表的每个金额，一格一条',
    projects: '项目，一个一条',
    indicators: '绩效指标',
    findings: '核对发现的差异',
    package: 'Data Package 2.0 说明',
    catalog: 'DCAT 目录',
    api: '数据接口（JSON）',
    openapi: 'OpenAPI 3.1',
  },
  columns: 'budgets.csv 的字段',
  rights: '使用',
  publisher: (name) => `发布者：${name ?? '未说明'}`,
  licence: (name) => `许可：${name ?? '未说明'}`,
  cite: '引用',
  citing: '写明部门、年度、表名、原文数字和单位，并附该格的网页地址（字段 page）；原文件名和位置在 document、place。',
};

const counted = ({ budgets, finals }: DocumentCounts) =>
  `budgets: ${budgets}${finals === 0 ? '' : `; final accounts: ${finals}`}`;

const en: LlmsWords = {
  about: ({ regions, departments, documents, years, projects }) =>
    `Budget documents that Chinese government departments publish, made into pages and data cell by cell. Regions: ${regions}; departments and units: ${departments}; ${counted(documents)} (${years}); projects: ${projects}.`,
  rules: [
    'Every figure stands in a published document and keeps its printed text, unit and place, but for those marked as computed.',
    'Amounts are yuan with two decimals. Blank is not 0; a table that prints no unit has no amounts.',
    'A budget is what was planned, final accounts are what was spent; the field stage says which (budget, final-accounts). Never add the two or put them in one column.',
    'A level holds those below it (class, section, item): do not add levels together. A department may include its units.',
    'A finding says that two figures do not agree, which is no proof of wrongdoing; corrected and doubted mark such figures.',
  ],
  data: 'Data',
  files: {
    page: 'what there is, and the dictionary of fields',
    budgets: 'every amount of the tables of budgets and final accounts, one cell a record',
    projects: 'projects',
    indicators: 'performance indicators',
    findings: 'findings of the checks',
    package: 'Data Package 2.0 description',
    catalog: 'DCAT catalogue',
    api: 'static JSON API',
    openapi: 'OpenAPI 3.1',
  },
  columns: 'Fields of budgets.csv',
  rights: 'Terms',
  publisher: (name) => `Publisher: ${name ?? 'not stated'}`,
  licence: (name) => `Licence: ${name ?? 'not stated'}`,
  cite: 'How to cite',
  citing:
    'Name department, year, table, the printed figure and its unit, with the address of the cell (field page); document and place name the source file and where in it.',
};

const WORDS: Record<Locale, LlmsWords> = { 'zh-CN': zhCN, en };

/** The words of `llms.txt` in a language. */
export function llmsWords(locale: Locale): LlmsWords {
  return WORDS[locale];
}
