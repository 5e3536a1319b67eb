import { FILTERS, sortChoices, type Choice, type Filters } from '../facets.ts';
import { isObject, type Answer } from './ask.ts';

/** How many pages a query finds, as a server counts them. */
export interface Counts {
  found: number;
  passing: number;
  stages: { budgets: number; finals: number };
  choices: Record<keyof Filters, Choice[]>;
}

function part(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

/** The number of pages of a bucket. Throws where the answer has none. */
function pagesOf(bucket: unknown): number {
  const count = part(part(bucket, 'pages'), 'value');
  if (typeof count !== 'number') throw new Error('The search server answers without numbers of pages.');
  return count;
}

function bucketsOf(aggregation: unknown): unknown[] {
  const buckets = part(aggregation, 'buckets');
  if (!Array.isArray(buckets)) throw new Error('The search server answers without its groups.');
  return buckets;
}

function textOf(bucket: unknown): string {
  const key = part(bucket, 'key');
  return typeof key === 'string' || typeof key === 'number' ? String(key) : '';
}

function choicesOf(aggregation: unknown, filter: keyof Filters, chosen: string): Choice[] {
  const choices = bucketsOf(part(aggregation, 'values')).map((bucket) => {
    const value = textOf(bucket);
    const labels = part(bucket, 'label');
    const label = labels === undefined ? value : textOf(bucketsOf(labels)[0]) || value;
    return { value, label, count: pagesOf(bucket) };
  });
  if (chosen !== '' && !choices.some(({ value }) => value === chosen))
    choices.push({ value: chosen, label: chosen, count: 0 });
  return sortChoices(choices, filter);
}

/** Reads what `countsRequest` asks for. Throws where something of it is missing. */
export function readCounts({ aggregations }: Answer, filters: Filters): Counts {
  const { passing } = aggregations;
  const stages = new Map(bucketsOf(part(passing, 'stages')).map((bucket) => [textOf(bucket), pagesOf(bucket)]));
  return {
    found: pagesOf(aggregations),
    passing: pagesOf(passing),
    stages: { budgets: stages.get('budget') ?? 0, finals: stages.get('final-accounts') ?? 0 },
    choices: Object.fromEntries(
      FILTERS.map((filter) => [filter, choicesOf(aggregations[filter], filter, filters[filter])]),
    ) as Counts['choices'],
  };
}

/** Reads what `triesRequest` asks for: the number of pages of each query, in order. */
export function readTries({ aggregations }: Answer, queries: number): number[] {
  const buckets = part(aggregations['tries'], 'buckets');
  return Array.from({ length: queries }, (_, at) => pagesOf(part(buckets, String(at))));
}
