import { TABLE_KINDS, type TableKind } from '../vocabulary/kinds.ts';

export type Zone = 'page' | 'narrative' | 'projects' | TableKind;

/**
 * The zones of a department-year page, by which the index tells where a text stands: what the site itself says (`page`), the
 * narrative, the projects, and the published tables by kind. A set of zones is a whole number with one bit for each.
 */
export const ZONES: readonly Zone[] = ['page', 'narrative', 'projects', ...TABLE_KINDS];

/** Bits that the bitwise operators of JavaScript hold: sets are joined and cut word by word. */
const WORD_BITS = 30;
const WORD = 2 ** WORD_BITS;
/** A set is kept as an exact number. */
export const MOST_ZONES = 52;

if (ZONES.length > MOST_ZONES) throw new RangeError(`A set of zones holds ${MOST_ZONES}, there are ${ZONES.length}.`);

/** The set of one zone. */
export function zoneBit(zone: Zone): number {
  return 2 ** ZONES.indexOf(zone);
}

/** The zones that are in either set. */
export function unite(a: number, b: number): number {
  return (Math.floor(a / WORD) | Math.floor(b / WORD)) * WORD + ((a % WORD) | (b % WORD));
}

/** The zones that are in both sets. */
export function intersect(a: number, b: number): number {
  return (Math.floor(a / WORD) & Math.floor(b / WORD)) * WORD + ((a % WORD) & (b % WORD));
}

/** The zones of a set, in the order of `ZONES`. */
export function zonesOf(set: number): Zone[] {
  return ZONES.filter((_, index) => Math.floor(set / 2 ** index) % 2 === 1);
}

/** The anchor at which a zone begins on its page. Of the tables of a kind the first has the kind as its identifier. */
export function zoneAnchor(zone: Zone): string {
  if (zone === 'page') return '';
  return zone === 'narrative' || zone === 'projects' ? zone : `table-${zone}`;
}
