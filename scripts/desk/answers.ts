import { basename } from 'node:path';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ApiError, Refusal } from '../../src/desk/api.ts';
import { problemText, type Locale } from '../../src/i18n/index.ts';
import { Problem, type ProblemId } from '../../src/problem.ts';
import { complain, describeFailure, EXIT } from '../command-line/index.ts';

/** What a refusal is to a browser; everything else that a person can mend is 422. */
const STATUS: Partial<Record<ProblemId, ContentfulStatusCode>> = {
  'desk-not-allowed': 403,
  'desk-not-there': 404,
  'desk-path-outside': 400,
  'desk-request-wrong': 400,
  'desk-request-too-large': 413,
  'file-too-long': 413,
  'desk-stale': 409,
  'desk-changed-by-hand': 409,
  'desk-busy': 409,
  'file-changed-meanwhile': 409,
};

/** What the desk sends with every answer of its own: nothing of others is loaded, nothing is kept, nobody frames it. `preview`: the origin of the built portal. */
export function deskHeaders(preview: string): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'frame-src': `'self' ${preview}`,
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map((directive) => directive.join(' '))
      .join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** A failure as pages show it: one sentence with what to do. A defect is told on the terminal as well. */
export function toldOf(error: unknown, locale: Locale): ApiError {
  if (error instanceof Problem) {
    // Folders of this machine say nothing to a person at the desk.
    const { file, ...inside } = error.place;
    const place = file === undefined ? inside : { ...inside, file: basename(file) };
    return { sentence: problemText(locale, error, place), id: error.id, place };
  }
  const { text, code } = describeFailure(error, locale);
  if (code !== EXIT.io) complain(text);
  return { sentence: text.split('\n')[0] ?? text, id: code === EXIT.io ? 'system' : 'defect', place: {} };
}

/** Answers a request that was refused or went wrong. */
export function refuse(context: Context, error: unknown, locale: Locale, more: Omit<Refusal, 'error'> = {}): Response {
  const status = error instanceof Problem ? statusOf(error) : 500;
  const body: Refusal = { error: toldOf(error, locale), ...more };
  if (!context.req.path.startsWith('/api/')) return context.text(`${body.error.sentence}\n`, status);
  return context.json(body, status);
}

function statusOf({ id }: { id: ProblemId }): ContentfulStatusCode {
  return STATUS[id] ?? 422;
}
