import type { Table } from '../budget/schema.ts';

/**
 * Figures that are shown as read and have no value, because nothing in the document proves them: of a scan, or of a table whose columns were
 * told by alignment. By `row,column`; where a correction has settled one (`fen` is a number) it is none.
 */
export function unverifiedCells({ aligned, scanned = [], rows }: Table): ReadonlySet<string> {
  const settled = new Set(
    rows.flatMap(({ row, amounts }) =>
      amounts.flatMap(({ column, fen }) => (typeof fen === 'number' ? [`${row},${column}`] : [])),
    ),
  );
  const open = [
    ...(aligned?.unproven ?? []).map(([row, column]) => `${row},${column}`),
    ...scanned.flatMap(({ row, column, proof }) => (proof === 'proven' ? [] : [`${row},${column}`])),
  ];
  return new Set(open.filter((cell) => !settled.has(cell)));
}
