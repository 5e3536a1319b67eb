import { applyFilters, countChoices, countStages, type Choice, type Filters } from './facets.ts';
import { parseQuery, type Query } from './parse.ts';
import type { Detail, Found, FoundPage, Search } from './search.ts';
import type { Suggestion } from './near.ts';
import { simplify, suggest } from './suggest.ts';
import { withSynonyms, type Synonym } from './synonyms.ts';

/** A page that was found, as a list shows it; `at`: its place among all that were found. */
export type ListedPage = Omit<FoundPage, 'bundle'> & { at: number };

/** What a query found. It holds texts and numbers only, so that it can be handed from one thread to another. */
export interface Listed {
  /** By which more of it is asked for, until another query is. */
  number: number;
  /** With what documents print for its everyday words. */
  query: Query;
  /** What documents print for its everyday words, as printed. */
  also: string[];
  /** The query in simplified characters, where only that found something. */
  simplified: string | null;
  /** Departments that were found by their sound. */
  heard: string[];
  /** More was looked for than was typed: words of documents, or the sound of names. */
  isWidened: boolean;
  /** How many pages were found, and how many of them pass the filters. */
  found: number;
  count: number;
  /** How many of those that pass are of each of the two documents of a year. */
  stages: { budgets: number; finals: number };
  choices: Record<keyof Filters, Choice[]>;
  /** The first of those that pass, unranked. */
  pages: ListedPage[];
  /** How many pass in truth, where a server lists only the first of them; it may only know about how many. */
  all?: number;
  isEstimate?: boolean;
  /** Why the server that should have answered did not: this is what the index of the site itself found. */
  fault?: string;
}

/** By year, newest first, and inside a year by rank; or by rank alone. */
export type ListOrder = 'year' | 'rank';

/** What is asked of the desk across threads. */
export type Calls = Pick<Desk, 'warmUp' | 'find' | 'pages' | 'describe' | 'suggest'>;

/** What a desk must know. */
export interface DeskSettings {
  /** The address of `/pagefind/` with the base of the site. */
  folder: string;
  /** Everyday words and what documents print for them. */
  synonyms: readonly Synonym[];
  /** The language that is asked in. */
  locale: string;
  /** The address of the index on a search server, where the site names one. */
  endpoint?: string;
}

/** A word in Latin letters. */
const LATIN = /[a-z]{3}/iu;

/** The list that was asked for last. */
interface Held {
  number: number;
  found: Found;
  passing: FoundPage[];
}

/** Where the search page asks. It works in a thread of its own, and does without a document. */
export class Desk {
  private readonly search: Search;
  private readonly synonyms: readonly Synonym[];
  private readonly further: (() => Promise<readonly Synonym[]>) | null;
  private held: Held | null = null;
  private latest = 0;

  /** `further`: reads synonyms that only words in Latin letters need. */
  constructor(
    search: Search,
    synonyms: readonly Synonym[],
    further: (() => Promise<readonly Synonym[]>) | null = null,
  ) {
    this.search = search;
    this.synonyms = synonyms;
    this.further = further;
  }

  /** Reads what nearly every query needs. */
  warmUp(): Promise<void> {
    return this.search.warmUp();
  }

  /**
   * Finds a query and what documents print for its everyday words; where nothing is found, in simplified characters. `most`: how many
   * pages are listed. Rejects when the index cannot be read.
   */
  async find(query: string, filters: Filters, most: number): Promise<Listed> {
    this.latest += 1;
    const number = this.latest;
    const { found, also, simplified } = await this.findEither(query);
    const passing = applyFilters(found.pages, filters);
    if (number === this.latest) this.held = { number, found, passing };
    const heard = found.pages.flatMap(({ match, department }) => (match.bySound ? [department.title] : []));
    return {
      ...{ number, query: found.query, also, simplified, heard: [...new Set(heard)] },
      isWidened: also.length > 0 || passing.some(({ match }) => match.bySound),
      stages: countStages(passing),
      ...{ found: found.pages.length, count: passing.length, choices: countChoices(found.pages, filters) },
      pages: passing.slice(0, most).map((page) => listed(page, found)),
    };
  }

  private async findEither(query: string): Promise<{ found: Found; also: string[]; simplified: string | null }> {
    const further = this.further && LATIN.test(query) ? await this.further() : [];
    const synonyms = [...this.synonyms, ...further];
    const find = async (typed: string) => {
      const { query: asked, also } = withSynonyms(parseQuery(typed), synonyms);
      return { found: await this.search.find(asked), also };
    };
    const first = { ...(await find(query)), simplified: null };
    if (first.found.pages.length > 0) return first;
    const simplified = await simplify(query);
    if (simplified === null) return first;
    const second = { ...(await find(simplified)), simplified };
    return second.found.pages.length > 0 ? second : first;
  }

  /**
   * The pages of a list from one place to another, in an order; `null`: as they were found. Nothing where another list was asked for
   * meanwhile. Rejects when the engine that ranks cannot be had.
   */
  async pages(number: number, from: number, to: number, order: ListOrder | null): Promise<ListedPage[]> {
    if (this.held?.number !== number) return [];
    const { found, passing } = this.held;
    const ranked = order === null ? passing : await this.search.rank(passing, found, to, order === 'rank');
    return ranked.slice(from, to).map((page) => listed(page, found));
  }

  /** What is shown of a page of a list by its place among all that were found; `null` where another list was asked for meanwhile. */
  async describe(number: number, at: number): Promise<Detail | null> {
    const { held } = this;
    const page = held?.number === number ? held.found.pages[at] : undefined;
    return held && page ? this.search.describe(page, held.found) : null;
  }

  /** Queries near one that found nothing. */
  suggest(query: string): Promise<Suggestion[]> {
    return suggest(this.search, query);
  }
}

/** Without its bundle, which stays in this thread. */
function listed(page: FoundPage, { pages }: Found): ListedPage {
  const { match, year, stage, region, department, path, open } = page;
  return { match, year, stage, region, department, path, open, at: pages.indexOf(page) };
}
