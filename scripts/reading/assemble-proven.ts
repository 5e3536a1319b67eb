import { assembleBudget, type Assembled } from '../../src/budget/index.ts';
import { checkDisclosure, hasAligned, withholdUnproven } from '../../src/checks/index.ts';

/** Makes a department-year as `assembleBudget` does; of tables whose columns are a guess only amounts that add up are published. */
export function assembleProven(...given: Parameters<typeof assembleBudget>): Assembled {
  const assembled = assembleBudget(...given);
  const { disclosure, narrative } = assembled;
  if (!hasAligned(disclosure)) return assembled;
  const profile = given[3] ?? null;
  const results = checkDisclosure(disclosure, { narrative, profile });
  return { ...assembled, disclosure: withholdUnproven(disclosure, results) };
}
