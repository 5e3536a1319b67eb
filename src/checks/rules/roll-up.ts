import { CODED_KINDS } from '../../vocabulary/index.ts';
import type { CheckResult } from '../../budget/check-schema.ts';
import type { Row, Table, TableKind } from '../../budget/schema.ts';
import { addsUp, checkSum, notApplicable } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import type { Rule } from '../rule.ts';

/** Tables whose rows are simply listed under a total. */
const LISTED: readonly TableKind[] = ['project-list', 'procurement'];

/** Rule 4: 类 = Σ 款, 款 = Σ 项, 合计 = Σ 类, in every column of amounts. */
export const rollUp: Rule = {
  id: 'roll-up',
  tables: [...CODED_KINDS, ...LISTED],
  check(context) {
    return [
      ...context.tables(...CODED_KINDS).flatMap((table) => checkTree(context, table)),
      ...context.tables(...LISTED).flatMap((table) => checkList(context, table)),
    ];
  },
};

interface Parent {
  row: Row;
  /** Rows one level down that stand under it by their codes. */
  children: Row[];
  /** Rows that stand under it on the page but whose code belongs elsewhere or cannot be read. */
  strays: Row[];
}

/** Hangs every row under its parent: by its code where that fits the row above, else as a stray of the parent it is printed under. */
function parentsOf(table: Table, total: Row | null): Parent[] {
  const top: Parent | null = total ? { row: total, children: [], strays: [] } : null;
  const parents: Parent[] = top ? [top] : [];
  const open: (Parent | undefined)[] = [];
  for (const row of setAfterSet(table)) {
    if (row === total || row.level === 0 || row.level === null) continue;
    const { level } = row;
    const above = level === 1 ? top : open.slice(1, level).findLast((parent) => parent !== undefined);
    const parent = open[level - 1];
    const fits = level === 1 || (parent !== undefined && isUnder(row.code, parent.row.code));
    if (above) (fits ? above.children : above.strays).push(row);
    const own = { row, children: [], strays: [] };
    open.length = level;
    open[level] = own;
    parents.push(own);
  }
  return parents.filter((parent) => parent.children.length + parent.strays.length > 0);
}

/** The rows in printed order; accounts side by side one set after the other, so that every row stands under its own class. */
function setAfterSet(table: Table): readonly Row[] {
  const firstAmount = (row: Row) => row.amounts[0]?.column ?? 0;
  const perRow = new Set(table.rows.map(({ row, side }) => `${row} ${side ?? ''}`)).size;
  return perRow === table.rows.length ? table.rows : table.rows.toSorted((a, b) => firstAmount(a) - firstAmount(b));
}

function isUnder(code: string | null, parent: string | null): boolean {
  return code !== null && parent !== null && code.length === parent.length + 2 && code.startsWith(parent);
}

function checkTree(context: Context, table: Table): CheckResult[] {
  const parents = parentsOf(table, context.totalRow(table));
  if (parents.length === 0) {
    return [notApplicable('roll-up', table.id, { id: 'no-levels', values: { title: table.title } })];
  }
  return amountColumns(table).flatMap((column) =>
    parents.flatMap((parent) => {
      if (!parent.row.amounts.some((amount) => amount.column === column)) return [];
      // Some tables print a column (last year's) for the upper levels only.
      const sameDepth = parents.filter((other) => other.row.level === parent.row.level);
      const anyPrinted = sameDepth.some((other) =>
        [...other.children, ...other.strays].some((row) => isPrinted(row, columnOf(row, column, parent.row))),
      );
      return anyPrinted ? checkParent(context, table, parent, column) : [];
    }),
  );
}

function checkParent(context: Context, table: Table, { row, children, strays }: Parent, column: number): CheckResult[] {
  const total = context.figure(table, row, column);
  if (!total) return [];
  // 合计 of accounts side by side may be of its own list alone.
  const own = figures(context, table, children, column);
  const listed = figuresOf(context, table, children, column, row);
  const regular = own.length > 0 && addsUp(total, own) ? own : listed;
  const all = [...regular, ...figuresOf(context, table, strays, column, row)];
  const key = `${table.id}-r${row.row}-c${column}`;
  if (total.cell.fen === null) {
    if (all.every((figure) => figure.fen === 0)) return [];
    return [notApplicable('roll-up', key, { id: 'total-blank', values: {} }, [total.cell, ...all.map((f) => f.cell)])];
  }
  const parts = all.length > regular.length && !addsUp(total, regular) ? all : regular;
  if (parts.length === 0) {
    if (total.fen === 0) return [];
    return [notApplicable('roll-up', key, { id: 'rows-below-blank', values: {} }, [total.cell])];
  }
  if (strays.length > 0 && !addsUp(total, parts)) {
    return [
      notApplicable(
        'roll-up',
        key,
        { id: 'codes-out-of-order', values: { rows: strays.map((stray) => stray.label) } },
        [total.cell, ...all.map((figure) => figure.cell)],
      ),
    ];
  }
  return [checkSum('roll-up', key, total, parts)];
}

function checkList(context: Context, table: Table): CheckResult[] {
  const total = context.totalRow(table);
  const listed = table.rows.filter((row) => row !== total && row.level !== 0);
  if (!total || listed.length === 0) {
    return [notApplicable('roll-up', table.id, { id: 'no-list', values: { title: table.title } })];
  }
  const levels = new Set(listed.map((row) => row.level));
  if (levels.size > 1 || listed.some((row) => /小计/u.test(row.label))) {
    return [notApplicable('roll-up', table.id, { id: 'list-with-subtotals', values: { title: table.title } })];
  }
  return amountColumns(table).flatMap((column) => {
    const whole = context.figure(table, total, column);
    const parts = figures(context, table, listed, column);
    if (!whole || whole.cell.fen === null || parts.length === 0) return [];
    return [checkSum('roll-up', `${table.id}-r${total.row}-c${column}`, whole, parts)];
  });
}

function amountColumns(table: Table): number[] {
  return table.columns.flatMap((column, index) => (column.role === 'amount' ? [index] : []));
}

function isPrinted(row: Row, column: number): boolean {
  return row.amounts.some((amount) => amount.column === column && amount.fen !== null);
}

/**
 * The column of a row that says what this column does of the row over it: of accounts side by side, whose lists go on from one set of columns to
 * the next, the amount in the same place of its own set.
 */
function columnOf(row: Row, column: number, parent: Row): number {
  if (row.amounts.some((amount) => amount.column === column)) return column;
  const place = parent.amounts.findIndex((amount) => amount.column === column);
  return row.amounts[place]?.column ?? column;
}

function figuresOf(context: Context, table: Table, rows: readonly Row[], column: number, parent: Row): Figure[] {
  return rows.flatMap((row) => figures(context, table, [row], columnOf(row, column, parent)));
}

function figures(context: Context, table: Table, rows: readonly Row[], column: number): Figure[] {
  return rows
    .map((row) => context.figure(table, row, column))
    .filter((figure): figure is Figure => figure !== null && figure.cell.fen !== null);
}
