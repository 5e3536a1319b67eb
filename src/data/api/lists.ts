import type { Department, Identity } from '../../budget/index.ts';
import type { Term } from '../../content/collections.ts';
import { byStage, disclosureId, keyOf, regionPath, type DisclosureEntry, type Portal } from '../../content/index.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { paths } from '../../links.ts';
import { splitStages } from '../../views/index.ts';
import type { Address } from '../address.ts';
import { pageOf, viewHeadline } from './figures.ts';
import { apiKey, apiPath, detailsFile } from './routes.ts';
import type { ApiContent } from './schema.ts';

/** What the lists of the API are made of: the light entries of all documents of both stages, in the order of the API. */
export interface ApiSource {
  entries: readonly DisclosureEntry[];
  address: Address;
}

type Summary = ApiContent<'disclosures'>['disclosures'][number];
type PageList = ApiContent<'disclosurePages'>;

/**
 * The order of the API, which no language decides: region and department by their addresses, then the latest year first; of a year
 * the budget first.
 */
export function apiOrder(entries: readonly DisclosureEntry[]): DisclosureEntry[] {
  const bodyOf = ({ identity: { region, department } }: DisclosureEntry) => `${region.slug}/${department.slug}`;
  return entries.toSorted((a, b) => {
    const [one, other] = [bodyOf(a), bodyOf(b)];
    return one < other ? -1 : one > other ? 1 : b.identity.year - a.identity.year || byStage(a.identity, b.identity);
  });
}

/** What every item says of its region. */
export function regionFields({ slug, name, code }: Identity['region']) {
  return { region: name, region_slug: slug, region_code: code ?? null };
}

function departmentFields({ slug, name, code, kind }: Identity['department']) {
  return { department: name, department_slug: slug, department_code: code, department_kind: kind };
}

function yearsOf(entries: readonly DisclosureEntry[]): number[] {
  return [...new Set(entries.map(({ identity }) => identity.year))].sort((a, b) => b - a);
}

function departmentIds(entries: readonly DisclosureEntry[]): Set<string> {
  return new Set(entries.map(({ identity: { region, department } }) => `${region.slug}/${department.slug}`));
}

function byRegion(entries: readonly DisclosureEntry[]): [string, DisclosureEntry[]][] {
  return [...Map.groupBy(entries, ({ identity }) => identity.region.slug)];
}

/** The identity that a group of department-years bears now: that of the latest. */
function latest(entries: readonly DisclosureEntry[]): Identity {
  const [first] = entries.toSorted((a, b) => b.identity.year - a.identity.year);
  if (!first) throw new Error('a group of department-years is never empty');
  return first.identity;
}

/** The portal in numbers; `links`: addresses of further files, by name. */
export function viewIndex(
  { entries, address }: ApiSource,
  portal: Portal,
  links: Readonly<Record<string, string>>,
): ApiContent<'index'> {
  const files = [
    'regions',
    'departments',
    'years',
    'disclosurePages',
    'projectPages',
    'findingPages',
    'terms',
  ] as const;
  const { budgets, finals } = splitStages(entries);
  return {
    version: 'v1',
    title: portal.title?.zh ?? strings(DEFAULT_LOCALE).site.name,
    publisher: portal.publisher,
    licence: portal.licence,
    counts: {
      regions: byRegion(entries).length,
      departments: departmentIds(entries).size,
      years: yearsOf(entries).length,
      disclosures: budgets.length,
      final_accounts: finals.length,
      projects: budgets.reduce((sum, { headline }) => sum + headline.projects, 0),
    },
    links: Object.fromEntries([
      ...files.map((file) => [file.replace(/Pages$/u, 's'), address(apiPath(file))]),
      ...Object.entries(links).map(([name, path]) => [name, address(path)]),
    ]) as Record<string, string>,
  };
}

export function viewRegions({ entries, address }: ApiSource): ApiContent<'regions'> {
  return {
    regions: byRegion(entries).map(([slug, own]) => {
      const { region } = latest(own);
      const { budgets, finals } = splitStages(own);
      return {
        ...regionFields(region),
        ...regionPath(region),
        departments: departmentIds(own).size,
        disclosures: budgets.length,
        final_accounts: finals.length,
        years: yearsOf(budgets),
        final_accounts_years: yearsOf(finals),
        page: address(paths.region(slug)),
        departments_href: address(apiPath('regionDepartments', { region: slug })),
      };
    }),
  };
}

