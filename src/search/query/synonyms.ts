import { normalise } from '../text/normalise.ts';
import type { Query } from './parse.ts';

/** An everyday word and what documents print for it. */
export interface Synonym {
  alias: string;
  finds: readonly string[];
}

/**
 * A query in which parts that are everyday words also find what documents print for them. Out also lists those words as printed, for
 * the page to say.
 */
export function withSynonyms(query: Query, synonyms: readonly Synonym[]): { query: Query; also: string[] } {
  const finds = new Map<string, string[]>();
  for (const synonym of synonyms) {
    const alias = normalise(synonym.alias);
    finds.set(alias, [...(finds.get(alias) ?? []), ...synonym.finds]);
  }
  const also = query.must.flatMap(({ text }) => finds.get(text) ?? []);
  const must = query.must.map((piece) => {
    const others = (finds.get(piece.text) ?? []).map(normalise).filter((text) => text !== piece.text);
    return { ...piece, also: [...new Set(others)] };
  });
  return { query: { ...query, must }, also: [...new Set(also)] };
}
