import type { Strings } from '../i18n/index.ts';
import type { AmountView } from './amounts.ts';
import type { BarCell, BarColumn, BarRow } from './bar-table.ts';
import { reasonCell } from './changes/index.ts';
import { joinDoubtsOfPages } from './doubts.ts';
import type { ExecutionGroup, ExecutionRow, ExecutionView } from './execution.ts';
import { amountCell, computedCell } from './figure-bars.ts';
import { changeText } from './scale.ts';

/** So many lines of a group stand on the page of the year; all of them on a page of their own. */
const SHOWN = 8;

/** Pages of the two documents; '' for the one that is shown. `final`: of the one that says what was spent. */
interface Pages {
  budget: string;
  final: string;
  /** All lines, or the first alone. */
  lines: 'all' | 'first';
}

/** A group as a bar table. */
export interface ExecutionTable {
  columns: BarColumn[];
  rows: BarRow[];
  /** How many lines there are in all. */
  count: number;
}

/** Whether a page of the year leaves lines out. */
export function leavesOutExecution({ groups }: Pick<ExecutionView, 'groups'>): boolean {
  return groups.some(({ rows }) => rows.length > SHOWN);
}

/**
 * A group as a bar table: planned, adjusted where any line prints it, spent, rate, difference, bar of spent against planned, reason. Each column
 * holds figures of one stage and says which.
 */
export function viewExecutionTable(
  { rows: lines, toldIn }: ExecutionGroup,
  pages: Pages,
  strings: Strings,
): ExecutionTable {
  const rows = pages.lines === 'all' ? lines : lines.slice(0, SHOWN);
  const words = strings.execution;
  const withAdjusted = lines.some(({ adjusted }) => adjusted !== null);
  const withReasons = lines.some(({ reason }) => reason !== null && reason.state !== 'silent');
  const figure = (amount: AmountView | null, listed: boolean, page: string, missing: string): BarCell =>
    amountCell(amount, strings, page) ?? { text: listed ? strings.changes.blank : missing, quiet: true };
  const { notListed } = strings.changes;
  const isTold = toldIn !== undefined;
  return {
    columns: [
      { key: 'planned', label: words.planned, kind: 'figure' },
      ...(withAdjusted ? [{ key: 'adjusted', label: words.adjusted, kind: 'figure', optional: true } as const] : []),
      { key: 'spent', label: isTold ? words.told.spent(toldIn) : words.spent, kind: 'figure' },
      { key: 'rate', label: words.rate, kind: 'percent' },
      { key: 'difference', label: words.difference, kind: 'change', optional: true },
      ...(withReasons ? [{ key: 'reason', label: words.reason, kind: 'reason', optional: true } as const] : []),
    ],
    rows: rows.map((row): BarRow => {
      const { planned, adjusted, spent, listed, rate, reason } = row;
      return {
        label: row.label,
        ...(row.derived === undefined ? {} : { sub: row.derived }),
        code: row.code,
        cells: [
          figure(planned, listed.planned, pages.budget, notListed),
          ...(withAdjusted ? [amountCell(adjusted, strings, pages.final)] : []),
          figure(spent, listed.spent, pages.final, isTold ? words.told.silent : notListed),
          computedCell(rate),
          differenceCell(row, pages, strings),
          ...(withReasons ? [reason && onPage(reasonCell(reason, strings), pages.final)] : []),
        ],
        bar:
          rate !== null && planned?.fen && spent
            ? { kind: 'execution', plan: planned.fen, spent: spent.fen ?? 0 }
            : null,
      };
    }),
    count: lines.length,
  };
}

function differenceCell({ difference, planned, spent }: ExecutionRow, pages: Pages, strings: Strings): BarCell | null {
  if (difference === null) return null;
  const marks = joinDoubtsOfPages([
    { amount: planned, page: pages.budget },
    { amount: spent, page: pages.final },
  ]);
  return {
    text: changeText(difference) ?? strings.changes.level,
    fen: difference,
    quiet: difference === 0,
    ...(marks.length > 0 ? { marks } : {}),
  };
}

function onPage(cell: BarCell | null, page: string): BarCell | null {
  return cell && page !== '' ? { ...cell, page } : cell;
}
