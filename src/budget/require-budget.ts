import { isAmount } from '../money.ts';
import { Problem } from '../problem.ts';
import type { Assembled } from './assemble.ts';

/**
 * Throws a Problem for what is no disclosure: a page that only leads to one, or a list or text that nowhere says that it is a
 * budget. A disclosure has at least one printed amount in a table, or a project, or an amount under a numbered 年度预算安排 of its
 * narrative.
 */
export function requireBudget({ disclosure, says }: Assembled): void {
  const { tables, projects, overallPerformance, source, identity } = disclosure;
  const file = source.files[0]?.name;
  const place = file === undefined ? {} : { file };
  const amounts = tables.some(({ rows }) => rows.some((row) => row.amounts.some(({ text }) => isAmount(text))));
  if (!amounts && projects.length === 0 && overallPerformance.length === 0 && !says.amountInWords) {
    const values = {
      department: identity.department.name,
      year: identity.year,
      stage: identity.stage ?? 'budget',
    } as const;
    throw new Problem('no-figures', values, { place });
  }
  if (!says.budget) throw new Problem('not-said-budget', {}, { place });
}
