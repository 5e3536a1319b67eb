import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { listDisclosures } from './disclosures.ts';
import { contentRoot, shownPath } from './folder.ts';
import { nearest } from './near.ts';
import { faultAt, lineOf, parseFile } from './parse.ts';
import { readOptional } from './read.ts';

const REGIONS_FILE = 'regions.yaml';

const text = z.string().trim().min(1);
const year = z.int().min(1950).max(2100);
const source = { source: text, url: z.url({ protocol: /^https?$/iu }).nullable().default(null) };

/** `base`: `previous-year` where each index is on the year before as 100, as yearbooks print it; else the year that is 100. */
const pricesSchema = z.strictObject({
  base: z.union([z.literal('previous-year'), year]),
  ...source,
  index: z.array(z.strictObject({ year, value: z.number().min(1).max(10_000) })).min(1),
});

const regionSchema = z.strictObject({
  /** The slug of a region of the portal: the first part of the addresses of its departments. */
  region: text,
  population: z
    .strictObject({ ...source, persons: z.array(z.strictObject({ year, count: z.int().min(1) })).min(1) })
    .nullable()
    .default(null),
  prices: pricesSchema.nullable().default(null),
});

/** What is known of regions and comes from no budget: residents and price indices, each with where it was published. */
const regionFactsSchema = z.strictObject({
  /** The price index for regions that have none of their own. */
  prices: pricesSchema.nullable().default(null),
  regions: z.array(regionSchema).default([]),
});

type RegionFacts = z.infer<typeof regionFactsSchema>;

/** Residents of a region in a year. `year` may be an earlier one than was asked for: the last that is known. */
export interface Population {
  persons: number;
  year: number;
  source: string;
  url: string | null;
}

/** A price index: years in order; a value is in the digits of the file. */
export interface PriceIndex {
  base: 'previous-year' | number;
  source: string;
  url: string | null;
  index: [year: number, value: string][];
}

/** What is known of the regions, by slug and year. */
export interface RegionLookup {
  /** The residents of the year, else of the last year before it that is known; `null` where there is none. */
  population(region: string, year: number): Population | null;
  /** The region's own price index, else the general one. */
  prices(region: string): PriceIndex | null;
}

type Path = readonly PropertyKey[];

/** Throws the Problem of a value that stands twice in a list. */
function requireOnce(list: readonly (string | number)[], field: string, at: (index: number) => Path, file: RegionsFile): void {
  const seen = new Set<string | number>();
  for (const [index, value] of list.entries()) {
    if (seen.has(value))
      throw faultAt(file.text, file.name, at(index), { id: 'entry-twice', values: { field, value: String(value) } }, 'mend');
    seen.add(value);
  }
}

interface RegionsFile {
  text: string;
  /** As messages name it. */
  name: string;
}

/** Throws the Problem of an index on the year before that leaves a year out: then no two years on its sides can be held against each other. */
function requireIndex(prices: RegionFacts['prices'], path: Path, file: RegionsFile): void {
  if (!prices) return;
  const years = prices.index.map((entry) => entry.year);
  const at = (index: number) => [...path, 'index', index, 'year'];
  requireOnce(years, 'year', at, file);
  for (const [index, found] of years.entries()) {
    const before = years[index - 1];
    if (before === undefined || (prices.base === 'previous-year' ? found === before + 1 : found > before)) continue;
    const why = prices.base === 'previous-year' && found > before ? 'gap' : 'order';
    throw faultAt(file.text, file.name, at(index), { id: 'years-apart', values: { year: found, before, why } }, 'mend');
  }
  if (prices.base !== 'previous-year' && !years.includes(prices.base))
    throw faultAt(file.text, file.name, [...path, 'base'], { id: 'base-year-missing', values: { year: prices.base } }, 'mend');
}

/** Throws the Problem of a region that the portal has not: a misspelt slug would silently say nothing. */
async function requireKnown(facts: RegionFacts, file: RegionsFile, content: string): Promise<void> {
  const known = [...new Set((await listDisclosures(content)).map(({ region }) => region))];
  for (const [index, { region }] of facts.regions.entries()) {
    if (known.includes(region)) continue;
    const place = { file: file.name, ...lineOf(file.text, ['regions', index, 'region']) };
    throw new Problem('region-facts-unknown', { region, near: nearest(region, known) }, { place });
  }
}

function indexOf({ base, source: from, url, index }: NonNullable<RegionFacts['prices']>): PriceIndex {
  return { base, source: from, url, index: index.map((entry) => [entry.year, String(entry.value)]) };
}

/**
 * Residents and price indices of regions (`content/regions.yaml`; none where there is no such file). Throws a Problem where the file is
 * not as it must be: a region or year twice, an index with a gap, a region that the portal has not.
 */
export async function readRegions(content: string = contentRoot()): Promise<RegionLookup> {
  const path = join(content, REGIONS_FILE);
  const file = { text: (await readOptional(path)) ?? '', name: shownPath(path) };
  const facts = parseFile(regionFactsSchema, file.text, file.name);
  requireOnce(
    facts.regions.map(({ region }) => region),
    'region',
    (index) => ['regions', index, 'region'],
    file,
  );
  requireIndex(facts.prices, ['prices'], file);
  for (const [at, { population, prices }] of facts.regions.entries()) {
    requireIndex(prices, ['regions', at, 'prices'], file);
    requireOnce(
      (population?.persons ?? []).map((entry) => entry.year),
      'year',
      (index) => ['regions', at, 'population', 'persons', index, 'year'],
      file,
    );
  }
  await requireKnown(facts, file, content);
  const regions = new Map(facts.regions.map((region) => [region.region, region]));
  return {
    population(region, wanted) {
      const found = regions.get(region)?.population;
      const [last] = (found?.persons ?? [])
        .filter((entry) => entry.year <= wanted)
        .toSorted((a, b) => b.year - a.year);
      return found && last ? { persons: last.count, year: last.year, source: found.source, url: found.url } : null;
    },
    prices(region) {
      const found = regions.get(region)?.prices ?? facts.prices;
      return found && indexOf(found);
    },
  };
}
