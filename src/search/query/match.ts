import type { Postings } from '../format/postings.ts';
import type { AmountPlace } from '../format/types.ts';
import { coverPiece } from '../text/grams.ts';
import type { Bundle } from './bundle.ts';
import type { Piece, Query } from './parse.ts';
import { intersect, unite } from '../zones.ts';

/** A page that has all parts of a query. */
export interface Match {
  page: number;
  /** Zones that hold every part of the query; where the parts stand in different zones, those that hold any. */
  zones: number;
  /** Every part stands in each of `zones`. */
  together: boolean;
  /** Cells and sentences that print the amount asked for. */
  places: AmountPlace[];
}

/** Zones by page. */
type Found = Map<number, number>;

function commonPages(lists: readonly Postings[]): Found {
  const [first, ...others] = lists.toSorted((a, b) => a.pages.length - b.pages.length);
  const found: Found = new Map();
  for (const [at, page] of (first?.pages ?? []).entries()) found.set(page, first?.zones[at] ?? 0);
  for (const list of others) {
    const zonesOfPage = new Map(list.pages.map((page, at) => [page, list.zones[at] ?? 0]));
    for (const [page, zones] of found) {
      const both = intersect(zones, zonesOfPage.get(page) ?? 0);
      if (both === 0) found.delete(page);
      else found.set(page, both);
    }
  }
  return found;
}

async function findText(bundle: Bundle, piece: Piece): Promise<Found> {
  const cover = coverPiece(piece.text);
  const lists = await Promise.all(cover.map((gram) => bundle.gram(gram)));
  const present = lists.filter((list): list is Postings => list !== null);
  return present.length < cover.length ? new Map() : commonPages(present);
}

/** Pages that have a part of a query, and the places that print it where it is an amount. */
async function findPiece(bundle: Bundle, piece: Piece): Promise<{ found: Found; places: AmountPlace[] }> {
  const [found, places] = await Promise.all([
    findText(bundle, piece),
    piece.amount === null ? [] : bundle.amount(piece.amount),
  ]);
  for (const [page, zone] of places) found.set(page, unite(found.get(page) ?? 0, 2 ** zone));
  return { found, places };
}

/** The pages of a bundle that answer a query. */
export async function matchBundle(bundle: Bundle, query: Query): Promise<Match[]> {
  const [must, not] = await Promise.all([
    Promise.all(query.must.map((piece) => findPiece(bundle, piece))),
    Promise.all(query.not.map((piece) => findPiece(bundle, piece))),
  ]);
  const [first, ...others] = must;
  if (!first) return [];
  const matches: Match[] = [];
  for (const [page, zones] of first.found) {
    const all = [zones, ...others.map(({ found }) => found.get(page) ?? 0)];
    if (all.includes(0) || not.some(({ found }) => found.has(page))) continue;
    const common = all.reduce(intersect);
    const any = all.reduce(unite);
    const places = must.flatMap((piece) => piece.places.filter(([place]) => place === page));
    matches.push({ page, zones: common || any, together: common !== 0, places });
  }
  return matches;
}
