import type { Locale } from './locale.ts';

/** What the panel says from which a table, row or figure is cited. `{…}` is filled in the browser. */
export interface CiteWords {
  /** The link in a caption. */
  open: string;
  openOf: (name: string) => string;
  /** The sign at a row, as readers hear it. */
  row: string;
  title: string;
  rows: string;
  wholeTable: string;
  columns: string;
  wholeRow: string;
  copy: string;
  copyLink: string;
  /** The line that puts the table into a frame of another site. */
  copyFrame: string;
  copied: string;
  /** Where the browser lets nothing be copied: the text is selected. */
  notCopied: string;
  close: string;
  blank: string;
  /** The citation itself, of a table, of a row with its figures, of one figure. */
  table: string;
  ofRow: string;
  ofFigure: string;
  /** A figure of several in a row, and what stands between them. */
  figure: string;
  between: string;
  /** A figure that was corrected; `{printed}` is what the document prints. */
  corrected: string;
  /** A figure under an open finding. */
  doubted: string;
}

const zhCN: CiteWords = {
  open: '引用',
  openOf: (name) => `引用：${name}`,
  row: '引用这一行',
  title: '引用',
  rows: '行',
  wholeTable: '整张表',
  columns: '列',
  wholeRow: '整行',
  copy: '复制引用',
  copyLink: '复制链接',
  copyFrame: '复制嵌入代码',
  copied: '已复制。',
  notCopied: '浏览器不允许复制，文字已选中，请手动复制。',
  close: '关闭',
  blank: '空白',
  table: '{document}，《{table}》。{address}，{date} 查阅。',
  ofRow: '{document}，《{table}》，{row}：{figures}。{address}，{date} 查阅。',
  ofFigure: '{document}，《{table}》，{row}，{column}：{figure}。{address}，{date} 查阅。',
  figure: '{column} {figure}',
  between: '；',
  corrected: '（原文件印作 {printed}，本站已更正）',
  doubted: '（{note}）',
};

const en: CiteWords = {
  open: 'Cite',
  openOf: (name) => `Cite: ${name}`,
  row: 'Cite this row',
  title: 'Cite',
  rows: 'Row',
  wholeTable: 'The whole table',
  columns: 'Column',
  wholeRow: 'The whole row',
  copy: 'Copy the citation',
  copyLink: 'Copy the link',
  copyFrame: 'Copy the code to embed it',
  copied: 'Copied.',
  notCopied: 'The browser lets nothing be copied. The text is selected: copy it by hand.',
  close: 'Close',
  blank: 'blank',
  table: '{document}, “{table}”. {address}, seen {date}.',
  ofRow: '{document}, “{table}”, {row}: {figures}. {address}, seen {date}.',
  ofFigure: '{document}, “{table}”, {row}, {column}: {figure}. {address}, seen {date}.',
  figure: '{column} {figure}',
  between: '; ',
  corrected: ' (printed as {printed}, corrected here)',
  doubted: ' ({note})',
};

/** The words of citing in a language. */
export function citeWords(locale: Locale): CiteWords {
  return locale === 'en' ? en : zhCN;
}
