import { FILTERS, NO_FILTERS, type Filters } from '../query/index.ts';

/** What the search page shows. All of it stands in the address, so that a search can be linked to and gone back to. */
export interface State {
  query: string;
  tab: 'text' | 'projects';
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
    tab: given.get('tab') === 'projects' ? 'projects' : 'text',
    filters,
    order: given.get('order') ?? '',
    steps: Math.max(1, Math.min(500, Math.trunc(Number(given.get('n')) || 1))),
  };
}

export function writeState({ query, tab, filters, order, steps }: State): string {
  const fields = new URLSearchParams();
  if (query !== '') fields.set('q', query);
  if (tab !== 'text') fields.set('tab', tab);
  for (const filter of FILTERS) if (filters[filter] !== '') fields.set(filter, filters[filter]);
  if (order !== '') fields.set('order', order);
  if (steps > 1) fields.set('n', String(steps));
  const text = fields.toString();
  return text === '' ? '' : `?${text}`;
}
