import type { Measure } from '../budget/schema.ts';
import { isAmount, isBlankAmount } from '../money.ts';
import type { Span } from '../readers/document.ts';
import { compact } from '../text.ts';
import { COMMON, isTotalLabel, meaningOf, unitOfLine, type OwnWords } from '../vocabulary/index.ts';
import { isClassificationCode, isColumnNumber } from './header-rows.ts';
import { labelsOver } from './spans.ts';
import { wholeAmounts } from './whole-amounts.ts';

/** One column with its meaning, as far as header and contents tell it. */
export interface RecognisedColumn {
  labels: string[];
  role: 'code' | 'label' | 'amount' | 'percent' | 'text';
  measure: Measure | null;
  side: 'revenue' | 'expenditure' | null;
}

/** Measures whose columns may be divided, with 小计 or 金额 for the whole. */
const GROUPS: ReadonlySet<Measure> = new Set([
  'vehicles',
  'targeted',
  'superior',
  'carried-over',
  'special-account',
  'public-service',
  'commercial',
  'superior-subsidy',
  'subordinate-remittance',
  'other-revenue',
  'entity-funds',
]);

/**
 * Reads the meaning of every column from its header labels, and where these say nothing, from its cells. `doubtful`: the columns
 * over which the labels cannot be told; they are text. `isOfMoney`: the table is known to be one of amounts, so that whole numbers
 * under words that nobody knows are amounts too.
 */
export function readColumns(
  cells: readonly (readonly string[])[],
  headerRows: number,
  spans: readonly Span[],
  doubtful: readonly number[] = [],
  own: OwnWords = COMMON,
  isOfMoney = false,
): RecognisedColumn[] {
  const width = cells[0]?.length ?? 0;
  const body = cells.slice(headerRows);
  const columns = Array.from({ length: width }, (_, column) => {
    const labels = labelsOver(cells, headerRows, spans, column);
    if (doubtful.includes(column)) return { labels, role: 'text' as const, measure: null, side: null };
    if (numbersLines(labels, body, column)) return { labels, role: 'text' as const, measure: null, side: null };
    return fromContents(fromLabels(labels, own), body, column, own);
  });
  columns.forEach((column, index) => {
    if (isCodeUnderLabel(columns, index, body)) column.role = 'code';
  });
  if (isOfMoney)
    for (const index of wholeAmounts(columns, body, own))
      columns[index] = { labels: columns[index]?.labels ?? [], role: 'amount', measure: null, side: null };
  setSides(columns, body);
  const amounts = columns.filter((column) => column.role === 'amount');
  const [only] = amounts;
  // 基本支出 over the one column of amounts says what the table is about, not what part of a row the column is.
  if (only && amounts.length === 1 && doubtful.length === 0) only.measure = 'total';
  return columns;
}

/** 行次 over the numbers of the lines: neither label nor amount, whatever stands over it. */
function numbersLines(labels: readonly string[], body: readonly (readonly string[])[], column: number): boolean {
  if (!labels.some((label) => compact(label) === '行次')) return false;
  const filled = body.map((row) => compact(row[column] ?? '')).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^\d{1,3}$/u.test(cell));
}

/** One label over two columns, 科目 over codes and their names: is this the column of codes? */
function isCodeUnderLabel(
  columns: readonly RecognisedColumn[],
  index: number,
  body: readonly (readonly string[])[],
): boolean {
  const [column, next] = [columns[index], columns[index + 1]];
  if (column?.role !== 'label' || next?.role !== 'label' || column.labels.join() !== next.labels.join()) return false;
  const filled = body.map((row) => row[index] ?? '').filter((cell) => !isBlankAmount(cell) && !isTotalLabel(cell));
  return filled.length > 0 && filled.every(isClassificationCode);
}

function fromLabels(labels: string[], own: OwnWords): RecognisedColumn {
  // 万元 under 预算数, and the number of the column, say nothing of what it holds.
  const telling = labels.filter((label) => unitOfLine(label) === null && !isColumnNumber(label));
  const known = (telling.length > 0 ? telling : labels).map((label) => meaningOf(label, own));
  // 合计 of the first line of data may stand in that of the last labels.
  const above = isTotalLabel(telling.at(-1) ?? '') ? known.at(-2) : undefined;
  const leaf = (above && above.role !== 'amount' && /科目/u.test(telling.at(-2) ?? '') ? above : known.at(-1)) ?? null;
  let measure = leaf?.measure ?? null;
  // 小计 under a group of kinds of the same thing (公务用车购置及运行费, 上级专项) is that group's whole.
  if (measure === 'total')
    measure = known.findLast((meaning) => meaning?.measure && GROUPS.has(meaning.measure))?.measure ?? measure;
  // 一般公共预算 under 上年结转 is a part of what is carried over, not of this year's appropriation.
  else if (known.slice(0, -1).some((meaning) => meaning?.measure === 'carried-over')) measure = null;
  return { labels, role: leaf?.role ?? 'text', measure, side: null };
}

