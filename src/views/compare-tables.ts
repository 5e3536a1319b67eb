import type { Column, Disclosure, Table } from '../budget/schema.ts';
import { append } from '../lists.ts';
import { HIDDEN_NUMBER } from '../privacy/index.ts';
import { compact } from '../text.ts';
import { pair } from './pairing.ts';

/** A cell of two versions that prints something else in each. */
export interface CellChange {
  /** Where it stands in the later version. */
  table: Table;
  row: number;
  column: number;
  before: string;
  after: string;
}

/** What differs between two versions of a table. */
export interface TableChange {
  cells: CellChange[];
  /** Rows and columns that only one of them has, by their labels. */
  rowsGone: string[];
  rowsAdded: string[];
  columnsGone: string[];
  columnsAdded: string[];
  unit: { before: string | null; after: string | null } | null;
}

/** A line of a table as it is looked for in another version of it. */
interface Line {
  row: number;
  code: string | null;
  label: string;
  /** Labels of the rows that it is part of, from the whole down to itself. */
  path: string;
  side: string;
  /** Columns of it, and what each prints. */
  cells: Map<number, string>;
}

/**
 * Which tables of two versions are the same: by kind, title and project, else by their cells, else where each has one table left of a
 * kind.
 */
export function pairTables(before: Disclosure, after: Disclosure) {
  const projects = new Map<Table, string>();
  for (const disclosure of [before, after]) {
    const named = new Map(
      disclosure.projects.flatMap(({ table, name }) => (table === null ? [] : [[table, name] as const])),
    );
    for (const table of disclosure.tables) projects.set(table, compact(named.get(table.id) ?? ''));
  }
  return pair(before.tables, after.tables, [
    { key: (table) => [table.kind, compact(table.title), projects.get(table) ?? ''].join('\n') },
    { key: (table) => JSON.stringify([table.kind, table.cells]), interchangeable: true },
    { key: (table) => table.kind },
  ]);
}

/** What two versions of one table print otherwise. Rows are found again by code and label, columns by their header. */
export function compareTable(before: Table, after: Table): TableChange {
  const columns = pairColumns(before, after);
  const rows = pair(linesOf(before), linesOf(after), [
    { key: ({ side, code, path }) => [side, code ?? '', path].join('\n') },
    {
      key: ({ side, code, label, cells }) => [side, code ?? '', label, ...cells.values()].join('\n'),
      interchangeable: true,
    },
    { key: ({ side, code, label }) => [side, code ?? '', label].join('\n') },
    { key: ({ side, code }) => code && `${side}\n${code}` },
  ]);
  const cells: CellChange[] = [];
  for (const [old, now] of rows.pairs) append(cells, changedCells(before, after, { old, now }, columns.pairs));
  const nameOf = ({ code, label }: Line) => [code, label].filter(Boolean).join(' ');
  const headerOf = ({ labels }: Column) => [...new Set(labels)].filter(Boolean).join(' ');
  return {
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    rowsGone: rows.gone.map(nameOf),
    rowsAdded: rows.added.map(nameOf),
    columnsGone: columns.gone.flatMap((index) => before.columns[index] ?? []).map(headerOf),
    columnsAdded: columns.added.flatMap((index) => after.columns[index] ?? []).map(headerOf),
    unit: before.unit === after.unit ? null : { before: before.unit, after: after.unit },
  };
}

function changedCells(
  before: Table,
  after: Table,
  { old, now }: { old: Line; now: Line },
  columns: readonly (readonly [number, number])[],
): CellChange[] {
  return columns.flatMap(([from, to]) => {
    const [was, is] = [old.cells.get(from), now.cells.get(to)];
    if (was === undefined || is === undefined || compact(was) === compact(is)) return [];
    // What is left out, or hidden, in one of them is not another figure.
    if (isOmitted(before, old.row, from) || isOmitted(after, now.row, to)) return [];
    if (was.includes(HIDDEN_NUMBER) || is.includes(HIDDEN_NUMBER)) return [];
    return [{ table: after, row: now.row, column: to, before: was, after: is }];
  });
}

function isOmitted({ omitted }: Table, row: number, column: number): boolean {
  return omitted.some(([r, c]) => r === row && c === column);
}

/** Columns by what their header says; where that says the same in both from first to last, one is the other. */
function pairColumns(
  before: Table,
  after: Table,
): { pairs: (readonly [number, number])[]; gone: number[]; added: number[] } {
  const keys = (table: Table) =>
    table.columns.map(({ labels, side, year }) => [side, year, ...labels.map((label) => compact(label))].join('\n'));
  const [ours, theirs] = [keys(before), keys(after)];
  if (ours.join('\n\n') === theirs.join('\n\n')) {
    const width = Math.max(before.cells[0]?.length ?? 0, ours.length);
    return { pairs: Array.from({ length: width }, (_, index) => [index, index] as const), gone: [], added: [] };
  }
  const indexed = (list: readonly string[]) => list.map((key, index) => ({ key, index }));
  const found = pair(indexed(ours), indexed(theirs), [{ key: ({ key }) => key }]);
  return {
    pairs: found.pairs.map(([old, now]) => [old.index, now.index] as const),
    gone: found.gone.map(({ index }) => index),
    added: found.added.map(({ index }) => index),
  };
}

/** The lines of a table below its header: those with a meaning by side, the others by their first text. */
function linesOf(table: Table): Line[] {
  const above: { side: string; level: number; label: string }[] = [];
  const sided = table.rows.some(({ side }) => side !== null);
  const lines = table.rows.map(({ row, side, level, code, label, labelColumn, amounts }): Line => {
    const own = { side: side ?? '', level: level ?? 0, label: compact(label) };
    while (above.some((other) => other.side === own.side && other.level >= own.level))
      above.splice(
        above.findLastIndex((other) => other.side === own.side && other.level >= own.level),
        1,
      );
    above.push(own);
    const path = above.filter((other) => other.side === own.side).map((other) => other.label);
    const columns = sided
      ? [labelColumn, ...amounts.map(({ column }) => column)]
      : [...(table.cells[row] ?? []).keys()];
    const cells = new Map(columns.map((column) => [column, table.cells[row]?.[column] ?? '']));
    return { row, code, label: own.label, path: path.join('\n'), side: own.side, cells };
  });
  const known = new Set(table.rows.map(({ row }) => row));
  const others = table.cells.flatMap((cells, row): Line[] => {
    const label = compact(cells.find((cell) => compact(cell) !== '') ?? '');
    if (row < table.headerRows || known.has(row) || label === '') return [];
    return [{ row, code: null, label, path: `\n${label}`, side: '', cells: new Map(cells.entries()) }];
  });
  return [...lines, ...others];
}
