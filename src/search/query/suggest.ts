import { normalise } from '../text/normalise.ts';
import { parseQuery, type Piece } from './parse.ts';
import type { Search } from './search.ts';

/** Another query that finds something. */
export interface Suggestion {
  query: string;
  count: number;
}

const MOST = 4;
const SHORTEST = 2;

/** Shorter runs of a text, longest first; of one length the beginning and the end. */
function shorter(text: string): string[] {
  const found: string[] = [];
  for (let length = text.length - 1; length >= Math.max(SHORTEST, Math.floor(text.length / 2)); length -= 1) {
    found.push(text.slice(0, length), text.slice(-length));
  }
  return found;
}

async function count(search: Search, query: string): Promise<number> {
  return (await search.find(parseQuery(query))).pages.length;
}

function quoted({ typed }: Piece): string {
  return /\s/.test(typed) ? `"${typed}"` : typed;
}

/** Queries near one that found nothing: without one of its parts, or with a shorter part. */
export async function suggest(search: Search, typed: string): Promise<Suggestion[]> {
  const { must, not } = parseQuery(typed);
  const tries =
    must.length > 1
      ? must.map((left) =>
          must
            .filter((piece) => piece !== left)
            .map(quoted)
            .join(' '),
        )
      : [...(not.length > 0 ? must.map(quoted) : []), ...shorter(normalise(must[0]?.typed ?? ''))];
  const suggestions: Suggestion[] = [];
  for (const query of new Set(tries)) {
    if (suggestions.length >= (must.length > 1 ? MOST : 2)) break;
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
