import type { Recognition } from '../tables/index.ts';
import { compact } from '../text.ts';
import { kindOfTitle } from '../vocabulary/index.ts';
import type { Notice } from './schema.ts';

/** Longer than this is no line of a list of contents, nor a heading. */
const LONGEST_LINE = 60;
const TITLE = /^(?:目录|目次)$/u;
const AMOUNT = /\d(?:\.\d+)?(?:亿|万|千|百)?元/u;
/** So many signs at the end tell a heading from others. */
const LONG_ENOUGH = 6;
/** How many of the missing are named. */
const MOST_NAMED = 5;

/** A line of a list of contents. */
interface Entry {
  text: string;
  key: string;
}

/**
 * What a document itself says that it has and that is not there: the last entries of its list of contents, as a file that was cut off
 * lacks them; and tables at all, where the text tells amounts. Entries in the middle are the business of the rules.
 */
export function findAbsent({ narrative, tables, titlesWithoutTable }: Recognition): Notice[] {
  const notice = { severity: 'warning', table: null, row: null, column: null } as const;
  if (tables.length === 0) {
    const told = narrative.find(({ text }) => AMOUNT.test(text));
    return told ? [{ ...notice, id: 'no-tables', values: {}, place: told.place }] : [];
  }
  const texts = narrative.map(({ text }) => text);
  const inText = entriesInText(texts);
  const lists = tables.filter(({ kind }) => kind === 'contents').map(({ cells }) => entriesOf(cells.map(longest)));
  const rest = texts.slice(0, inText.from).concat(texts.slice(inText.to));
  const titles = tables.filter(({ kind }) => kind !== 'contents').map(({ title }) => title);
  const there = [...rest, ...titles, ...titlesWithoutTable.map(({ title }) => title)]
    .filter((text) => text.length <= LONGEST_LINE)
    .map(keyOf);
  return [inText.entries, ...lists].flatMap((entries): Notice[] => {
    const found = entries.map(({ key }) => there.some((other) => isSame(key, other)));
    const missing = entries.slice(found.lastIndexOf(true) + 1);
    if (missing.length === 0 || found.filter(Boolean).length < 2) return [];
    const names = missing.slice(0, MOST_NAMED).map(({ text }) => text);
    const values = { count: missing.length, names: names.join('\n') };
    return [
      { ...notice, id: 'announced-missing', values, place: narrative[inText.from]?.place ?? tables[0]?.place ?? {} },
    ];
  });
}

/** A line of a list has a number before it or that of a page behind it. */
const NUMBERED =
  /^(?:第?[一二三四五六七八九十\d]{1,3}(?:部分|章|节|[、.．:：])|[（(][一二三四五六七八九十\d]{1,3}[）)]|附?表|附件)|\d\s*$/u;

/** The lines under 目录, up to the first that is none: a sentence, one without number, or the first heading, which repeats an entry. */
function entriesInText(texts: readonly string[]): { entries: Entry[]; from: number; to: number } {
  const from = texts.findIndex((text) => TITLE.test(compact(text)));
  if (from < 0) return { entries: [], from: 0, to: 0 };
  const keys = new Set<string>();
  let to = from + 1;
  for (; to < texts.length; to++) {
    const text = texts[to] ?? '';
    const key = keyOf(text);
    if (text.length > LONGEST_LINE || /[。；]/u.test(text) || keys.has(key) || !NUMBERED.test(text.trim())) break;
    keys.add(key);
  }
  return { entries: entriesOf(texts.slice(from + 1, to)), from, to };
}

/** The lines that name one section or table; 部门预算公开表 or 附件 stands for all that follow. */
function entriesOf(lines: readonly string[]): Entry[] {
  return lines
    .map((text) => ({ text: withoutPage(text), key: keyOf(text) }))
    .filter(({ key }) => key.length >= 3 && (!/表|附件/u.test(key) || kindOfTitle(key) !== null));
}

/** A line as it is named, without the number of its page and the dots before it. */
function withoutPage(text: string): string {
  return text
    .trim()
    .slice(0, LONGEST_LINE)
    .replace(/(?<!\d)\d{1,3}$/u, '')
    .replace(/(?<![\s.…·])[\s.…·]+$/u, '');
}

/** What a line of the contents and the heading share. */
function keyOf(text: string): string {
  return compact(text)
    .replace(/(?<!\d)\d{1,3}$/u, '')
    .replace(/(?<![.…·])[.…·]+$/u, '')
    .replace(/(?:19|20)\d{2}年度?/gu, '')
    .replace(
      /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|节)|\([一二三四五六七八九十\d]{1,3}\)|(?:附?表|附件)?[一二三四五六七八九十\d]{1,3}[、.:-])[、.:]?/u,
      '',
    )
    .replace(/["“”'‘’《》()[\]:-]/gu, '');
}

/** 项目经费情况说明 may be the heading over several 某某经费情况说明: the ends are the same. */
function isSame(listed: string, other: string): boolean {
  const shared = Math.min(listed.length, other.length, LONG_ENOUGH);
  return listed === other || (shared >= 4 && listed.slice(-shared) === other.slice(-shared));
}

function longest(cells: readonly string[]): string {
  return cells.reduce((most, cell) => (cell.length > most.length ? cell : most), '');
}
