import { listDocuments } from '../content/collections.ts';
import { keyOf, regionPath, type DisclosureEntry } from '../content/index.ts';
import type { Strings } from '../i18n/index.ts';
import { paths, yearParams } from '../links.ts';
import { keyed } from './_keyed.ts';
import { regionLevels, romanised, titleOfDepartment } from '../views/index.ts';
import { countParts } from '../vocabulary/index.ts';

/** The routes of pages of which each document of both stages has one, with the key under which it is read. */
export async function documentRoutes(has: (entry: DisclosureEntry) => boolean = () => true) {
  return keyed(
    (await listDocuments()).filter(has).map(({ identity }) => ({
      params: yearParams(identity),
      props: { key: keyOf(identity) },
    })),
  );
}

/**
 * The routes of pages of which a document has one for each part of its forms: the first at the address of all, `2/` and so on below it. Each is
 * handed the number of its part.
 */
export async function partRoutes(has: (entry: DisclosureEntry) => boolean = () => true) {
  return keyed(
    (await listDocuments()).filter(has).flatMap(({ identity, forms }) =>
      Array.from({ length: countParts(forms) }, (_, at) => ({
        params: { ...yearParams(identity), part: at === 0 ? undefined : String(at + 1) },
        props: { key: keyOf(identity), part: at + 1 },
      })),
    ),
  );
}

/** What a page says of a document in its title. */
export function documentTitle({ region, department, year, stage }: DisclosureEntry['identity'], strings: Strings) {
  return strings.disclosure.title(titleOfDepartment(department, regionPath(region), strings), year, stage);
}

/** How a document is called where it is cited: in English with the names of department and region in letters that every bibliography can hold. */
export function citedTitle(identity: DisclosureEntry['identity'], strings: Strings) {
  const { region, department, year, stage } = identity;
  if (strings.language !== 'en') return documentTitle(identity, strings);
  const name = titleOfDepartment(department, regionPath(region), strings);
  const spoken = [department.slug, region.slug].map(romanised).join(strings.marks.comma);
  return strings.disclosure.title(name + strings.marks.bracket(spoken), year, stage);
}

/** The way from the province down to a region; the region leads to its page. */
export function regionCrumbs(region: DisclosureEntry['identity']['region'], strings: Strings) {
  const levels = regionLevels(regionPath(region), strings);
  return [
    ...levels.slice(0, -1).map((text) => ({ text })),
    { text: levels.at(-1) ?? region.name, path: paths.region(region.slug) },
  ];
}
