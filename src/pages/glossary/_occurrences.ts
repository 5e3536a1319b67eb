import { listBudgets, listTerms } from '../../content/collections.ts';
import { once, readChecks, readCorrected, regionPath, type DisclosureKey } from '../../content/index.ts';
import { paths } from '../../links.ts';
import { findOccurrences, printedWords, titleOfDepartment, type Occurrence } from '../../views/index.ts';
import { LOCALES, strings } from '../../i18n/index.ts';

/** Documents that are looked through: the largest of the newest years, so that the build does not read a whole portal again. */
const READ = 60;
/** Occurrences that a page lists. */
const SHOWN = 20;

/** An occurrence with the page it stands on: `path` is of no language yet, as one look at a document serves the pages of both. */
export interface PlacedOccurrence extends Occurrence {
  department: string;
  year: number;
  path: string;
}

type Found = Map<string, PlacedOccurrence[]>;

/** For every language of the site at once: to read a document is most of the work. */
async function read(): Promise<Map<string, Found>> {
  const terms = await listTerms();
  const entries = (await listBudgets()).toSorted(
    (a, b) => b.identity.year - a.identity.year || (b.headline.total?.fen ?? 0) - (a.headline.total?.fen ?? 0),
  );
  const languages = LOCALES.map((locale) => ({
    texts: strings(locale),
    found: new Map<string, PlacedOccurrence[]>(terms.map(({ slug }) => [slug, []])),
  }));
  for (const { identity } of entries.slice(0, READ)) {
    const { region, department, year } = identity;
    const key: DisclosureKey = { region: region.slug, department: department.slug, year };
    const { disclosure, applied } = await readCorrected(key);
    const { file } = await readChecks(identity);
    for (const { texts, found } of languages) {
      const rows = findOccurrences(disclosure, { checks: file, applied }, terms.map(printedWords), texts);
      for (const [at, row] of rows.entries()) {
        const list = found.get(terms[at]?.slug ?? '');
        if (!row || !list || list.length >= SHOWN) continue;
        const name = titleOfDepartment(department, regionPath(region), texts);
        list.push({ ...row, department: name, year, path: paths.disclosure(region.slug, department.slug, year) });
      }
    }
  }
  return new Map(languages.map(({ texts, found }) => [texts.language, found]));
}

const readOnce = once(read);

/** Where each term stands in the newest and largest budgets, by its slug. The documents are read once a build. */
export async function occurrencesOf(locale: string | undefined): Promise<Found> {
  return (await readOnce()).get(strings(locale).language) ?? new Map();
}
