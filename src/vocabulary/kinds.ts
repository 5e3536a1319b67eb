import type { Named } from './named.ts';

/** What a kind of table is called: its usual title, and a shorter name where room is scarce. */
interface KindName extends Named {
  short: string;
}

/**
 * The statutory tables; `other` is a table that no title or header identifies. The order is that of the zones in the search
 * index: a new kind is a new line here, with its titles in `titles.ts`.
 */
const KINDS = {
  'appropriation-balance': {
    zh: '财政拨款收支总表',
    short: '财政拨款收支总表',
    en: 'fiscal appropriation revenue and expenditure',
  },
  'general-public-expenditure': {
    zh: '一般公共预算财政拨款支出预算表',
    short: '一般公共预算支出表',
    en: 'general public budget expenditure',
  },
  'basic-expenditure': {
    zh: '一般公共预算财政拨款基本支出预算表',
    short: '基本支出表（部门经济分类）',
    en: 'basic expenditure',
  },
  'basic-expenditure-government': {
    zh: '一般公共预算财政拨款基本支出预算表（政府预算支出经济分类）',
    short: '基本支出表（政府经济分类）',
    en: 'basic expenditure by government economic classification',
  },
  'project-expenditure': {
    zh: '一般公共预算财政拨款项目支出预算表',
    short: '项目支出表（部门经济分类）',
    en: 'project expenditure',
  },
  'project-expenditure-government': {
    zh: '一般公共预算财政拨款项目支出预算表（政府预算支出经济分类）',
    short: '项目支出表（政府经济分类）',
    en: 'project expenditure by government economic classification',
  },
  'three-public': { zh: '“三公”经费支出表', short: '“三公”经费表', en: 'three public expenses' },
  'government-funds': { zh: '政府性基金预算支出表', short: '政府性基金表', en: 'government-managed funds' },
  'state-capital': { zh: '国有资本经营预算支出表', short: '国有资本经营表', en: 'state capital operations' },
  balance: { zh: '部门收支总表', short: '部门收支总表', en: 'revenue and expenditure' },
  revenue: { zh: '部门收入总表', short: '部门收入总表', en: 'revenue' },
  expenditure: { zh: '部门支出总表', short: '部门支出总表', en: 'expenditure' },
  procurement: { zh: '政府采购预算明细表', short: '政府采购表', en: 'government procurement' },
  'project-list': { zh: '项目支出明细表', short: '项目支出明细表', en: 'project list' },
  'overall-performance': { zh: '整体绩效目标表', short: '整体绩效目标表', en: 'overall performance targets' },
  'project-performance': { zh: '项目绩效目标表', short: '项目绩效目标表', en: 'project performance targets' },
  units: { zh: '部门所属单位一览', short: '所属单位', en: 'units of the department' },
  contents: { zh: '目录', short: '表的目录', en: 'contents' },
  other: { zh: '其他表', short: '其他表', en: 'other table' },
} as const satisfies Record<string, KindName>;

export type TableKind = keyof typeof KINDS;

export const TABLE_KINDS = Object.keys(KINDS) as [TableKind, ...TableKind[]];

/** The usual title of a kind of table in both languages, and a short name in Chinese. */
export function tableName(kind: TableKind): KindName {
  return KINDS[kind];
}

/** Kinds of tables whose rows carry a code of the classification. */
export const CODED_KINDS: readonly TableKind[] = [
  'general-public-expenditure',
  'government-funds',
  'state-capital',
  'expenditure',
  'revenue',
  'basic-expenditure',
  'basic-expenditure-government',
  'project-expenditure',
  'project-expenditure-government',
];
