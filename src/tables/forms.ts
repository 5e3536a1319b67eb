import { isAmount } from '../money.ts';
import {
  COMMON,
  fieldOfCell,
  formField,
  indicatorField,
  labelKeys,
  labelledValues,
  meaningOf,
  type FormField,
  type IndicatorField,
  type OwnWords,
} from '../vocabulary/index.ts';

export { formField } from '../vocabulary/index.ts';

const AMOUNT_HEADER = /^(?:金额|合计|总计|小计|预算数|(?:年初|本年|当年|\d{4}年度?)预算(?:数|金额)?)$/u;

/**
 * Does this row open a form: the name of a project or department, with its value beside it or in the same cell? A header has
 * label beside label.
 */
export function isFormStart(row: readonly string[], own: OwnWords = COMMON): boolean {
  const filled = row.filter((cell) => cell !== '');
  const [first = ''] = filled;
  const field = formField(first, own);
  if (field === null) return opensInOneCell(filled, own);
  if (field !== 'name' && field !== 'department') return FIRST_FIELDS.has(field) && namesBehind(row, own);
  const beside = row[row.findIndex((cell) => cell !== '') + 1] ?? '';
  if (isLabel(beside, own)) return false;
  const others = filled.slice(1).map((cell) => fieldOfCell(cell, own));
  if (others.some((other) => other !== null && other !== 'indicators')) return true;
  return filled.length === 2 && others[0] === null && !isAmount(filled[1] ?? '') && indicatorColumns(row, own) === null;
}

/** What a form may print before the name of its project. */
const FIRST_FIELDS: ReadonlySet<FormField> = new Set<FormField>([
  ...(['supervisingDepartment', 'unit', 'code', 'category', 'nature', 'period', 'starts'] as const),
]);

/** Is this a label of a form, or the word over a column: a header has label beside label? */
function isLabel(cell: string, own: OwnWords): boolean {
  const role = meaningOf(cell, own)?.role;
  return (
    formField(cell, own) !== null || AMOUNT_HEADER.test(labelKeys(cell)[0] ?? '') || role === 'code' || role === 'text'
  );
}

/** 项目名称：会务 in one cell; 单位名称：… may as well stand over a table, unless another label of forms stands beside it. */
function opensInOneCell(filled: readonly string[], own: OwnWords): boolean {
  const said = filled.flatMap((cell) => labelledValues(cell, own)?.map(({ field }) => field) ?? [formField(cell, own)]);
  if (labelledValues(filled[0] ?? '', own) === null) return false;
  if (said.includes('name')) return true;
  return said.includes('department') && said.some((field) => field !== null && !NAMES.has(field));
}

const NAMES: ReadonlySet<FormField> = new Set<FormField>(['department', 'unit', 'contact']);

/** 主管部门 教育部 项目名称 会务: labels and values by turns, the name among them. */
function namesBehind(row: readonly string[], own: OwnWords): boolean {
  const filled = row.filter((cell) => cell !== '');
  const name = filled.findIndex((cell) => fieldOfCell(cell, own) === 'name');
  if (name < 0) return false;
  if (labelledValues(filled[name] ?? '', own) !== null) return true;
  const value = filled[name + 1];
  return name >= 2 && value !== undefined && !isLabel(value, own) && !isLabel(filled[1] ?? '', own);
}

const GOALS: readonly FormField[] = ['goal', 'yearGoal', 'wholeGoal', 'basis', 'overview'];
const MONEY: readonly FormField[] = ['amount', 'yearAmount', 'funding'];

/** Is the grid a form of labels and values (a performance-target table) and not a table of columns? */
export function isForm(cells: readonly (readonly string[])[], own: OwnWords = COMMON): boolean {
  if (cells.slice(0, 3).some((row) => isFormStart(row, own))) return true;
  if (labelsAbove(cells, own)) return true;
  const header = indicatorHeaderRow(cells, own);
  const above = cells.slice(0, header < 0 ? cells.length : header);
  const firsts = (rows: readonly (readonly string[])[]) =>
    new Set(rows.map((row) => fieldOfCell(row.find((cell) => cell !== '') ?? '', own)));
  const labels = firsts(cells);
  if (labels.has('indicators') && GOALS.some((field) => labels.has(field))) return true;
  const before = header > 0 ? firsts(above) : null;
  return before !== null && [...GOALS, ...MONEY].some((field) => before.has(field));
}

/** A row of labels, a row of their values, and again other labels: a form with each value below its label. */
function labelsAbove(cells: readonly (readonly string[])[], own: OwnWords): boolean {
  const [first = [], second = []] = cells;
  const all = (row: readonly string[]) => {
    const filled = row.filter((cell) => cell !== '');
    return filled.length > 0 && filled.every((cell) => formField(cell, own) !== null);
  };
  if (!all(first) || second.every((cell) => cell === '') || second.some((cell) => formField(cell, own) !== null))
    return false;
  const named = first.some((cell) => formField(cell, own) === 'name');
  return named && all(cells[2] ?? []) && (cells[2] ?? []).join() !== first.join();
}

/** Which column of an indicator header holds which field, or `null` when the row is no indicator header. */
export function indicatorColumns(row: readonly string[], own: OwnWords = COMMON): Map<IndicatorField, number> | null {
  const columns = new Map<IndicatorField, number>();
  row.forEach((cell, index) => {
    const field = indicatorField(cell, own);
    if (field && !columns.has(field)) columns.set(field, index);
  });
  return columns.has('name') && columns.size >= 3 ? columns : null;
}

/** Index of the row with the indicator header, or -1. */
export function indicatorHeaderRow(cells: readonly (readonly string[])[], own: OwnWords = COMMON): number {
  return cells.findIndex((row) => indicatorColumns(row, own) !== null);
}

/** A label thrown out of its table onto a line of its own. */
export function isStrayFormLabel(text: string, own: OwnWords): boolean {
  return formField(text, own) === 'indicators';
}
