import type { Identity } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { isExplained, isOpen, type Difference } from './doubts.ts';
import { countStages } from './lists.ts';

/** Open errors and warnings. */
export function countOpen(differences: readonly Difference[]): [errors: number, warnings: number] {
  const open = differences.filter(isOpen);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  return [errors, open.length - errors];
}

/** What the head of a page says about the checks. */
export interface Verdict {
  text: string;
  href: string;
  tone: 'error' | 'warning' | 'fine' | 'unchecked';
}

/** The results of several documents, of one stage or both, in one line, which leads to `href`. */
export function viewVerdicts(
  entries: readonly {
    identity: Identity;
    checks: { status: string; open: { error: number; warning: number } };
  }[],
  href: string,
  strings: Strings,
): Verdict {
  const words = strings.checks.verdict;
  const current = entries.filter(({ checks }) => checks.status === 'current');
  const errors = current.reduce((sum, { checks }) => sum + checks.open.error, 0);
  const warnings = current.reduce((sum, { checks }) => sum + checks.open.warning, 0);
  if (current.length === 0) return { text: words.unchecked, href, tone: 'unchecked' };
  if (errors + warnings > 0)
    return { text: words.open(errors, warnings), href, tone: errors > 0 ? 'error' : 'warning' };
  return { text: words.noneOpen(countStages(current)), href, tone: 'fine' };
}

/** The results in one line; `null` where there are none of the data shown. */
export function viewVerdict(
  file: { counts: { holds: number; rounding: number }; results: readonly (Difference & { outcome: string })[] } | null,
  strings: Strings,
): Verdict {
  const words = strings.checks.verdict;
  const href = '#checks';
  if (file === null) return { text: words.unchecked, href, tone: 'unchecked' };
  const differing = file.results.filter(({ outcome }) => outcome === 'differs');
  const [errors, warnings] = countOpen(differing);
  const explained = differing.filter(isExplained).length;
  if (errors + warnings > 0) {
    return { text: words.open(errors, warnings), href, tone: errors > 0 ? 'error' : 'warning' };
  }
  const compared = file.counts.holds + file.counts.rounding;
  if (explained > 0) return { text: words.explained(explained), href, tone: 'fine' };
  return compared > 0
    ? { text: words.fine(compared), href, tone: 'fine' }
    : { text: words.nothing, href, tone: 'unchecked' };
}
