import type { AmountPlace, Manifest, PageList, Stage } from '../format/types.ts';
import { FORMAT } from '../format/types.ts';
import { findAll } from '../text/normalise.ts';
import { Bundle, Lists } from './bundle.ts';
import { IndexChanged, type IndexFiles } from './files.ts';
import { findAnswers, wholeAnswer, type Answer } from './answers.ts';
import { isNumber } from '../text/numbers.ts';
import { matchBundle, type Match } from './match.ts';
import type { FullText, PagefindResult } from './pagefind.ts';
import { rarestWord } from './rarest-word.ts';
import type { Query } from './parse.ts';
import { findHits, type Hit } from './sections.ts';

/** A page that was found, with what a list shows of it before anything else is read. */
export interface FoundPage {
  bundle: Bundle;
  match: Match;
  year: number;
  /** Absent for the budget. */
  stage: Stage | undefined;
  region: { slug: string; name: string; line: string };
  department: { slug: string; name: string; title: string; kind: 'department' | 'unit' };
  /** Address below the base: `/region/department/year/`, of final accounts with `final/` behind it. */
  path: string;
  /** Open errors and warnings of its checks; `null` where there are none. */
  open: [errors: number, warnings: number] | null;
}

/** All pages that answer a query: newest year first, of a year the budgets before the final accounts, unranked inside these. */
export interface Found {
  query: Query;
  pages: FoundPage[];
  /** What Pagefind found, by its names for the pages; filled by ranking. */
  ranks: Map<string, PagefindResult>;
}

/** What is shown of one page: the places of an amount, the figures that answer, and the sections that match. */
export interface Detail {
  answers: Answer[];
  amounts: AmountPlace[];
  hits: Hit[];
}

/** Searches the index of a site. What is found does not depend on what was searched before. */
export class Search {
  private readonly files: IndexFiles;
  private readonly openFullText: () => Promise<FullText>;
  private bundles: Promise<Bundle[]> | null = null;
  private fullText: Promise<FullText> | null = null;

  constructor(files: IndexFiles, openFullText: () => Promise<FullText>) {
    this.files = files;
    this.openFullText = openFullText;
  }

  /** The bundles, newest year first. Rejects when the index cannot be read; the next call tries again. */
  open(): Promise<Bundle[]> {
    this.bundles ??= this.readManifest().catch((error: unknown) => {
      this.bundles = null;
      throw error;
    });
    return this.bundles;
  }

  private async readManifest(): Promise<Bundle[]> {
    const manifest = JSON.parse(new TextDecoder().decode(await this.files.whole('bundles.json'))) as Manifest;
    const { format, bundles } = manifest;
    if (format !== FORMAT) throw new Error(`The search index has format ${format}, not ${FORMAT}.`);
    const lists = new Lists(manifest, this.files);
    return bundles.map((entry, place) => new Bundle(entry, place, lists, this.files));
  }

  engine(): Promise<FullText> {
    this.fullText ??= this.openFullText().catch((error: unknown) => {
      this.fullText = null;
      throw error;
    });
    return this.fullText;
  }

  /**
   * Reads what nearly every query needs: the lists of pages, and the engine with the newest year. Errors are met by the query
   * that comes after.
   */
  async warmUp(): Promise<void> {
    const newest = async () => {
      const [[first], engine] = await Promise.all([this.open(), this.engine()]);
      if (first) await engine.open(first.entry.folder);
    };
    const lists = async () =>
      Promise.all((await this.open()).flatMap((bundle) => [bundle.lists.pages(), bundle.directory()]));
    await Promise.all([newest(), lists()]).catch(() => undefined);
  }

  /** Every page that answers a query. Where the site was published anew meanwhile, the new index is asked. */
  async find(query: Query): Promise<Found> {
    try {
      return await this.findIn(await this.open(), query);
    } catch (error) {
      if (!(error instanceof IndexChanged)) throw error;
      this.bundles = null;
      return this.findIn(await this.open(), query);
    }
  }

  private async findIn(bundles: readonly Bundle[], query: Query): Promise<Found> {
    void this.warmUp();
    const pages = await Promise.all(
      bundles.map(async (bundle) => {
        const [list, own, matches] = await Promise.all([
          bundle.lists.pages(),
          bundle.pages(),
          matchBundle(bundle, query),
        ]);
        return matches.map((match) => locate(bundle, list, own, match));
      }),
    );
    return { query, pages: groupPages(pages.flat()).flat(), ranks: new Map() };
  }

