import type { CitedAmount, Disclosure, Row, Table, TableKind } from '../budget/schema.ts';
import { onlyOne } from '../lists.ts';
import { plainLabel } from '../vocabulary/index.ts';
import { viewAmount, type AmountView } from './amounts.ts';
import type { DoubtedDocument } from './doubts.ts';
import { wholeOf } from './spending.ts';

/** A column of what was spent is not the budget of the year before. */
const OTHER_MEASURE = /执行|决算|完成|实际/u;

/** Whether the head of a column says that it is of what was spent. */
export function saysOutturn(labels: readonly string[]): boolean {
  return labels.some((label) => OTHER_MEASURE.test(label));
}

/** Each row is held against all others of its table and of last year's. */
const identities = new WeakMap<Row, string>();

/** By what a row is known in another document: its side, its code and its name. */
function identityOf(row: Row): string {
  const known = identities.get(row);
  if (known !== undefined) return known;
  const identity = JSON.stringify([row.side, row.level, row.code, row.measure, plainLabel(row.label)]);
  identities.set(row, identity);
  return identity;
}

/** Last year's document where it is of the same body: a department as a whole is never held against its own office. */
export function ofSameBody(prior: DoubtedDocument | null, { identity }: Disclosure): DoubtedDocument | null {
  return prior?.disclosure.identity.department.kind === identity.department.kind ? prior : null;
}

/** The kind of the table that a headline figure stands in: totals of different kinds cover different money. */
export function kindOfCited({ tables }: Disclosure, cited: CitedAmount | null): TableKind | null {
  return tables.find(({ id }) => id === cited?.table)?.kind ?? null;
}

/** The figure of the same row in last year's document: the only table of the kind there and here, the only row of that identity. */
export function amountInDocument(table: Table, row: Row, now: Disclosure, prior: Disclosure): AmountView | null {
  const sameKind = ({ kind, empty }: Table) => kind === table.kind && !empty;
  const other = onlyOne(prior.tables, sameKind);
  if (!other || !onlyOne(now.tables, sameKind)) return null;
  const own = identityOf(row);
  const same = (candidate: Row) => identityOf(candidate) === own;
  const theirs = onlyOne(other.rows, same);
  return theirs && onlyOne(table.rows, same) ? wholeOf(other, theirs) : null;
}

/** The figure of the year before that the same row prints in a column of its own. */
export function amountInColumn(table: Table, row: Row): AmountView | null {
  const cell = onlyOne(row.amounts, ({ column }) => {
    const found = table.columns[column];
    return found?.measure === 'prior' && (found.side === null || found.side === row.side) && !saysOutturn(found.labels);
  });
  return cell && viewAmount({ ...cell, unit: table.unit, table: table.id, row: row.row } satisfies CitedAmount);
}
