import { isBlankAmount, parseAmount, type MoneyUnit } from '../money.ts';
import type { CellNote } from '../readers/document.ts';
import { columnSets, isColumnNumber, isColumnNumbers, unitOfColumn, type RecognisedTable } from '../tables/index.ts';
import { compact } from '../text.ts';
import {
  isTotalLabel,
  classCode,
  countsInRow,
  meaningOf,
  measureOfFinal,
  stageOfLabel,
  unitOfLine,
} from '../vocabulary/index.ts';
import { amountOfCell } from './cell-value.ts';
import { readCode } from './row-codes.ts';
import { giveMeaning, isByColumn, type BareRow } from './meaning.ts';
import type { Column, Identity, Measure, PrintedAmount, Row, TableKind } from './schema.ts';

/** Code and name of an account in one cell: `301 工资福利支出`, `30101-基本工资`. */
const CODE_AND_NAME = /^\s*([2-5]\d{2}(?:\d{2}){0,2})(?:\s*[-—_、.．:：]\s*|\s*)(\p{Script=Han}.*)$/su;

type Side = Row['side'];

/** Kinds whose rows are projects or items of purchase: the last label column names the row, not the first. */
const NAMED_BY_LAST_LABEL: readonly TableKind[] = ['project-list', 'project-performance', 'procurement'];

/** Kinds in which rows of counts stand among those of money. */
const MAY_COUNT: readonly TableKind[] = ['three-public', 'other'];

/** Columns of a table with the fiscal year filled in: a total of the year before is `prior`. `stage`: of the document. */
export function readTableColumns(table: RecognisedTable, fiscalYear: number, stage: Identity['stage']): Column[] {
  const recognised = stage === 'final-accounts' ? { ...table, columns: table.columns.map(ofFinalAccounts) } : table;
  return withYears(recognised, fiscalYear);
}

/**
 * A column of final accounts: under 预算数 it is what was planned, whatever of, so that nothing takes it for what was spent.
 */
function ofFinalAccounts(column: RecognisedTable['columns'][number]): RecognisedTable['columns'][number] {
  // 栏次 and 万元 under the words of a column say nothing of what it holds.
  const labels = column.labels.filter((label) => !isColumnNumber(label) && unitOfLine(label) === null);
  const stages = labels.map((label) => stageOfLabel(label));
  if (column.role === 'amount') {
    if (stages.includes('adjusted-budget')) return { ...column, measure: 'adjusted-budget' };
    if (stages.includes('initial-budget')) return { ...column, measure: 'initial-budget' };
  }
  const leaf = labels.at(-1) ?? '';
  const isOpen = column.role === 'text' || (column.role === 'amount' && column.measure === null);
  const own = isOpen ? measureOfFinal(leaf) : null;
  if (own !== null) return { ...column, role: 'amount', measure: own };
  const over = column.side === null ? labels.slice(0, -1).flatMap((label) => measureOfFinal(label) ?? []) : [];
  const carried = over.find((measure) => CARRIED.has(measure));
  // 基本支出结转 under 年末结转和结余 is a part of what is carried over, not of what was spent; 合计 is the whole of it.
  if (column.role === 'amount' && carried !== undefined)
    return { ...column, measure: meaningOf(leaf)?.measure === 'total' ? carried : null };
  if (column.role !== 'amount' || !(meaningOf(leaf)?.measure === 'total' || stages.at(-1) === 'spent')) return column;
  // 决算数 under 公务接待费 and 小计 under 项目支出 are of what stands over them.
  const measures = labels.flatMap((label) => meaningOf(label)?.measure ?? []);
  return { ...column, measure: measures.findLast((measure) => measure !== 'total') ?? 'total' };
}

/** What a group of columns of a fund is of, beside 本年支出. */
const CARRIED: ReadonlySet<Measure> = new Set(['opening-balance', 'current-revenue', 'closing-balance']);

