import type { Postings } from '../format/postings.ts';
import type { AmountPlace } from '../format/types.ts';
import { coverPiece } from '../text/grams.ts';
import type { Bundle } from './bundle.ts';
import { isNumber } from '../text/numbers.ts';
import { textsOf, type Piece, type Query } from './parse.ts';
import { soundsLike } from './sound.ts';
import { intersect, unite, zoneBit } from '../zones.ts';

/** A page that has all parts of a query. */
export interface Match {
  page: number;
  /** Zones that hold every part of the query; where the parts stand in different zones, those that hold any. */
  zones: number;
  /** Every part stands in each of `zones`. */
  together: boolean;
  /** Cells and sentences that print the amount asked for. */
  places: AmountPlace[];
  /** Its department or region is named by the sound of a part of the query. */
  bySound: boolean;
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

async function findText(bundle: Bundle, text: string): Promise<Found> {
  const cover = coverPiece(text);
  const lists = await Promise.all(cover.map((gram) => bundle.gram(gram)));
  const present = lists.filter((list): list is Postings => list !== null);
  return present.length < cover.length ? new Map() : commonPages(present);
}

/** Where the amount of a piece is printed: with its unit in any other, without one as the same number. */
async function findPlaces(bundle: Bundle, { amount, number, readings }: Piece): Promise<AmountPlace[]> {
  if (amount !== null) return bundle.amount(amount);
  if (number === null) return [];
  const places = await Promise.all(readings.map((fen) => bundle.amount(fen)));
  return places.flat().filter(([, , , , printed]) => isNumber(printed, number));
}

/** The pages whose department or region sounds like a piece: its Latin letters are syllables or their initials. */
async function findBySound(bundle: Bundle, { text }: Piece): Promise<Set<number>> {
  if (!/^[a-z]{2,}$/.test(text)) return new Set();
  const [list, sounds] = await Promise.all([bundle.lists.pages(), bundle.lists.sounds()]);
  const regions = sounds.regions.map((syllables) => soundsLike(text, syllables));
  const departments = sounds.departments.map(
    (syllables, at) => regions[list.departments[at]?.region ?? -1] === true || soundsLike(text, syllables),
  );
  const pages = await bundle.pages();
  return new Set(pages.flatMap(([department], page) => (departments[department] ? [page] : [])));
}

/** Pages that have a part of a query, the places that print it where it is an amount, and the pages found by their sound. */
async function findPiece(
  bundle: Bundle,
  piece: Piece,
): Promise<{ found: Found; places: AmountPlace[]; heard: Set<number> }> {
  const [texts, places, heard] = await Promise.all([
    Promise.all(textsOf(piece).map((text) => findText(bundle, text))),
    findPlaces(bundle, piece),
    findBySound(bundle, piece),
  ]);
  const found: Found = new Map();
  const put = (page: number, zones: number) => found.set(page, unite(found.get(page) ?? 0, zones));
  for (const [page, zones] of texts.flatMap((one) => [...one])) put(page, zones);
  for (const [page, zone] of places) put(page, 2 ** zone);
  for (const page of heard) put(page, zoneBit('page'));
  return { found, places, heard };
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
    const bySound = must.some(({ heard }) => heard.has(page));
    matches.push({ page, zones: common || any, together: common !== 0, places, bySound });
  }
  return matches;
}
