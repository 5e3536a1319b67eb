import type { CheckResult, RuleId } from '../budget/check-schema.ts';
import type { TableKind } from '../budget/schema.ts';
import type { Context } from './context.ts';

/** One reconciliation rule; its title, basis and tolerance in words stand in `src/i18n`. It looks at a department-year and returns one result for every single check it could make. */
export interface Rule {
  id: RuleId;
  /** Kinds of table it works on; the rule is not applicable where none of them has data. */
  tables: readonly TableKind[];
  check(context: Context): CheckResult[];
}
