import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { highlighted, matches, type Index, type Json } from './evaluate.ts';

/** A search server in this process: `POST /<index>/_search` over exported records. What it does not know it refuses, as OpenSearch does. */

interface Found {
  record: Json;
  match: NonNullable<ReturnType<typeof matches>>;
}

function find(index: Index, records: readonly Json[], query: unknown): Found[] {
  return records.flatMap((record) => {
    const match = query === undefined ? { score: 1, ranges: new Map() } : matches(index, record, query);
    return match ? [{ record, match }] : [];
  });
}

function only(body: Json, known: readonly string[]): void {
  const others = Object.keys(body).filter((name) => !known.includes(name));
  if (others.length > 0) throw new SyntaxError(`Unknown: ${others.join()}`);
}

function compare(a: Found, b: Found, sort: readonly Json[]): number {
  for (const one of sort) {
    const [field, order] = Object.entries(one)[0] ?? ['', ''];
    const value = ({ record, match }: Found) => (field === '_score' ? match.score : (record[field] as string | number));
    const [x, y] = [value(a), value(b)];
    if (x !== y) return (x < y ? -1 : 1) * (order === 'desc' ? -1 : 1);
  }
  return 0;
}

function sourceOf(record: Json, fields: unknown): Json {
  return Object.fromEntries(Object.entries(record).filter(([name]) => (fields as string[]).includes(name)));
}

function innerHits(group: readonly Found[], body: Json): Json {
  only(body, ['name', 'size', 'sort', '_source', 'highlight']);
  const {
    pre_tags: [pre],
    post_tags: [post],
    fields,
  } = body['highlight'] as Json & { pre_tags: string[]; post_tags: string[]; fields: Json };
  const hits = group
    .toSorted((a, b) => compare(a, b, body['sort'] as Json[]))
    .slice(0, body['size'] as number)
    .map(({ record, match }) => {
      const parts = Object.keys(fields).map((field) => [
        field,
        highlighted(record, match, field, [pre ?? '', post ?? '']),
      ]);
      const highlight = Object.fromEntries(parts.filter(([, found]) => found?.length !== 0));
      return { _score: match.score, _source: sourceOf(record, body['_source']), highlight };
    });
  return { [String(body['name'])]: { hits: { total: { value: group.length, relation: 'eq' }, hits } } };
}

function collapsed(found: readonly Found[], body: Json): Json[] {
  const { field, inner_hits: inner } = body['collapse'] as { field: string; inner_hits: Json };
  const sorted = found.toSorted((a, b) => compare(a, b, body['sort'] as Json[]));
  const groups = [...Map.groupBy(sorted, ({ record }) => record[field])];
  const from = body['from'] as number;
  return groups.slice(from, from + (body['size'] as number)).map(([, group]) => ({
    _source: sourceOf(group[0]?.record ?? {}, body['_source']),
    inner_hits: innerHits(group, inner),
  }));
}

function aggregate(index: Index, records: readonly Json[], aggregations: Json): Json {
  return Object.fromEntries(
    Object.entries(aggregations).map(([name, given]) => [name, aggregateOne(index, records, given as Json)]),
  );
}

function aggregateOne(index: Index, records: readonly Json[], { aggs = {}, ...body }: Json): Json {
  const below = (some: readonly Json[]) => ({ doc_count: some.length, ...aggregate(index, some, aggs as Json) });
  const [kind, given] = Object.entries(body)[0] as [string, Json];
  const at = (field: string) => {
    if (index.properties[field]?.['doc_values'] === false) throw new SyntaxError(`${field} has no doc values.`);
    return (record: Json) => record[field];
  };
  if (kind === 'cardinality') return { value: new Set(records.map(at(given['field'] as string))).size };
  if (kind === 'filter') return below(find(index, records, given).map(({ record }) => record));
  if (kind === 'filters') {
    const filters = Object.entries(given['filters'] as Json);
    const buckets = filters.map(([name, query]) => [
      name,
      below(find(index, records, query).map(({ record }) => record)),
    ]);
    return { buckets: Object.fromEntries(buckets) };
  }
  if (kind !== 'terms') throw new SyntaxError(`There is no aggregation ${kind}.`);
  const groups = [...Map.groupBy(records, at(given['field'] as string))];
  return {
    buckets: groups
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, given['size'] as number)
      .map(([key, group]) => ({ key, ...below(group) })),
  };
}

/** What the server answers to the body of a search. Throws for what is none. */
export function answerSearch(index: Index, body: Json): Json {
  only(body, ['from', 'size', 'timeout', 'track_total_hits', 'query', 'collapse', 'sort', '_source', 'aggs']);
  if (((body['from'] as number | undefined) ?? 0) + (body['size'] as number) > 10_000)
    throw new SyntaxError('Result window is too large.');
  const found = find(index, index.records, body['query']);
  const records = found.map(({ record }) => record);
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { max_score: null, hits: body['collapse'] === undefined ? [] : collapsed(found, body) },
    ...(body['aggs'] === undefined ? {} : { aggregations: aggregate(index, records, body['aggs'] as Json) }),
  };
}

/** How a running server answers from now on: as it should, or with a text as it stands. */
export interface RunningServer {
  endpoint: string;
  /** The bodies that were asked. */
  asked: Json[];
  answerWith(text: string | null, status?: number): void;
  close(): Promise<void>;
}

/** Starts it on 127.0.0.1. */
export async function startServer(index: Index): Promise<RunningServer> {
  const asked: Json[] = [];
  let instead: { text: string; status: number } | null = null;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const send = (status: number, text: string) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(text);
      if (instead) {
        send(instead.status, instead.text);
        return;
      }
      if (request.method !== 'POST' || request.url !== '/mingzhang/_search') {
        send(405, '{}');
        return;
      }
      try {
        const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json;
        asked.push(body);
        send(200, JSON.stringify(answerSearch(index, body)));
      } catch (error) {
        send(400, JSON.stringify({ error: String(error), status: 400 }));
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mingzhang`,
    asked,
    answerWith: (text, status = 200) => {
      instead = text === null ? null : { text, status };
    },
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}
