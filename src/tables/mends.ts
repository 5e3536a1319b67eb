import type { Place } from '../problem.ts';

/** A text that stands elsewhere in a table than the source prints it: its cell now, and the column and place it was read from. */
export interface Mend {
  row: number;
  column: number;
  /** The text as printed; in its cell now, or a part of it (the rest of a sentence that a page break cut off). */
  text: string;
  /** `column` is `null` where the text stood outside the table. */
  from: { column: number | null; place: Place };
}

/** The mends of a row whose cells move: `to` gives the new column of each. */
export function movedCells(
  row: number,
  cells: readonly string[],
  to: (column: number) => number,
  place: Place,
): Mend[] {
  return cells.flatMap((text, column) =>
    text === '' || to(column) === column ? [] : [{ row, column: to(column), text, from: { column, place } }],
  );
}

/**
 * Adds later mends to earlier ones. A text that moves twice comes from where it first stood; what was appended to a cell moves
 * with it.
 */
export function addMends(earlier: readonly Mend[], later: readonly Mend[]): Mend[] {
  const moving = (first: Mend) => later.find((mend) => mend.row === first.row && mend.from.column === first.column);
  const whole = (first: Mend) => moving(first)?.text === first.text;
  const before = (mend: Mend) => earlier.find((first) => moving(first) === mend && whole(first));
  return [
    ...earlier
      .filter((first) => !whole(first))
      .map((first) => ({ ...first, column: moving(first)?.column ?? first.column })),
    ...later.map((mend) => ({ ...mend, from: before(mend)?.from ?? mend.from })),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
}
