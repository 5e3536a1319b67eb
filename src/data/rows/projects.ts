import type { CitedAmount, Disclosure, Project } from '../../budget/index.ts';
import { placeOfProject, rankProjects } from '../../views/index.ts';
import { amountsInCell } from '../../vocabulary/index.ts';
import type { RecordOf } from '../records.ts';
import { cellKey, identityFields, isDoubtedCell, pageAddress, placeFields, text, type Marks } from './shared.ts';

/** One record a project, in published order. The amount is that of its form or row, else the one the narrative tells. */
export function projectRows(disclosure: Disclosure, marks: Marks): RecordOf<'projects'>[] {
  const identity = identityFields(disclosure.identity);
  const ranked = rankProjects(disclosure.projects);
  const page = pageAddress(disclosure.identity, null);
  return disclosure.projects.map((project) => ({
    ...identity,
    project_id: project.id,
    project_code: text(project.code),
    project_name: project.name,
    supervising_department: text(project.supervisingDepartment),
    implementing_unit: text(project.unit),
    category: text(project.category),
    starts: text(project.starts),
    ends: text(project.ends),
    ...amountFields(disclosure, project, marks),
    whole_amount: project.wholeAmount?.fen ?? null,
    whole_printed: project.wholeAmount && text(asPrinted(disclosure, project.wholeAmount, marks)),
    whole_unit: project.wholeAmount?.unit ?? null,
    execution_weight: project.executionWeight?.value ?? null,
    indicators: project.indicators.length,
    page: page + placeOfProject(ranked, project.id),
  }));
}

/** The amount of a project with what is known of it and where it stands. */
function amountFields(disclosure: Disclosure, project: Project, marks: Marks) {
  const { amount, told } = project;
  if (amount) {
    const key = cellKey(amount.table, amount.row, amount.column);
    const table = disclosure.tables.find(({ id }) => id === amount.table);
    return {
      amount: amount.fen,
      printed: text(asPrinted(disclosure, amount, marks)),
      unit: amount.unit,
      amount_in: 'table',
      corrected: marks.printed.has(key),
      doubted: isDoubtedCell(marks, key),
      table_id: amount.table,
      ...placeFields(table?.places[amount.row] ?? table?.place, disclosure.source),
      cell_row: amount.row,
      cell_column: amount.column,
    };
  }
  return {
    amount: told?.amount?.fen ?? null,
    printed: text(told?.amount?.text),
    unit: told?.amount?.unit ?? null,
    amount_in: told?.amount ? 'narrative' : null,
    corrected: false,
    doubted: marks.doubted === null ? null : false,
    table_id: null,
    ...placeFields(told?.amount?.place ?? project.place, disclosure.source),
    cell_row: null,
    cell_column: null,
  };
}

/** An amount as printed: one of several in its cell is found again by its place among them. */
function asPrinted(disclosure: Disclosure, { table, row, column, text: shown }: CitedAmount, marks: Marks): string {
  const old = marks.printed.get(cellKey(table, row, column));
  if (old === undefined) return shown;
  const now = disclosure.tables.find(({ id }) => id === table)?.cells[row]?.[column] ?? '';
  return amountsInCell(old)[amountsInCell(now).indexOf(shown)] ?? old;
}
