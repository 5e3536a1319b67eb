import { isAmount } from '../money.ts';
import { compact } from '../text.ts';
import { FORM_LABELS, INDICATOR_LABELS, type FormField, type IndicatorField } from '../vocabulary/index.ts';

function labelKey(text: string): string {
  return compact(text)
    .replace(/\((?:百万|千|万|亿)?元\)[:：]?$/u, '')
    .replace(/[:：]$/u, '');
}

/** The field that a form label names, or `null`. */
export function formField(text: string): FormField | null {
  const key = labelKey(text);
  if (key === '') return null;
  for (const [field, pattern] of Object.entries(FORM_LABELS)) if (pattern.test(key)) return field as FormField;
  return null;
}

const AMOUNT_HEADER = /^(?:金额|合计|总计|小计|预算数|(?:年初|本年|当年|\d{4}年度?)预算(?:数|金额)?)$/u;

/** Does this row open a form: the name of a project or department, with its value? A header has label beside label. */
export function isFormStart(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  const field = formField(filled[0] ?? '');
  if (field !== 'name' && field !== 'department') return false;
  const beside = row[row.findIndex((cell) => cell !== '') + 1] ?? '';
  if (formField(beside) !== null || AMOUNT_HEADER.test(labelKey(beside))) return false;
  const others = filled.slice(1).map(formField);
  if (others.some((other) => other !== null && other !== 'indicators')) return true;
  return filled.length === 2 && others[0] === null && !isAmount(filled[1] ?? '') && indicatorColumns(row) === null;
}

/** Is the grid a form of labels and values (a performance-target table) and not a table of columns? */
export function isForm(cells: readonly (readonly string[])[]): boolean {
  if (cells.slice(0, 3).some(isFormStart)) return true;
  const labels = new Set(cells.map((row) => formField(row.find((cell) => cell !== '') ?? '')));
  return labels.has('indicators') && (labels.has('goal') || labels.has('basis') || labels.has('overview'));
}

/** Which column of an indicator header holds which field, or `null` when the row is no indicator header. */
export function indicatorColumns(row: readonly string[]): Map<IndicatorField, number> | null {
  const columns = new Map<IndicatorField, number>();
  row.forEach((cell, index) => {
    const key = compact(cell).replace(/[:：]$/u, '');
    if (key === '') return;
    for (const [field, pattern] of Object.entries(INDICATOR_LABELS) as [IndicatorField, RegExp][]) {
      if (pattern.test(key) && !columns.has(field)) {
        columns.set(field, index);
        break;
      }
    }
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
