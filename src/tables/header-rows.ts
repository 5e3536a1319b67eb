import { isAmount, isBlankAmount } from '../money.ts';
import { compact } from '../text.ts';
import { COMMON, isHeaderWord, isTotalLabel, meaningOf, unitOfLine, type OwnWords } from '../vocabulary/index.ts';

const MOST_HEADER_ROWS = 5;
/** Labels with nothing but rows under them: a text below one of these is a row's own label. */
const LABEL_LEAF = /^(?:项目|科目名称|支出科目|收入项目|支出项目|项目名称|名称)$/u;

/** A code of the functional or economic classification, or of a procurement class. */
export function isClassificationCode(text: string): boolean {
  return /^(?:[2-5]\d{2}(?:\d{2}){0,2})$/u.test(compact(text));
}

/** The number of a column and how it is reckoned: 1, (2), 甲, 栏次, 3=1-2. */
const COLUMN_NUMBER = /^(?:[栏行项]次|[甲乙丙丁戊己庚辛]|\(?(?<number>\d{1,2})栏?\)?(?<sum>[=＝].+)?)$/u;

/** Is this label only the number of its column, as 栏次 and the row of it have? */
export function isColumnNumber(label: string): boolean {
  return COLUMN_NUMBER.test(compact(label));
}

/** A row that numbers the columns: 栏次 1 2 3; 甲 乙 1 2; 1=2+3 2 3. Three plain numbers, or two with a sign that they are such. */
export function isColumnNumbers(row: readonly string[]): boolean {
  // 类 款 项 栏次 1 2 3: the last labels of the codes may stand in the same row.
  const filled = row.map(compact).filter((cell) => cell !== '' && !/^[类款项]$/u.test(cell));
  if (/^[栏行]次$/u.test(filled[0] ?? '')) return true;
  const read = filled.map((cell) => COLUMN_NUMBER.exec(cell)?.groups ?? null);
  if (filled.length === 0 || read.includes(null)) return false;
  const numbers = read.flatMap((groups) => (groups?.number === undefined ? [] : [Number(groups.number)]));
  const isSure = numbers.length < filled.length || read.some((groups) => groups?.sum !== undefined);
  return numbers.length >= (isSure ? 1 : 3) && numbers.every((number, index) => number === index + 1);
}

/** A row that gives the columns their unit: 万元 under 预算数, % under 增减. */
function isUnits(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return (
    filled.some((cell) => unitOfLine(cell) !== null) &&
    filled.every((cell) => unitOfLine(cell) !== null || /^[(（]?[%％][)）]?$/u.test(cell))
  );
}

function isDataRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => !isBlankAmount(cell));
  if (filled.some((cell) => isAmount(cell) || isClassificationCode(cell))) return true;
  const [first = ''] = filled;
  return filled.length === 1 && isTotalLabel(first);
}

/** A line of a single cell that nobody understands, over a row of words of a header. */
function isLineOver(row: readonly string[], below: readonly string[], own: OwnWords): boolean {
  const isWide = below.filter((cell) => cell !== '').length > 1;
  return (
    row.filter((cell) => cell !== '').length === 1 &&
    isWide &&
    below.some((cell) => isHeaderWord(cell, own)) &&
    !isDataRow(below)
  );
}

/** 预算数 and 决算数 in turn, as final accounts print them under every item. */
function isPlanAndOutturn(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '').map((cell) => compact(cell));
  return filled.length > 1 && filled.every((cell) => /^(?:年初|全年)?预算数$|^决算数$/u.test(cell));
}

/** How many rows at the top of a grid are its header. */
export function countHeaderRows(cells: readonly (readonly string[])[], own: OwnWords = COMMON): number {
  let count = 0;
  for (; count < Math.min(cells.length, MOST_HEADER_ROWS); count++) {
    const row = cells[count] ?? [];
    // Over 预算数 and 决算数, and over 栏次, a row may be blank where the labels are merged cells.
    const below = cells[count + 1] ?? [];
    if (count > 0 && row.every((cell) => cell === '') && (isPlanAndOutturn(below) || isColumnNumbers(below))) continue;
    if (isColumnNumbers(row) || (count > 0 && isUnits(row))) continue;
    if (isDataRow(row)) break;
    if (!row.some((cell) => isHeaderWord(cell, own)) && !(count === 0 && isLineOver(row, cells[1] ?? [], own))) break;
    if (count > 0 && isTotalBesideLabels(row, own)) continue;
    if (count > 0 && underLabel(cells.slice(0, count), row, own)) break;
  }
  return count;
}

/** 合计 of an empty table in the line of the last labels, 小计 基本支出 项目支出: its cell is cut otherwise than theirs. */
function isTotalBesideLabels(row: readonly string[], own: OwnWords): boolean {
  const [first = '', ...others] = row.filter((cell) => cell !== '');
  return (
    isTotalLabel(first) &&
    others.length > 2 &&
    others.every((cell) => meaningOf(cell, own)?.role === 'amount') &&
    others.some((cell) => meaningOf(cell, own)?.measure === 'basic')
  );
}

/** The first line of 支出功能分类科目编码 where that is cut into two rows. */
const CUT_LABEL = /^(?:支出)?(?:功能|经济)分类$/u;

/** Does a text stand under 项目 or 科目名称 that is no further label of the header (科目编码, 类)? */
function underLabel(above: readonly (readonly string[])[], row: readonly string[], own: OwnWords): boolean {
  return row.some((cell, column) => {
    if (
      cell === '' ||
      CUT_LABEL.test(compact(cell)) ||
      !above.some((header) => LABEL_LEAF.test(compact(header[column] ?? '')))
    )
      return false;
    const role = meaningOf(cell, own)?.role;
    return role !== 'code' && role !== 'label';
  });
}
