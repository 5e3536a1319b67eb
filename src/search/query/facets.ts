import { ZONES, zonesOf, type Zone } from '../zones.ts';
import type { FoundPage } from './search.ts';

/** What results may be narrowed by. Each is "" where it is not. */
export interface Filters {
  year: string;
  region: string;
  /** `region/department` */
  department: string;
  kind: string;
  /** `budget` or `final-accounts` */
  stage: string;
  zone: string;
}

export const FILTERS = [
  'stage',
  'year',
  'region',
  'department',
  'kind',
  'zone',
] as const satisfies readonly (keyof Filters)[];

export const NO_FILTERS: Filters = { year: '', region: '', department: '', kind: '', stage: '', zone: '' };

/** A value to narrow by, and how many pages it leaves. */
export interface Choice {
  value: string;
  /** As shown; for zones, kinds and stages the value itself, which the page puts into words. */
  label: string;
  count: number;
}

const isZone = (text: string): text is Zone => (ZONES as readonly string[]).includes(text);

/** The values of a page for one filter: one, or several zones. */
function valuesOf(page: FoundPage, filter: keyof Filters): { value: string; label: string }[] {
  const { region, department, year, stage = 'budget', match } = page;
  if (filter === 'stage') return [{ value: stage, label: stage }];
  if (filter === 'year') return [{ value: String(year), label: String(year) }];
  if (filter === 'region') return [{ value: region.slug, label: region.line }];
  if (filter === 'department') return [{ value: `${region.slug}/${department.slug}`, label: department.title }];
  if (filter === 'kind') return [{ value: department.kind, label: department.kind }];
  return match.together ? zonesOf(match.zones).map((zone) => ({ value: zone, label: zone })) : [];
}

function passes(page: FoundPage, filter: keyof Filters, wanted: string): boolean {
  if (wanted === '') return true;
  if (filter === 'zone') return isZone(wanted) && page.match.together && zonesOf(page.match.zones).includes(wanted);
  return valuesOf(page, filter).some(({ value }) => value === wanted);
}

/** How many of the pages are budgets, and how many final accounts. */
export function countStages(pages: readonly FoundPage[]): { budgets: number; finals: number } {
  const finals = pages.filter(({ stage }) => stage !== undefined).length;
  return { budgets: pages.length - finals, finals };
}

/** The pages that pass all filters. */
export function applyFilters(pages: readonly FoundPage[], filters: Filters): FoundPage[] {
  return pages.filter((page) => FILTERS.every((filter) => passes(page, filter, filters[filter])));
}

/**
 * For every filter its values, each with the number of pages it would leave beside the other filters. A value that is chosen is
 * listed even where it leaves none.
 */
export function countChoices(pages: readonly FoundPage[], filters: Filters): Record<keyof Filters, Choice[]> {
  const choices = {} as Record<keyof Filters, Choice[]>;
  for (const filter of FILTERS) {
    const others = FILTERS.filter((other) => other !== filter);
    const byValue = new Map<string, Choice>();
    for (const page of pages) {
      if (!others.every((other) => passes(page, other, filters[other]))) continue;
      for (const { value, label } of valuesOf(page, filter)) {
        const choice = byValue.get(value) ?? { value, label, count: 0 };
        choice.count += 1;
        byValue.set(value, choice);
      }
    }
    const chosen = filters[filter];
    if (chosen !== '' && !byValue.has(chosen)) byValue.set(chosen, { value: chosen, label: chosen, count: 0 });
    choices[filter] = sortChoices([...byValue.values()], filter);
  }
  return choices;
}

/** The values of a filter in the order in which they are offered. */
export function sortChoices(choices: Choice[], filter: keyof Filters): Choice[] {
  if (filter === 'year') return choices.sort((a, b) => Number(b.value) - Number(a.value));
  if (filter === 'stage') return choices.sort((a, b) => (a.value < b.value ? -1 : 1));
  const zone = (value: string) => (ZONES as readonly string[]).indexOf(value);
  if (filter === 'zone') return choices.sort((a, b) => zone(a.value) - zone(b.value));
  // A slug is written as its name is spoken, which a collator for Chinese does not know.
  return choices.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
