import { analyse, type Analysis, type Token } from './analysis.ts';

/** What `_search` of OpenSearch answers, as its documentation says, over a list of records: as much of it as the search page asks for. */

export type Json = Record<string, unknown>;
type Range = [start: number, end: number];

/** An index: its definition and records. */
export interface Index {
  analysis: Analysis;
  properties: Record<string, Json>;
  records: readonly Json[];
}

/** How well a record answers a query, and where; `null` where it does not. */
interface Match {
  score: number;
  /** By field and place among its values. */
  ranges: Map<string, Range[]>;
}

const tokens = new WeakMap<object, Map<string, Token[][]>>();

function valuesOf(record: Json, field: string): unknown[] {
  const value = record[field];
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The indexed tokens of each value of a field, made once. */
function tokensOf({ analysis, properties }: Index, record: Json, field: string): Token[][] {
  const known = tokens.get(record) ?? new Map<string, Token[][]>();
  tokens.set(record, known);
  const made =
    known.get(field) ??
    valuesOf(record, field).map((value) => analyse(analysis, String(properties[field]?.['analyzer']), String(value)));
  known.set(field, made);
  return made;
}

function phraseIn(index: Index, record: Json, field: string, asked: readonly Token[]): [value: number, range: Range][] {
  return tokensOf(index, record, field).flatMap((all, value) => {
    const at = (position: number, token: string) => all.find((one) => one.position === position && one.token === token);
    return all.flatMap(({ position, token }): [number, Range][] => {
      if (token !== asked[0]?.token) return [];
      const found = asked.map((one, step) => at(position + step, one.token));
      const [first, last] = [found[0], found.at(-1)];
      return first && last && !found.includes(undefined) ? [[value, [first.start, last.end]]] : [];
    });
  });
}

function onlyEntry(value: unknown): [string, unknown] {
  const entries = Object.entries(value as Json);
  if (entries.length !== 1 || !entries[0]) throw new SyntaxError(`One entry is expected: ${JSON.stringify(value)}`);
  return entries[0];
}

function requireField({ properties }: Index, field: string, types: readonly string[]): void {
  const found = properties[field];
  if (!found || !types.includes(String(found['type'])) || found['index'] === false)
    throw new SyntaxError(`The field ${field} cannot be searched so.`);
}

function matchPhrase(index: Index, record: Json, body: unknown): Match | null {
  const [field, given] = onlyEntry(body);
  requireField(index, field, ['text']);
  const { query, boost = 1, ...rest } = given as { query: string; boost?: number };
  if (Object.keys(rest).length > 0) throw new SyntaxError(`Unknown: ${Object.keys(rest).join()}`);
  const asked = analyse(index.analysis, String(index.properties[field]?.['search_analyzer']), query);
  if (asked.length === 0) return null;
  const found = phraseIn(index, record, field, asked);
  if (found.length === 0) return null;
  const ranges = new Map<string, Range[]>();
  for (const [value, range] of found) {
    const key = `${field} ${value}`;
    ranges.set(key, [...(ranges.get(key) ?? []), range]);
  }
  return { score: boost * found.length, ranges };
}

function exact(
  index: Index,
  record: Json,
  body: unknown,
  isIt: (value: unknown, wanted: unknown) => boolean,
): Match | null {
  const [field, wanted] = onlyEntry(body);
  requireField(index, field, ['keyword', 'short', 'long']);
  return valuesOf(record, field).some((value) => isIt(value, wanted)) ? { score: 1, ranges: new Map() } : null;
}

function joined(matches: readonly Match[], score: number): Match {
  const ranges = new Map<string, Range[]>();
  for (const match of matches)
    for (const [key, found] of match.ranges) ranges.set(key, [...(ranges.get(key) ?? []), ...found]);
  return { score, ranges };
}

function bool(index: Index, record: Json, body: Json): Match | null {
  const { must = [], must_not: not = [], filter = [], ...rest } = body as Record<string, unknown[]>;
  if (Object.keys(rest).length > 0) throw new SyntaxError(`Unknown: ${Object.keys(rest).join()}`);
  if (not.some((one) => matches(index, record, one))) return null;
  if (!filter.every((one) => matches(index, record, one))) return null;
  const found = must.map((one) => matches(index, record, one));
  if (found.includes(null)) return null;
  const all = found.filter((one) => one !== null);
  return joined(
    all,
    all.reduce((sum, { score }) => sum + score, 0),
  );
}

/** Whether and how a record answers a query. Throws for what is no query. */
export function matches(index: Index, record: Json, query: unknown): Match | null {
  const [kind, body] = onlyEntry(query);
  switch (kind) {
    case 'match_phrase':
      return matchPhrase(index, record, body);
    case 'term':
      return exact(index, record, body, (value, wanted) => value === wanted);
    case 'prefix':
      return exact(index, record, body, (value, wanted) => String(value).startsWith(String(wanted)));
    case 'bool':
      return bool(index, record, body as Json);
    case 'dis_max': {
      const { queries, tie_breaker: tie } = body as { queries: unknown[]; tie_breaker: number };
      const found = queries.map((one) => matches(index, record, one)).filter((one) => one !== null);
      const scores = found.map(({ score }) => score);
      const best = Math.max(...scores);
      return found.length === 0 ? null : joined(found, best + tie * (scores.reduce((sum, one) => sum + one, 0) - best));
    }
    default:
      throw new SyntaxError(`There is no query ${kind}.`);
  }
}

/** The texts of a field with what was found between marks, overlapping pieces one behind the other, as the unified highlighter has them. */
export function highlighted(record: Json, { ranges }: Match, field: string, tags: [string, string]): string[] {
  return valuesOf(record, field).flatMap((value, at) => {
    const found = ranges.get(`${field} ${at}`)?.toSorted(([a], [b]) => a - b);
    if (!found) return [];
    const text = String(value);
    let [marked, from] = ['', 0];
    for (const [start, end] of found) {
      if (start > from) marked += text.slice(from, start);
      if (end > from) marked += tags[0] + text.slice(Math.max(from, start), end) + tags[1];
      from = Math.max(from, end);
    }
    return [marked + text.slice(from)];
  });
}
