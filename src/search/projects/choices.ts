import type { Strings } from '../../i18n/strings.ts';
import type { ListHead } from './format.ts';
import type { ListChoices } from './select.ts';
import type { ListState } from './state.ts';

/** The boxes to choose from, which say what each choice would leave. */
export const BOXES = ['year', 'region', 'department', 'account'] as const;

/** A group of a box, with its name ("" for none), and what it offers: values with their texts. */
export type OfferedGroup = [name: string, options: [value: string, text: string][]];

/** What each box offers. */
export type Boxes = Record<(typeof BOXES)[number], { groups: OfferedGroup[]; disabled: boolean }>;

/** A value to narrow by, and how many rows it leaves. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** Choices under the name of what they belong to; "" where all belong to one. */
export type ChoiceGroup = [name: string, choices: Choice[]];

/** Above this many departments they are listed when a region is chosen. */
const MOST_DEPARTMENTS = 200;

export function regionChoices({ regions }: ListHead, counts: Uint32Array): Choice[] {
  return regions.map(({ slug, line }, at) => ({ value: slug, label: line, count: counts[at] ?? 0 }));
}

/** The departments of a region, or of all by region; none where those are too many. */
export function departmentGroups(
  { regions, departments }: ListHead,
  region: string,
  counts: Uint32Array,
): ChoiceGroup[] {
  if (region === '' && departments.length > MOST_DEPARTMENTS) return [];
  const groups = new Map<string, Choice[]>();
  for (const [at, { region: own, slug, label }] of departments.entries()) {
    const found = regions[own];
    if (!found || (region !== '' && found.slug !== region)) continue;
    const name = region === '' ? found.line : '';
    const choices = groups.get(name) ?? [];
    choices.push({ value: `${found.slug}/${slug}`, label, count: counts[at] ?? 0 });
    groups.set(name, choices);
  }
  return [...groups];
}

/** Accounts in the groups of their classes; a class can be chosen whole. */
export function accountGroups(accounts: ListHead['accounts'], counts: Uint32Array): ChoiceGroup[] {
  const numbered = accounts.map((account, at) => ({ ...account, count: counts[at] ?? 0 }));
  const label = ({ code, name }: { code: string; name: string }) => `${code} ${name}`.trimEnd();
  return [...Map.groupBy(numbered, ({ code }) => code.slice(0, 3))].map(([group, own]): ChoiceGroup => {
    const whole = label(own.find(({ code }) => code === group) ?? { code: group, name: '' });
    const inner = own.filter(({ code }) => code !== group);
    return [
      whole,
      [
        { value: group, label: whole, count: own.reduce((sum, { count }) => sum + count, 0) },
        ...inner.map((account) => ({ value: account.code, label: label(account), count: account.count })),
      ],
    ];
  });
}

/** What the boxes offer beside what is chosen. Values that would leave nothing are not offered, but for the one that is chosen. */
export function boxesOf(head: ListHead, choices: ListChoices, state: ListState, { list, projects }: Strings): Boxes {
  const offer = (chosen: string, groups: readonly ChoiceGroup[], all = projects.all) => {
    const shown = groups.map(([group, own]): OfferedGroup => {
      const kept = own.filter(({ value, count }) => count > 0 || value === chosen);
      return [group, kept.map(({ value, label, count }) => [value, projects.choice(label, count)])];
    });
    const offered: OfferedGroup[] = [['', [['', all]]], ...shown];
    // An address may ask for what is not there: it says so, and nothing is found.
    if (!offered.some(([, options]) => options.some(([value]) => value === chosen)))
      offered.push(['', [[chosen, projects.choice(chosen, 0)]]]);
    return { groups: offered, disabled: false };
  };
  const years = [...choices.years]
    .sort(([a], [b]) => b - a)
    .map(([year, count]): Choice => ({ value: String(year), label: list.yearOf(year), count }));
  const departments = departmentGroups(head, state.region, choices.departments);
  const isTooMany = departments.length === 0 && state.region === '';
  return {
    year: offer(state.year, [['', years]]),
    region: offer(state.region, [['', regionChoices(head, choices.regions)]]),
    department: {
      ...offer(state.department, departments, isTooMany ? projects.departmentFirst : projects.all),
      disabled: isTooMany,
    },
    account: offer(state.account, accountGroups(head.accounts, choices.accounts)),
  };
}
