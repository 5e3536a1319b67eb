import { bySound, type Identity } from '../budget/index.ts';

/** What puts a document in its place among others. */
interface Placed {
  region: { name: string };
  department: { name: string; slug: string };
  year: number;
}

/** The order of documents in lists: region, then department, both by their sound, then the latest year first. */
export function byBody(a: Placed, b: Placed): number {
  return (
    bySound(a.region.name, b.region.name) ||
    bySound(a.department.name, b.department.name) ||
    a.department.slug.localeCompare(b.department.slug) ||
    b.year - a.year
  );
}

/** The budget before the final accounts of the same year. */
export function byStage(a: Pick<Identity, 'stage'>, b: Pick<Identity, 'stage'>): number {
  return Number(a.stage !== undefined) - Number(b.stage !== undefined);
}
