import type {
  ComparedDocument,
  ComparedKind,
  ComparedTable,
  ComparedTotal,
  ComparedTotalKey,
} from '../views/compare/document.ts';
import { minus, ratio, type Ratio } from './ratio.ts';
import type { Lines, State } from './state.ts';
import { cellOf, emptyCell, type Cell } from './values.ts';

/** One line of the comparison: a cell a document, in their order. */
export interface Row {
  key: string;
  /** What the first document that has the line calls it; `''` for the headline figures. */
  label: string;
  /** What others call it, by their number from 1. */
  also: { number: number; label: string }[];
  code: string | null;
  /** 0 a headline figure; 1 class, 2 section, 3 item. */
  level: 0 | 1 | 2 | 3;
  cells: Cell[];
  /** The second less the first, where there are two and both have a value of the same money. */
  difference: Ratio | null;
}

/** Documents on the same lines. */
export interface Comparison {
  documents: readonly ComparedDocument[];
  totals: Row[];
  lines: Row[];
  /** The kind of table that the lines are from; `null` where no document has one. */
  kind: ComparedKind | null;
}

const NOTHING = ratio(0n);
const TOTALS: readonly ComparedTotalKey[] = ['total', 'basic', 'project', 'threePublic'];
const FUNCTIONAL: readonly ComparedKind[] = ['expenditure', 'general-public-expenditure', 'balance'];
const GENERAL: readonly ComparedKind[] = ['general-public-expenditure'];
const KINDS: Record<Lines, readonly ComparedKind[]> = {
  classes: FUNCTIONAL,
  items: FUNCTIONAL,
  economic: ['basic-expenditure'],
  'economic-items': ['basic-expenditure'],
  'three-public': ['three-public'],
};
const THREE_PUBLIC = ['overseas', 'vehicles', 'vehicle-purchase', 'vehicle-operation', 'receptions'];

/** The first year of budgets whose economic codes are those of today: before, other accounts bore them. */
const ECONOMIC_CODES_FROM = 2018;

export function tableOf(document: ComparedDocument, kind: ComparedKind): ComparedTable | null {
  return document.tables.find((table) => table.kind === kind) ?? null;
}

/** The kind of table that all documents have, else the one that most have. */
function commonKind(documents: readonly ComparedDocument[], kinds: readonly ComparedKind[]): ComparedKind | null {
  let best: { kind: ComparedKind | null; count: number } = { kind: null, count: 0 };
  for (const kind of kinds) {
    const count = documents.filter((document) => tableOf(document, kind) !== null).length;
    if (count > best.count) best = { kind, count };
  }
  return best.kind;
}

/** Whether the documents print codes of one edition, so that a code is the same account in all. */
export function isOneEdition(documents: readonly ComparedDocument[], kind: ComparedKind | null): boolean {
  if (kind !== 'basic-expenditure') return true;
  return new Set(documents.map(({ year }) => year >= ECONOMIC_CODES_FROM)).size < 2;
}

function differenceOf(cells: readonly Cell[], comparable: boolean): Ratio | null {
  const [first, second] = cells;
  if (!comparable || cells.length !== 2 || !first?.value || !second?.value) return null;
  return minus(second.value, first.value);
}

function totalCell(document: ComparedDocument, key: ComparedTotalKey, state: State): Cell {
  const figure = document.totals[key];
  if (!figure) return emptyCell('not-listed');
  const { total } = document.totals;
  // A share is of money that the whole holds: the three public expenses stand in a table of other money.
  const whole = total && total.kind === figure.kind ? total : null;
  return cellOf(figure, whole, document, state);
}

/** Whether the headline figures of a line are taken from tables of one kind. */
export function isOneKind(figures: readonly (ComparedTotal | null)[]): boolean {
  return new Set(figures.flatMap((figure) => (figure ? [figure.kind] : []))).size < 2;
}

function totalRows(documents: readonly ComparedDocument[], state: State): Row[] {
  return TOTALS.map((key): Row => {
    const cells = documents.map((document) => totalCell(document, key, state));
    const sameMoney = isOneKind(documents.map(({ totals }) => totals[key]));
    return { key, label: '', also: [], code: null, level: 0, cells, difference: differenceOf(cells, sameMoney) };
  });
}

