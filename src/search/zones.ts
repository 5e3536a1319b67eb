import type { TableKind } from '../budget/schema.ts';

/**
 * The zones of a department-year page, by which the index tells where a text stands: what the site itself says (`page`), the
 * narrative, the projects, and the published tables by kind (the list of schema.ts, which the browser does not load). A set of
 * zones is a number with one bit for each.
 */
export const ZONES = [
  'page',
  'narrative',
  'projects',
  'appropriation-balance',
  'general-public-expenditure',
  'basic-expenditure',
  'basic-expenditure-government',
  'project-expenditure',
  'project-expenditure-government',
  'three-public',
  'government-funds',
  'state-capital',
  'balance',
  'revenue',
  'expenditure',
  'procurement',
  'project-list',
  'overall-performance',
  'project-performance',
  'contents',
  'other',
] as const satisfies readonly (TableKind | 'page' | 'narrative' | 'projects')[];

export type Zone = (typeof ZONES)[number];

/** The bit of a zone. */
export function zoneBit(zone: Zone): number {
  return 1 << ZONES.indexOf(zone);
}

/** The zones of a set, in the order of `ZONES`. */
export function zonesOf(set: number): Zone[] {
  return ZONES.filter((_, index) => (set & (1 << index)) !== 0);
}

/** The anchor at which a zone begins on its page. Of the tables of a kind the first has the kind as its identifier. */
export function zoneAnchor(zone: Zone): string {
  if (zone === 'page') return '';
  return zone === 'narrative' || zone === 'projects' ? zone : `table-${zone}`;
}
