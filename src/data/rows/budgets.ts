import type { Disclosure, Row, Table } from '../../budget/index.ts';
import { ownUnit } from '../../money.ts';
import { compact } from '../../text.ts';
import {
  accountKind,
  CODED_KINDS,
  isToldAccount,
  type AccountKind,
  type Measure,
  type TableKind,
} from '../../vocabulary/index.ts';
import type { RecordOf } from '../records.ts';
import { cellKey, identityFields, isDoubtedCell, pageAddress, placeFields, text, type Marks } from './shared.ts';

/** Coded tables whose rows are economic accounts; those of the others are functional. */
const ECONOMIC_KINDS: readonly TableKind[] = [
  'basic-expenditure',
  'basic-expenditure-government',
  'project-expenditure',
  'project-expenditure-government',
];

const FUNDS: readonly Measure[] = ['general-public', 'government-funds', 'state-capital'];
const FUND_OF_KIND: Partial<Record<TableKind, Measure>> = {
  'general-public-expenditure': 'general-public',
  'government-funds': 'government-funds',
  'state-capital': 'state-capital',
};

/** One record a cell of amounts, blank ones included, in the order of the tables. Percentages are no amounts. */
export function budgetRows(disclosure: Disclosure, marks: Marks): RecordOf<'budgets'>[] {
  const identity = identityFields(disclosure.identity);
  return disclosure.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const place = placeFields(table.places[row.row] ?? table.place, disclosure.source);
      const account = accountFields(table, row);
      return row.amounts.flatMap(({ column, text: shown, fen }): RecordOf<'budgets'>[] => {
        const head = table.columns[column];
        if (head?.role !== 'amount') return [];
        const key = cellKey(table.id, row.row, column);
        const printed = marks.printed.get(key) ?? shown;
        const measure = measureOf(table.kind, row, head.measure);
        return [
          {
            ...identity,
            table_kind: table.kind,
            table_id: table.id,
            table_title: text(table.title),
            fund: fundOf(table, row, head.measure),
            ...account,
            code: text(row.code),
            label: text(row.label),
            level: row.level,
            side: row.side,
            part: row.part,
            measure,
            column_label: text(head.labels.join(' / ')),
            column_year: head.year,
            amount: fen,
            printed: text(printed),
            unit: ownUnit(shown) ?? table.unit,
            corrected: marks.printed.has(key),
            doubted: isDoubtedCell(marks, key),
            ...place,
            cell_row: row.row,
            cell_column: column,
            page: pageAddress(disclosure.identity, key),
          },
        ];
      });
    }),
  );
}

/**
 * The account of a row by its printed code. Elsewhere than in coded tables a number counts as one only under a head that says so:
 * codes of departments look like those of accounts. The name stands beside the code in coded tables only.
 */
function accountFields(table: Table, row: Row) {
  const kind = kindOfCode(table, row);
  const name = CODED_KINDS.includes(table.kind) ? text(row.label) : null;
  const fields = { functional_code: null, functional_name: null, economic_code: null, economic_name: null };
  if (kind === 'functional') return { ...fields, functional_code: row.code, functional_name: name };
  return kind === 'economic' ? { ...fields, economic_code: row.code, economic_name: name } : fields;
}

function kindOfCode(table: Table, row: Row): AccountKind | null {
  const kind = row.code === null ? null : accountKind(row.code);
  if (kind === null) return null;
  if (CODED_KINDS.includes(table.kind))
    return kind === 'functional' || ECONOMIC_KINDS.includes(table.kind) ? kind : null;
  return row.code !== null && isToldAccount(row.code, table.cells[row.row] ?? [], table.columns) ? kind : null;
}

/** What the amount is of: a row's own item before the column's, except where the row only says of what nature its account is. */
function measureOf(kind: TableKind, row: Row, column: Measure | null): Measure | null {
  return ECONOMIC_KINDS.includes(kind) ? column : (row.measure ?? column);
}

/** The fund by the column, the row, the kind of the table, or its title; `null` where none of them says it. */
function fundOf(table: Table, row: Row, column: Measure | null): Measure | null {
  const named = [column, row.measure].find((measure) => measure !== null && FUNDS.includes(measure));
  if (named) return named;
  if (ECONOMIC_KINDS.includes(table.kind) || table.kind === 'three-public')
    return compact(table.title).includes('一般公共预算') ? 'general-public' : null;
  return FUND_OF_KIND[table.kind] ?? null;
}
