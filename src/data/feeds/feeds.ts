import type { Identity } from '../../budget/index.ts';
import { disclosureId, keyOf, readForLists, type DisclosureEntry, type Portal } from '../../content/index.ts';
import { feedWords, moneyText, strings, type Locale } from '../../i18n/index.ts';
import { inEnglish, paths } from '../../links.ts';
import { correctionAnchor, countStages, isDoubted, titleOfDepartment } from '../../views/index.ts';
import type { Address } from '../address.ts';
import { pageOf } from '../api/figures.ts';
import { atomText, type FeedEntry } from './atom.ts';

export type FeedName = 'disclosures' | 'corrections' | 'findings';

export const FEED_NAMES = ['disclosures', 'corrections', 'findings'] as const satisfies readonly FeedName[];

/** A feed tells of the newest; everything is in the API. */
const LONGEST = 200;

export interface FeedSource {
  entries: readonly DisclosureEntry[];
  portal: Portal;
  address: Address;
  locale: Locale;
}

/** The address of a page in the language of a feed. */
function onPage(path: string, { address, locale }: FeedSource): string {
  return address(locale === 'en' ? inEnglish(path) : path);
}

/** What names an entry: that of another language is another entry. */
function subjectOf(text: string, locale: Locale): string {
  return locale === 'en' ? `${text}/en` : text;
}

type Dated = Pick<DisclosureEntry, 'recorded' | 'published'>;

/** The day a department-year counts from: when its version came to the portal, else when it was published, else none. */
function dayOf({ recorded, published }: Dated): string | null {
  return recorded ?? published;
}

/** The newest day that anything of the portal is known of. */
function newest(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

/** What is told of: whose document, of which year, budget or final accounts. */
function nameOf({ identity, regionPath }: DisclosureEntry, locale: Locale): string {
  const { department, year, stage } = identity;
  return feedWords(locale).document(titleOfDepartment(department, regionPath, strings(locale)), year, stage);
}

/** The data of a document. */
function dataOf({ region, department, year, stage }: Identity): string {
  return paths.disclosureData(region.slug, department.slug, year, stage);
}

function documents(source: FeedSource): FeedEntry[] {
  const { entries, address, locale } = source;
  const words = feedWords(locale);
  return entries.flatMap((entry): FeedEntry[] => {
    const updated = dayOf(entry);
    if (updated === null) return [];
    const { identity, headline, checks, version, published } = entry;
    const { total } = headline;
    const doubt = isDoubted(total, checks.differences) ? strings(locale).checks.doubt.elsewhere : '';
    const figure =
      total &&
      (total.unit === null
        ? `${total.text} ${strings(locale).tables.noUnitMark}`
        : moneyText(locale, total.text, total.unit));
    const amount = figure && words.total(figure + doubt, identity.stage);
    return [
      {
        subject: subjectOf(`disclosure/${disclosureId(keyOf(identity))}`, locale),
        title: nameOf(entry, locale),
        summary: [
          amount ?? words.noTotal(identity.stage),
          ...(version !== null && version > 1 ? [words.version(version)] : []),
        ].join(strings(locale).marks.next),
        updated,
        published,
        author: identity.department.name,
        page: onPage(pageOf(identity), source),
        data: address(dataOf(identity)),
      },
    ];
  });
}

async function corrections(source: FeedSource): Promise<FeedEntry[]> {
  const { entries, address, locale } = source;
  const words = feedWords(locale);
  const found: FeedEntry[] = [];
  for (const entry of entries) {
    if (entry.corrections.length === 0) continue;
    const key = keyOf(entry.identity);
    const { disclosure, applied } = await readForLists(key);
    applied.forEach(({ table, row, column, old, new: corrected, reason, date }, index) => {
      const title = disclosure.tables.find(({ id }) => id === table)?.title ?? table;
      found.push({
        subject: subjectOf(`correction/${disclosureId(key)}/${table}-r${row}-c${column}`, locale),
        title: words.correction(nameOf(entry, locale)),
        summary: words.corrected(title, old, corrected, reason),
        updated: date,
        published: null,
        author: null,
        page: onPage(pageOf(entry.identity, correctionAnchor(index + 1)), source),
        data: address(dataOf(entry.identity)),
      });
    });
  }
  return found;
}

function findings(source: FeedSource): FeedEntry[] {
  const { entries, address, locale } = source;
  const words = feedWords(locale);
  return entries.flatMap((entry): FeedEntry[] => {
    const updated = dayOf(entry);
    const { open, status } = entry.checks;
    if (updated === null || status !== 'current' || open.error + open.warning === 0) return [];
    return [
      {
        subject: subjectOf(`findings/${disclosureId(keyOf(entry.identity))}`, locale),
        title: words.findings(nameOf(entry, locale)),
        summary: words.open(open.error, open.warning),
        updated,
        published: null,
        author: null,
        page: onPage(pageOf(entry.identity, 'checks'), source),
        data: address(dataOf(entry.identity)),
      },
    ];
  });
}

const PAGES: Record<FeedName, string> = { disclosures: paths.years, corrections: paths.home, findings: paths.checks() };

/**
 * A feed of the portal as Atom; `null` where no day of anything is known: Atom asks for one, and none is made up. What has no day is
 * left out. An empty feed is of the newest day that the portal knows.
 */
export async function feedText(name: FeedName, source: FeedSource): Promise<string | null> {
  const { portal, address, locale } = source;
  const make = { disclosures: documents, corrections, findings }[name];
  const all = await make(source);
  const updated = newest(all.map((entry) => entry.updated)) ?? newest(source.entries.map(dayOf));
  if (updated === null) return null;
  const words = feedWords(locale);
  const site = portal.title?.[locale === 'en' ? 'en' : 'zh'] ?? strings(locale).site.name;
  const entries = all
    .sort((a, b) => (a.updated === b.updated ? (a.subject < b.subject ? -1 : 1) : a.updated > b.updated ? -1 : 1))
    .slice(0, LONGEST);
  return atomText({
    subject: subjectOf(`feed/${name}/${portal.publisher?.name ?? ''}/${site}`, locale),
    title: `${site}${strings(locale).marks.colon}${words.title(countStages(source.entries))[name]}`,
    subtitle: words.subtitle[name],
    language: locale,
    author: { name: portal.publisher?.name ?? site, url: portal.publisher?.url ?? null },
    rights: portal.licence && words.rights(portal.licence.name),
    updated,
    self: address(paths.feed(name, locale)),
    page: onPage(PAGES[name], source),
    entries,
  });
}

/** Whether there are feeds: a day of some department-year is known. */
export function hasFeeds(entries: readonly DisclosureEntry[]): boolean {
  return entries.some((entry) => dayOf(entry) !== null);
}