/** Whether no line of a table is a part of the one with this key. */
function isLeaf({ lines }: ComparedTable, key: string): boolean {
  return !lines.some((line) => line.key.length > key.length && line.key.startsWith(key));
}

function isWanted(table: ComparedTable, key: string, level: 1 | 2 | 3, lines: Lines): boolean {
  if (lines === 'three-public' || level === 1) return true;
  if (lines === 'economic-items') return level === 2;
  if (lines === 'items') return level === 3 || isLeaf(table, key);
  return false;
}

function lineCell(document: ComparedDocument, kind: ComparedKind, key: string, state: State): Cell {
  const table = tableOf(document, kind);
  if (!table) return emptyCell('no-table');
  const line = table.lines.find((found) => found.key === key);
  if (line) return cellOf(line, table.whole, document, state);
  if (table.twice.includes(key)) return emptyCell('twice');
  if (kind === 'three-public') return emptyCell('not-listed');
  const others = [...table.lines.map((found) => found.key), ...table.twice];
  if (others.some((other) => other.startsWith(key))) return emptyCell('parts-only');
  const above = others.find((other) => key.startsWith(other) && isLeaf(table, other));
  return emptyCell(above === undefined ? 'not-listed' : 'less-deep');
}

/** A name without the ways of setting it. */
function plainName(label: string): string {
  return label.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');
}

function lineRow(documents: readonly ComparedDocument[], kind: ComparedKind, key: string, state: State): Row {
  const found = documents.map((document) => tableOf(document, kind)?.lines.find((line) => line.key === key) ?? null);
  const first = found.find((line) => line !== null);
  const label = first?.label ?? key;
  const also = found.flatMap((line, index) =>
    line && plainName(line.label) !== plainName(label) ? [{ number: index + 1, label: line.label }] : [],
  );
  const cells = documents.map((document) => lineCell(document, kind, key, state));
  const difference = differenceOf(cells, isOneEdition(documents, kind));
  const code = kind === 'three-public' ? null : key;
  return { key, label, also, code, level: first?.level ?? 1, cells, difference };
}

function order(kind: ComparedKind): (a: string, b: string) => number {
  if (kind === 'three-public') return (a, b) => THREE_PUBLIC.indexOf(a) - THREE_PUBLIC.indexOf(b);
  return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
}

/** Whether the documents are years of one thing: one department or unit, planned or spent. */
export function isOneBody(documents: readonly ComparedDocument[]): boolean {
  const bodies = documents.map(({ region, department, stage }) => `${region.slug}/${department.slug}/${stage}`);
  return new Set(bodies).size === 1;
}

function kindsOf({ lines, funds }: State): readonly ComparedKind[] {
  const kinds = KINDS[lines];
  return kinds === FUNCTIONAL && funds === 'general' ? GENERAL : kinds;
}

function size({ difference }: Row): Ratio {
  if (!difference) return NOTHING;
  return difference.over < 0n ? minus(NOTHING, difference) : difference;
}

/** Lines with the largest difference first; those without one stay behind, in their order. */
function byDifference(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => {
    if (!a.difference || !b.difference) return Number(!a.difference) - Number(!b.difference);
    const { over } = minus(size(b), size(a));
    return over > 0n ? 1 : over < 0n ? -1 : 0;
  });
}

/** Puts documents on the same lines: their headline figures, then the lines that the state asks for, in the order it asks for. */
export function compare(documents: readonly ComparedDocument[], state: State): Comparison {
  const kind = commonKind(documents, kindsOf(state));
  const totals = totalRows(documents, state);
  if (kind === null) return { documents, totals, lines: [], kind };
  const keys = documents.flatMap((document) => {
    const table = tableOf(document, kind);
    return (table?.lines ?? []).filter(({ key, level }) => table && isWanted(table, key, level, state.lines));
  });
  const sorted = [...new Set(keys.map(({ key }) => key))].sort(order(kind));
  const lines = sorted.map((key) => lineRow(documents, kind, key, state));
  return { documents, totals, lines: state.order === 'difference' ? byDifference(lines) : lines, kind };
}
