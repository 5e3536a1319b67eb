import { compact } from '../text.ts';
import {
  classCode,
  countsInRow,
  natureOfCode,
  numberingOf,
  partOfLabel,
  sourceOf,
  threePublicItem,
  type Measure,
  type Numbering,
  type RowPart,
  type Side,
} from '../vocabulary/index.ts';
import type { Column, Row, TableKind } from './schema.ts';

/** A row before its meaning is known. */
export type BareRow = Omit<Row, 'measure' | 'part'>;

/** Does a table of the three public expenses print them side by side, and not one below the other? */
export function isByColumn(columns: readonly Pick<Column, 'measure'>[]): boolean {
  return columns.some(({ measure }) => measure === 'overseas' || measure === 'receptions' || measure === 'vehicles');
}

/**
 * Gives the rows of a table their meaning, which everything behind reads: what a row of the three public expenses, of revenue
 * or of basic expenditure measures, and what part of its side a row of a two-sided table is. All else is `null`.
 */
export function giveMeaning(kind: TableKind, columns: readonly Column[], rows: readonly BareRow[]): Row[] {
  const parts = new Map([...partsOf(rows, 'revenue'), ...partsOf(rows, 'expenditure')]);
  const twoSided = kind === 'balance' || kind === 'appropriation-balance';
  return rows.map((row) => {
    const part = twoSided ? (parts.get(row) ?? null) : null;
    return { ...row, part, measure: measureOf(kind, columns, row, part) };
  });
}

function measureOf(kind: TableKind, columns: readonly Column[], row: BareRow, part: RowPart | null): Measure | null {
  if (kind === 'three-public' && countsInRow(row.label)) return null;
  if (kind === 'three-public' && !isByColumn(columns))
    return row.level === 0 ? 'three-public-total' : threePublicItem(row.label);
  if (kind === 'basic-expenditure' || kind === 'basic-expenditure-government') return natureOf(columns, row);
  const total = part === null || part === 'grand-total' || part === 'current-total';
  return !total && row.side === 'revenue' ? sourceOf(row.label) : null;
}

/** Personnel or routine operating costs: by the columns where the table has both, else by the code. */
function natureOf(columns: readonly Column[], row: BareRow): Measure | null {
  const natures = ['personnel', 'routine-operating'] as const;
  if (!natures.every((nature) => columns.some(({ measure }) => measure === nature)))
    return row.code === null ? null : natureOfCode(row.code);
  const printed = natures.filter((nature) =>
    row.amounts.some(({ column, fen }) => columns[column]?.measure === nature && fen !== null && fen !== 0),
  );
  return printed.length === 1 ? (printed[0] ?? null) : null;
}

/**
 * Sorts the rows of one side into totals, carried money and items. Rows without label have no part, nor have those between this
 * year's total and the whole whose label does not say what they are: no item before the total is divided by them.
 */
function partsOf(all: readonly BareRow[], side: Side): Map<BareRow, RowPart> {
  const rows = all
    .filter((row) => row.side === side && compact(row.label) !== '')
    .map((row) => ({ row, says: partOfLabel(row.label, side), numbering: numberingOf(compact(row.label)) }));
  const grand =
    rows.find(({ says }) => says === 'grand-total') ?? rows.findLast(({ says }) => says === 'grand-or-current');
  const parts = new Map<BareRow, RowPart>();
  const ranks: Numbering[] = [];
  let under: Numbering | null = null;
  let closed = false;
  for (const line of rows) {
    const { row, says, numbering } = line;
    const apart = under !== null && numbering !== under;
    if (line === grand) parts.set(row, 'grand-total');
    else if (says === 'grand-total' || says === 'grand-or-current' || says === 'current-total') {
      parts.set(row, 'current-total');
      // A total above its items closes none.
      closed = ranks.length > 0;
    } else if (says === 'carried' && !apart) parts.set(row, side === 'revenue' ? 'carried-over' : 'carried-forward');
    else if (says === 'balancing') parts.set(row, 'balancing');
    else if (numbering === 'of-which') parts.set(row, 'of-which');
    else if (apart) parts.set(row, 'carried-part');
    else if (!closed) parts.set(row, itemOrDetail(ranks, row, side, numbering));
    const part = parts.get(row);
    if (part === 'carried-over' || part === 'carried-forward') under = numbering;
    else if (part !== 'carried-part' && !(part === 'of-which' && apart)) under = null;
  }
  return parts;
}

/** The first numbering of a side is that of its items, the next that of what stands under them; a third divides those again. */
function itemOrDetail(ranks: Numbering[], row: BareRow, side: Side, numbering: Numbering): RowPart {
  if (!ranks.includes(numbering)) ranks.push(numbering);
  const rank = ranks.indexOf(numbering);
  if (rank > 0) return rank === 1 ? 'detail' : 'of-which';
  if (side === 'revenue') return 'source';
  return classCode(row.label) === null ? 'item' : 'class';
}
