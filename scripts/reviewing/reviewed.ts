import type { CheckResult } from '../../src/budget/check-schema.ts';
import type { Disclosure } from '../../src/budget/schema.ts';
import type { Summary } from '../../src/checks/index.ts';
import type { WordedDoubt } from './doubts.ts';
import type { Evidence } from './evidence.ts';
import type { OpenFigure } from './scanned.ts';
import type { SourceLine } from './source.ts';

/** One document as the page shows it. */
export interface Reviewed {
  name: string;
  disclosure: Disclosure;
  results: readonly CheckResult[];
  summary: Summary;
  doubts: readonly WordedDoubt[];
  /** Lines of the original; `not-asked` where no folder of originals was named, `missing` where it does not hold them. */
  source: { lines: readonly SourceLine[] } | null;
  sourceState: 'found' | 'missing' | 'not-asked';
  /** Where the figures of each difference stand in the original. */
  evidence: ReadonlyMap<CheckResult, readonly Evidence[]>;
  /** Figures that were read from scans and are neither proven nor settled. */
  figures: readonly OpenFigure[];
  /** The narrative's Markdown, or `null`. */
  narrative: string | null;
}

/** The department and the year. */
export function titleOf({ disclosure: { identity } }: Reviewed): string {
  return `${identity.department.name} ${identity.year}`;
}

/** Text as HTML. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
