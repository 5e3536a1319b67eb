import { isAmount } from '../money.ts';
import { formField, indicatorColumns } from '../tables/index.ts';
import { compact } from '../text.ts';
import { COMMON, pointsOfLabel, type OwnWords } from '../vocabulary/index.ts';
import { readIndicatorRows } from './indicators.ts';
import { emptyProject, splitProjectName } from './projects.ts';
import type { Project, Table } from './schema.ts';

/**
 * Reads the projects of a table that lists several with their targets: a column of names, one of amounts, and the
 * indicators of a project in its rows. A blank name, or the same again, goes on with the project above.
 */
export function readProjectRows(
  table: Table,
  own: OwnWords = COMMON,
): { projects: Omit<Project, 'id'>[]; disagrees: boolean } {
  const leaves = table.columns.map((column) => column.labels.at(-1) ?? '');
  const column = (field: ReturnType<typeof formField>) => leaves.findIndex((leaf) => formField(leaf, own) === field);
  const names = column('name');
  if (names < 0 || table.kind !== 'project-performance' || table.rows.length === 0)
    return { projects: [], disagrees: false };
  const text = (row: number, index: number) => (index < 0 ? '' : (table.cells[row]?.[index] ?? '')) || null;
  const amounts = table.columns.flatMap(({ role }, index) => (role === 'amount' ? [index] : []));
  const amountColumn = amounts.find((index) => table.columns[index]?.measure === 'total') ?? amounts[0];

  const starts: number[] = [];
  for (const { row, level } of table.rows) {
    const name = text(row, names);
    const above = starts.at(-1);
    if (name === null || level === 0) continue;
    const again = above !== undefined && compact(text(above, names) ?? '') === compact(name);
    if (!again) starts.push(row);
  }
  const header = indicatorColumns(leaves, own);
  let disagrees = false;
  const projects = starts.map((start, index) => {
    const { code, name } = splitProjectName(text(start, names) ?? '');
    const row = table.rows.find((candidate) => candidate.row === start);
    const printed = row?.amounts.find((amount) => amount.column === amountColumn);
    const lines = table.cells
      .map((cells, at) => ({ row: cells, index: at }))
      .slice(start, starts[index + 1] ?? table.cells.length);
    const read = header ? readIndicatorRows(lines, header, leaves, own) : { indicators: [], disagrees: false };
    disagrees ||= read.disagrees;
    return {
      ...emptyProject(),
      code: code ?? text(start, column('code')),
      name,
      supervisingDepartment: text(start, column('supervisingDepartment')),
      unit: text(start, column('unit')) ?? text(start, column('department')) ?? table.preparedBy,
      amount:
        printed && (printed.fen !== null || (table.unit === null && isAmount(printed.text)))
          ? {
              text: printed.text,
              unit: table.unit,
              fen: printed.fen,
              table: table.id,
              row: start,
              column: printed.column,
            }
          : null,
      overview: text(start, column('overview')),
      basis: text(start, column('basis')),
      goal: text(start, column('yearGoal')) ?? text(start, column('goal')) ?? text(start, column('wholeGoal')),
      wholeGoal: column('yearGoal') < 0 ? null : text(start, column('wholeGoal')),
      weightWhole: header ? (pointsOfLabel(leaves[header.get('weight') ?? -1] ?? '')?.value ?? null) : null,
      indicators: read.indicators,
      table: table.id,
      listed: null,
      place: table.places[start] ?? table.place,
    };
  });
  return { projects, disagrees };
}
