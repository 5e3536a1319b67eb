import type { Locale } from './locale.ts';

type Named = Record<'disclosures' | 'corrections' | 'findings', string>;

/** What the feeds say. */
export interface FeedWords {
  title: Named;
  subtitle: Named;
  budget: (department: string, year: number) => string;
  total: (amount: string) => string;
  noTotal: string;
  /** A budget of which a later version came. */
  version: (number: number) => string;
  correction: (department: string, year: number) => string;
  corrected: (table: string, printed: string, corrected: string, reason: string) => string;
  findings: (department: string, year: number) => string;
  open: (errors: number, warnings: number) => string;
  rights: (licence: string) => string;
}

const zhCN: FeedWords = {
  title: { disclosures: '新收录的预算', corrections: '更正', findings: '核对发现' },
  subtitle: {
    disclosures: '日期是本站收录这一版的日期；没有记录时为部门公布的日期。两者都不知道的不在其中，见数据接口。',
    corrections: '日期是作出更正决定的日期。',
    findings: '数字之间的不一致，不等于违规。日期是所核对的那一版的日期；日期不知道的不在其中。',
  },
  budget: (department, year) => `${department} ${year} 年预算`,
  total: (amount) => `支出总计 ${amount}。`,
  noTotal: '没有找到支出总计。',
  version: (number) => `第 ${number} 版。`,
  correction: (department, year) => `更正：${department} ${year} 年预算`,
  corrected: (table, printed, corrected, reason) =>
    `《${table}》：原文“${printed}”，更正为“${corrected}”。理由：${reason}`,
  findings: (department, year) => `核对发现：${department} ${year} 年预算`,
  open: (errors, warnings) =>
    `尚未说明的不一致：${[errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处提醒` : ''].filter(Boolean).join('，')}。不等于违规。`,
  rights: (licence) => `使用许可：${licence}`,
};

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: FeedWords = {
  title: { disclosures: 'New budgets', corrections: 'Corrections', findings: 'Findings of the checks' },
  subtitle: {
    disclosures:
      'The day is that on which the portal took in the version, else the one of its publication. Budgets of which neither is known are left out; the API has them.',
    corrections: 'The day is that of the decision.',
    findings:
      'Figures that do not agree, which is no proof of wrongdoing. The day is that of the version checked; those without a day are left out.',
  },
  budget: (department, year) => `${department}, budget of ${year}`,
  total: (amount) => `Total expenditure ${amount}.`,
  noTotal: 'No total expenditure was found.',
  version: (number) => `Version ${number}.`,
  correction: (department, year) => `Correction: ${department}, budget of ${year}`,
  corrected: (table, printed, corrected, reason) =>
    `${table}: printed “${printed}”, corrected to “${corrected}”. Reason: ${reason}`,
  findings: (department, year) => `Findings: ${department}, budget of ${year}`,
  open: (errors, warnings) =>
    `Not explained: ${[errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''].filter(Boolean).join(', ')}. No proof of wrongdoing.`,
  rights: (licence) => `Licence: ${licence}`,
};

const WORDS: Record<Locale, FeedWords> = { 'zh-CN': zhCN, en };

/** What the feeds say in a language. */
export function feedWords(locale: Locale): FeedWords {
  return WORDS[locale];
}
