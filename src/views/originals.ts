import type { Disclosure } from '../budget/schema.ts';
import type { Place } from '../problem.ts';

/** A page of an original that is published. */
export interface PageLink {
  href: string;
  page: number;
}

/** Gives the page of an original at which a place stands; `null` where it is not published, or has no pages to lead to. */
export type FindPage = (place: Place) => PageLink | null;

/** `addressOf`: the address of an original by its name. */
export function findPages(
  { source: { files } }: Pick<Disclosure, 'source'>,
  addressOf: (name: string) => string,
): FindPage {
  const [only] = files;
  return ({ file, page }) => {
    const of = file === undefined && files.length === 1 ? only : files.find(({ name }) => name === file);
    if (page === undefined || of?.original?.endsWith('.pdf') !== true) return null;
    return { href: `${addressOf(of.original)}#page=${page}`, page };
  };
}

/** The pages of some places, each once, in their order. */
export function distinctPages(places: readonly Place[], find: FindPage): PageLink[] {
  return [...new Map(places.flatMap((place) => find(place) ?? []).map((link) => [link.href, link])).values()];
}
