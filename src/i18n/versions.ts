import { counted } from './counted.ts';
import type { Locale } from './locale.ts';
import { unitText } from './units.ts';

/** Sentences on the versions of a department-year. Apart from the others: what browsers load does without them. */
const zhCN = {
  title: '版本',
  only: (day: string | null) => (day ? `只有一版，${day} 存入，此后没有改动。` : '没有更早的版本；存入日期没有记录。'),
  lead: (count: number) => `先后存入 ${count} 版。日期是存入本站的日期（协调世界时）；旧版照原样保留。`,
  nth: (number: number, now: boolean) => `第 ${number} 版${now ? '（本页）' : ''}`,
  day: (day: string | null) => (day ? `${day} 存入` : '存入日期没有记录'),
  reason: {
    first: '首次存入',
    'new-source': '取自另一份文件',
    'new-reading': '同一份文件，重新读取后有数字不同',
  },
  because: (words: string) => `公布者说明：${words}`,
  files: '文件',
  download: (number: number) => `下载第 ${number} 版的数据（JSON）`,
  notKept: '这一版没有保留。',
  unreadable: '上一版是旧格式的数据，不逐格比较，请下载对照。',
  noComparison: '上一版没有保留，无法比较。',
  same: (number: number) => `与第 ${number} 版相比，表格里没有改动。`,
  summary: (number: number, parts: readonly string[]) => `与第 ${number} 版相比：${parts.join('，')}`,
  counts: {
    cells: (count: number) => `改动 ${count} 格`,
    tablesAdded: (count: number) => `增加 ${count} 张表`,
    tablesGone: (count: number) => `减少 ${count} 张表`,
    rows: (count: number) => `增减 ${count} 行或列`,
    units: (count: number) => `${count} 张表的单位不同`,
    projects: (count: number) => `增减 ${count} 个项目`,
    narrative: (count: number) => `文字说明改动 ${count} 段`,
  },
  caption: '改动的格',
  place: '所在位置',
  before: '原来',
  after: '现在',
  blank: '空白',
  groups: {
    tablesAdded: '增加的表',
    tablesGone: '不再有的表',
    rowsAdded: (table: string) => `《${table}》增加的行`,
    rowsGone: (table: string) => `《${table}》不再有的行`,
    columnsAdded: (table: string) => `《${table}》增加的列`,
    columnsGone: (table: string) => `《${table}》不再有的列`,
    unit: (table: string) => `《${table}》的单位`,
    unitChange: (before: string | null, after: string | null) => `${before ?? '未写单位'} → ${after ?? '未写单位'}`,
    projectsAdded: '增加的项目',
    projectsGone: '不再有的项目',
    narrativeAdded: '文字说明里新的段落',
    narrativeGone: '文字说明里不再有的段落',
  },
  more: (count: number) => `还有 ${count} 处没有列出，请下载上一版的数据对照。`,
  corrections: (count: number) => `另有 ${count} 处更正，谁在何时因何更正，见`,
};

export type VersionWords = typeof zhCN;

const en: VersionWords = {
  title: 'Versions',
  only: (day) =>
    day
      ? `One version, taken in on ${day}; nothing has changed since.`
      : 'There is no earlier version; the day it was taken in is not recorded.',
  lead: (count) =>
    `${count} versions were taken in one after another. Days are those on which they came to this portal (UTC); old versions are kept as they were.`,
  nth: (number, now) => `Version ${number}${now ? ' (this page)' : ''}`,
  day: (day) => (day ? `taken in on ${day}` : 'day not recorded'),
  reason: {
    first: 'the first',
    'new-source': 'from another file',
    'new-reading': 'the same file, read anew with other figures',
  },
  because: (words) => `The publisher says: ${words}`,
  files: 'Files',
  download: (number) => `Download the data of version ${number} (JSON)`,
  notKept: 'This version was not kept.',
  unreadable: 'The version before is in an old format and is not compared cell by cell; download both to compare them.',
  noComparison: 'The version before was not kept, so nothing can be compared.',
  same: (number) => `No changes in tables against version ${number}.`,
  summary: (number, parts) => `Against version ${number}: ${parts.join(', ')}`,
  counts: {
    cells: (count) => `${counted(count, 'cell')} changed`,
    tablesAdded: (count) => `${counted(count, 'table')} added`,
    tablesGone: (count) => `${counted(count, 'table')} gone`,
    rows: (count) => `${counted(count, 'row or column', 'rows or columns')} added or gone`,
    units: (count) => `another unit in ${counted(count, 'table')}`,
    projects: (count) => `${counted(count, 'project')} added or gone`,
    narrative: (count) => `${counted(count, 'paragraph')} of the narrative changed`,
  },
  caption: 'Changed cells',
  place: 'Place',
  before: 'Before',
  after: 'Now',
  blank: 'blank',
  groups: {
    tablesAdded: 'Tables added',
    tablesGone: 'Tables gone',
    rowsAdded: (table) => `Rows added to “${table}”`,
    rowsGone: (table) => `Rows gone from “${table}”`,
    columnsAdded: (table) => `Columns added to “${table}”`,
    columnsGone: (table) => `Columns gone from “${table}”`,
    unit: (table) => `Unit of “${table}”`,
    unitChange: (before, after) =>
      `${before === null ? 'no unit' : unitText('en', before)} → ${after === null ? 'no unit' : unitText('en', after)}`,
    projectsAdded: 'Projects added',
    projectsGone: 'Projects gone',
    narrativeAdded: 'New paragraphs of the narrative',
    narrativeGone: 'Paragraphs gone from the narrative',
  },
  more: (count) => `${counted(count, 'more change')} not listed; download the data of the version before to compare.`,
  corrections: (count) =>
    `There ${count === 1 ? 'is' : 'are'} ${counted(count, 'correction')} besides; who corrected what, when and why:`,
};

const WORDS: Record<Locale, VersionWords> = { 'zh-CN': zhCN, en };

/** By language. */
export function versionWords(locale: Locale): VersionWords {
  return WORDS[locale];
}
