import type { Measure, Row, Table } from '../../budget/schema.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { compact } from '../../text.ts';
import { itemRows } from './account-rows.ts';
import type { Subject } from './subjects.ts';

const WHOLE: readonly Measure[] = ['total', 'amount'];

/**
 * The cells of an account that is named: in every table of accounts, that of all expenditure only where `whole`; of one named alone also
 * as part of the whole before it.
 */
export function accountCells(context: Context, subject: Subject, whole: boolean): Figure[] {
  const { of } = subject;
  const part: readonly Measure[] = of === 'basic' || of === 'project' ? [of] : [];
  const kinds = [
    ...(['general-public-expenditure', 'government-funds', 'state-capital'] as const),
    ...(whole ? (['expenditure'] as const) : []),
  ];
  const functional = kinds
    .map((kind) => context.only(kind))
    .flatMap((table) =>
      [...part.map((measure) => [measure]), WHOLE].flatMap((m) => itemCells(context, table, subject, m)),
    );
  const isBasic = of === 'basic' || of === 'personnel' || of === 'routine-operating';
  const economic = isBasic ? itemCells(context, context.only('basic-expenditure'), subject, WHOLE) : [];
  return subject.economic ? economic : [...functional, ...economic];
}

/** The cells of what a fund's own table divides its expenditure into. */
export function fundCells(context: Context, subject: Subject): Figure[] {
  const table = subject.fund ? context.only(subject.fund) : null;
  if (!table) return [];
  const { id, classCode } = subject;
  const cells = () => {
    if (id === 'item') return itemCells(context, table, subject, WHOLE);
    if (id === 'class') return classRowCells(context, table, classCode ?? '', 'total');
    const total = id === 'basic' || id === 'project' ? context.total(table, id) : null;
    return total ? [total] : [];
  };
  return cells().filter(({ cell }) => cell.fen !== null);
}

function itemCells(context: Context, table: Table | null, subject: Subject, measures: readonly Measure[]): Figure[] {
  if (!table) return [];
  // One line of a name, whatever its level: an economic account and its class are not of one name.
  const rows =
    subject.bare && table.kind === 'basic-expenditure' ? economicRows(table, subject) : itemRows(table, subject);
  return rows.flatMap((row) => context.figure(table, row, context.columnOf(table, measures)) ?? []);
}

function economicRows(table: Table, { path = [] }: Subject): Row[] {
  const rows = table.rows.filter((row) => row.code !== null && compact(row.label) === path[0]);
  return rows.length === 1 ? rows : [];
}

/** The row of a class in a table, in the column of a measure; none where several rows bear its code. */
export function classRowCells(context: Context, table: Table | null, code: string, measure: Measure): Figure[] {
  const [row, ...more] = table?.rows.filter((candidate) => candidate.level === 1 && candidate.code === code) ?? [];
  if (!table || !row || more.length > 0) return [];
  const figure = context.figure(table, row, context.columnOf(table, measure === 'total' ? WHOLE : [measure]));
  return figure ? [figure] : [];
}
