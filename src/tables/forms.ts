import { isAmount } from '../money.ts';
import { formField, indicatorField, labelKeys, type IndicatorField } from '../vocabulary/index.ts';

export { formField } from '../vocabulary/index.ts';

const AMOUNT_HEADER = /^(?:金额|合计|总计|小计|预算数|(?:年初|本年|当年|\d{4}年度?)预算(?:数|金额)?)$/u;

/** Does this row open a form: the name of a project or department, with its value? A header has label beside label. */
export function isFormStart(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  const field = formField(filled[0] ?? '');
  if (field !== 'name' && field !== 'department') return false;
  const beside = row[row.findIndex((cell) => cell !== '') + 1] ?? '';
  if (formField(beside) !== null || AMOUNT_HEADER.test(labelKeys(beside)[0] ?? '')) return false;
  const others = filled.slice(1).map(formField);
  if (others.some((other) => other !== null && other !== 'indicators')) return true;
  return filled.length === 2 && others[0] === null && !isAmount(filled[1] ?? '') && indicatorColumns(row) === null;
}

const GOALS = ['goal', 'yearGoal', 'wholeGoal', 'basis', 'overview'] as const;

/** Is the grid a form of labels and values (a performance-target table) and not a table of columns? */
export function isForm(cells: readonly (readonly string[])[]): boolean {
  if (cells.slice(0, 3).some(isFormStart)) return true;
  const labels = new Set(cells.map((row) => formField(row.find((cell) => cell !== '') ?? '')));
  return labels.has('indicators') && GOALS.some((field) => labels.has(field));
}

/** Which column of an indicator header holds which field, or `null` when the row is no indicator header. */
export function indicatorColumns(row: readonly string[]): Map<IndicatorField, number> | null {
  const columns = new Map<IndicatorField, number>();
  row.forEach((cell, index) => {
    const field = indicatorField(cell);
    if (field && !columns.has(field)) columns.set(field, index);
  });
  return columns.has('name') && columns.size >= 3 ? columns : null;
}

/** Index of the row with the indicator header, or -1. */
export function indicatorHeaderRow(cells: readonly (readonly string[])[]): number {
  return cells.findIndex((row) => indicatorColumns(row) !== null);
}

/** A label thrown out of its table onto a line of its own. */
export function isStrayFormLabel(text: string): boolean {
  return formField(text) === 'indicators';
}
