import type { Identity } from '../../budget/index.ts';
import type { ApiWords } from '../../i18n/index.ts';
import type { ApiFile } from './schema.ts';

/** One kind of files of the API: where they stand below `/api/v1/`, with what changes in braces, and under which heading. */
interface Route {
  path: string;
  tag: keyof ApiWords['tags'];
}

export const API_ROUTES: Record<ApiFile, Route> = {
  index: { path: 'index.json', tag: 'portal' },
  regions: { path: 'regions.json', tag: 'organisations' },
  departments: { path: 'departments.json', tag: 'organisations' },
  regionDepartments: { path: 'departments/{region}.json', tag: 'organisations' },
  years: { path: 'years.json', tag: 'portal' },
  disclosurePages: { path: 'disclosures.json', tag: 'budgets' },
  disclosures: { path: 'disclosures/{region}/{year}.json', tag: 'budgets' },
  disclosure: { path: 'disclosures/{region}/{department}/{year}.json', tag: 'budgets' },
  finalAccounts: { path: 'disclosures/{region}/{department}/{year}/final.json', tag: 'finals' },
  projectPages: { path: 'projects.json', tag: 'budgets' },
  projects: { path: 'projects/{region}/{year}.json', tag: 'budgets' },
  findingPages: { path: 'findings.json', tag: 'findings' },
  findings: { path: 'findings/{region}/{year}.json', tag: 'findings' },
  terms: { path: 'terms.json', tag: 'words' },
};

export type ApiParameter = keyof ApiWords['parameters'];

/** The parts of a route's path that change, in their order. */
export function parametersOf(path: string): ApiParameter[] {
  return [...path.matchAll(/\{([a-z]+)\}/gu)].map(([, name]) => name as ApiParameter);
}

/** The path of a file of the API from the root of the site. */
export function apiPath(file: ApiFile, values: Partial<Record<ApiParameter, string | number>> = {}): string {
  const path = API_ROUTES[file].path.replace(/\{([a-z]+)\}/gu, (_, name: ApiParameter) => String(values[name]));
  return `/api/v1/${path}`;
}

/** A document as routes name it. */
interface Routed {
  identity: Pick<Identity, 'year' | 'stage'> & { region: { slug: string }; department: { slug: string } };
}

/** What changes in the path of a document's files. */
export function apiKey({ identity: { region, department, year } }: Routed): Record<ApiParameter, string | number> {
  return { region: region.slug, department: department.slug, year };
}

/** The kind of file that tells of one document: of budgets and of final accounts each its own. */
export function detailsFile({ identity }: Routed): 'disclosure' | 'finalAccounts' {
  return identity.stage === undefined ? 'disclosure' : 'finalAccounts';
}

const OF_DOCUMENTS = (['disclosure', 'finalAccounts'] as const).map((file) => {
  const path = apiPath(file, {
    region: '(?<region>[^/]+)',
    department: '(?<department>[^/]+)',
    year: '(?<year>\\d{4})',
  });
  return new RegExp(`^${path.replaceAll('.json', '\\.json')}$`, 'u');
});

/** Whose the file at a path from the root of the site is; `null` for what is no file of one document. */
export function documentOfApi(path: string): { region: string; department: string; year: string } | null {
  for (const pattern of OF_DOCUMENTS) {
    const { region, department, year } = pattern.exec(path)?.groups ?? {};
    if (region && department && year) return { region, department, year };
  }
  return null;
}

/**
 * The kinds of files of the API with an example each: for what changes the first region, department and year of those given that have
 * such a file, in the order of the API; `null` where there are none.
 */
export function listApiRoutes(entries: readonly Routed[]): { file: ApiFile; path: string; example: string | null }[] {
  return (Object.keys(API_ROUTES) as ApiFile[]).map((file) => {
    const { path } = API_ROUTES[file];
    const isOne = file === 'disclosure' || file === 'finalAccounts';
    const first = isOne ? entries.find((entry) => detailsFile(entry) === file) : entries[0];
    const known = first ? apiKey(first) : parametersOf(path).length === 0 ? {} : null;
    return { file, path: `/api/v1/${path}`, example: known && apiPath(file, known) };
  });
}
