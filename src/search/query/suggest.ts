import { nearQueries, type Suggestion } from './near.ts';
import { parseQuery } from './parse.ts';
import type { Search } from './search.ts';

async function count(search: Search, query: string): Promise<number> {
  return (await search.find(parseQuery(query))).pages.length;
}

/** Queries near one that found nothing: without one of its parts, or with a shorter part. */
export async function suggest(search: Search, typed: string): Promise<Suggestion[]> {
  const { queries, most } = nearQueries(typed);
  const suggestions: Suggestion[] = [];
  for (const query of queries) {
    if (suggestions.length >= most) break;
    const found = await count(search, query);
    if (found > 0) suggestions.push({ query, count: found });
  }
  return suggestions;
}

/** The query in simplified characters, or `null` where it has no traditional ones. The dictionary is large and loaded for this only. */
export async function simplify(typed: string): Promise<string | null> {
  if (!/\p{Script=Han}/u.test(typed)) return null;
  const { Converter } = await import('opencc-js/t2cn');
  const simplified = Converter({ from: 't', to: 'cn' })(typed);
  return simplified === typed ? null : simplified;
}
