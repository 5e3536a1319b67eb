import type { Disclosure } from '../../budget/schema.ts';
import { narrativeOf, ofOwnScope } from '../narrative/index.ts';
import { readFacts } from './facts.ts';
import type { PlaceOfLine } from './places.ts';
import { readSpentBefore } from './spent-before.ts';

/**
 * A disclosure with what its narrative alone tells in figures: of a budget what was spent the year before, of final accounts what no table
 * of theirs holds. In: the narrative's Markdown, and the place in the source of each of its lines. The fields are absent where nothing is told.
 */
export function withSaid(disclosure: Disclosure, narrative: string | null, places: readonly object[]): Disclosure {
  if (narrative === null) return disclosure;
  const text = ofOwnScope(narrativeOf(narrative, disclosure), disclosure.identity.department);
  const placeOf: PlaceOfLine = (line) => places[line - 1] ?? {};
  const spentBefore = readSpentBefore(text, disclosure, placeOf);
  const facts = readFacts(text, placeOf);
  return {
    ...disclosure,
    ...(spentBefore.length > 0 && { spentBefore }),
    ...(facts.length > 0 && { facts }),
  };
}
