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

/**
 * The kinds of files of the API with an example each: for what changes the first region, department and year of those given, in the
 * order of the API; `null` where there are none.
 */
export function listApiRoutes(
  entries: readonly { identity: { region: { slug: string }; department: { slug: string }; year: number } }[],
): { file: ApiFile; path: string; example: string | null }[] {
  const [first] = entries;
  const values = first && {
    region: first.identity.region.slug,
    department: first.identity.department.slug,
    year: first.identity.year,
  };
  return (Object.keys(API_ROUTES) as ApiFile[]).map((file) => {
    const { path } = API_ROUTES[file];
    const known = values ?? (parametersOf(path).length === 0 ? {} : null);
    return { file, path: `/api/v1/${path}`, example: known && apiPath(file, known) };
  });
}
