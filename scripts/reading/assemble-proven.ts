import { assembleBudget, type Assembled, type Disclosure } from '../../src/budget/index.ts';
import {
  checkDisclosure,
  hasAligned,
  hasScanned,
  proveDisclosure,
  withholdUnproven,
  withoutScannedSayings,
  withSaid,
} from '../../src/checks/index.ts';

/**
 * Makes a department-year as `assembleBudget` does, with the figures that its narrative alone tells; of tables whose columns are a guess, and
 * of figures read from pictures, only amounts that add up are published.
 */
export function assembleProven(...given: Parameters<typeof assembleBudget>): Assembled {
  const assembled = assembleBudget(...given);
  const { narrative, places } = assembled;
  const proven = proveTables(assembled, given[3] ?? null);
  return { ...assembled, disclosure: withoutScannedSayings(withSaid(proven, narrative, places)) };
}

function proveTables({ disclosure, narrative }: Assembled, profile: Parameters<typeof assembleBudget>[3]): Disclosure {
  const options = { narrative, profile: profile ?? null };
  const proven = hasScanned(disclosure) ? proveDisclosure(disclosure, options) : disclosure;
  return hasAligned(proven) ? withholdUnproven(proven, checkDisclosure(proven, options)) : proven;
}
