import { FILTERS, NO_FILTERS, type Filters } from '../query/facets.ts';

/** What the search page shows. All of it stands in the address, so that a search can be linked to and gone back to. */
export interface State {
  query: string;
  filters: Filters;
  order: string;
  /** How many steps of results are shown. */
  steps: number;
}

export function readState(search: string): State {
  const given = new URLSearchParams(search);
  const filters: Filters = { ...NO_FILTERS };
  for (const filter of FILTERS) filters[filter] = given.get(filter) ?? '';
  return {
    query: (given.get('q') ?? '').trim(),
    filters,
    order: given.get('order') ?? '',
    steps: Math.max(1, Math.min(500, Math.trunc(Number(given.get('n')) || 1))),
  };
}

export function writeState({ query, filters, order, steps }: State): string {
  const fields = new URLSearchParams();
  if (query !== '') fields.set('q', query);
  for (const filter of FILTERS) if (filters[filter] !== '') fields.set(filter, filters[filter]);
  if (order !== '') fields.set('order', order);
  if (steps > 1) fields.set('n', String(steps));
  const text = fields.toString();
  return text === '' ? '' : `?${text}`;
}

/** What the page of all projects is asked for a query: the part of its address from `?` on. */
export function projectsAddress(query: string): string {
  return query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
}

/** Whether an address is of the time when this page had a list of projects. */
export function asksForProjects(search: string): boolean {
  return new URLSearchParams(search).get('tab') === 'projects';
}
