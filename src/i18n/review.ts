import type { Locale } from './locale.ts';

/** Sentences of the page for the clerk. */
export interface ReviewWords {
  title: string;
  lead: string;
  documents: string;
  csv: string;
  csvHeader: string[];
  who: string;
  faults: string;
  faultsLead: string;
  differing: (count: number) => string;
  noneDiffering: string;
  /** Findings that ask for nothing: notes, and what was acknowledged. */
  quiet: (count: number) => string;
  roundings: (count: number) => string;
  doubts: (count: number) => string;
  noDoubts: string;
  original: string;
  narrative: string;
  page: (page: number) => string;
  sheet: (name: string) => string;
  wholePage: string;
  pictureOf: (page: number) => string;
  notLocated: string;
  /** Why there is no original to look at. */
  without: Record<'missing' | 'not-asked', string>;
  pictures: string;
  keys: string;
  previous: string;
  next: string;
  blank: string;
  untitled: string;
  unit: (unit: string | null) => string;
  unknownKind: string;
  printed: (text: string) => string;
  accepted: (date: string, reason: string) => string;
  /** Of a doubt that a person has looked at. */
  checked: (by: string, date: string, reason: string) => string;
  severity: Record<'error' | 'warning' | 'note', string>;
  colon: string;
  correct: (from: string, to: string) => string;
  acknowledge: (count: number) => string;
  copied: string;
  /** Figures that were read from scans and that no sum proves. */
  scanned: {
    title: (count: number) => string;
    suspect: string;
    unproven: string;
    confidence: (percent: number) => string;
    confirm: (read: string) => string;
    reason: string;
  };
  /** Tables whose rows or columns were told by alignment. */
  aligned: { title: (count: number) => string; mark: string; unproven: (count: number) => string };
  reason: string;
  tables: string;
  /** Of a number: what kind it is and why it is hidden, kept, or stands on the site and should not. */
  personal: Record<'hidden' | 'kept' | 'leak', (kind: string, why: string) => string>;
  doubt: {
    unknownTable: (title: string) => string;
    unexplained: (title: string, header: string) => string;
    unclear: (title: string, header: string) => string;
    column: (number: number) => string;
    value: (title: string, row: number, text: string) => string;
    unproven: (title: string, row: number, text: string) => string;
    inTable: (title: string, sentence: string) => string;
  };
}

const zhCN: ReviewWords = {
  title: '核对 · 明账',
  lead: '先看不符。每处不符列出两边的数和出处；按钮复制一段写好的 YAML，贴进 content/corrections 里这份预算的文件即可。标为“网站隐去”的号码，网站上显示为“［个人号码已隐去］”；标为“网站照印”的像个人号码，但可能是金额或编码，请逐一核对，有误时写进 disclosure.yaml 的 personal。',
  documents: '文件',
  csv: '导出 CSV',
  csvHeader: '文件,规则,结果,程度,已说明,说明,单元格一,印数一,位置一,单元格二,印数二,位置二,相差,相差单位'.split(','),
  who: '经手人（写进更正）',
  faults: '读不成的文件',
  faultsLead: '下面的文件有错，没有用上。改好以后再核对一次。',
  differing: (count) => `不符（${count}）`,
  noneDiffering: '没有不符。',
  quiet: (count) => `说明和已有说明的（${count}）`,
  roundings: (count) => `四舍五入（${count}）`,
  doubts: (count) => `需要人看一眼的地方（${count}）`,
  noDoubts: '没有。',
  original: '原文',
  narrative: '情况说明',
  page: (page) => `第 ${page} 页`,
  sheet: (name) => `工作表“${name}”`,
  wholePage: '看整页',
  pictureOf: (page) => `原件第 ${page} 页，框出所说的数`,
  notLocated: '有一个数在这一页上没有找到位置。',
  without: {
    missing: '原件不在所给的文件夹里（按文件名和 SHA-256 找）：下面只有读出的内容，请对照原件再下结论。',
    'not-asked': '没有指定原件的文件夹（--source）：下面只有读出的内容，请对照原件再下结论。',
  },
  pictures: 'PDF、OFD 的页面图照原件画出，其中的个人号码没有隐去：review 文件夹只在本机用，不要公开。',
  keys: '键盘：← → 上一份、下一份，J K 下一处、上一处不符。',
  previous: '上一份',
  next: '下一份',
  blank: '空白',
  untitled: '无题',
  unit: (unit) => (unit === null ? '没有单位' : `单位：${unit}`),
  unknownKind: '未知的表',
  printed: (text) => `印为 ${text}`,
  accepted: (date, reason) => `已说明（${date}）：${reason}`,
  checked: (by, date, reason) => `已核对，照印（${by}，${date}）：${reason}`,
  severity: { error: '错误', warning: '提醒', note: '说明' },
  colon: '：',
  correct: (from, to) => `复制更正：${from} → ${to}`,
  acknowledge: (count) => (count > 1 ? `复制说明：不改数字（同一个数牵涉的 ${count} 处一起）` : '复制说明：不改数字'),
  copied: '已复制',
  scanned: {
    title: (count) => `扫描件中未经核对的数字（${count}）`,
    suspect: '存疑',
    unproven: '未证明',
    confidence: (percent) => `识别把握 ${percent}%`,
    confirm: (read) => `原件确为 ${read}`,
    reason: '对照扫描件核实',
  },
  aligned: {
    title: (count) => `列按对齐推定的表，先对照原件（${count}）`,
    mark: '列按对齐推定，请对照原件',
    unproven: (count) => (count === 0 ? '数字都有勾稽关系证明' : `${count} 个数字未经核对`),
  },
  reason: '原因待写',
  tables: '读出的表',
  personal: {
    hidden: (kind, why) => `网站隐去：${kind}（${why}）`,
    kept: (kind, why) => `网站照印：像${kind}（${why}）`,
    leak: (kind, why) => `网站仍会显示：${kind}（${why}），请重新转换`,
  },
  doubt: {
    unknownTable: (title) => `《${title}》不是已知的表。`,
    unexplained: (title, header) => `《${title}》“${header}”列多为金额，表头没有说明是什么金额，没有计入核对。`,
    unclear: (title, header) => `《${title}》“${header}”列是金额，含义不明。`,
    column: (number) => `第 ${number} 列`,
    value: (title, row, text) => `《${title}》第 ${row} 行“${text}”读不成金额。`,
    unproven: (title, row, text) => `《${title}》第 ${row} 行“${text}”的行或列是推断的，没有别的数能证明。`,
    inTable: (title, sentence) => `《${title}》：${sentence}`,
  },
};

