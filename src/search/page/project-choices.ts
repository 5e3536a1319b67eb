import {
  FILTERS,
  findProjects,
  NO_FILTERS,
  type Choice,
  type Filters,
  type FoundProject,
  type Query,
} from '../query/index.ts';

function value(project: FoundProject, filter: keyof Filters): { value: string; label: string } | null {
  const { year, region, department } = project;
  if (filter === 'year') return { value: String(year), label: String(year) };
  if (filter === 'region') return { value: region.slug, label: region.line };
  if (filter === 'department') return { value: `${region.slug}/${department.slug}`, label: department.title };
  return filter === 'kind' ? { value: department.kind, label: department.kind } : null;
}

/** For every filter its values, each with the number of projects it would leave beside the other filters. */
export function countProjectChoices(
  projects: readonly FoundProject[],
  query: Query,
  filters: Filters,
): Record<keyof Filters, Choice[]> {
  const found = findProjects(projects, query, NO_FILTERS, 'amount');
  const choices = {} as Record<keyof Filters, Choice[]>;
  for (const filter of FILTERS) {
    const byValue = new Map<string, Choice>();
    for (const project of findProjects(found, query, { ...filters, [filter]: '' }, 'amount')) {
      const own = value(project, filter);
      if (!own) continue;
      const choice = byValue.get(own.value) ?? { ...own, count: 0 };
      choice.count += 1;
      byValue.set(own.value, choice);
    }
    choices[filter] = [...byValue.values()].sort((a, b) =>
      filter === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count,
    );
  }
  return choices;
}
