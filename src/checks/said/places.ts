import type { SpentBefore } from '../../budget/index.ts';
import type { PlacedStatement } from '../narrative/index.ts';

/** The place in the source of a line of the narrative, from 1. */
export type PlaceOfLine = (line: number) => SpentBefore['place'];

/** Where a statement stands in the Markdown. */
export function atStatement({ line, column, length }: PlacedStatement): SpentBefore['at'] {
  return { line, start: column, length };
}
