import { strings } from './strings.ts';
import { parseQuery, simplify, suggest, withSynonyms, type Found, type Search, type Synonym } from '../query/index.ts';
import { normalise } from '../text/normalise.ts';
import { make, makeLink } from '../../dom.ts';

const words = strings.search;
/** A term shorter than the query must be at least so long to be what the query is about. */
const TERM_LENGTH = 3;

function listOf(text: string | undefined): string[] {
  return (text ?? '').split('|').filter(Boolean);
}

/** The everyday words of the terms on the page, with what documents print for them. */
export function readSynonyms(terms: Iterable<HTMLElement>): Synonym[] {
  return [...terms].flatMap(({ dataset }) => {
    const finds = [dataset['term'] ?? '', ...listOf(dataset['finds'])];
    return listOf(dataset['aliases']).map((alias) => ({ alias, finds }));
  });
}

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

/** What a query found, and what else was looked for beside what was typed. */
export interface Either {
  found: Found;
  /** What documents print for its everyday words. */
  also: readonly string[];
  /** The query in simplified characters, where only that found something. */
  simplified: string | null;
}

/** Finds a query and what documents print for its everyday words; where nothing is found, in simplified characters. */
export async function findEither(search: Search, query: string, synonyms: readonly Synonym[]): Promise<Either> {
  const find = async (typed: string) => {
    const { query: asked, also } = withSynonyms(parseQuery(typed), synonyms);
    return { found: await search.find(asked), also };
  };
  const first = { ...(await find(query)), simplified: null };
  if (first.found.pages.length > 0) return first;
  const simplified = await simplify(query);
  if (simplified === null) return first;
  const second = { ...(await find(simplified)), simplified };
  return second.found.pages.length > 0 ? second : first;
}

const HEARD_SHOWN = 5;

/** Says what was looked for beside what was typed, and which departments were found by their sound. */
export function tellOthers({ found, also, simplified }: Either): HTMLElement[] {
  const heard = [...new Set(found.pages.flatMap(({ match, department }) => (match.bySound ? [department.title] : [])))];
  return [
    ...(simplified === null ? [] : [words.simplified(simplified)]),
    ...(also.length === 0 ? [] : [words.also(also)]),
    ...(heard.length === 0 ? [] : [words.heard(heard.slice(0, HEARD_SHOWN), heard.length)]),
  ].map((text) => make('p', 'state', text));
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
