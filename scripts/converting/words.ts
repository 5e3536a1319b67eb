import type { Disclosure } from '../../src/budget/index.ts';
import type { Stored, Telling, Unshown } from '../../src/content/index.ts';
import { noticeText, type Locale } from '../../src/i18n/index.ts';
import { printed } from '../command-line/index.ts';

/** What is counted in a disclosure that was read. */
interface Count {
  tables: number;
  rows: number;
  figures: number;
  projects: number;
  warnings: number;
  notes: number;
}

interface Words {
  unchanged: string;
  failed: string;
  emptyFolder: string;
  noEngine: string;
  /** An archive holds several disclosures. */
  several: (archive: string, ids: readonly string[]) => string;
  converted: (done: number, all: number) => string;
  /** Only a part was converted, and nothing checked. */
  shard: (index: number, of: number) => string;
  count: (count: Count) => string;
  shorter: (tables: number, projects: number) => string;
  /** What is stored supersedes another version. */
  version: (version: NonNullable<Stored['version']>) => string;
  /** What of a file its page does not show. */
  unshown: Record<Unshown, string>;
  telling: (file: string, what: readonly string[], kept: boolean) => string;
  place: (place: { page?: number | undefined; line?: number | undefined }) => string;
  colon: string;
}

const WORDS: Record<Locale, Words> = {
  'zh-CN': {
    unchanged: '（没有变化）',
    failed: '失败',
    emptyFolder: '文件夹里没有文件。请检查路径。',
    noEngine: '识别扫描件的程序没有安装，扫描页没有读出。请先运行 npm run scans:install。',
    several: (archive, ids) => `${archive}：其中的文件属于 ${ids.length} 个部门或年度，没有合并：${ids.join('、')}。`,
    shard: (index, of) =>
      `这是第 ${index}/${of} 份，没有核对。各份合并到一个内容文件夹后，运行 npm run check -- --write 该文件夹。`,
    converted: (done, all) => `${all} 份文件中转换了 ${done} 份。`,
    count: ({ tables, rows, figures, projects, warnings, notes }) =>
      `${tables} 张表，${rows} 行，${figures} 个数字，${projects} 个项目，${warnings} 条提醒，${notes} 条说明`,
    shorter: (tables, projects) =>
      `这次读到的比原有的少：原有 ${tables} 张表、${projects} 个项目。如果文件不完整，请换用完整的文件重新转换。`,
    version: ({ number, reason, keptBefore }) =>
      `第 ${number} 版，${reason === 'new-source' ? '来自另一份文件' : '同一份文件，读出的数字不同'}；上一版${keptBefore ? '保留在 history/ 中' : '无法读取，没有保留'}。`,
    unshown: {
      'personal-number-hidden': '个人号码',
      'covered-text': '被遮盖的文字',
      'text-in-ground': '与底色相同的文字',
      'text-not-shown': '设为不显示的文字',
      'hidden-text': '隐藏的文字',
      'unseen-text': '看不见的文字',
      'hidden-sheet': '隐藏的工作表',
      'hidden-rows': '隐藏的行',
      'hidden-columns': '隐藏的列',
    },
    telling: (file, what, kept) =>
      kept
        ? `${file} 里有网页不显示的内容（${what.join('、')}），按 --keep-original 仍将原件公开。`
        : `${file} 里有网页不显示的内容（${what.join('、')}），没有保留原件；核实可以公开的，加 --keep-original 再转换。`,
    place: ({ page, line }) =>
      [page === undefined ? '' : `第 ${page} 页`, line === undefined ? '' : `第 ${line} 行`].join(''),
    colon: '：',
  },
  en: {
    unchanged: ' (unchanged)',
    failed: 'failed',
    emptyFolder: 'The folder holds no document. Check the path.',
    noEngine: 'What reads scanned pages is not installed; such pages are not read. Run npm run scans:install first.',
    several: (archive, ids) =>
      `${archive}: its files are of ${ids.length} departments or years and were not joined: ${ids.join(', ')}.`,
    shard: (index, of) =>
      `This is part ${index} of ${of}; nothing was checked. When all parts are in one content folder, run npm run check -- --write on it.`,
    converted: (done, all) => `${done} of ${all} documents converted.`,
    count: ({ tables, rows, figures, projects, warnings, notes }) =>
      `${tables} tables, ${rows} rows, ${figures} figures, ${projects} projects, ${warnings} warnings, ${notes} notes`,
    shorter: (tables, projects) =>
      `Less was read than there was: ${tables} tables and ${projects} projects before. If the file is not complete, convert the complete one.`,
    version: ({ number, reason, keptBefore }) =>
      `Version ${number}, ${reason === 'new-source' ? 'of another document' : 'other figures read of the same document'}; the one before ${keptBefore ? 'is kept in history/' : 'could not be read and is not kept'}.`,
    unshown: {
      'personal-number-hidden': 'personal numbers',
      'covered-text': 'covered text',
      'text-in-ground': 'text in the colour of its ground',
      'text-not-shown': 'text set not to show',
      'hidden-text': 'hidden text',
      'unseen-text': 'text that is not seen',
      'hidden-sheet': 'a hidden sheet',
      'hidden-rows': 'hidden rows',
      'hidden-columns': 'hidden columns',
    },
    telling: (file, what, kept) =>
      kept
        ? `${file} holds what its page does not show (${what.join(', ')}); with --keep-original it is published all the same.`
        : `${file} holds what its page does not show (${what.join(', ')}) and was not kept; where it may be published, convert again with --keep-original.`,
    place: ({ page, line }) =>
      [page === undefined ? '' : `page ${page}`, line === undefined ? '' : `line ${line}`].filter(Boolean).join(', '),
    colon: ': ',
  },
};

export function convertWords(locale: Locale): Words {
  return WORDS[locale];
}

/** What was read of a document, in one line. */
export function countLine(disclosure: Disclosure, locale: Locale): string {
  const warnings = disclosure.notices.filter((notice) => notice.severity === 'warning').length;
  const amounts = disclosure.tables.flatMap((table) => table.rows.flatMap((row) => row.amounts));
  return WORDS[locale].count({
    tables: disclosure.tables.length,
    rows: disclosure.tables.reduce((sum, table) => sum + table.cells.length, 0),
    figures: amounts.filter((amount) => amount.fen !== null).length,
    projects: disclosure.projects.length,
    warnings,
    notes: disclosure.notices.length - warnings,
  });
}

/** What is said of files that tell more than their page. */
export function originalLines(telling: readonly Telling[], locale: Locale): string[] {
  const words = WORDS[locale];
  return telling.map(({ name, unshown, kept }) =>
    words.telling(
      printed(name),
      unshown.map((one) => words.unshown[one]),
      kept,
    ),
  );
}

/** The warnings of a document, each with where it stands: `《收支总表》第 3 页：…`. */
export function warningLines(disclosure: Disclosure, locale: Locale): string[] {
  const { place, colon } = WORDS[locale];
  return disclosure.notices
    .filter((notice) => notice.severity === 'warning')
    .map((notice) => {
      const table = disclosure.tables.find(({ id }) => id === notice.table);
      const title = table ? printed(`《${table.title || table.id}》`) : '';
      return [`${title}${place(notice.place)}`, noticeText(locale, notice)].filter(Boolean).join(colon);
    });
}
