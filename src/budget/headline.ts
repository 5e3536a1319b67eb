import { largest } from '../lists.ts';
import { isAmount } from '../money.ts';
import type { CitedAmount, Headline, Identity, Measure, Project, Row, Table, TableKind } from './schema.ts';

/** The headline figures, each cited from a cell: total, basic and project expenditure, 三公, last year's total. */
export function readHeadline(
  tables: readonly Table[],
  projects: readonly Project[],
  stage?: Identity['stage'],
): Headline {
  const find = (candidates: [TableKind, Measure][], pick: (table: Table) => Row | undefined): CitedAmount | null => {
    for (const [kind, measure] of candidates) {
      for (const table of tables) {
        if (table.kind !== kind) continue;
        const amount = cite(table, pick(table), measure);
        if (amount) return amount;
      }
    }
    return null;
  };
  // 总计 of final accounts holds what is carried over too: what was spent is 本年支出合计.
  const whole = stage === undefined ? 'grand-total' : 'current-total';
  const total = (table: Table) =>
    table.rows.find((row) => row.part === whole && row.side === 'expenditure' && isPrinted(row)) ??
    table.rows.findLast((row) => row.level === 0 && row.side !== 'revenue' && isPrinted(row));
  // One below the other, no item may stand for the whole; side by side, the first unit's line may be the only one.
  const threePublic = (table: Table) =>
    table.rows.some((row) => row.measure !== null)
      ? table.rows.find((row) => row.measure === 'three-public-total' && isPrinted(row))
      : (total(table) ?? table.rows.find(isPrinted));
  return {
    total: find(
      [
        ['expenditure', 'total'],
        ['balance', 'total'],
        ['general-public-expenditure', 'total'],
        ['appropriation-balance', 'total'],
      ],
      total,
    ),
    basic: find(
      [
        ['expenditure', 'basic'],
        ['general-public-expenditure', 'basic'],
        ['basic-expenditure', 'total'],
      ],
      total,
    ),
    project: find(
      [
        ['expenditure', 'project'],
        ['general-public-expenditure', 'project'],
        ['project-expenditure', 'total'],
      ],
      total,
    ),
    threePublic: find(
      [
        ['three-public', 'three-public-total'],
        ['three-public', 'total'],
      ],
      threePublic,
    ),
    priorTotal: find(
      [
        ['expenditure', 'prior'],
        ['general-public-expenditure', 'prior'],
      ],
      total,
    ),
    projects: projects.length,
  };
}

function isPrinted(row: Row): boolean {
  return row.amounts.some((amount) => amount.fen !== null || isAmount(amount.text));
}

/** This year's amount of a measure in a row, cited. */
function cite(table: Table, row: Row | undefined, measure: Measure): CitedAmount | null {
  if (!row) return null;
  const thisYear = largest(table.columns.map((column) => column.year ?? 0));
  for (const amount of row.amounts) {
    const column = table.columns[amount.column];
    if (column?.measure !== measure || (amount.fen === null && (table.unit !== null || !isAmount(amount.text))))
      continue;
    if (measure !== 'prior' && column.year !== null && column.year !== thisYear) continue;
    return {
      text: amount.text,
      unit: table.unit,
      fen: amount.fen,
      table: table.id,
      row: row.row,
      column: amount.column,
    };
  }
  return null;
}
