import { describe, expect, it } from 'vitest';
import { checkDisclosure } from '../src/checks/index.ts';
import { mutate, untouched, type Mutant } from './world/index.ts';

/** All of them: `MUTATIONS=500 UNTOUCHED=200 npx vitest run --project unit tests/mutations.test.ts`. */
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 60);
const UNTOUCHED = Number(process.env['UNTOUCHED'] ?? 24);
/** Part of the changes that must be found. */
const FOUND = 0.98;

function findings({ disclosure, narrative }: Mutant) {
  return checkDisclosure(disclosure, { narrative }).filter(
    ({ outcome, severity }) => outcome === 'differs' && severity !== 'note',
  );
}

describe('one figure of a consistent department-year', () => {
  it('is found where it was changed', { timeout: 600_000 }, () => {
    const mutants = Array.from({ length: MUTATIONS }, (_, index) => mutate(1000 + index));
    const missed = mutants.filter((mutant) => findings(mutant).length === 0).map(({ changed }) => changed);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(MUTATIONS * (1 - FOUND)));
  });

  it('is accused of nothing where none was', { timeout: 600_000 }, () => {
    const accused = Array.from({ length: UNTOUCHED }, (_, index) => findings(untouched(5000 + index))).flat();
    expect(accused.map(({ key, says }) => [key, says])).toEqual([]);
  });
});
