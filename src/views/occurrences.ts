import type { ChecksFile } from '../budget/check-schema.ts';
import type { Correction } from '../budget/corrections.ts';
import type { Disclosure } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { placeOfAnchor } from '../vocabulary/index.ts';
import type { AmountView } from './amounts.ts';
import { listAnswers, WHOLE, type Answer } from './answers.ts';
import { doubtsOf } from './checks.ts';
import { correctionMarks, markAmount } from './corrections.ts';

/** Where a term stands in a department-year. */
export interface Occurrence {
  zone: Answer['zone'];
  label: string;
  /** `#…` of the row. */
  href: string;
  /** As printed, with its marks. */
  amount: AmountView;
}

/** What rows and documents may write otherwise: blanks, quotation marks, full-width brackets. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”"‘’]/gu, '');
}

/** The row that bears one of the words as its name, else the shortest that begins with one; not a project, whose name is its own, nor the total by the site's name for it. */
function bestOf(answers: readonly Answer[], words: readonly string[]): Answer | null {
  const rows = answers.filter(({ zone, code }) => zone !== 'projects' && code !== WHOLE);
  const wanted = words.map(bare);
  const same = rows.find(({ label }) => wanted.includes(bare(label)));
  if (same) return same;
  const begun = rows.filter(({ label }) => wanted.some((word) => bare(label).startsWith(word)));
  return begun.toSorted((a, b) => a.label.length - b.label.length)[0] ?? null;
}

/**
 * The row of a department-year for each of several terms, `null` where none bears its name. In: what documents print for each term.
 */
export function findOccurrences(
  disclosure: Disclosure,
  { checks, applied }: { checks: ChecksFile | null; applied: readonly Correction[] },
  terms: readonly (readonly string[])[],
  strings: Strings,
): (Occurrence | null)[] {
  const doubts = doubtsOf(checks, strings);
  const corrections = correctionMarks(applied.map((correction) => ({ ...correction, printed: correction.old })));
  const answers = listAnswers(disclosure, null, doubts, strings);
  return terms.map((words) => {
    const best = bestOf(answers, words);
    if (!best) return null;
    const { zone, label, anchor, amount } = best;
    return { zone, label, href: placeOfAnchor(anchor), amount: markAmount(amount, { corrections, doubts }) };
  });
}

/** What documents print for a term: the term itself and what else is known. */
export function printedWords({ term, finds }: { term: string; finds: readonly string[] }): string[] {
  return [...new Set([term, ...finds])];
}
