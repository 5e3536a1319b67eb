import { assembleBudget, type Assembled, type Disclosure } from '../../src/budget/index.ts';
import { checkDisclosure, hasAligned, withholdUnproven, withSaid } from '../../src/checks/index.ts';

/**
 * Makes a department-year as `assembleBudget` does, with the figures that its narrative alone tells; of tables whose columns are a guess only
 * amounts that add up are published.
 */
export function assembleProven(...given: Parameters<typeof assembleBudget>): Assembled {
  const assembled = assembleBudget(...given);
  const { narrative, places } = assembled;
  const proven = proveTables(assembled, given[3] ?? null);
  return { ...assembled, disclosure: withSaid(proven, narrative, places) };
}

function proveTables({ disclosure, narrative }: Assembled, profile: Parameters<typeof assembleBudget>[3]): Disclosure {
  if (!hasAligned(disclosure)) return disclosure;
  const results = checkDisclosure(disclosure, { narrative, profile: profile ?? null });
  return withholdUnproven(disclosure, results);
}
