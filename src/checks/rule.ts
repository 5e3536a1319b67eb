import type { CheckResult, RuleId } from '../budget/check-schema.ts';
import type { TableKind } from '../budget/schema.ts';
import type { Context } from './context.ts';

/** One reconciliation rule. It looks at a department-year and returns one result for every single check it could make. */
export interface Rule {
  id: RuleId;
  title: string;
  titleEn: string;
  /** Where the rule comes from. */
  basis: string;
  /** Kinds of table it works on; the rule is not applicable where none of them has data. */
  tables: readonly TableKind[];
  /** The tolerance in words. */
  tolerance: string;
  check(context: Context): CheckResult[];
}

/** The tolerance of every rule that adds printed figures. */
export const ROUNDING = '各项印刷数末位半个单位之和，不少于一个末位单位';
