import { normalise } from '../text/normalise.ts';
import { parseQuery, type Piece } from './parse.ts';

/** Another query that finds something. */
export interface Suggestion {
  query: string;
  count: number;
}

const MOST = 4;
const SHORTEST = 2;
/** So many near queries are counted where all are asked about at once. */
export const MOST_SUGGESTED = 12;

/** Shorter runs of a text, longest first; of one length the beginning and the end. */
function shorter(text: string): string[] {
  const found: string[] = [];
  for (let length = text.length - 1; length >= Math.max(SHORTEST, Math.floor(text.length / 2)); length -= 1) {
    found.push(text.slice(0, length), text.slice(-length));
  }
  return found;
}

function quoted({ typed }: Piece): string {
  return /\s/.test(typed) ? `"${typed}"` : typed;
}

/** Queries near one that found nothing, best first: without one of its parts, or with a shorter part. `most`: so many are worth showing. */
export function nearQueries(typed: string): { queries: string[]; most: number } {
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
  return { queries: [...new Set(tries)], most: must.length > 1 ? MOST : 2 };
}
