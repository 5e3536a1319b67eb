/** The rules, in the order of the field's own list. */
export const RULE_IDS = [
  'balance',
  'totals',
  'rows',
  'roll-up',
  'across-tables',
  'projects',
  'three-public',
  'weights',
  'changes',
  'narrative',
  'accounts',
  'form',
] as const;

export const OUTCOMES = ['holds', 'rounding', 'differs', 'not-applicable'] as const;
export const SEVERITIES = ['error', 'warning', 'note'] as const;

/** The table name that cells of the narrative carry: `narrative`. Its row is the ordinal of the statement, from 0. */
export const NARRATIVE = 'narrative';

export type RuleId = (typeof RULE_IDS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type Severity = (typeof SEVERITIES)[number];
