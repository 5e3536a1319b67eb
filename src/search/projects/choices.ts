import type { ListHead } from './format.ts';

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
