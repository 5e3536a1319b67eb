import { findUnit, isAmount, parseAmount, type MoneyUnit } from '../money.ts';
import { formField, indicatorColumns, indicatorHeaderRow, verifyColumns } from '../tables/index.ts';
import { compact } from '../text.ts';
import type { FormField } from '../vocabulary/index.ts';
import type { CitedAmount, Indicator } from './schema.ts';

/** One filled field of a form: what it says and where. `unit` is the unit of money that its label names. */
export interface FormValue {
  field: FormField;
  label: string;
  text: string;
  row: number;
  column: number;
  labelColumn: number;
  /** All the cells that the text stands in. */
  columns: number[];
  unit: MoneyUnit | null;
}

/** Fields of prose, which may be cut over several cells. The value of any other stands in one: what follows is another's. */
const PROSE: ReadonlySet<FormField> = new Set<FormField>(['overview', 'basis', 'goal', 'other', 'contact']);

/** Reads the labels and values above the indicators of a performance-target form. A label without value gives `text: ''`. */
export function readFormValues(cells: readonly (readonly string[])[]): FormValue[] {
  const values: FormValue[] = [];
  const header = indicatorHeaderRow(cells);
  let groupUnit: MoneyUnit | null = null;
  cells.slice(0, header < 0 ? cells.length : header).forEach((row, index) => {
    let current: FormValue | null = null;
    row.forEach((cell, column) => {
      if (cell === '') return;
      const field = formField(cell);
      if (field === 'group') {
        groupUnit = labelUnit(cell);
        current = null;
      } else if (field) {
        if (column === 0) groupUnit = null;
        // 项目资金（万元） before 年度资金总额 heads a group, though it reads like the label of an amount.
        else if (current?.field === 'amount' && current.text === '') groupUnit = current.unit ?? groupUnit;
        current = {
          field,
          label: cell.replace(/[:：]$/u, ''),
          text: '',
          row: index,
          column,
          labelColumn: column,
          columns: [],
          unit: labelUnit(cell) ?? groupUnit,
        };
        values.push(current);
      } else if (current) {
        if (current.text === '') current.column = column;
        current.columns.push(column);
        current.text = current.text === '' ? cell : `${current.text} ${cell}`;
        if (!PROSE.has(current.field)) current = null;
      }
    });
  });
  return values;
}

function labelUnit(label: string): MoneyUnit | null {
  return findUnit(/[（(][^（()）]*元[^（()）]*[)）]/u.exec(label)?.[0] ?? '');
}

/** A form value as an amount of money, or `null` when it is not one. */
export function citeAmount(value: FormValue | undefined, table: string, unit: MoneyUnit | null): CitedAmount | null {
  const printedUnit = value?.unit ?? unit;
  if (!value || !isAmount(value.text)) return null;
  const fen = printedUnit && parseAmount(value.text, printedUnit);
  if (printedUnit && fen === null) return null;
  return { text: value.text, unit: printedUnit, fen, table, row: value.row, column: value.column };
}

/** A weight as printed and in points: `9%` and `9` are 9. */
export function readWeight(text: string): { text: string; value: number } | null {
  const match = /^(\d{1,3}(?:\.\d+)?)%?$/u.exec(compact(text));
  return match?.[1] ? { text, value: Number(match[1]) } : null;
}

/**
 * Reads the indicators of a form. A merged 一级 or 二级 cell is filled downwards. `disagrees`: the header names the value
 * columns in another order than their contents have; the contents were followed.
 */
export function readIndicators(cells: readonly (readonly string[])[]): { indicators: Indicator[]; disagrees: boolean } {
  const header = indicatorHeaderRow(cells);
  const printed = indicatorColumns(cells[header] ?? []);
  if (!printed) return { indicators: [], disagrees: false };
  const lines = cells
    .map((row, index) => ({ row, index }))
    .slice(header + 1)
    .filter(
      ({ row }) => row.some((cell) => cell !== '') && formField(row.find((cell) => cell !== '') ?? '') !== 'contact',
    );
  return readIndicatorRows(lines, printed);
}

/** The same from the rows of one project in a table of several, under the columns of the table's header. */
export function readIndicatorRows(
  lines: readonly { row: readonly string[]; index: number }[],
  printed: NonNullable<ReturnType<typeof indicatorColumns>>,
): { indicators: Indicator[]; disagrees: boolean } {
  const { columns, disagrees } = verifyColumns(
    lines.map(({ row }) => row),
    printed,
  );
  const indicators: Indicator[] = [];
  let level1: string | null = null;
  let level2: string | null = null;
  for (const { row, index } of lines) {
    const read = (field: Parameters<typeof columns.get>[0]) => {
      const column = columns.get(field);
      const text = column === undefined ? '' : (row[column] ?? '');
      return text === '' ? null : text;
    };
    const own1 = read('level1');
    const own2 = read('level2');
    level2 = own2 ?? (own1 ? null : level2);
    level1 = own1 ?? level1;
    const name = read('name');
    if (name === null && read('target') === null && read('weight') === null) continue;
    const core = read('core');
    indicators.push({
      row: index,
      level1,
      level2,
      name: name ?? '',
      weight: readWeight(read('weight') ?? ''),
      unit: read('unit'),
      direction: read('direction'),
      target: read('target'),
      core: core === null ? null : compact(core) === '是' ? true : compact(core) === '否' ? false : null,
    });
  }
  return { indicators, disagrees };
}
