import type { Refusal } from './api.ts';

/** A request that the desk refused, with its sentence; `status` 409 where another window was faster. */
export class Refused extends Error {
  readonly status: number;
  readonly refusal: Refusal | null;

  constructor(message: string, status: number, refusal: Refusal | null) {
    super(message);
    this.status = status;
    this.refusal = refusal;
  }
}

/** What is said where the desk's program does not answer, and where it says nothing one could understand. */
export interface FaultWords {
  offline: string;
  unknown: string;
}

/** Asks the desk. Out: what it answers as JSON. Throws `Refused` with one sentence for everything else. */
export async function ask<Answer>(words: FaultWords, path: string, body?: unknown, method = 'POST'): Promise<Answer> {
  const options: RequestInit = { method: body === undefined && method === 'POST' ? 'GET' : method };
  if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers = { 'content-type': 'application/json' };
  }
  return readAnswer<Answer>(words, await send(words, path, options));
}

/** Puts the bytes of a file. Throws as `ask` does. */
export async function put(words: FaultWords, path: string, file: Blob): Promise<void> {
  await readAnswer(words, await send(words, path, { method: 'PUT', body: file }));
}

let changing = 0;

/** Is something that changes the desk under way? */
export function isChanging(): boolean {
  return changing > 0;
}

/** Does work during which news of a change are news of its own doing. */
export async function whileChanging<Made>(work: () => Promise<Made>): Promise<Made> {
  changing += 1;
  try {
    return await work();
  } finally {
    changing -= 1;
  }
}

async function send(words: FaultWords, path: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(path, options);
  } catch {
    throw new Refused(words.offline, 0, null);
  }
}

async function readAnswer<Answer>(words: FaultWords, response: Response): Promise<Answer> {
  const text = await response.text();
  const said: unknown = text === '' ? null : parse(text);
  if (response.ok) return said as Answer;
  const refusal = isRefusal(said) ? said : null;
  throw new Refused(refusal?.error.sentence ?? words.unknown, response.status, refusal);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRefusal(said: unknown): said is Refusal {
  return typeof said === 'object' && said !== null && 'error' in said;
}

/** The page as it is now, as a document; nothing in it runs. Throws where the desk does not answer. */
export function fetchPage(words: FaultWords): Promise<Document> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('GET', location.pathname);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const page = request.responseXML;
      if (page && request.status === 200) done(page);
      else fail(new Refused(words.unknown, request.status, null));
    });
    request.addEventListener('error', () => {
      fail(new Refused(words.offline, 0, null));
    });
    request.send();
  });
}
