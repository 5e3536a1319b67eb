import { counted } from './counted.ts';
import { briefDocuments as brief, countedDocuments as documents, namedDocuments as named } from './en.stages.ts';
import { pageLocale, type Locale } from './locale.ts';
import { briefDocuments, countedDocuments, namedDocuments, type DocumentCounts } from './zh-CN.stages.ts';

/** What lists say of the documents that were collected: how many budgets, how many final accounts. Words of the build, not of the browser. */
interface CollectedWords {
  /** What the portal is for. */
  lead: string;
  /** What the portal holds. */
  portal: (departments: number, regions: number, from: number, to: number, counts: DocumentCounts) => string;
  /** What a region holds; counted are the departments that have a document of the stage. */
  region: (name: string, departments: DocumentCounts) => string;
  years: (counts: DocumentCounts) => string;
  /** The title of a year, and what stands under it. */
  year: (year: number, counts: DocumentCounts) => string;
  yearLead: (year: number, counts: DocumentCounts) => string;
  /** Over the sum of the final accounts of a year. */
  spent: string;
  /** Under a sum. */
  computed: string;
  /** Over the departments with their years. */
  departments: string;
  /** Under sums of both stages. */
  apart: string;
  /** Beside a region or a year. */
  brief: (counts: DocumentCounts) => string;
  checks: (counts: DocumentCounts) => string;
  /** What is said of a table that was asked for. */
  states: string;
  /** How many documents were checked, and how many findings are open in them. */
  checked: (open: number, checked: DocumentCounts) => string;
  /** Over the largest changes: how many departments have one, of how many, and how many of those are against last year's document. */
  changes: (shown: number, all: number, document: number) => string;
  /** Over the documents with findings that are shown, of all that have some. */
  findings: (shown: number, all: DocumentCounts) => string;
}

const zhCN: CollectedWords = {
  lead: '每个花公款的部门都要公布自己的预算。这里把那些文件逐格整理成网页，让数字看得清、找得到、对得上。',
  portal: (departments, regions, from, to, counts) =>
    `现有 ${regions} 个地区 ${departments} 个部门${from === to ? ` ${to}` : ` ${from}—${to}`} 年的 ${countedDocuments(counts)}。`,
  region: (name, { budgets, finals }) =>
    `${name}已收录${[
      ...(budgets > 0 ? [` ${budgets} 个部门的预算`] : []),
      ...(finals > 0 ? [` ${finals} 个部门的决算`] : []),
    ].join('、')}。`,
  years: (counts) => `每个年份收录了哪些部门的${namedDocuments(counts)}。`,
  year: (year, counts) => `${year} 年${namedDocuments(counts)}`,
  yearLead: (year, { budgets, finals }) =>
    [
      ...(budgets > 0 ? [`已收录 ${budgets} 个部门的 ${year} 年预算，按预算总额从多到少排列。`] : []),
      ...(finals > 0 ? [`已收录 ${finals} 个部门的 ${year} 年决算，按本年支出从多到少排列。`] : []),
      ...(budgets > 0 && finals > 0 ? ['预算是安排的钱，决算是花了的钱，两边不相加。'] : []),
    ].join(''),
  spent: '各部门决算的本年支出相加',
  computed: '由本站计算。上级部门的数字可能已包含下属单位，合计只用来了解规模。',
  departments: '部门名称后面是已收录的年份。',
  apart: '收录预算的部门和收录决算的部门不一定相同，两个合计不能相比。',
  brief: briefDocuments,
  checks: (counts) => `每份${namedDocuments(counts)}应有的表是不是都在，公开的数字互相对不对得上。`,
  states:
    '“有”：表在，有数字；“没有数据”：表在，没有一个数字；“只有表名”：印了表名，下面没有表；“没有找到”：原文件里没有找到这张表。',
  checked: (open, checked) =>
    `本站按规则把已收录的数字互相核对过：核对了 ${countedDocuments(checked)}，` +
    (open > 0 ? `有 ${open} 处不符尚待说明。` : '没有尚待说明的不符。'),
  changes: (shown, all, document) =>
    `${all} 个部门中有 ${shown} 个能与上一年比：${document} 个对照站内上一年的文件，${shown - document} 个用本年文件里印的上年数。增减由本站计算。`,
  findings: (shown, all) =>
    `${countedDocuments(all)}里有对不上的数、还没有说明，这里列 ${shown} 份。对不上不等于有错：可能是口径不同，也可能是整理时读错。`,
};

const en: CollectedWords = {
  lead: 'Every office that spends public money must publish its budget. Here those documents are pages, cell by cell, so that figures can be read, found and checked.',
  portal: (departments, regions, from, to, counts) =>
    `${documents(counts)} of ${counted(departments, 'department')} in ${counted(regions, 'region')}, ${from === to ? to : `${from}–${to}`}.`,
  region: (name, { budgets, finals }) =>
    `${name}: ${[
      ...(budgets > 0 ? [`budgets of ${counted(budgets, 'department')}`] : []),
      ...(finals > 0 ? [`final accounts of ${counted(finals, 'department')}`] : []),
    ].join(', ')}.`,
  years: (counts) => `The ${named(counts)} of each year.`,
  year: (year, counts) => `${year}: ${named(counts)}`,
  yearLead: (year, { budgets, finals }) =>
    [
      ...(budgets > 0 ? [`Budgets of ${year} of ${counted(budgets, 'department')}, the largest total first.`] : []),
      ...(finals > 0
        ? [`Final accounts of ${year} of ${counted(finals, 'department')}, the largest expenditure first.`]
        : []),
      ...(budgets > 0 && finals > 0
        ? ['A budget is what was planned, final accounts what was spent: they are not added.']
        : []),
    ].join(' '),
  spent: 'Expenditure of the year, all final accounts',
  computed: 'Computed here. Figures of a department may hold those of its units: the sum only tells the size.',
  departments: 'Behind each name stand the years collected.',
  apart: 'Budgets and final accounts here may be of different departments: the two sums cannot be compared.',
  brief,
  checks: (counts) =>
    `Whether the tables that ${named(counts)} must have are there, and whether published figures agree.`,
  states:
    'There: the table stands there with figures; without figures: the table stands there and has none; title only: its title is printed with no table below; not found: the document has no such table.',
  checked: (open, checked) =>
    `Published figures were held against each other in ${documents(checked)}: ${open > 0 ? `${counted(open, 'finding')} not explained.` : 'nothing open.'}`,
  changes: (shown, all, document) =>
    `${shown} of ${counted(all, 'department')} can be held against the year before: ${document} against last year’s document here, ${shown - document} against what this year’s document prints. Changes are computed.`,
  findings: (shown, all) =>
    `${documents(all)} with figures that do not agree and are not explained; ${shown} shown. That is no proof of a mistake: scopes may differ, or a figure was read wrongly.`,
};

const WORDS: Record<Locale, CollectedWords> = { 'zh-CN': zhCN, en };

/** What lists say of the documents that were collected. */
export function collectedWords(locale: string | undefined): CollectedWords {
  return WORDS[pageLocale(locale)];
}
