/** Signs that a file ends where it was cut off, not where it was meant to end. */

/** A line of running text is longer than a heading, a date or a name. */
const SHORTEST_SENTENCE = 20;
const SENTENCE_END = /[。！？；：!?;:…”"’』」）)】\]〕》>|]$/u;
/** What may stand last without a stop: who to ask, where, when. */
const CONTACT =
  /(?:电话|传真|联系方式|邮箱|邮编|地址|网址|日期|时间|联系人)[^。；]{0,40}$|\d{4}年\d{1,2}月(?:\d{1,2}日)?$/u;

/**
 * Does a text stop in the middle of a sentence, of a row of a table, or of a figure? Only one whose last line has no end: many programs
 * write none, so that alone is no sign.
 */
export function isTextCut(text: string): boolean {
  if (isTableBegun(text)) return true;
  if (text === '' || text.endsWith('\n')) return false;
  const last = text.slice(text.lastIndexOf('\n') + 1);
  const above = text.slice(0, text.length - last.length - 1);
  const aboveLast = above.slice(above.lastIndexOf('\n') + 1);
  if (last.length <= 2 || (/^[\w.,]+$/u.test(last) && /[\t,]/u.test(aboveLast))) return true;
  // The first rows of a table of fields are too few to be known as one.
  if (last.includes(',') && aboveLast.includes(',') && !last.includes('。')) return true;
  if (last.includes('\t')) return isRowCut(text) || isFigureCut(last.split('\t'), aboveLast.split('\t'));
  // A table of Markdown closes its rows with a bar.
  if (/^\s*\|/u.test(last)) return !last.endsWith('|') || isRowCut(text);
  if (
    /^\s*(?:#{1,6}\s|\*\*)/u.test(last) ||
    /^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十\d]{1,3}[)）]/u.test(last)
  )
    return !/。$/u.test(last);
  return last.trim().length >= SHORTEST_SENTENCE && !SENTENCE_END.test(last) && !CONTACT.test(last);
}

/** Does nothing follow the line that says in which unit a table is, or the header of one? */
function isTableBegun(text: string): boolean {
  const lines = text.slice(-20_000).trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  if (/^\s*[（(]?(?:金额)?单位[：:](?:人民币)?[百千万亿]?元[)）]?\s*$/u.test(last)) return lines.length > 2;
  const other = lines.findLastIndex((line) => !line.includes('\t'));
  const rows = lines.slice(other + 1);
  const isCaptioned = /单位[：:]|表\s*$/u.test(lines.slice(0, other + 1).findLast((line) => line.trim() !== '') ?? '');
  const isFigure = (cell: string, index: number): boolean => index > 0 && /^[\d.,]+$/u.test(cell.trim());
  // A header over several rows has blanks under or beside what reaches over them.
  const isHeader = rows.length <= 3 && /\t(?:\t|$)/u.test(rows[0] ?? '');
  const hasFigures = rows.some((row) => row.split('\t').some(isFigure));
  return isCaptioned && (rows.length === 1 || (rows.length > 0 && isHeader && !hasFigures));
}

/** Has the last row fewer cells than all of the rows right above it have? Blank ones at its end count: they are printed as well. */
function isRowCut(text: string): boolean {
  const rows = text.slice(-20_000).split('\n').slice(-4);
  const count = (row: string | undefined): number => (row ?? '').split(row?.includes('\t') ? '\t' : '|').length;
  const [last, ...above] = rows.toReversed().map(count);
  const around = above.filter((cells) => cells > 1);
  // The line of a form for the rate of execution has a label and a weight only.
  if (/^[^\t|]*执行率/u.test(rows.at(-1) ?? '')) return false;
  return around.length >= 2 && around.every((cells) => cells === around[0]) && (last ?? 0) < (around[0] ?? 0);
}

/** Does a table of fields stop inside a quoted field, within a row, or within a figure? */
export function isCsvCut(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  if (quotes % 2 === 1) return true;
  if (text.endsWith('\n') || !text.includes('\n')) return false;
  const [above = [], last = []] = text
    .slice(-20_000)
    .split('\n')
    .slice(-2)
    .map((row) => row.replace(/"[^"]*"/gu, '"').split(/[,;\t]/u));
  const isBlankCut = last.at(-1) === '' && above.at(-1) !== '';
  return last.length < above.length || isBlankCut || isFigureCut(last, above);
}

/** Has the last field of a row fewer decimals than the figure above it? */
function isFigureCut(row: readonly string[], above: readonly string[]): boolean {
  const [own, usual] = [row.at(-1), above[row.length - 1]].map((field) => /^-?[\d,]+(?:\.(\d*))?$/u.exec(field ?? ''));
  return Boolean(usual?.[1]) && (own?.[1] ?? '').length < (usual?.[1] ?? '').length;
}

/** Does a page stop inside a tag or a comment, before the end of what opened it, or inside a table? */
export function isPageCut(html: string): boolean {
  const open = html.lastIndexOf('<');
  if (open > html.lastIndexOf('>') && /^<[a-z!/]/iu.test(html.slice(open, open + 2))) return true;
  if (html.lastIndexOf('<!--') > html.lastIndexOf('-->')) return true;
  const lower = html.toLowerCase();
  const ends = (name: string): boolean => lower.lastIndexOf(`</${name}`) > lower.lastIndexOf(`<${name}`);
  const has = (name: string): boolean => new RegExp(`<${name}[\\s>]`, 'u').test(lower);
  if (has('table') && !ends('table')) return true;
  return (has('html') || has('body')) && !ends('html') && !ends('body');
}
