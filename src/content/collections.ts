import { getCollection } from 'astro:content';
import type { DisclosureEntry } from './entry.ts';

/** The light entries of all department-years: by region, then department, then year (latest first). */
export async function listEntries(): Promise<DisclosureEntry[]> {
  const entries = (await getCollection('disclosures')).map(({ data }) => data);
  const order = new Intl.Collator('zh-CN');
  return entries.sort(
    (a, b) =>
      order.compare(a.identity.region.name, b.identity.region.name) ||
      order.compare(a.identity.department.name, b.identity.department.name) ||
      a.identity.department.slug.localeCompare(b.identity.department.slug) ||
      b.identity.year - a.identity.year,
  );
}
