import type { CheckResult, RuleCounts, RuleId } from '../budget/check-schema.ts';
import { RULES } from './rules/index.ts';

export interface Summary {
  counts: RuleCounts;
  byRule: { rule: RuleId; counts: RuleCounts }[];
  /** Differences that nobody has accepted, by severity. */
  open: { error: number; warning: number; note: number };
}

/** Counts results: in all, by rule, and the differences that stand. */
export function summarise(results: readonly CheckResult[]): Summary {
  const standing = results.filter((result) => result.outcome === 'differs' && result.acknowledged === null);
  const open = { error: 0, warning: 0, note: 0 };
  for (const result of standing) open[result.severity] += 1;
  return {
    counts: countResults(results),
    byRule: RULES.map(({ id }) => ({ rule: id, counts: countResults(results.filter((result) => result.rule === id)) })),
    open,
  };
}

/** How many results hold, round, differ, could not be made. */
export function countResults(results: readonly CheckResult[]): RuleCounts {
  const count = (outcome: CheckResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
  return {
    holds: count('holds'),
    rounding: count('rounding'),
    differs: count('differs'),
    notApplicable: count('not-applicable'),
    acknowledged: results.filter((result) => result.acknowledged !== null).length,
  };
}