/** The departments in their order; `known`: who they are, by `region/department`. */
export function viewDepartments(
  { entries, address }: ApiSource,
  known: ReadonlyMap<string, Department>,
): ApiContent<'departments'> {
  const groups = Map.groupBy(entries, ({ identity: { region, department } }) => `${region.slug}/${department.slug}`);
  return {
    departments: [...groups].map(([id, own]) => {
      const { region, department } = latest(own);
      const { budgets, finals } = splitStages(own);
      return {
        ...regionFields(region),
        ...departmentFields(department),
        aliases: known.get(id)?.aliases ?? [],
        years: yearsOf(budgets),
        page: address(paths.department(region.slug, department.slug)),
        disclosures: budgets.map((entry) => viewOne(entry, address)),
        final_accounts: finals.map((entry) => viewOne(entry, address)),
      };
    }),
  };
}

function viewOne(entry: DisclosureEntry, address: Address) {
  const { year } = entry.identity;
  return { year, stage: stageOf(entry), href: address(apiPath(detailsFile(entry), apiKey(entry))) };
}

function stageOf({ identity }: DisclosureEntry): Summary['stage'] {
  return identity.stage ?? 'budget';
}

export function viewYears({ entries, address }: ApiSource): ApiContent<'years'> {
  return {
    years: yearsOf(entries).map((year) => {
      const own = entries.filter(({ identity }) => identity.year === year);
      const { budgets, finals } = splitStages(own);
      return {
        year,
        departments: departmentIds(own).size,
        disclosures: budgets.length,
        final_accounts: finals.length,
        page: address(paths.year(year)),
      };
    }),
  };
}

/** The regions and years there are, each with its department-years: what a page of a list holds. */
export function regionYears(entries: readonly DisclosureEntry[]): DisclosureEntry[][] {
  const groups = Map.groupBy(entries, ({ identity: { region, year } }) => `${region.slug}/${year}`);
  return [...groups.values()].sort((a, b) => {
    const [one, other] = [latest(a), latest(b)];
    return one.region.slug < other.region.slug ? -1 : one.region.slug > other.region.slug ? 1 : other.year - one.year;
  });
}

/** The pages of a list: one for each region and year with how many items are on it. */
export function viewPages(
  file: 'disclosures' | 'projects' | 'findings',
  { entries, address }: ApiSource,
  countOf: (entry: DisclosureEntry) => number,
): PageList {
  const sum = (list: readonly DisclosureEntry[]) => list.reduce((total, entry) => total + countOf(entry), 0);
  return {
    pages: regionYears(entries).map((own) => {
      const { region, year } = latest(own);
      const { budgets, finals } = splitStages(own);
      return {
        ...regionFields(region),
        year,
        count: sum(budgets),
        final_accounts: sum(finals),
        href: address(apiPath(file, { region: region.slug, year })),
      };
    }),
  };
}

/** What a list says of a department-year. */
export function viewSummary(entry: DisclosureEntry, address: Address): Summary {
  const { identity, title, unit, headline, kinds, checks, recorded, published } = entry;
  const { region, department, year, stage } = identity;
  const { error, warning, note } = checks.open;
  return {
    id: disclosureId(keyOf(identity)),
    ...regionFields(region),
    ...departmentFields(department),
    stage: stageOf(entry),
    year,
    title,
    unit,
    headline: viewHeadline(entry, address),
    table_kinds: kinds,
    projects: headline.projects,
    checks: { status: checks.status, errors: error, warnings: warning, notes: note },
    recorded,
    published,
    page: address(pageOf(identity)),
    href: address(apiPath(detailsFile(entry), apiKey(entry))),
    data: address(paths.disclosureData(region.slug, department.slug, year, stage)),
  };
}

/** The documents of one region and year, the final accounts by themselves. */
export function viewDisclosures(entries: readonly DisclosureEntry[], address: Address): ApiContent<'disclosures'> {
  const { region, year } = latest(entries);
  const { budgets, finals } = splitStages(entries);
  const view = (list: readonly DisclosureEntry[]) => list.map((entry) => viewSummary(entry, address));
  return { ...regionFields(region), year, disclosures: view(budgets), final_accounts: view(finals) };
}

export function viewTerms(terms: readonly Term[], address: Address): ApiContent<'terms'> {
  return {
    terms: terms.map(({ slug, term, english, group, body }) => ({
      ...{ slug, term, english, group },
      text: body.trim(),
      page: address(paths.glossary(slug)),
    })),
  };
}
