import { centralOrganisation } from '../vocabulary/index.ts';
import { divisionsNamed, divisionWithCode } from './divisions.ts';
import { regionLevels } from './regions.ts';
import type { Identity } from './schema.ts';

/** Where a region belongs: the names from the province down to itself; a ministry stands alone and is `central`. */
export interface RegionPath {
  central: boolean;
  path: string[];
}

/**
 * The path of a region: by its code, by its name where only one division has it, else by what its name spells out. Zones and
 * names of nowhere are their own path.
 */
export function regionPath({ name, code }: Pick<Identity['region'], 'name' | 'code'>): RegionPath {
  if (centralOrganisation(name) !== null) return { central: true, path: [name] };
  const named = divisionsNamed(name);
  const division = (code ? divisionWithCode(code) : null) ?? (named.length === 1 ? named[0] : null);
  return { central: false, path: division ? [...division.path] : regionLevels(name) };
}
