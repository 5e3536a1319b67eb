import type { Column, Disclosure, Measure, Row, Table, TableKind } from '../budget/schema.ts';
import { cellAnchor, classCode } from '../vocabulary/index.ts';
import type { Term } from './proofs.ts';

/** Tables that print the same accounts line by line, and those with the classes and sources on two sides. */
const BY_CODE: readonly TableKind[] = ['revenue', 'expenditure', 'general-public-expenditure'];
const TWO_SIDED: readonly TableKind[] = ['balance', 'appropriation-balance'];
/** Columns that hold the whole of an account, of a source, of a class: mostly the same money in a department that has no other. */
const WHOLE: readonly (Measure | null)[] = ['total', 'amount', 'fiscal-appropriation', 'general-public'];
const PARTS: readonly (Measure | null)[] = ['basic', 'project'];

/**
 * Pairs of figures that two tables print alike for the same thing: an account, in whole or of one measure, a class of expenditure, a source of
 * revenue. What came in for an account is mostly what is spent on it, though no rule demands it: where both say the same and one is proven, the
 * other was read right. Zeros are no evidence.
 */
export function sameFigures({ tables, identity }: Disclosure): Term[][] {
  const printed = new Map<string, { term: Term; table: string }[]>();
  for (const table of tables)
    for (const row of table.rows) {
      for (const { column, fen } of row.amounts) {
        const name = fen === null || fen === 0 ? null : nameOf(table, row, table.columns[column], identity.year);
        if (name === null || fen === null) continue;
        const term: Term = { anchor: cellAnchor(table.id, row.row, column), fen, side: null };
        const key = `${name} ${fen}`;
        printed.set(key, [...(printed.get(key) ?? []), { term, table: table.id }]);
      }
    }
  return [...printed.values()].flatMap((same) =>
    same.flatMap((one, index) =>
      same.slice(index + 1).flatMap((other) => (other.table === one.table ? [] : [[one.term, other.term]])),
    ),
  );
}

/** What a figure is of, in words that are the same in every table; `null` where no other table is known to print it. */
function nameOf({ kind }: Table, row: Row, column: Column | undefined, year: number): string | null {
  if (!column || (column.year ?? year) !== year) return null;
  const { measure } = column;
  const isWhole = WHOLE.includes(measure);
  if (!isWhole && !PARTS.includes(measure)) return null;
  const what = isWhole ? 'whole' : measure;
  if (BY_CODE.includes(kind)) return row.code === null ? null : `${row.code} ${what}`;
  if (!TWO_SIDED.includes(kind)) return null;
  if (row.side === 'expenditure') {
    const code = row.part === 'class' ? classCode(row.label) : null;
    return code === null ? null : `${code} ${what}`;
  }
  if (row.part === 'carried-over') return `carried-over ${what}`;
  return row.measure === null || row.part === 'of-which' ? null : `source ${row.measure} ${what}`;
}
