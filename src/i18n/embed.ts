import type { Locale } from './locale.ts';

/** What a page says that stands in a frame of another site, and how the department-year offers it. */
export interface EmbedWords {
  title: (name: string) => string;
  source: (portal: string) => string;
  computed: string;
  /** The heading above the line that is copied. */
  offer: string;
  /** The page of single tables: its title, and what it says before one is chosen. */
  tablesTitle: (name: string) => string;
  tablesLead: string;
  lead: string;
}

const zhCN: EmbedWords = {
  title: (name) => `${name}：支出构成`,
  source: (portal) => `来源：${portal}，数字均可点开查看原表`,
  computed: '占比由本站计算。',
  offer: '嵌入到其他网页',
  tablesTitle: (name) => `${name}：公开的表`,
  tablesLead: '选一张表：',
  lead: '复制下面一行，可把“钱花在哪里”的图放进别的网页；其中的数字都链接回本页。要放一张表，在表上方点“引用”。',
};

const en: EmbedWords = {
  title: (name) => `${name}: expenditure by class`,
  source: (portal) => `Source: ${portal}. Each figure leads to the published table`,
  computed: 'Shares are computed by this portal.',
  offer: 'Embed elsewhere',
  tablesTitle: (name) => `${name}: published tables`,
  tablesLead: 'Choose a table:',
  lead: 'This line puts the expenditure of this page into another site. Its figures lead back here. For one table, choose “Cite” above it.',
};

/** The words of embedded pages in a language. */
export function embedWords(locale: Locale): EmbedWords {
  return locale === 'en' ? en : zhCN;
}
