import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { listAnswers } from '../../views/index.ts';
import type { FigureEntry } from '../format/types.ts';
import { ZONES } from '../zones.ts';
import type { Source } from './source.ts';

/** The figures of a department-year that answer questions, as the index keeps them. */
export function figuresOf({
  disclosure,
  doubts,
  prior,
}: Pick<Source, 'disclosure' | 'doubts' | 'prior'>): FigureEntry[] {
  const words = strings(DEFAULT_LOCALE);
  return listAnswers(disclosure, prior, doubts, words).map(({ zone, anchor, label, code, amount, change }) => {
    const finding = doubts.get(amount.href)?.[0]?.href.slice(1);
    const printed = `${amount.text} ${amount.unit}`;
    const changed: FigureEntry[5] = change && [change.text, amount.unit, change.percent ?? '', change.from];
    const zoneNumber = ZONES.indexOf(zone);
    return finding === undefined
      ? [anchor, zoneNumber, label, code ?? '', printed, changed]
      : [anchor, zoneNumber, label, code ?? '', printed + words.checks.doubt.elsewhere, changed, finding];
  });
}
