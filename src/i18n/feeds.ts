import { counted } from './counted.ts';
import type { Locale } from './locale.ts';
import { namedDocuments, stageName, type DocumentCounts, type Stage } from './zh-CN.stages.ts';

type Named = Record<'disclosures' | 'corrections' | 'findings', string>;

/** What the feeds say. */
export interface FeedWords {
  /** `counts`: what the portal holds. */
  title: (counts: DocumentCounts) => Named;
  subtitle: Named;
  /** The budget or the final accounts of a department and year. */
  document: (department: string, year: number, stage: Stage) => string;
  total: (amount: string, stage: Stage) => string;
  noTotal: (stage: Stage) => string;
  /** A document of which a later version came. */
  version: (number: number) => string;
  correction: (document: string) => string;
  corrected: (table: string, printed: string, corrected: string, reason: string) => string;
  findings: (document: string) => string;
  open: (errors: number, warnings: number) => string;
  rights: (licence: string) => string;
}

const zhCN: FeedWords = {
  title: (counts) => ({
    disclosures: `新收录的${namedDocuments(counts)}`,
    corrections: '更正',
    findings: '核对发现',
  }),
  subtitle: {
    disclosures: '日期是本站收录这一版的日期；没有记录时为部门公布的日期。两者都不知道的不在其中，见数据接口。',
    corrections: '日期是作出更正决定的日期。',
    findings: '数字之间的不一致，不等于违规。日期是所核对的那一版的日期；日期不知道的不在其中。',
  },
  document: (department, year, stage) => `${department} ${year} 年${stageName(stage)}`,
  total: (amount, stage) => `${stage === undefined ? '支出总计' : '本年支出合计'} ${amount}。`,
  noTotal: (stage) => `没有找到${stage === undefined ? '支出总计' : '本年支出合计'}。`,
  version: (number) => `第 ${number} 版。`,
  correction: (document) => `更正：${document}`,
  corrected: (table, printed, corrected, reason) =>
    `《${table}》：原文“${printed}”，更正为“${corrected}”。理由：${reason}`,
  findings: (document) => `核对发现：${document}`,
  open: (errors, warnings) =>
    `尚未说明的不一致：${[errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处提醒` : ''].filter(Boolean).join('，')}。不等于违规。`,
  rights: (licence) => `使用许可：${licence}`,
};

const en: FeedWords = {
  title: ({ budgets, finals }) => ({
    disclosures: finals === 0 ? 'New budgets' : budgets === 0 ? 'New final accounts' : 'New budgets and final accounts',
    corrections: 'Corrections',
    findings: 'Findings of the checks',
  }),
  subtitle: {
    disclosures:
      'The day is that on which the portal took in the version, else the one of its publication. Documents of which neither is known are left out; the API has them.',
    corrections: 'The day is that of the decision.',
    findings:
      'Figures that do not agree, which is no proof of wrongdoing. The day is that of the version checked; those without a day are left out.',
  },
  document: (department, year, stage) =>
    `${department}, ${stage === undefined ? 'budget' : 'final accounts'} of ${year}`,
  total: (amount, stage) => `${stage === undefined ? 'Total expenditure' : 'Expenditure of the year'} ${amount}.`,
  noTotal: (stage) => `No ${stage === undefined ? 'total expenditure' : 'expenditure of the year'} was found.`,
  version: (number) => `Version ${number}.`,
  correction: (document) => `Correction: ${document}`,
  corrected: (table, printed, corrected, reason) =>
    `${table}: printed “${printed}”, corrected to “${corrected}”. Reason: ${reason}`,
  findings: (document) => `Findings: ${document}`,
  open: (errors, warnings) =>
    `Not explained: ${[errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : ''].filter(Boolean).join(', ')}. No proof of wrongdoing.`,
  rights: (licence) => `Licence: ${licence}`,
};

const WORDS: Record<Locale, FeedWords> = { 'zh-CN': zhCN, en };

/** What the feeds say in a language. */
export function feedWords(locale: Locale): FeedWords {
  return WORDS[locale];
}
