import { append } from '../../lists.ts';
import { normalise } from '../text/normalise.ts';
import type { Piece, Query } from './parse.ts';

/** An everyday word and what documents print for it. */
export interface Synonym {
  alias: string;
  finds: readonly string[];
}

/** An alias of words with blanks between them has at most so many. */
const MOST_WORDS = 8;

/** The form in which aliases meet what is typed: an English word in the singular or plural is one word. */
function aliasKey(text: string): string {
  return normalise(text)
    .split(' ')
    .map((word) => (/^[a-z]{4,}$/u.test(word) ? word.replace(/(?<!s)s$/u, '') : word))
    .join(' ');
}

/** Takes the longest runs of parts that together are one alias, such as `official receptions`, as one part. */
function joinParts(parts: readonly Piece[], isAlias: (key: string) => boolean): Piece[] {
  const joined: Piece[] = [];
  for (let at = 0; at < parts.length;) {
    const left = parts.slice(at, at + MOST_WORDS);
    const length = left.findLastIndex((_, to) => to > 0 && isAlias(aliasKey(typedOf(left.slice(0, to + 1))))) + 1;
    const [first] = left;
    if (!first) break;
    const typed = typedOf(left.slice(0, length));
    joined.push(
      length > 1 ? { ...first, typed, text: normalise(typed), amount: null, readings: [], number: null } : first,
    );
    at += Math.max(1, length);
  }
  return joined;
}

function typedOf(parts: readonly Piece[]): string {
  return parts.map(({ typed }) => typed).join(' ');
}

/**
 * A query in which parts that are everyday words also find what documents print for them. Out also lists those words as printed, for
 * the page to say.
 */
export function withSynonyms(query: Query, synonyms: readonly Synonym[]): { query: Query; also: string[] } {
  const finds = new Map<string, string[]>();
  for (const synonym of synonyms) {
    const alias = aliasKey(synonym.alias);
    finds.set(alias, [...(finds.get(alias) ?? []), ...synonym.finds]);
  }
  const also: string[] = [];
  const must = joinParts(query.must, (key) => finds.has(key)).map((piece) => {
    const found = finds.get(aliasKey(piece.text)) ?? [];
    append(also, found);
    const others = found.map(normalise).filter((text) => text !== piece.text);
    return { ...piece, also: [...new Set(others)] };
  });
  return { query: { ...query, must }, also: [...new Set(also)] };
}
