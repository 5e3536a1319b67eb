import type { CheckResult, ChecksFile, Disclosure } from '../../src/budget/index.ts';
import { checkDisclosure, checksFile, type CheckOptions } from '../../src/checks/index.ts';

/** What the rules say of a department-year, and the file of its results. */
export interface CheckedYear {
  results: CheckResult[];
  model: ChecksFile;
}

/** Holds a department-year against all rules. `inputs`: the digests of what it is made of. */
export function checkYear(disclosure: Disclosure, options: CheckOptions, inputs: ChecksFile['inputs']): CheckedYear {
  const results = checkDisclosure(disclosure, options);
  const { profile = null, narrative = null } = options;
  const text = typeof narrative === 'string' ? narrative : null;
  return {
    results,
    model: checksFile(results, inputs, { profile: profile?.name ?? null, narrative: text, disclosure }),
  };
}
