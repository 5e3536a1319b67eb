import type { Locale } from './locale.ts';

/** Words of the start page of an archived year. `{count}` and `{most}` are filled in by its search. */
const zhCN = {
  about: (year: number) =>
    `这是 ${year} 年的归档，不连网也能看。只收入了这一年的网页，其他网页没有链接或者要连网才能打开；图以数字表和横条代替。`,
  search: (year: number) => `搜索 ${year} 年归档`,
  label: '部门、表名、科目名称或编码、项目',
  submit: '搜索',
  noScript: '搜索要用到 JavaScript，现在没有开启。各部门的网页列在下面。',
  none: '没有找到。',
  found: '找到 {count} 条。',
  more: '找到 {count} 条，列出前 {most} 条。',
  missing: '没有读到归档中的索引（_offline/search-index.js），不能搜索。请把归档完整解压后再打开。',
  final: (name: string) => `${name}（决算）`,
  kinds: { department: '部门', table: '表', project: '项目', row: '科目' },
};

export type OfflineWords = typeof zhCN;

const en: OfflineWords = {
  about: (year) =>
    `This is the archive of ${year}; it can be read without network. It holds the pages of this year; links to others are left out or need the network. Tables and bars stand for charts.`,
  search: (year) => `Search the archive of ${year}`,
  label: 'Department, table, account name or code, project',
  submit: 'Search',
  noScript: 'The search needs JavaScript, which is switched off. The pages of the departments are listed below.',
  none: 'Nothing was found.',
  found: 'Found: {count}.',
  more: 'Found: {count}; the first {most} are listed.',
  missing:
    'The index of the archive (_offline/search-index.js) could not be read, so there is no search. Unpack the whole archive and open it again.',
  final: (name) => `${name} (final accounts)`,
  kinds: { department: 'department', table: 'table', project: 'project', row: 'account' },
};

export function offlineWords(locale: Locale): OfflineWords {
  return locale === 'en' ? en : zhCN;
}
