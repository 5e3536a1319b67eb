import type { Correction } from '../budget/corrections.ts';
import type { Disclosure, Table } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { compact } from '../text.ts';
import type { AmountView, CorrectedMark } from './amounts.ts';
import { cellHref, mapAreas } from './cells.ts';
import { collectDoubts, numberDifferences, withDoubts, type Difference, type Doubts } from './doubts.ts';

/** A corrected cell as the lists know it: where it is, and what is printed there. */
export interface CorrectedCell {
  table: string;
  row: number;
  column: number;
  printed: string;
  /** A person has looked at it beside the original, and it is as printed. */
  confirmed?: boolean;
}

/** Corrected cells by the link that leads to them (`#balance-r1-c3`). Corrections are numbered in the order of their file. */
export type CorrectionMarks = ReadonlyMap<string, CorrectedMark>;

/** One line of the list of corrections on the page. */
export interface CorrectionView {
  id: string;
  number: number;
  /** The cell in words: `《部门收支总表》“合计”行“预算数”列`. */
  cell: string;
  href: string;
  printed: string;
  corrected: string;
  /** It was looked at and is as printed: nothing was put in its place. */
  confirmed: boolean;
  reason: string;
  date: string;
  decidedBy: string;
}

/** The anchor of a correction in the list. */
export function correctionAnchor(number: number): string {
  return `correction-${number}`;
}

/** Does a correction say that a figure which nothing else proves is as printed? */
export function isConfirmed({ old, new: right }: Pick<Correction, 'old' | 'new'>): boolean {
  return compact(old) === compact(right);
}

export function correctionMarks(cells: readonly CorrectedCell[]): CorrectionMarks {
  return new Map(
    cells.map(({ table, row, column, printed, confirmed }, index) => [
      cellHref(table, row, column),
      { number: index + 1, printed, ...(confirmed && { confirmed }) },
    ]),
  );
}

/** Marks an amount as corrected where a correction is given. */
export function withCorrection<T extends AmountView | null>(amount: T, corrected: CorrectedMark | null | undefined): T {
  return amount && corrected ? { ...amount, corrected } : amount;
}

/** What is known of figures by the link to their cells. */
export interface FigureMarks {
  corrections: CorrectionMarks;
  doubts: Doubts;
}

/** The marks of the figures that lists show of a department-year. */
export function markEntry(
  entry: { corrections: readonly CorrectedCell[]; checks: { differences: readonly Difference[] } },
  strings: Strings,
): FigureMarks {
  return {
    corrections: correctionMarks(entry.corrections),
    doubts: collectDoubts(numberDifferences(entry.checks.differences), strings),
  };
}

/** Marks an amount whose cell was corrected or is under an open finding; leaves every other as it is. */
export function markAmount<T extends AmountView | null>(amount: T, { corrections, doubts }: FigureMarks): T {
  return withDoubts(withCorrection(amount, amount && corrections.get(amount.href)), doubts);
}

/** Names a cell by its row's label and its column's header; by numbers where the table has none. */
export function nameCell(table: Table, row: number, column: number, strings: Strings): string {
  const words = strings.checks.correction;
  const typed = table.rows.find(
    (candidate) =>
      candidate.row === row &&
      (candidate.labelColumn === column || candidate.amounts.some((amount) => amount.column === column)),
  );
  const header = [...new Set(table.columns[column]?.labels ?? [])].filter(Boolean).join(' ');
  return (
    words.inTable(table.title) +
    (typed?.label ? words.row(typed.label) : words.rowNumber(row + 1)) +
    (header ? words.column(header) : words.columnNumber(column + 1))
  );
}

/** The corrections of a department-year for the list on its page. `disclosure` is the corrected one. */
export function viewCorrections(
  disclosure: Disclosure,
  applied: readonly Correction[],
  strings: Strings,
): CorrectionView[] {
  return applied.flatMap((correction, index) => {
    const { row, column, reason, date, decidedBy } = correction;
    const table = disclosure.tables.find(({ id }) => id === correction.table);
    const area = table && mapAreas(table)[row]?.[column];
    if (!table || !area) return [];
    return [
      {
        id: correctionAnchor(index + 1),
        number: index + 1,
        cell: nameCell(table, row, column, strings),
        href: cellHref(table.id, area.row, area.column),
        printed: correction.old,
        corrected: correction.new,
        confirmed: isConfirmed(correction),
        reason,
        date,
        decidedBy,
      },
    ];
  });
}
