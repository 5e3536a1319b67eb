import { strings } from './strings.ts';
import type { Listed } from '../query/desk.ts';
import type { Suggestion } from '../query/near.ts';
import { normalise } from '../text/normalise.ts';
import { make, makeLink } from '../../dom.ts';
import { listOf } from './opening.ts';

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
    const isAlias = listOf(entry.dataset['aliases']).some((alias) => normalise(alias) === wanted);
    const fits = isAlias || wanted === term || (term.length >= TERM_LENGTH && wanted.includes(term));
    if (term !== '' && fits && term.length > (best?.length ?? 0)) best = { entry, length: term.length };
  }
  if (best) best.entry.hidden = false;
}

const HEARD_SHOWN = 5;

/** Says what was looked for beside what was typed, and which departments were found by their sound. */
export function tellOthers({ heard, also, simplified, fault }: Listed): HTMLElement[] {
  return [
    ...(fault === undefined ? [] : [words.silent]),
    ...(simplified === null ? [] : [words.simplified(simplified)]),
    ...(also.length === 0 ? [] : [words.also(also)]),
    ...(heard.length === 0 ? [] : [words.heard(heard.slice(0, HEARD_SHOWN), heard.length)]),
  ].map((text) => make('p', 'state', text));
}

/** Links to queries near one that found nothing. */
export function suggestionLinks(
  suggestions: readonly Suggestion[],
  address: (query: string) => string,
): HTMLElement | null {
  if (suggestions.length === 0) return null;
  const list = make('ul', '');
  for (const { query, count } of suggestions)
    list.append(make('li', '', makeLink(address(query), words.suggestion(query, count))));
  return make('div', 'search-instead', make('p', '', words.instead), list);
}
