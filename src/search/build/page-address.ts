import type { DisclosureKey } from '../../content/index.ts';
import { paths } from '../../links.ts';

/** The address of a document's page, without the base of the site. */
export function pageAddress({ region, department, year, stage }: DisclosureKey): string {
  return paths.disclosure(region, department, year, stage);
}

/** The file of a document's page, from the folder of the site. */
export function pageFile(key: DisclosureKey): string {
  return `${pageAddress(key).slice(1)}index.html`;
}
