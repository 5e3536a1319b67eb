import { plainNumber } from '../../records/numbers.ts';
import type { SearchRecord } from '../../records/types.ts';
import { FILTERS, type Filters } from '../facets.ts';
import { textsOf, type Piece, type Query } from '../parse.ts';
import type { ListOrder } from '../desk.ts';

/** What is asked of a search server: bodies of `_search`, in the query language of OpenSearch. Records are those of `search/records`. */

type Body = Record<string, unknown>;

/** Around what was found: no text has these. */
export const [MARK, END_MARK] = ['\ufdd0', '\ufdd1'] as const;
/** The records of a page that are shown of it. */
const INSIDE = 6;
/** A server gives no more than so many results, whatever it is asked. */
export const MOST_LISTED = 10_000;
/** Up to so many pages are counted exactly; a server estimates more. */
export const COUNTED = 40_000;
const CHOICES_LISTED = 200;
/** Time for an answer, as the server keeps it. */
const TIMEOUT = '6s';

/** The field of a record that a filter is about. */
const FIELD: Record<keyof Filters, keyof SearchRecord> = {
  year: 'year',
  region: 'region',
  department: 'department',
  kind: 'kind',
  stage: 'stage',
  zone: 'zone',
};

/** What a value of a filter is called, where that is a field of its own. */
const LABEL: Partial<Record<keyof Filters, keyof SearchRecord>> = {
  region: 'region_line',
  department: 'department_title',
};

const SHOWN: readonly (keyof SearchRecord)[] = [
  ...(['format', 'page', 'zone', 'year', 'stage', 'region', 'region_name', 'region_line', 'department'] as const),
  ...([
    'department_name',
    'department_title',
    'kind',
    'anchor',
    'title',
    'sounds',
    'figures',
    'answers',
    'open',
  ] as const),
];

function phrase(field: keyof SearchRecord, query: string, boost: number): Body {
  return { match_phrase: { [field]: { query, boost } } };
}

/** The ways in which a record answers a part of a query; the best counts. */
function pieceQuery(piece: Piece): Body {
  const { text, amount } = piece;
  const number = plainNumber(text);
  const queries = [
    ...textsOf(piece).flatMap((one) => [
      phrase('title', one, 4),
      phrase('labels', one, 4),
      phrase('text', one, 1),
      phrase('cells', one, 1),
      phrase('context', one, 0.5),
    ]),
    ...(number === null ? [] : [{ term: { numbers: number } }]),
    ...(amount === null ? [] : [{ term: { fen: Math.abs(amount) } }]),
    ...(/^[a-z0-9]{4,}$/u.test(text) ? [{ prefix: { code: text } }] : []),
    ...(/^[a-z]{2,}$/u.test(text) ? [{ prefix: { sounds: text } }] : []),
  ];
  return { dis_max: { queries, tie_breaker: 0.1 } };
}

function chosen(filters: Filters, names: readonly (keyof Filters)[]): Body[] {
  return names
    .filter((name) => filters[name] !== '')
    .map((name) => ({ term: { [FIELD[name]]: name === 'year' ? Number(filters[name]) : filters[name] } }));
}

function queryOf({ must, not }: Query, filter: readonly Body[]): Body {
  return { bool: { must: must.map(pieceQuery), must_not: not.map(pieceQuery), filter } };
}

const PAGES = { pages: { cardinality: { field: 'page', precision_threshold: COUNTED } } };
const ORDERS: Record<ListOrder, Body[]> = {
  year: [{ year: 'desc' }, { stage: 'asc' }, { _score: 'desc' }, { page: 'asc' }],
  rank: [{ _score: 'desc' }, { year: 'desc' }, { stage: 'asc' }, { page: 'asc' }],
};

/** Pages that pass the filters, each with the records of it that fit best. */
export function pagesRequest(query: Query, filters: Filters, order: ListOrder, from: number, to: number): Body {
  const highlight = {
    pre_tags: [MARK],
    post_tags: [END_MARK],
    fields: { title: { number_of_fragments: 0 }, text: { number_of_fragments: 1, fragment_size: 100 } },
  };
  return {
    from,
    size: Math.max(0, Math.min(to, MOST_LISTED) - from),
    timeout: TIMEOUT,
    track_total_hits: false,
    query: queryOf(query, chosen(filters, FILTERS)),
    collapse: {
      field: 'page',
      inner_hits: { name: 'records', size: INSIDE, sort: [{ _score: 'desc' }], _source: SHOWN, highlight },
    },
    sort: ORDERS[order],
    _source: ['page'],
  };
}

/** How many pages there are: all, those that pass the filters, and those that each value of a filter would leave beside the others. */
export function countsRequest(query: Query, filters: Filters): Body {
  const facets = FILTERS.map((name) => {
    const label = LABEL[name];
    const labels = label === undefined ? {} : { label: { terms: { field: label, size: 1 } } };
    const others = FILTERS.filter((other) => other !== name);
    const values = { terms: { field: FIELD[name], size: CHOICES_LISTED }, aggs: { ...PAGES, ...labels } };
    return [name, { filter: { bool: { filter: chosen(filters, others) } }, aggs: { values } }];
  });
  const stages = { terms: { field: 'stage', size: 2 }, aggs: PAGES };
  return {
    size: 0,
    timeout: TIMEOUT,
    track_total_hits: false,
    query: queryOf(query, []),
    aggs: {
      ...PAGES,
      passing: { filter: { bool: { filter: chosen(filters, FILTERS) } }, aggs: { ...PAGES, stages } },
      ...Object.fromEntries(facets),
    },
  };
}

/** How many pages each of some queries finds. */
export function triesRequest(queries: readonly Query[]): Body {
  const filters = Object.fromEntries(queries.map((query, at) => [String(at), queryOf(query, [])]));
  return {
    size: 0,
    timeout: TIMEOUT,
    track_total_hits: false,
    aggs: { tries: { filters: { filters }, aggs: PAGES } },
  };
}
