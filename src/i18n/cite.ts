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
  /** The page of all citations of a document, which needs no script. */
  all: string;
  allOf: (document: string) => string;
  allLead: string;
  /** Before the address of the page with all names as they are published, on pages in another language; "" where this is that page. */
  original: string;
  /** Where the portal does not know its own address, what stands before each. */
  noSite: string;
  /** In place of the day, which nobody knows who writes a page. */
  undated: string;
  /** Of a table that has no rows with names and figures. */
  noRows: string;
  back: string;
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
  all: '引用',
  allOf: (document) => `${document}：怎样引用`,
  allLead:
    '每张表、每一行都写好了引用的文字，选中就能复制；行里的每个数连到它在表中的位置，那里的网址就是这个数的网址。查阅的日期请自己填。',
  original: '',
  noSite: '这个网站没有写明自己的网址：引用时请把浏览器地址栏里的网站名写在“/”的前面。',
  undated: '＿年＿月＿日',
  noRows: '这张表没有一行有名称和金额，整张引用。',
  back: '回到这一年',
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
  table: '{document}, “{table}”. {address}, accessed {date}.',
  ofRow: '{document}, “{table}”, {row}: {figures}. {address}, accessed {date}.',
  ofFigure: '{document}, “{table}”, {row}, {column}: {figure}. {address}, accessed {date}.',
  figure: '{column} {figure}',
  between: '; ',
  corrected: ' (printed as {printed}, corrected here)',
  doubted: ' ({note})',
  all: 'Cite',
  allOf: (document) => `How to cite ${document}`,
  allLead:
    'The citation of each table and each row, to be selected and copied. Each figure leads to its place in the table, whose address is that of the figure. Fill in the day yourself.',
  original: 'Accounts are named in English here; the same page with all names as published:',
  noSite:
    'This site does not say its own address: put the name of the site, as your browser shows it, before each “/”.',
  undated: '____',
  noRows: 'No row of this table has a name and figures: it is cited whole.',
  back: 'Back to this year',
};

/** The words of citing in a language. */
export function citeWords(locale: Locale): CiteWords {
  return locale === 'en' ? en : zhCN;
}
