import { DEFAULT_LOCALE, type Locale } from './locale.ts';

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

/** By language; a further one is an object of the same shape. */
const WORDS: Partial<Record<Locale, VersionWords>> & Record<typeof DEFAULT_LOCALE, VersionWords> = { 'zh-CN': zhCN };

export function versionWords(locale: Locale): VersionWords {
  return WORDS[locale] ?? WORDS[DEFAULT_LOCALE];
}
