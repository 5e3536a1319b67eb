import { largest } from '../lists.ts';
import type { CheckedCell, CheckResult, Outcome, RemarkId, RuleId, Says, Severity } from '../budget/check-schema.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import type { Figure } from './figure.ts';
import { isPrinted, roundingBetween } from './rounded.ts';

export interface Options {
  /** How grave a difference is; `error` unless told. */
  severity?: Severity;
  /** Told beside a difference: a scope to keep in mind, a likely cause. */
  remark?: RemarkId;
}

/**
 * How far figures may lie apart because each of them was rounded: half a last digit each, at least one whole last digit; where
 * some are printed finer, less than a whole one of the coarsest, which can only have been cut off.
 */
export function toleranceOf(figures: readonly Figure[]): number {
  const printed = figures.map((figure) => figure.half).filter((half) => half > 0);
  if (printed.length === 0) return 0;
  const most = largest(printed);
  const finer = printed.some((half) => half < most);
  return Math.max(
    printed.reduce((sum, half) => sum + half, 0),
    2 * most - (finer ? LEAST : 0),
  );
}

/** Less than any difference of two figures: half a fen. */
const LEAST = 0.5;

/** Is one figure the other, or the other with fewer digits? */
export function isSame(first: Figure, second: Figure): boolean {
  return (
    roundingBetween(first, second) !== null ||
    judge(first.fen - second.fen, toleranceBetween(first, second)) !== 'differs'
  );
}

/** A sentence repeats a printed figure: it may round it, but `36万元` is no 35.40. */
function toleranceBetween(first: Figure, second: Figure): number {
  const repeats = first.cell.table === NARRATIVE && isPrinted(first) && isPrinted(second);
  return repeats ? first.half + second.half : toleranceOf([first, second]);
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
  const says: Says = { id: 'sum', values: { total: total.fen, added, remark: options.remark ?? null } };
  const result = compared(rule, key, says, [total, ...parts], total.fen - added, options.severity);
  return total.cell.unit === null ? { ...result, differenceUnit: null } : result;
}

/** Two printed figures that must be the same; one that is the other rounded to its own last digit is rounding, whatever the rest prints. */
export function checkEqual(
  rule: RuleId,
  key: string,
  first: Figure,
  second: Figure,
  options: Options = {},
): CheckResult {
  const rounded = roundingBetween(first, second);
  const tolerance = toleranceBetween(first, second);
  const says: Says = {
    id: 'equal',
    values: { first: first.fen, second: second.fen, remark: options.remark ?? null, ...(rounded && { rounded }) },
  };
  const result = compared(rule, key, says, [first, second], first.fen - second.fen, options.severity, tolerance);
  return rounded === null ? result : { ...result, outcome: 'rounding', severity: 'note' };
}

/** Figures of which the first should be what the others come to; `difference` is how far it is off, in fen. */
export function compared(
  rule: RuleId,
  key: string,
  says: Says,
  figures: readonly Figure[],
  difference: number,
  severity: Severity = 'error',
  tolerance: number = toleranceOf(figures),
): CheckResult {
  const outcome = judge(difference, tolerance);
  return {
    ...plain(rule, key, outcome, says, cellsOf(figures)),
    severity: outcome === 'differs' ? severity : 'note',
    difference,
    differenceUnit: 'fen',
  };
}

function plain(rule: RuleId, key: string, outcome: Outcome, says: Says, cells: CheckedCell[]): CheckResult {
  return {
    rule,
    key: `${rule}/${key}`,
    outcome,
    severity: 'note',
    says,
    cells,
    difference: null,
    differenceUnit: null,
    acknowledged: null,
  };
}

function cellsOf(figures: readonly Figure[]): CheckedCell[] {
  return figures.map((figure) => figure.cell);
}

/** A rule, or one check of it, that cannot be made: says what is missing. */
export function notApplicable(rule: RuleId, key: string, says: Says, cells: CheckedCell[] = []): CheckResult {
  return plain(rule, key, 'not-applicable', says, cells);
}

/** A finding that compares no two amounts: something about the form of the document, or a count. */
export function finding(
  rule: RuleId,
  key: string,
  severity: Severity,
  says: Says,
  cells: CheckedCell[],
  difference: { value: number; unit: 'points' | 'percent' | 'count' } | null = null,
): CheckResult {
  return {
    ...plain(rule, key, 'differs', says, cells),
    severity,
    difference: difference?.value ?? null,
    differenceUnit: difference?.unit ?? null,
  };
}

/** A check of the form, or of a count, that came out right. */
export function holding(rule: RuleId, key: string, says: Says, cells: CheckedCell[] = []): CheckResult {
  return plain(rule, key, 'holds', says, cells);
}
