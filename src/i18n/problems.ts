import { wordMessages, type Place, type ProblemId, type ProblemSaid, type ProblemValues } from '../problem.ts';
import { showUnseen } from '../text.ts';
import type { Locale } from './locale.ts';
import { placeEn, problemsEn } from './problems.en.ts';
import { placeZhCN, problemsZhCN } from './problems.zh-CN.ts';

/** What is wrong, and what to do: a sentence each; the second may be left out where there is nothing to do. */
export type ProblemWords = readonly [what: string, todo?: string];

/** The sentences for every Problem. */
export type ProblemSentences = { [Id in ProblemId]: (values: ProblemValues[Id]) => ProblemWords };

const SENTENCES: Record<Locale, ProblemSentences> = { 'zh-CN': problemsZhCN, en: problemsEn };
const PLACES = { 'zh-CN': placeZhCN, en: placeEn };

/** Where something stands, in words: `budget.pdf 第 3 页`, `budget.pdf, page 3`. Empty text for an empty place. */
export function placeText(locale: Locale, place: Place): string {
  return showUnseen(PLACES[locale](place));
}

/** A Problem in one line: where it is, what is wrong, what to do. `place` may leave out what the reader already knows. */
export function problemText(locale: Locale, problem: ProblemSaid, place = problem.place): string {
  const sentence = SENTENCES[locale][problem.id] as (values: ProblemSaid['values']) => ProblemWords;
  const [what = '', todo = ''] = sentence(problem.values).map((text) => showUnseen(text ?? ''));
  const where = placeText(locale, place);
  if (locale === 'zh-CN') return `${where && `${where}：`}${what}${todo}`;
  return [where && `${where}:`, what, todo].filter(Boolean).join(' ');
}

/** Words the message of every Problem from now on, for those that nobody catches. Each entry point says it once. */
export function wordProblems(locale: Locale): void {
  wordMessages((said) => problemText(locale, said));
}
