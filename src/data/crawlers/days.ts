import { listDisclosures, readDays, type DisclosureKey } from '../../content/index.ts';
import { paths } from '../../links.ts';

/**
 * The day on which what a page shows last changed, by the path of the page, as far as the content tells: of a department-year, its
 * version or its newest correction; of a list, the newest of what it holds, where the day of each is known.
 */
export async function pageDays(): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string | null>();
  for (const key of await listDisclosures()) {
    const { recorded, published, corrected } = await readDays(key);
    const version = recorded ?? published;
    const day = version !== null && corrected !== null && corrected > version ? corrected : version;
    for (const page of pagesWith(key)) {
      const before = days.get(page);
      days.set(page, before === undefined ? day : later(before, day));
    }
  }
  return new Map([...days].flatMap(([page, day]) => (day === null ? [] : [[page, day]])));
}

/** Its own page, and the lists it stands in. */
function pagesWith({ region, department, year, stage }: DisclosureKey): string[] {
  return [
    paths.disclosure(region, department, year, stage),
    paths.department(region, department),
    paths.region(region),
    paths.year(year),
    paths.years,
    paths.home,
  ];
}

/** The later of two days; not known where one of them is not. */
function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