function fromContents(
  column: RecognisedColumn,
  body: readonly (readonly string[])[],
  index: number,
  own: OwnWords,
): RecognisedColumn {
  if (column.role !== 'text' || column.labels.some((label) => meaningOf(label, own))) return column;
  const filled = body.map((row) => row[index] ?? '').filter((cell) => !isBlankAmount(cell));
  if (filled.length === 0) return column;
  if (filled.every(isClassificationCode)) return { ...column, role: 'code' };
  if (filled.every((cell) => isAmount(cell)) && filled.some((cell) => /[.,]/u.test(cell)))
    return { ...column, role: 'amount' };
  return column;
}

/** What a column is called apart from its year and unit, so that the same columns are known again. */
const nameOf = (column: RecognisedColumn) =>
  compact(column.labels.findLast((label) => !isColumnNumber(label)) ?? column.labels.at(-1) ?? '');

/** An account of the economic classification, with or without its name: 301, 30101, 301 工资福利支出. */
const ECONOMIC = /^[35]\d{2}(?:\d{2})?(?!\d)/u;

/**
 * The sets of columns of a table that prints its accounts side by side, 科目编码 科目名称 预算数 or 科目名称 预算数 twice or three
 * times: the columns of each by their index. `body`: the rows under the header. One set where the columns do not begin again
 * with a code, an account of the economic classification or the same name of accounts behind amounts.
 */
export function columnSets(columns: readonly RecognisedColumn[], body: readonly (readonly string[])[]): number[][] {
  const whole = [columns.map((_, index) => index)];
  const starts = columns.flatMap(({ role }, index) => {
    const before = columns[index - 1]?.role;
    const opens = before === undefined || before === 'amount' || before === 'percent';
    return opens && (role === 'code' || role === 'label') ? [index] : [];
  });
  if (starts.length < 2 || starts[0] !== 0 || columns.some(({ side }) => side !== null)) return whole;
  const sets = starts.map((from, nth) =>
    columns.flatMap((_, index) => (index >= from && index < (starts[nth + 1] ?? columns.length) ? [index] : [])),
  );
  const full = sets.every((set) =>
    ['label', 'amount'].every((role) => set.some((index) => columns[index]?.role === role)),
  );
  return full && beginAgain(starts, columns, body) ? sets : whole;
}

/** Does each of these columns begin a list of accounts? */
function beginAgain(
  starts: readonly number[],
  columns: readonly RecognisedColumn[],
  body: readonly (readonly string[])[],
): boolean {
  const held = starts.map((index) =>
    body.map((row) => compact(row[index] ?? '')).filter((cell) => cell !== '' && !isSumOfAccounts(cell)),
  );
  const economic = held.map((cells) => cells.filter((cell) => ECONOMIC.test(cell)).length * 2 > cells.length);
  if (economic.includes(true) && held.every((cells, nth) => economic[nth] === true || cells.length === 0)) return true;
  const first = starts.map((index) => columns[index] as RecognisedColumn);
  if (new Set(first.map(nameOf)).size !== 1) return false;
  if (first.every(({ role }) => role === 'code')) return true;
  // 收入 over the first, or sources of revenue in it: the two sides of a balance.
  const sided = first.some(({ labels }) => /^(?:本年)?(?:收入|支出)/u.test(compact(labels[0] ?? '')));
  // 项目 行次 决算数 twice: the lines are numbered through both lists, as those of 机构运行信息表 are.
  const numbered = starts.every((from, nth) =>
    columns.slice(from, starts[nth + 1]).some((column) => nameOf(column) === '行次' && column.role === 'text'),
  );
  return (
    !sided &&
    (numbered || /科目/u.test(nameOf(first[0] as RecognisedColumn))) &&
    !held[0]?.some((cell) => /收入|拨款|结转/u.test(cell))
  );
}

/** 合计, 人员经费合计: no account itself. */
const isSumOfAccounts = (cell: string) => /(?:合计|总计|小计)$/u.test(cell);

/** In two-sided tables the second label column starts the expenditure side. */
function setSides(columns: RecognisedColumn[], body: readonly (readonly string[])[]): void {
  const labelColumns = columns.flatMap((column, index) => (column.role === 'label' ? [index] : []));
  const tops = columns.map((column) => compact(column.labels[0] ?? ''));
  const expenditureTop = tops.findIndex((top) => /^(?:本年)?支出/u.test(top));
  const revenueTop = tops.findIndex((top) => /^(?:本年)?收入/u.test(top));
  const [first, second, third] = labelColumns;
  if (columnSets(columns, body).length > 1) return;
  if (first === undefined || second === undefined || labelColumns.length > 3) return;
  // Expenditure set out twice, by function and by nature: the second list is published as printed, without meaning.
  if (third !== undefined) {
    if (expenditureTop !== second || revenueTop > first) return;
    columns.forEach((column, index) => {
      column.side = index < second ? 'revenue' : index < third ? 'expenditure' : null;
      if (index >= third) [column.role, column.measure] = ['text', null];
    });
    return;
  }
  const between = columns.slice(first + 1, second);
  const sided = revenueTop >= 0 && expenditureTop > revenueTop;
  if (!sided && !(between.length > 0 && between.every((column) => column.role === 'amount'))) return;
  if (between.every((column) => column.role !== 'amount')) return;
  columns.forEach((column, index) => {
    column.side = index < second ? 'revenue' : 'expenditure';
  });
}
