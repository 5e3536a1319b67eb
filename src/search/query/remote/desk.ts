import { findAll } from '../../text/normalise.ts';
import type { Calls, Listed, ListedPage, ListOrder } from '../desk.ts';
import type { Filters } from '../facets.ts';
import { parseQuery, textsOf, type Query } from '../parse.ts';
import type { Detail } from '../search.ts';
import { MOST_SUGGESTED, nearQueries, type Suggestion } from '../near.ts';
import { withSynonyms, type Synonym } from '../synonyms.ts';
import { askServer } from './ask.ts';
import { readCounts, readTries } from './counts.ts';
import { readPages, type RemotePage } from './pages.ts';
import { countsRequest, COUNTED, MOST_LISTED, pagesRequest, triesRequest } from './request.ts';

/** A word in Latin letters. */
const LATIN = /[a-z]{3}/iu;

/** The list that was asked for last. */
interface Held {
  number: number;
  query: Query;
  filters: Filters;
  /** How many pages can be listed. */
  count: number;
  /** Pages by their place in the list, in the order of years. */
  byYear: ListedPage[];
  /** What is shown of each page that was listed, by its number. */
  details: Detail[];
}

/** Answers the search page from a search server. Every call rejects where the server does not answer. */
export class RemoteDesk implements Pick<Calls, 'find' | 'pages' | 'describe' | 'suggest'> {
  private readonly endpoint: string;
  private readonly synonyms: readonly Synonym[];
  private readonly further: (() => Promise<readonly Synonym[]>) | null;
  private held: Held | null = null;
  private latest = 0;

  /** `endpoint`: the address of the index; synonyms as of `Desk`. */
  constructor(
    endpoint: string,
    synonyms: readonly Synonym[],
    further: (() => Promise<readonly Synonym[]>) | null = null,
  ) {
    this.endpoint = endpoint;
    this.synonyms = synonyms;
    this.further = further;
  }

  async find(typed: string, filters: Filters, most: number): Promise<Listed> {
    this.latest += 1;
    const number = this.latest;
    const further = this.further && LATIN.test(typed) ? await this.further() : [];
    const { query: asked, also } = withSynonyms(parseQuery(typed), [...this.synonyms, ...further]);
    const [answer, counted] = await Promise.all([
      askServer(this.endpoint, pagesRequest(asked, filters, 'year', 0, most)),
      askServer(this.endpoint, countsRequest(asked, filters)),
    ]);
    const read = readPages(answer, asked.must);
    const counts = readCounts(counted, filters);
    const query = withMarks(asked, read);
    const count = Math.min(counts.passing, MOST_LISTED);
    const held: Held = { number, query, filters, count, byYear: [], details: [] };
    held.byYear = keep(held, read);
    if (number === this.latest) this.held = held;
    const heard = read.flatMap(({ listed }) => (listed.match.bySound ? [listed.department.title] : []));
    return {
      ...{ number, query, also, simplified: null, heard: [...new Set(heard)] },
      isWidened: also.length > 0 || heard.length > 0,
      ...{ stages: counts.stages, found: counts.found, choices: counts.choices },
      count,
      ...(counts.passing > MOST_LISTED ? { all: counts.passing, isEstimate: counts.passing > COUNTED } : {}),
      pages: held.byYear.slice(0, most),
    };
  }

  async pages(number: number, from: number, to: number, order: ListOrder | null): Promise<ListedPage[]> {
    const { held } = this;
    if (held?.number !== number) return [];
    // What was fetched with the list itself, or all that is known where nothing more can be had.
    const isKnown = Math.min(to, held.count) <= held.byYear.length;
    if (order === null || (order === 'year' && isKnown)) return held.byYear.slice(from, to);
    const answer = await askServer(this.endpoint, pagesRequest(held.query, held.filters, order, from, to));
    const pages = keep(held, readPages(answer, held.query.must));
    if (order === 'year' && from === held.byYear.length) held.byYear = [...held.byYear, ...pages];
    return pages;
  }

  describe(number: number, at: number): Promise<Detail | null> {
    return Promise.resolve(this.held?.number === number ? (this.held.details[at] ?? null) : null);
  }

  async suggest(typed: string): Promise<Suggestion[]> {
    const { queries, most } = nearQueries(typed);
    const tried = queries.slice(0, MOST_SUGGESTED);
    if (tried.length === 0) return [];
    const answer = await askServer(this.endpoint, triesRequest(tried.map(parseQuery)));
    const counts = readTries(answer, tried.length);
    return tried
      .map((query, at) => ({ query, count: counts[at] ?? 0 }))
      .filter(({ count }) => count > 0)
      .slice(0, most);
  }
}

/** Keeps what is shown of pages, and gives each the number by which it is asked for. */
function keep(held: Held, pages: readonly RemotePage[]): ListedPage[] {
  return pages.map(({ listed, detail }) => ({ ...listed, at: held.details.push(detail) - 1 }));
}

/** The query with what the server marked beside what was asked for, such as Simplified characters for Traditional ones: the page marks it too. */
function withMarks({ must, not }: Query, pages: readonly RemotePage[]): Query {
  const [first, ...others] = must;
  if (!first) return { must, not };
  const known = must.flatMap(textsOf);
  const marks = new Set(pages.flatMap((page) => page.marks).filter(Boolean));
  const further = [...marks].filter((mark) => findAll(mark, known).length === 0);
  return { must: [{ ...first, also: [...first.also, ...further] }, ...others], not };
}
