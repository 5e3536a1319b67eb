import type { DisclosureKey } from '../../content/index.ts';
import { append } from '../../lists.ts';

/** Pages a bundle holds at most; a year with more has several. */
export const PAGES_PER_BUNDLE = 1500;
/** A year with fewer pages has no bundle of its own: a query would read nearly as much of it as of a large one. */
export const FEW = 100;
/** Small years are put together up to so many pages: what changes in one has all of them indexed again. */
export const TOGETHER = 500;

/** The department-years of each bundle, newest year first. */
export function batchesOf(keys: readonly DisclosureKey[]): DisclosureKey[][] {
  const years = [...Map.groupBy(keys, ({ year }) => year)].sort(([a], [b]) => b - a);
  const groups: DisclosureKey[][] = [];
  for (const [, own] of years) {
    const last = groups.at(-1);
    const most = Math.min(PAGES_PER_BUNDLE, Math.max(TOGETHER, own.length + FEW));
    if (last && Math.min(last.length, own.length) < FEW && last.length + own.length <= most) append(last, own);
    else groups.push([...own]);
  }
  return groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / PAGES_PER_BUNDLE) }, (_, part) =>
      group.slice(part * PAGES_PER_BUNDLE, (part + 1) * PAGES_PER_BUNDLE),
    ),
  );
}
