import type { Strings } from '../../i18n/strings.ts';
import { readingText } from '../../views/scale.ts';
import type { Totals } from './totals.ts';

/** What is said of the rows that are seen: how many, their sum, and in sentences what the sum leaves out or holds. */
export function totalsInWords(totals: Totals, { marks, projects }: Strings): { count: string; notes: string } {
  const { count, sum, years, without, within, doubted } = totals;
  if (count === 0) return { count: projects.none, notes: '' };
  const parts = [projects.count(count), ...(sum === null ? [] : [projects.sum(readingText(sum))])];
  const { notes } = projects;
  return {
    count: parts.join(projects.between),
    notes: [
      sum !== null && years > 1 ? notes.years(years) : '',
      without > 0 ? notes.without(without) : '',
      sum !== null && doubted > 0 ? notes.doubted(doubted) : '',
      sum !== null && within > 0 ? notes.within(within) : '',
    ]
      .filter(Boolean)
      .join(marks.next),
  };
}
