/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 8_000;

/** What a search server answers, as far as it is of one piece. */
export interface Answer {
  hits: unknown[];
  aggregations: Record<string, unknown>;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Asks a search server. In: the address of its index; the body. Rejects where it does not answer in time, refuses, or answers with a part
 * only: what a part of the index holds must not be taken for all.
 */
export async function askServer(endpoint: string, body: object): Promise<Answer> {
  const response = await fetch(`${endpoint}/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`The search server answers ${response.status}.`);
  return readAnswer(await response.json());
}

function readAnswer(answer: unknown): Answer {
  if (!isObject(answer) || !isObject(answer['hits']) || !Array.isArray(answer['hits']['hits']))
    throw new Error('What the search server answers is no result.');
  const shards = answer['_shards'];
  if (answer['timed_out'] !== false || !isObject(shards) || shards['failed'] !== 0)
    throw new Error('The search server answers for a part of its index only.');
  const aggregations = answer['aggregations'];
  return { hits: answer['hits']['hits'] as unknown[], aggregations: isObject(aggregations) ? aggregations : {} };
}
