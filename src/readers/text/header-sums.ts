import { smallest } from '../../lists.ts';
import { isAmount, isBlankAmount, parseAmount, printedDecimals } from '../../money.ts';
import { isSubtotalLabel, isTotalLabel, meaningOf, type Measure } from '../../vocabulary/index.ts';
import { withoutMark } from './column-contents.ts';
import { allCells, type HeaderCell } from './header-layouts.ts';

/** Parts that always add up to the total beside them. */
const WHOLES: readonly (readonly Measure[])[] = [
  ['basic', 'project'],
  ['personnel', 'routine-operating'],
  ['overseas', 'vehicles', 'receptions'],
  ['vehicle-purchase', 'vehicle-operation'],
];
/** Digits behind the point that are compared. */
const DECIMALS = 6;

/** What a row counts in which the total is one of its parts and the others are blank: the same amount twice is soon found. */
const WEAK = 0.5;

/** How many rows of data agree with what a layout says of its columns, and how many do not. */
export interface Sums {
  holds: number;
  fails: number;
}

/** Adds up the columns of every total and its parts, over the rows of data of full width. */
export function checkSums(layout: readonly HeaderCell[], data: readonly (readonly string[])[]): Sums {
  const sums: Sums = { holds: 0, fails: 0 };
  for (const siblings of [layout, ...allCells(layout).map(({ children }) => children)]) {
    for (const { total, parts } of wholesAmong(siblings)) {
      for (const row of data) {
        const agrees = addsUp(row, total, parts);
        if (agrees === true) sums.holds += isOneAmountAgain(row, parts) ? WEAK : 1;
        else if (agrees === false) sums.fails += 1;
      }
    }
  }
  return sums;
}

interface Whole {
  total: number;
  /** The columns that add up to it. */
  parts: number[];
}

const measureOf = (cell: HeaderCell): Measure | null => meaningOf(cell.text)?.measure ?? null;
const isTotal = ({ text }: HeaderCell): boolean =>
  isTotalLabel(text) || isSubtotalLabel(text) || /^(?:总|合|小)\s*计/u.test(text.trim());

/** The columns that make up the amount of a label: its own, that of its 小计, or those of all labels under it. */
function amountColumns(cell: HeaderCell): number[] {
  if (cell.children.length === 0) return [cell.column];
  const total = cell.children.find(isTotal);
  return total ? amountColumns(total) : cell.children.flatMap(amountColumns);
}

function wholesAmong(siblings: readonly HeaderCell[]): Whole[] {
  const [total, ...more] = siblings.filter(isTotal);
  if (!total || more.length > 0 || total.children.length > 0) return [];
  const among = (measures: readonly Measure[]) => {
    const parts = measures.map((measure) => siblings.filter((cell) => measureOf(cell) === measure));
    return parts.every((same) => same.length === 1) ? [parts.flat()] : [];
  };
  const known = WHOLES.flatMap(among);
  const others = siblings.filter((cell) => cell !== total && meaningOf(cell.text)?.role === 'amount');
  const plain =
    others.length >= 2 && others.every((cell) => measureOf(cell) !== 'total' && !/\d{4}\s*年/u.test(cell.text));
  return (known.length > 0 ? known : plain ? [others] : []).map((parts) => ({
    total: total.column,
    parts: parts.flatMap(amountColumns),
  }));
}

function isOneAmountAgain(row: readonly string[], parts: readonly number[]): boolean {
  return parts.filter((column) => (parseAmount(withoutMark(row[column] ?? ''), '万元') ?? 0) !== 0).length === 1;
}

/** `null` where the row has nothing to tell. */
function addsUp(row: readonly string[], total: number, parts: readonly number[]): boolean | null {
  const cells = [total, ...parts].map((column) => withoutMark(row[column] ?? ''));
  const filled = cells.filter((cell) => !isBlankAmount(cell));
  if (filled.length === 0 || !filled.every(isAmount)) return null;
  const [whole = 0, ...rest] = cells.map((cell) => parseAmount(cell, '万元') ?? 0);
  if ([whole, ...rest].filter((value) => value !== 0).length < 2 && whole === rest.reduce((a, b) => a + b, 0))
    return null;
  const decimals = Math.min(DECIMALS, smallest(filled.map(printedDecimals)));
  const tolerance = (parts.length / 2) * 10 ** (DECIMALS - decimals);
  return Math.abs(whole - rest.reduce((sum, value) => sum + value, 0)) <= tolerance;
}
