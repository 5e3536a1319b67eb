import type { CheckedCell, CheckResult, Outcome, RuleId, Severity } from '../budget/check-schema.ts';
import type { Figure } from './figure.ts';
import { amountText, amountTextEn, differenceText, listFigures, listFiguresEn, stated } from './wording.ts';

export interface Options {
  /** How grave a difference is; `error` unless told. */
  severity?: Severity;
  /** A sentence added to the messages of a difference: a scope to keep in mind, a likely cause. */
  remark?: string;
  remarkEn?: string;
}

/** How far figures may lie apart because each of them was rounded: half a last digit each, at least one whole last digit. */
export function toleranceOf(figures: readonly Figure[]): number {
  const printed = figures.map((figure) => figure.half).filter((half) => half > 0);
  if (printed.length === 0) return 0;
  return Math.max(
    printed.reduce((sum, half) => sum + half, 0),
    2 * Math.max(...printed),
  );
}

/** Exact is `holds`, within the tolerance is `rounding`, beyond it `differs`. All in fen. */
export function judge(difference: number, tolerance: number): Outcome {
  if (difference === 0) return 'holds';
  return Math.abs(difference) <= tolerance + 1e-6 ? 'rounding' : 'differs';
}

export function sum(figures: readonly Figure[]): number {
  return figures.reduce((total, figure) => total + figure.fen, 0);
}

/** Does the total come out as the sum of the parts, within their rounding? */
export function addsUp(total: Figure, parts: readonly Figure[]): boolean {
  return judge(total.fen - sum(parts), toleranceOf([total, ...parts])) !== 'differs';
}

/** A printed total against the sum of its parts. The first cell is the total. */
export function checkSum(
  rule: RuleId,
  key: string,
  total: Figure,
  parts: readonly Figure[],
  options: Options = {},
): CheckResult {
  const added = sum(parts);
  const difference = total.fen - added;
  const outcome = judge(difference, toleranceOf([total, ...parts]));
  const { unit } = total.cell;
  const gap = differenceText(difference, [total, ...parts]);
  const zh = `${stated(total)}，${listFigures(parts, total)}${parts.length > 1 ? '之和' : ''}为${amountText({ ...total, fen: added }, parts)}`;
  const en = `${total.cell.label} is ${amountTextEn(total)}; ${listFiguresEn(parts, total)} ${parts.length > 1 ? 'add up to' : 'is'} ${amountTextEn({ ...total, fen: added }, parts)}`;
  return result(rule, key, outcome, options, [zh, en], gap, cellsOf([total, ...parts]), difference, unit !== null);
}

/** Two printed figures that must be the same. */
export function checkEqual(
  rule: RuleId,
  key: string,
  first: Figure,
  second: Figure,
  options: Options = {},
): CheckResult {
  const difference = first.fen - second.fen;
  const outcome = judge(difference, toleranceOf([first, second]));
  const gap = differenceText(difference, [first, second]);
  const zh = `${first.cell.label}为${amountText(first)}，${second.cell.label}为${amountText(second)}`;
  const en = `${first.cell.label} is ${amountTextEn(first)}; ${second.cell.label} is ${amountTextEn(second)}`;
  return result(rule, key, outcome, options, [zh, en], gap, cellsOf([first, second]), difference, true);
}

function result(
  rule: RuleId,
  key: string,
  outcome: Outcome,
  options: Options,
  [zh, en]: [string, string],
  gap: { zh: string; en: string },
  cells: CheckedCell[],
  difference: number,
  money: boolean,
): CheckResult {
  const differs = outcome === 'differs';
  const tail = {
    holds: ['，相符。', '; they agree.'],
    rounding: [`，相差${gap.zh}，属四舍五入。`, `; the difference of ${gap.en} is rounding.`],
    differs: [
      `，相差${gap.zh}。${options.remark ?? ''}`,
      `; they differ by ${gap.en}.${options.remarkEn ? ` ${options.remarkEn}` : ''}`,
    ],
    'not-applicable': ['。', '.'],
  }[outcome];
  return {
    rule,
    key: `${rule}/${key}`,
    outcome,
    severity: differs ? (options.severity ?? 'error') : 'note',
    message: zh + tail[0],
    messageEn: en + tail[1],
    cells,
    difference,
    differenceUnit: money ? 'fen' : null,
    acknowledged: null,
  };
}

function cellsOf(figures: readonly Figure[]): CheckedCell[] {
  return figures.map((figure) => figure.cell);
}

/** A rule, or one check of it, that cannot be made: says what is missing. */
export function notApplicable(
  rule: RuleId,
  key: string,
  message: string,
  messageEn: string,
  cells: CheckedCell[] = [],
): CheckResult {
  return {
    rule,
    key: `${rule}/${key}`,
    outcome: 'not-applicable',
    severity: 'note',
    message,
    messageEn,
    cells,
    difference: null,
    differenceUnit: null,
    acknowledged: null,
  };
}

/** A finding that compares no two amounts: something about the form of the document, or a count. */
export function finding(
  rule: RuleId,
  key: string,
  severity: Severity,
  message: string,
  messageEn: string,
  cells: CheckedCell[],
  difference: { value: number; unit: 'points' | 'percent' | 'count' } | null = null,
): CheckResult {
  return {
    rule,
    key: `${rule}/${key}`,
    outcome: 'differs',
    severity,
    message,
    messageEn,
    cells,
    difference: difference?.value ?? null,
    differenceUnit: difference?.unit ?? null,
    acknowledged: null,
  };
}

/** A check of the form, or of a count, that came out right. */
export function holding(
  rule: RuleId,
  key: string,
  message: string,
  messageEn: string,
  cells: CheckedCell[] = [],
): CheckResult {
  return { ...notApplicable(rule, key, message, messageEn, cells), outcome: 'holds' };
}
