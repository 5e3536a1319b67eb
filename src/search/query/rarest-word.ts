import { smallest } from '../../lists.ts';
import { toPhrase } from '../text/tokens.ts';
import type { Bundle } from './bundle.ts';
import { textsOf, type Query } from './parse.ts';

const PAIRS = /(?=(\p{Script=Han}{2}))/gu;
const MOST_TRIED = 4;

/** At most so many entries, spread over the whole list. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)] as T);
}

/**
 * The word of Pagefind's by which it is to rank a query: of the pairs of Chinese characters in it the one that fewest pages have,
 * for it says most and takes one part of its index. `null` where the query has none: codes and amounts, whose units say
 * nothing, stand once on a page, and single characters on nearly all.
 */
export async function rarestWord(bundle: Pick<Bundle, 'gram'>, { must }: Query): Promise<string | null> {
  const all = must
    // The unit of an amount stands on every page.
    .filter(({ amount }) => amount === null)
    .flatMap((piece) => textsOf(piece).flatMap((text) => [...text.matchAll(PAIRS)].map(([, pair = '']) => pair)));
  const pairs = spread([...new Set(all)], MOST_TRIED);
  if (pairs.length === 0) return null;
  const counts = await Promise.all(pairs.map(async (pair) => (pairs.length === 1 ? 0 : countPages(bundle, pair))));
  const rarest = pairs[counts.indexOf(smallest(counts))];
  return rarest === undefined ? null : toPhrase(rarest);
}

/** A pair that no page of this bundle has says nothing about it. */
async function countPages(bundle: Pick<Bundle, 'gram'>, pair: string): Promise<number> {
  return (await bundle.gram(pair))?.pages.length ?? Infinity;
}
