import { findUnit, isAmount, parseAmount, type MoneyUnit } from '../money.ts';
import { formField, indicatorHeaderRow } from '../tables/index.ts';
import { compact } from '../text.ts';
import {
  COMMON,
  isMoneySource,
  labelledValues,
  type FormField,
  type LabelledValue,
  type OwnWords,
} from '../vocabulary/index.ts';
import type { CitedAmount } from './schema.ts';
import { findSplitLabels } from './split-labels.ts';

/** One filled field of a form: what it says and where. `unit` is the unit of money that its label names. */
export interface FormValue {
  /** `unknown`: a label that the vocabulary does not have, beside a value. */
  field: FormField | 'unknown';
  label: string;
  text: string;
  row: number;
  column: number;
  labelRow: number;
  labelColumn: number;
  /** All the cells that the text stands in: [row, column]. */
  cells: [number, number][];
  unit: MoneyUnit | null;
}

/** Fields of prose, which may be cut over several cells. The value of any other stands in one: what follows is another's. */
const PROSE: ReadonlySet<FormValue['field']> = new Set<FormValue['field']>([
  ...(['overview', 'basis', 'goal', 'yearGoal', 'wholeGoal', 'other', 'contact'] as const),
]);
const MONEY: ReadonlySet<FormValue['field']> = new Set<FormValue['field']>([
  ...(['amount', 'yearAmount', 'wholeAmount', 'funding'] as const),
]);
const WHOLES: ReadonlySet<FormValue['field']> = new Set<FormValue['field']>(['amount', 'yearAmount', 'wholeAmount']);
const GOALS: ReadonlySet<FormValue['field']> = new Set<FormValue['field']>(['goal', 'yearGoal', 'wholeGoal']);
/** Fields that say what the form is about: their label begins a value of its own wherever it stands. */
const TELLING: ReadonlySet<FormValue['field']> = new Set<FormValue['field']>([
  ...MONEY,
  ...(['name', 'code', 'department', 'supervisingDepartment', 'unit'] as const),
]);
/** A label is a few words without a stop. */
const LABEL_LIKE = /^(?=.*[\u4e00-\u9fff])[^。；;，,！？]{2,24}$/u;
const UNKNOWN_IN_ONE_CELL = /^(?<label>[\u4e00-\u9fff][\u4e00-\u9fff()（）/／、]{1,15})\s*[:：]\s*(?<value>\S[^]*)$/u;

/**
 * Reads the labels and values above the indicators of a performance-target form, whether a value stands beside its label, in
 * the same cell, or in the row below it. A label without value gives `text: ''`.
 */
export function readFormValues(cells: readonly (readonly string[])[], own: OwnWords = COMMON): FormValue[] {
  const values: FormValue[] = [];
  const header = indicatorHeaderRow(cells, own);
  const rows = cells.slice(0, header < 0 ? cells.length : header);
  const split = findSplitLabels(rows, own);
  let groupUnit: MoneyUnit | null = null;
  let above: FormValue | null = null;
  rows.forEach((row, index) => {
    let current: FormValue | null = null;
    const filled = row.flatMap((cell, column) => (cell === '' ? [] : [column]));
    const open = (field: FormValue['field'], column: number, printed: string): FormValue => {
      const label = printed.replace(/(?<!\s)\s*[:：]$/u, '');
      // 年度资金总额（万元）, 其中：财政拨款: the parts of an amount are printed in its unit.
      const whole = field === 'funding' ? values.findLast((value) => WHOLES.has(value.field)) : undefined;
      const unit = labelUnit(label) ?? groupUnit ?? whole?.unit ?? null;
      const at = { row: index, column, labelRow: index, labelColumn: column };
      const value: FormValue = { field, label, text: '', ...at, cells: [], unit };
      values.push(value);
      return value;
    };
    filled.forEach((column, nth) => {
      // The rest of a label from the row above: what stands behind it goes on with its value.
      if (split.rests.has(`${index},${column}`)) {
        current = above && above.labelColumn === column && PROSE.has(above.field) ? above : null;
        return;
      }
      const cell = split.whole.get(`${index},${column}`) ?? row[column] ?? '';
      const next = filled[nth + 1] === undefined ? null : (row[filled[nth + 1] ?? 0] ?? '');
      const field = fieldOf(cell, next, current, values, own);
      if (field === 'group') {
        groupUnit = labelUnit(cell);
        current = null;
        return;
      }
      if (field) {
        if (column === 0) groupUnit = null;
        // 项目资金（万元） before 年度资金总额 heads a group, though it reads like the label of an amount.
        else if (isGroup(current)) groupUnit = current.unit ?? groupUnit;
        current = open(field, column, cell);
        if (split.whole.has(`${index},${column}`)) above = current;
        return;
      }
      const labelled = labelledValues(cell, own);
      if (labelled && opensInOneCell(labelled, current)) {
        if (isGroup(current)) groupUnit = current.unit ?? groupUnit;
        for (const each of labelled) {
          current = open(each.field, column, each.label);
          if (each.value !== '') extend(current, each.value, index, column);
        }
        if (current && current.text !== '' && !PROSE.has(current.field)) current = null;
        return;
      }
      const target = current ?? valueAbove(values, cell, index, column) ?? proseAbove(values, row, index, column, own);
      const unknown = target ? null : UNKNOWN_IN_ONE_CELL.exec(cell)?.groups;
      if (target) {
        extend(target, cell, index, column);
        if (!PROSE.has(target.field)) current = null;
      } else if (unknown) {
        extend(open('unknown', column, unknown['label'] ?? ''), unknown['value'] ?? '', index, column);
      } else if (next !== null && formField(next, own) !== null) {
        groupUnit = labelUnit(cell) ?? groupUnit;
      } else if (next !== null && isUnknownLabel(cell) && !values.some((value) => value.field === 'indicators')) {
        current = open('unknown', column, cell);
      }
    });
  });
  return values;
}

