import type { ChecksFile, Severity } from '../budget/index.ts';

/** A cell by its table, row and column. */
export interface CellPlace {
  table: string;
  row: number;
  column: number;
}

/** A difference as lists need it to mark figures: without its sentence, and with a few of its cells. */
export interface ListedDifference {
  severity: Severity;
  acknowledged: boolean;
  cells: (CellPlace & { anchor: string })[];
}

/**
 * All differences in the order of the results, which numbers them, each with those of its cells that are asked for. Cells
 * of another year's document are none of them.
 */
export function listDifferences(file: ChecksFile | null, asked: readonly CellPlace[]): ListedDifference[] {
  const wanted = new Set(asked.map(({ table, row, column }) => `${table}:${row}:${column}`));
  return (file?.results ?? [])
    .filter(({ outcome }) => outcome === 'differs')
    .map(({ severity, acknowledged, cells }) => ({
      severity,
      acknowledged: acknowledged !== null,
      cells: cells.flatMap(({ table, row, column, anchor }) =>
        table !== null && row !== null && column !== null && anchor !== null && wanted.has(`${table}:${row}:${column}`)
          ? [{ table, row, column, anchor }]
          : [],
      ),
    }));
}