const en: ReviewWords = {
  title: 'Review · Mingzhang',
  lead: 'Differences come first, each with both figures and where they stand. The buttons copy ready YAML for the budget’s file in content/corrections. Numbers marked as hidden read “［个人号码已隐去］” on the site; those marked as shown look personal but may be amounts or codes: check each, and decide in disclosure.yaml under personal.',
  documents: 'Documents',
  csv: 'Export as CSV',
  csvHeader:
    'document,rule,outcome,severity,acknowledged,message,cell 1,printed 1,place 1,cell 2,printed 2,place 2,difference,unit of the difference'.split(
      ',',
    ),
  who: 'Decided by (goes into corrections)',
  faults: 'Files that cannot be read',
  faultsLead: 'These files are wrong and were not used. Mend them, then review again.',
  differing: (count) => `Differences (${count})`,
  noneDiffering: 'Nothing differs.',
  quiet: (count) => `Notes and acknowledged findings (${count})`,
  roundings: (count) => `Roundings (${count})`,
  doubts: (count) => `To be looked at (${count})`,
  noDoubts: 'Nothing.',
  original: 'original',
  narrative: 'Narrative',
  page: (page) => `Page ${page}`,
  sheet: (name) => `Sheet “${name}”`,
  wholePage: 'whole page',
  pictureOf: (page) => `Page ${page} of the original with the figures framed`,
  notLocated: 'One of the figures was not found on this page.',
  without: {
    missing:
      'The original is not in the folder (looked for by name and SHA-256): only what was read is shown. Compare it with the original before you decide.',
    'not-asked':
      'No folder of originals was named (--source): only what was read is shown. Compare it with the original before you decide.',
  },
  pictures:
    'Pictures of PDF and OFD pages show the original without masks, personal numbers too: keep the review folder on this computer.',
  keys: 'Keys: ← → previous and next document, J K next and previous difference.',
  previous: 'Previous',
  next: 'Next',
  blank: 'blank',
  untitled: 'without a title',
  unit: (unit) => (unit === null ? 'no unit' : `unit: ${unit}`),
  unknownKind: 'unknown table',
  printed: (text) => `printed ${text}`,
  accepted: (date, reason) => `acknowledged (${date}): ${reason}`,
  checked: (by, date, reason) => `checked, as printed (${by}, ${date}): ${reason}`,
  severity: { error: 'error', warning: 'warning', note: 'note' },
  colon: ': ',
  correct: (from, to) => `Copy correction: ${from} → ${to}`,
  acknowledge: (count) =>
    count > 1 ? `Copy acknowledgement (of all ${count} with this figure)` : 'Copy acknowledgement',
  copied: 'Copied',
  scanned: {
    title: (count) => `Figures of scans that are not verified (${count})`,
    suspect: 'suspect',
    unproven: 'unproven',
    confidence: (percent) => `read with confidence ${percent}%`,
    confirm: (read) => `The original says ${read}`,
    reason: 'compared with the scan',
  },
  aligned: {
    title: (count) => `Tables whose columns were told by alignment: compare these first (${count})`,
    mark: 'columns told by alignment; compare with the original',
    unproven: (count) => (count === 0 ? 'sums prove all figures' : `not verified: ${count}`),
  },
  reason: 'reason to be written',
  tables: 'Tables as read',
  personal: {
    hidden: (kind, why) => `hidden on the site: ${kind} (${why})`,
    kept: (kind, why) => `shown on the site: looks like ${kind} (${why})`,
    leak: (kind, why) => `the site would show it: ${kind} (${why}); convert again`,
  },
  doubt: {
    unknownTable: (title) => `《${title}》 is not a known table.`,
    unexplained: (title, header) =>
      `《${title}》: most of column “${header}” are amounts, and the header does not say of what; it is not checked.`,
    unclear: (title, header) => `《${title}》: column “${header}” holds amounts of unclear meaning.`,
    column: (number) => `column ${number}`,
    value: (title, row, text) => `《${title}》, row ${row}: “${text}” is no amount.`,
    unproven: (title, row, text) =>
      `《${title}》, row ${row}: “${text}” stands in a row or column that is a guess, and nothing proves it.`,
    inTable: (title, sentence) => `《${title}》: ${sentence}`,
  },
};

const WORDS: Record<Locale, ReviewWords> = { 'zh-CN': zhCN, en };

/** The sentences of the page for the clerk in a language. */
export function reviewWords(locale: Locale): ReviewWords {
  return WORDS[locale];
}