  /**
   * Orders pages: by year, newest first, of a year the budgets first, and inside these by the rank that the full-text engine gives
   * them. Only as many of these groups are ranked as the first `shown` pages need; with `byRank` all of them are, and years do not
   * count: it is the words that are weighed, never the amounts.
   */
  async rank(pages: readonly FoundPage[], found: Found, shown: number, byRank: boolean): Promise<FoundPage[]> {
    const groups = groupPages(pages);
    let before = 0;
    const needed = groups.filter((group) => {
      const isNeeded = byRank || (before < shown && group.length > 1);
      before += group.length;
      return isNeeded;
    });
    const bundles = [...new Set(needed.flat().map(({ bundle }) => bundle))];
    const [largest] = bundles.toSorted((a, b) => b.size - a.size);
    if (!largest) return [...pages];
    const [engine, word] = await Promise.all([this.engine(), rarestWord(largest, found.query)]);
    if (word === null) return [...pages];
    const [ranks, records] = await Promise.all([
      engine.phrase(
        bundles.map(({ entry }) => entry.folder),
        word,
      ),
      Promise.all(bundles.map(async (bundle) => [bundle, await bundle.records()] as const)),
    ]);
    found.ranks = ranks;
    const names = new Map(records);
    const score = ({ bundle, match }: FoundPage) => ranks.get(names.get(bundle)?.[match.page] ?? '')?.score ?? 0;
    const sorted = (group: readonly FoundPage[]) => group.toSorted((a, b) => score(b) - score(a));
    return byRank ? sorted(pages) : groups.flatMap((group) => (needed.includes(group) ? sorted(group) : group));
  }

  /** What is shown of a page. */
  async describe(page: FoundPage, found: Found): Promise<Detail> {
    const amounts = await this.amounts(page, found.query);
    if (amounts.length > 0) return { amounts, answers: [], hits: [] };
    const [figures, hits] = await Promise.all([page.bundle.figures(page.match.page), this.hits(page, found)]);
    const answers = findAnswers(figures, found.query.must);
    return { amounts, answers: answers.length > 0 || hits.length > 0 ? answers : wholeAnswer(figures), hits };
  }

  private async amounts({ bundle, match }: FoundPage, { must }: Query): Promise<AmountPlace[]> {
    const readings = await Promise.all(
      must.flatMap((piece) => piece.readings.map(async (fen) => ({ piece, places: await bundle.amount(fen) }))),
    );
    const printed = readings.flatMap(({ piece, places }) =>
      places.filter(
        ([page, , , , text]) =>
          page === match.page &&
          (findAll(text, [piece.text]).length > 0 || (piece.number !== null && isNumber(text, piece.number))),
      ),
    );
    const places = [...match.places, ...printed];
    return places.filter(([, , anchor], at) => places.findIndex((other) => other[2] === anchor) === at);
  }

  private async hits({ bundle, match }: FoundPage, found: Found): Promise<Hit[]> {
    const engine = await this.engine();
    const record = (await bundle.records())[match.page] ?? '';
    const result = found.ranks.get(record) ?? (await engine.all(bundle.entry.folder)).get(record);
    if (!result) return [];
    return findHits(await result.data(), found.query.must);
  }
}

/** The pages of each year, the newest first, of a year the budgets before the final accounts; in the order in which they were found. */
function groupPages(pages: readonly FoundPage[]): FoundPage[][] {
  const years = [...Map.groupBy(pages, ({ year }) => year)].sort(([a], [b]) => b - a);
  return years.flatMap(([, own]) => {
    const budgets = own.filter(({ stage }) => stage === undefined);
    const finals = own.filter(({ stage }) => stage !== undefined);
    return [budgets, finals].filter((group) => group.length > 0);
  });
}

function locate(bundle: Bundle, list: PageList, own: PageList['pages'][number], match: Match): FoundPage {
  const [number, open, stage] = own[match.page] ?? [];
  const department = number === undefined ? undefined : list.departments[number];
  const region = department && list.regions[department.region];
  if (!department || !region) {
    throw new Error(`The search index of ${bundle.entry.folder} has no page ${match.page}.`);
  }
  const year = bundle.yearOf(match.page);
  const path = `/${region.slug}/${department.slug}/${year}/${stage === undefined ? '' : 'final/'}`;
  return { bundle, match, year, stage, region, department, open: open ?? null, path };
}
