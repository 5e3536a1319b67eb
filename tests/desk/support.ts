import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startDesk, type RunningDesk } from '../../scripts/desk/server.ts';
import { TOKEN_HEADER } from '../../scripts/desk/guard.ts';
import { temporaryFolder } from '../helpers/folders.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends a request as it is written, which `fetch` would not do: any path, any Host, any header. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }),
      );
      response.on('error', fail);
    });
    request.on('error', fail);
    request.end(body);
  });
}

/** A desk on empty folders that ends with the test. */
export async function openDesk(base = temporaryFolder()): Promise<RunningDesk & { base: string }> {
  const folders = { content: join(base, 'content'), inbox: join(base, 'inbox'), out: join(base, 'dist') };
  const desk = await startDesk({ ...folders, port: 0 }, 'en');
  onTestFinished(() => desk.close());
  return { ...desk, base };
}

/** The header of a program that knows the token. */
export function bearing({ token }: Pick<RunningDesk, 'token'>): Record<string, string> {
  return { [TOKEN_HEADER]: token };
}
