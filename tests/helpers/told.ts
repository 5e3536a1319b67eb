import { problemText } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';

/** The English sentence of a failure that must be a Problem; any other failure is thrown on. */
export function sentenceOf(failure: unknown): string {
  if (failure instanceof Problem) return problemText('en', failure);
  throw failure;
}

/** The sentence with which something fails. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  return work.then(() => 'It did not fail.', sentenceOf);
}