function withYears(table: RecognisedTable, fiscalYear: number): Column[] {
  // 三公 by column (合计, 因公出国（境）费 …); some forms print it by row instead, under one column of amounts a year.
  const byColumn = table.kind === 'three-public' && isByColumn(table.columns);
  const whole = wholeOfAppropriation(table);
  return table.columns.map((column) => {
    const labels = column.labels.join(' ');
    const printed = [...labels.matchAll(/((?:19|20)\d{2})\s*年/gu)].at(-1)?.[1];
    const year = printed ? Number(printed) : /上年(?!结)|上一年/u.test(labels) ? fiscalYear - 1 : fiscalYear;
    const money = column.role === 'amount';
    let measure = column === whole ? 'total' : column.measure;
    if (byColumn) measure = measure === 'total' ? 'three-public-total' : measure;
    else if (measure === 'total' && year === fiscalYear - 1) measure = 'prior';
    return { ...column, measure, year: money ? year : null };
  });
}

/** `财政拨款支出 | 基本支出 | 项目支出`: in a table of appropriation the first is the total, which no other column is. */
function wholeOfAppropriation({ kind, columns }: RecognisedTable): RecognisedTable['columns'][number] | null {
  if (kind !== 'general-public-expenditure') return null;
  const amounts = columns.filter(({ role }) => role === 'amount');
  if (amounts.some(({ measure }) => measure === 'total' || measure === 'amount')) return null;
  const named = amounts.filter(({ labels }) =>
    /^(?:一般公共预算)?(?:财政)?拨款(?:支出|合计|总计)?(?:预算数?)?$/u.test(compact(labels.at(-1) ?? '')),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/**
 * The lines of a table with their meaning. `unit` is the printed unit of its amounts, `null` when it is not known: then
 * every `fen` is `null`.
 */
export function readRows(table: RecognisedTable, columns: readonly Column[], unit: MoneyUnit | null): Row[] {
  const rows: BareRow[] = [];
  const sides: Side[] = columns.some((column) => column.side) ? ['revenue', 'expenditure'] : [null];
  // Accounts side by side: each printed row gives one row for every set of columns, from left to right.
  const sets = sides.length > 1 ? [null] : columnSets(columns, table.cells.slice(table.headerRows));
  table.cells.forEach((cells, row) => {
    // 栏次 1 2 3, printed again on the next page or below a header that ended before it.
    if (row < table.headerRows || (cells.some((cell) => compact(cell) === '栏次') && isColumnNumbers(cells))) return;
    const ownSets = sets.length > 1 ? spreadSums(sets as number[][], cells, columns) : sets;
    for (const [side, set] of sides.flatMap((each) => ownSets.map((only) => [each, only] as const))) {
      const held = table.values.filter((value) => value.row === row);
      const above = table.cells.slice(table.headerRows, row);
      const read = readRow({ cells, row, held, above, set }, side, table.kind, columns, unit);
      if (read) rows.push(read);
    }
  });
  return giveMeaning(table.kind, columns, rows);
}

/**
 * The sets of columns of one printed row of accounts side by side. 公用经费合计 is one merged cell over all lists of its kind, with its amount
 * under the last of them: there the set of the label takes that amount, and the one in which it stands alone is left out.
 */
function spreadSums(
  sets: readonly (readonly number[])[],
  cells: readonly string[],
  columns: readonly Column[],
): (readonly number[])[] {
  const parts = sets.map((set) => {
    const amounts = set.filter((index) => columns[index]?.role === 'amount');
    const words = set.filter((index) => !amounts.includes(index));
    const isBlank = (those: readonly number[]) => those.every((index) => isBlankAmount(cells[index] ?? ''));
    const isSum = words.some((index) => /(?:合计|总计|小计)$/u.test(compact(cells[index] ?? '')));
    return { set, amounts, words, isSum, unnamed: isBlank(words), unfilled: isBlank(amounts) };
  });
  const taken = new Set<number>();
  const joined = parts.map(({ set, words, isSum, unfilled }, index) => {
    if (!isSum || !unfilled) return set;
    const named = parts.findIndex((part, other) => other > index && !part.unnamed);
    const open = parts.slice(index + 1, named < 0 ? parts.length : named);
    const filled = open.filter((part) => !part.unfilled);
    const [only] = filled;
    if (!only || filled.length > 1) return set;
    taken.add(parts.indexOf(only));
    return [...words, ...only.amounts];
  });
  return joined.filter((_, index) => !taken.has(index));
}

interface PrintedRow {
  cells: readonly string[];
  row: number;
  /** Numbers of cells whose text is no plain amount. */
  held: readonly CellNote[];
  /** The rows over it, below the header. */
  above: readonly (readonly string[])[];
  /** The columns it is read from, `null` for all. */
  set: readonly number[] | null;
}

function readRow(
  { cells, row, held, above, set }: PrintedRow,
  side: Side,
  kind: TableKind,
  columns: readonly Column[],
  unit: MoneyUnit | null,
): BareRow | null {
  const own = columns.flatMap((column, index) =>
    column.side === side && (set === null || set.includes(index)) ? [{ ...column, index }] : [],
  );
  const labels = own.filter((column) => column.role === 'label');
  const columnUnit = (index: number) => unitOfColumn(columns[index] ?? { labels: [] });
  // 国内公务接待批次（个）, 公务用车保有量（辆）: things and people among rows of money, which are no amounts.
  const counts = (at: number) =>
    MAY_COUNT.includes(kind) && countsInRow(cells[labels.findLast(({ index }) => index < at)?.index ?? -1] ?? '');
  const amounts: PrintedAmount[] = own
    .filter((column) => column.role === 'amount' && !counts(column.index))
    .map(({ index }) => {
      const text = cells[index] ?? '';
      const value = held.find((other) => other.column === index);
      const own = columnUnit(index);
      const read = (known: MoneyUnit): number | null =>
        value ? amountOfCell(text, value.text, known) : parseAmount(text, known);
      return { column: index, text, fen: unit && !isBlankAmount(text) ? read(own ?? unit) : null };
    });
  const named = NAMED_BY_LAST_LABEL.includes(kind) ? labels.findLast(({ index }) => cells[index]) : labels[0];
  // 合计 may stand in the code column, spanning code and name.
  const codeCells = own.filter((column) => column.role === 'code' && column.index <= (labels[0]?.index ?? Infinity));
  const spanning = codeCells.find(
    ({ index }) =>
      isTotalLabel(cells[index] ?? '') ||
      (/(?:合计|总计)$/u.test(compact(cells[index] ?? '')) && compact(cells[labels[0]?.index ?? -1] ?? '') === ''),
  );
  const labelColumn = (spanning ?? named)?.index ?? own[0]?.index ?? 0;
  const printed = labels.length > 0 || spanning ? (cells[labelColumn] ?? '') : '';
  const codes = own.some(({ role }) => role === 'code');
  const joined =
    codes || kind === 'three-public' || NAMED_BY_LAST_LABEL.includes(kind) ? null : CODE_AND_NAME.exec(printed);
  const label = joined?.[2] ?? printed;
  if (label === '' && amounts.every((amount) => amount.text === '')) return null;
  const code = spanning ? null : (joined?.[1] ?? readCode({ cells, held, above }, own));
  // In a list of projects the code says where a project belongs, beside 三公 whose they are: not how deep the row stands.
  const flat = kind === 'three-public' || NAMED_BY_LAST_LABEL.includes(kind);
  const level = flat && !isTotalLabel(label) ? null : readLevel(label, code, side);
  return { row, side, level, code, label, labelColumn, amounts };
}

function readLevel(label: string, code: string | null, side: Side): Row['level'] {
  if (isTotalLabel(label)) return 0;
  if (code && /^\d+$/u.test(code)) return code.length === 3 ? 1 : code.length === 5 ? 2 : code.length === 7 ? 3 : null;
  return side === 'expenditure' && classCode(label) ? 1 : null;
}
