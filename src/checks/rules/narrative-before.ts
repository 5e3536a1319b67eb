import type { Context } from '../context.ts';
import { publishedIn, type Figure } from '../figure.ts';
import type { PlacedStatement } from '../narrative/index.ts';
import { cellsFor, priorCellsFor } from '../narrative/resolve.ts';
import { isGeneralOnly } from '../scope.ts';

/** Last year's figure for what a statement is of: as this document prints it, else as last year's own document does. */
export function priors(context: Context, statement: PlacedStatement): Figure[] {
  const own = priorCellsFor(context, statement.subject, isGeneralOnly(context)).filter(
    (figure) => figure.cell.fen !== null || isKnownBlank(context, figure),
  );
  if (own.length > 0 || !context.prior) return own;
  const { year } = context.prior;
  return cellsFor(context.prior, statement.subject, statement.topic)
    .filter((figure) => figure.cell.fen !== null)
    .map((figure) => publishedIn(year, figure));
}

/** A blank in last year's column means nothing was budgeted only where the column prints something elsewhere. */
function isKnownBlank(context: Context, figure: Figure): boolean {
  const table = context.disclosure.tables.find((candidate) => candidate.id === figure.cell.table);
  const columns =
    table?.kind === 'three-public'
      ? table.columns.flatMap((column, index) => (column.year === context.year - 1 ? [index] : []))
      : [figure.cell.column];
  return Boolean(
    table?.rows.some((row) => row.amounts.some((amount) => columns.includes(amount.column) && amount.fen !== null)),
  );
}

/** Are two statements of one thing, in one paragraph? */
export function sameSubject(a: PlacedStatement, b: PlacedStatement): boolean {
  return a.part === b.part && a.subject.id === b.subject.id && a.subject.name === b.subject.name;
}
