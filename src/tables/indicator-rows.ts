import { compact } from '../text.ts';
import type { IndicatorField } from '../vocabulary/index.ts';

const DIRECTION = /^(?:[≥≤=><≧≦≠]|>=|<=|定性|定量|无|正向|反向|大于等于|小于等于|等于|大于|小于)$/u;

/** Is this text a 指标性质 (≥, ≤, =, 定性 …)? */
export function isDirection(text: string): boolean {
  return DIRECTION.test(compact(text));
}

function isWeight(text: string): boolean {
  return /^\d{1,3}(?:\.\d+)?%?$/u.test(compact(text));
}

/** How well a cell's text fits an indicator field: positive for, negative against, 0 nothing to say. */
function fit(field: IndicatorField, text: string): number {
  const key = compact(text);
  switch (field) {
    case 'direction':
      return key === '' ? 0 : DIRECTION.test(key) ? 3 : -3;
    case 'core':
      return key === '' ? 0 : /^[是否]$/u.test(key) ? 3 : -3;
    case 'weight':
      return key === '' ? 0 : isWeight(key) ? 2 : -3;
    case 'level1':
    case 'level2':
      return key === '' ? 0 : /指标$/u.test(key) ? 2 : -2;
    case 'name':
      return key === '' ? -2 : isWeight(key) || DIRECTION.test(key) || /^[是否]$/u.test(key) ? -3 : 1;
    case 'unit':
      return /^\d+(?:\.\d+)?$/u.test(key) || /^[≥≤=><]$/u.test(key) ? -2 : 0;
    case 'target':
      return /^[≥≤=><]$/u.test(key) || key === '' ? -1 : 0;
  }
}

/** How well a row of cells fits the columns of the indicator header when moved right by `offset`. */
export function fitRow(row: readonly string[], columns: ReadonlyMap<IndicatorField, number>, offset = 0): number {
  let score = 0;
  for (const [field, column] of columns) score += fit(field, row[column - offset] ?? '');
  return score;
}

const TELLING: readonly IndicatorField[] = ['direction', 'core', 'weight'];

/** The same over the fields whose contents cannot be mistaken: 指标性质, 是否核心, 权重. */
export function fitTelling(row: readonly string[], columns: ReadonlyMap<IndicatorField, number>, offset = 0): number {
  return fitRow(row, new Map([...columns].filter(([field]) => TELLING.includes(field))), offset);
}

/** Orders of the value columns that districts print; used when a header's order contradicts its values. */
const KNOWN_ORDERS: IndicatorField[][] = [
  ['weight', 'unit', 'direction', 'target'],
  ['weight', 'direction', 'target', 'unit'],
  ['target', 'direction', 'unit'],
  ['direction', 'target', 'unit', 'weight'],
  ['weight', 'unit', 'target', 'direction'],
  ['target', 'unit', 'direction', 'weight'],
];

/**
 * Verifies the header of the indicators by their contents. Where another known order of the value columns fits clearly
 * better than the printed one, that order is returned; `disagrees` says so.
 */
export function verifyColumns(
  rows: readonly (readonly string[])[],
  columns: ReadonlyMap<IndicatorField, number>,
): { columns: Map<IndicatorField, number>; disagrees: boolean } {
  const printed = new Map(columns);
  if (rows.length === 0) return { columns: printed, disagrees: false };
  const values = (['weight', 'unit', 'direction', 'target'] as const).filter((field) => columns.has(field));
  const places = values.map((field) => columns.get(field) ?? 0).sort((a, b) => a - b);
  const total = (candidate: ReadonlyMap<IndicatorField, number>) =>
    rows.reduce((sum, row) => sum + fitRow(row, candidate), 0);
  let best = printed;
  let bestScore = total(printed);
  // A header that fits no worse than one misread cell a row is believed.
  const needed = bestScore + rows.length * 3;
  for (const order of KNOWN_ORDERS) {
    if (order.length !== values.length || !order.every((field) => columns.has(field))) continue;
    const candidate = new Map(columns);
    order.forEach((field, index) => candidate.set(field, places[index] ?? 0));
    const score = total(candidate);
    if (score >= needed && score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return { columns: best, disagrees: best !== printed };
}