/** Is this a label of money that still waits for its amount, and so may head a group? */
function isGroup(current: FormValue | null): current is FormValue {
  return current !== null && MONEY.has(current.field) && current.text === '';
}

/** What a cell names as a label, `null` where it is a value: 其他资金 is a value behind 项目类别, a label before an amount. */
function fieldOf(
  cell: string,
  next: string | null,
  current: FormValue | null,
  values: readonly FormValue[],
  own: OwnWords,
): FormField | null {
  const field = formField(cell, own);
  const beforeAmount = next !== null && isAmount(next);
  const awaited = current !== null && current.text === '' && !MONEY.has(current.field);
  if (field === 'funding' && awaited && !beforeAmount) return null;
  // 资金来源 heads its sources; with an amount right behind it, it is the label of that.
  if (field === 'group' && beforeAmount) return 'amount';
  if (field !== null || awaited || !beforeAmount) return field;
  return isMoneySource(cell) && values.some((value) => MONEY.has(value.field)) ? 'funding' : null;
}

/** Do the labels of a cell begin values of their own? A text behind its label may have words with a colon in it: 主要内容：… */
function opensInOneCell([first]: readonly LabelledValue[], current: FormValue | null): boolean {
  if (!first || !current) return first !== undefined;
  if (GOALS.has(current.field) && current.text === '') return first.field === 'yearGoal' || first.field === 'wholeGoal';
  if (PROSE.has(current.field)) return current.text !== '' && TELLING.has(first.field);
  return current.text !== '' || TELLING.has(first.field);
}

function isUnknownLabel(cell: string): boolean {
  const text = compact(cell);
  return LABEL_LIKE.test(text) && !isAmount(text) && !/\d{5}|\d{4}[-./年]\d/u.test(text);
}

function extend(value: FormValue, cell: string, row: number, column: number): void {
  if (value.text === '') [value.row, value.column] = [row, column];
  value.cells.push([row, column]);
  value.text = value.text === '' ? cell : `${value.text} ${cell}`;
}

/** The label over a cell that still waits for its value: in the same column, or for prose the nearest to the left. */
function valueAbove(values: readonly FormValue[], cell: string, row: number, column: number): FormValue | null {
  const above = values.filter((value) => value.labelRow === row - 1 && value.labelColumn <= column);
  const nearest = above.reduce<FormValue | null>((a, b) => (a && a.labelColumn > b.labelColumn ? a : b), null);
  if (nearest?.text !== '') return null;
  if (MONEY.has(nearest.field)) return nearest.labelColumn === column && isAmount(cell) ? nearest : null;
  return PROSE.has(nearest.field) || nearest.labelColumn === column ? nearest : null;
}

/** Prose that goes on from the row above, in a row without labels. */
function proseAbove(
  values: readonly FormValue[],
  row: readonly string[],
  index: number,
  column: number,
  own: OwnWords,
): FormValue | null {
  if (row.some((cell) => formField(cell, own) !== null)) return null;
  const open = values.filter(
    (value) =>
      PROSE.has(value.field) &&
      value.labelColumn < column &&
      value.cells.some(([at]) => at === index - 1 || at === index) &&
      row.slice(0, value.labelColumn + 1).every((cell) => cell === '' || value.labelColumn > 0),
  );
  return open.reduce<FormValue | null>((a, b) => (a && (a.column > b.column || b.column > column) ? a : b), null);
}

function labelUnit(label: string): MoneyUnit | null {
  return findUnit(/[（(][^（()）元]*元[^（()）]*[)）]/u.exec(label)?.[0] ?? '');
}

/** A form value as an amount of money, or `null` when it is not one. */
export function citeAmount(value: FormValue | undefined, table: string, unit: MoneyUnit | null): CitedAmount | null {
  const printedUnit = value?.unit ?? unit;
  if (!value || !isAmount(value.text)) return null;
  const fen = printedUnit && parseAmount(value.text, printedUnit);
  if (printedUnit && fen === null) return null;
  return { text: value.text, unit: printedUnit, fen, table, row: value.row, column: value.column };
}
