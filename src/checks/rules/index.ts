import type { Rule } from '../rule.ts';
import { accounts } from './accounts.ts';
import { acrossTables } from './across-tables.ts';
import { balance } from './balance.ts';
import { changes } from './changes.ts';
import { form } from './form.ts';
import { narrative } from './narrative.ts';
import { projects } from './projects.ts';
import { rollUp } from './roll-up.ts';
import { rows } from './rows.ts';
import { threePublic } from './three-public.ts';
import { totals } from './totals.ts';
import { weights } from './weights.ts';

/** The reconciliation rules (勾稽) in the field's order. */
export const RULES: readonly Rule[] = [
  balance,
  totals,
  rows,
  rollUp,
  acrossTables,
  projects,
  threePublic,
  weights,
  changes,
  narrative,
  accounts,
  form,
];
