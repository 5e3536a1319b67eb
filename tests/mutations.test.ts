import { describe, expect, it } from 'vitest';
import { checkDisclosure } from '../src/checks/index.ts';
import { mutate, untouched, type Mutant } from './world/index.ts';

/** The full measure is `npm run bench -- --mutations`; these are enough to notice a rule that broke. */
const MUTATIONS = 120;
const UNTOUCHED = 64;
/** Part of the misprints that must be found. */
const FOUND = 0.98;

function findings({ disclosure, narrative }: Mutant) {
  return checkDisclosure(disclosure, { narrative }).filter(
    ({ outcome, severity }) => outcome === 'differs' && severity !== 'note',
  );
}

describe('one figure of a consistent department-year', () => {
  it('is found where it is misprinted', { timeout: 600_000 }, () => {
    const mutants = Array.from({ length: MUTATIONS }, (_, index) => mutate(1000 + index));
    const missed = mutants.filter((mutant) => findings(mutant).length === 0).map(({ changed }) => changed);
    expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(Math.floor(MUTATIONS * (1 - FOUND)));
  });

  it('is accused of nothing where none is', { timeout: 600_000 }, () => {
    const accused = Array.from({ length: UNTOUCHED }, (_, index) => findings(untouched(5000 + index))).flat();
    expect(accused.map(({ key, says }) => [key, says])).toEqual([]);
  });
});
