import type { Disclosure } from '../../budget/schema.ts';
import {
  disclosureId,
  listDisclosures,
  readDisclosureText,
  readNarrative,
  type DisclosureKey,
} from '../../site/content.ts';

/** A department-year as the search takes it in. */
export interface Source {
  disclosure: Disclosure;
  narrative: string | null;
}

/** Where department-years come from: what there is, and each on demand, so that only one year is held in memory. */
export interface Sources {
  keys: DisclosureKey[];
  read(key: DisclosureKey): Promise<Source>;
}

/** The department-years of the content folder. Their figures were checked against the schema when their pages were built. */
export async function contentSources(): Promise<Sources> {
  return {
    keys: await listDisclosures(),
    async read(key) {
      const disclosure = JSON.parse(await readDisclosureText(key)) as Disclosure;
      return { disclosure, narrative: disclosure.narrative === 'present' ? await readNarrative(key) : null };
    },
  };
}

/** The address of a department-year's page, without the base of the site. */
export function pageAddress(key: DisclosureKey): string {
  return `/${disclosureId(key)}/`;
}
