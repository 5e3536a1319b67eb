import type { Place } from '../problem.ts';
import type { ReadingNotice } from './document.ts';
import type { FittedRow } from './fit-rows.ts';

/** What a person should know of rows that did not fit their header: each that is unclear, and how many were joined. */
export function fitNotices(rows: readonly FittedRow[], places: readonly Place[]): ReadingNotice[] {
  const notices: ReadingNotice[] = [];
  const joined: { name: string; place: Place }[] = [];
  rows.forEach(({ cells, fit }, index) => {
    const place = places[index] ?? {};
    const name = cells.find((cell) => cell.trim() !== '') ?? '';
    if (fit === 'unclear') notices.push({ id: 'row-does-not-fit', values: { name }, place });
    if (fit === 'joined') joined.push({ name, place });
  });
  const [first] = joined;
  if (first) {
    const values = {
      count: joined.length,
      names: joined
        .slice(0, MOST_NAMED)
        .map(({ name }) => name)
        .join('\n'),
    };
    notices.push({ id: 'thousands-joined', values, place: first.place });
  }
  return notices;
}

/** How many rows a notice names. */
const MOST_NAMED = 5;
