import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Locale } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { searchEndpoint } from '../../src/search/endpoint.ts';
import { answerFrom } from '../serving/answer.ts';
import { refuse } from './answers.ts';
import { bearsToken, requireHost, type Doorkeeper } from './guard.ts';

/**
 * The built portal as others will see it, for whoever bears the token of the desk: it is not published yet. It has a server of its own, since
 * its addresses begin at the root and its pages must not reach the desk; only the desk may show it in a frame. `port`: where it listens.
 */
export function previewApp(out: string, keeper: Doorkeeper, port: () => number, locale: Locale): Hono {
  const app = new Hono();
  const base = new URL(`/${process.env['MINGZHANG_BASE'] ?? ''}/`.replace(/\/{2,}/gu, '/'), 'http://localhost')
    .pathname;
  const answer = answerFrom(out, base, searchEndpoint()?.origin ?? null);
  app.all('*', async (context) => {
    requireHost(context.req.header('host'), port());
    if (!bearsToken(context, keeper)) throw new Problem('desk-not-allowed', { why: 'token' });
    if (!existsSync(join(out, 'index.html'))) throw new Problem('site-not-built', {});
    const response = await answer(context.req.raw);
    const desk = ['127.0.0.1', 'localhost'].map((name) => `http://${name}:${keeper.port()}`).join(' ');
    const policy = response.headers.get('content-security-policy');
    if (policy !== null)
      response.headers.set(
        'content-security-policy',
        policy.replace(/frame-ancestors [^;]*/u, `frame-ancestors ${desk}`),
      );
    response.headers.delete('x-frame-options');
    return response;
  });
  app.onError((error, context) => refuse(context, error, locale));
  return app;
}
