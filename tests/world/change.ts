import type { Disclosure } from '../../src/budget/schema.ts';
import { formatFen } from '../../src/money.ts';

/** A copy of a disclosure in which one printed amount is another: the cell, the figure read from it, and whatever cites it. */
export function changeAmount(
  disclosure: Disclosure,
  table: string,
  row: number,
  column: number,
  fen: number | null,
  decimals = 2,
): Disclosure {
  const copy = structuredClone(disclosure);
  const found = copy.tables.find((candidate) => candidate.id === table);
  const cells = found?.cells[row];
  if (!found || !cells) throw new Error(`there is no row ${row} of ${table}`);
  const text = fen === null ? '' : formatFen(fen, found.unit ?? copy.unit ?? '元', decimals);
  cells[column] = text;
  for (const line of found.rows) {
    if (line.row !== row) continue;
    for (const amount of line.amounts) if (amount.column === column) Object.assign(amount, { text, fen });
  }
  const { total, basic, project, threePublic, priorTotal } = copy.headline;
  const cited = [
    ...[total, basic, project, threePublic, priorTotal],
    ...copy.projects.flatMap((entry) => [entry.amount, entry.wholeAmount, ...entry.funding.map((part) => part.amount)]),
    ...copy.overallPerformance.map((entry) => entry.amount),
  ];
  for (const amount of cited) {
    if (amount && amount.table === table && amount.row === row && amount.column === column)
      Object.assign(amount, { text, fen });
  }
  return copy;
}
