import { strings } from './strings.ts';
import { parseQuery, simplify, suggest, type Found, type Search } from '../query/index.ts';
import { normalise } from '../text/normalise.ts';
import { make, makeLink } from './dom.ts';

const words = strings.search;
/** A term shorter than the query must be at least so long to be what the query is about. */
const TERM_LENGTH = 3;

/** Shows the explanation of the term that a query is, or holds; the longest one. */
export function showTerm(terms: Iterable<HTMLElement>, query: string): void {
  const wanted = normalise(query);
  let best: { entry: HTMLElement; length: number } | null = null;
  for (const entry of terms) {
    entry.hidden = true;
    const term = normalise(entry.dataset['term'] ?? '');
    const fits = wanted === term || (term.length >= TERM_LENGTH && wanted.includes(term));
    if (term !== '' && fits && term.length > (best?.length ?? 0)) best = { entry, length: term.length };
  }
  if (best) best.entry.hidden = false;
}

/** Finds a query; where nothing is found, in simplified characters. Out also says what was looked for then. */
export async function findEither(search: Search, query: string): Promise<{ found: Found; simplified: string | null }> {
  const found = await search.find(parseQuery(query));
  if (found.pages.length > 0) return { found, simplified: null };
  const simplified = await simplify(query);
  if (simplified === null) return { found, simplified: null };
  const second = await search.find(parseQuery(simplified));
  return second.pages.length > 0 ? { found: second, simplified } : { found, simplified: null };
}

/** Links to queries near one that found nothing. */
export async function suggestionLinks(
  search: Search,
  query: string,
  address: (query: string) => string,
): Promise<HTMLElement | null> {
  const suggestions = await suggest(search, query);
  if (suggestions.length === 0) return null;
  const list = make('ul', '');
  for (const { query: other, count } of suggestions) {
    list.append(make('li', '', makeLink(address(other), words.suggestion(other, count))));
  }
  return make('div', 'search-instead', make('p', '', words.instead), list);
}
