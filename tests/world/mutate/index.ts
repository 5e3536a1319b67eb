import type { Disclosure } from '../../../src/budget/schema.ts';
import { Random } from '../random.ts';
import { misprint } from './misprint.ts';
import { makeOffice } from './offices.ts';
import { PLACE_KINDS, placesOf, type PlaceKind } from './places.ts';

/** A department-year with its narrative, as it was made or with one figure misprinted. */
export interface Mutant {
  disclosure: Disclosure;
  narrative: string;
  /** How it prints money. */
  printing: string;
  /** The wordings of its narrative, by name. */
  wordings: readonly string[];
  /** What was changed; `null` in one that is as it was made. */
  changed: { kind: PlaceKind; where: string; from: string; to: string } | null;
}

export function untouched(seed: number): Mutant {
  const { synthetic, narrative, printing, wordings } = makeOffice(seed);
  return { disclosure: synthetic.disclosure, narrative, printing: printing.name, wordings, changed: null };
}

/** Table cells and amounts of the narrative are most of what is printed; the other kinds come once in a round each. */
const ROUND: readonly PlaceKind[] = [
  ...PLACE_KINDS,
  'table cell',
  'table cell',
  'narrative amount',
  'narrative amount',
];

/** A department-year in which exactly one figure is misprinted; kinds of places take turns. */
export function mutate(seed: number): Mutant {
  const office = makeOffice(seed);
  const random = new Random(seed + 7);
  const places = placesOf(office);
  const first = Math.floor(seed / 8) % ROUND.length;
  const turns = [...ROUND.slice(first), ...ROUND.slice(0, first)];
  for (const kind of turns) {
    const own = places.filter((place) => place.kind === kind);
    for (let tried = 0; own.length > 0 && tried < 20; tried += 1) {
      const place = random.pick(own);
      const to = misprint(place.text, place.slack, random);
      if (to === null) continue;
      const { where, text: from } = place;
      const { printing, wordings } = office;
      return { ...place.with(to), printing: printing.name, wordings, changed: { kind, where, from, to } };
    }
  }
  throw new Error(`nothing of department ${seed} can be misprinted`);
}
