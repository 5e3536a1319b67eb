import { randomUUID } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { startDesk, type RunningDesk } from '../../scripts/desk/server.ts';
import { TOKEN_HEADER } from '../../scripts/desk/guard.ts';
import type { Locale } from '../../src/i18n/index.ts';
import type { Parcel, State } from '../../src/desk/api.ts';
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
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const all = { ...length, ...headers };
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers: all }, (response) => {
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
export async function openDesk(
  base = temporaryFolder(),
  locale: Locale = 'en',
): Promise<RunningDesk & { base: string }> {
  const folders = { content: join(base, 'content'), inbox: join(base, 'inbox'), out: join(base, 'dist') };
  const desk = await startDesk({ ...folders, port: 0 }, locale);
  onTestFinished(() => desk.close());
  return { ...desk, base };
}

/** The header of a program that knows the token. */
export function bearing({ token }: Pick<RunningDesk, 'token'>): Record<string, string> {
  return { [TOKEN_HEADER]: token };
}

/** Sends JSON and reads JSON. Throws with what was answered where it is no success. */
export async function call<T>(
  desk: Pick<RunningDesk, 'port' | 'token'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const headers = { ...bearing(desk), ...(body !== undefined && { 'content-type': 'application/json' }) };
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await ask(desk.port, path, { method, headers, ...text });
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return (answer.text === '' ? null : JSON.parse(answer.text)) as T;
}

/** Drops files as a page does, by their path, and says that it was all. Out: the ids of the parcels. */
export async function drop(
  desk: Pick<RunningDesk, 'port' | 'token'>,
  files: Record<string, string | Uint8Array>,
): Promise<string[]> {
  const batch = randomUUID();
  for (const [path, body] of Object.entries(files)) {
    const address = `/api/drop/${batch}/${path.split('/').map(encodeURIComponent).join('/')}`;
    const { status, text } = await ask(desk.port, address, { method: 'PUT', headers: bearing(desk), body });
    if (status !== 204) throw new Error(`${status} ${text}`);
  }
  return (await call<{ parcels: string[] }>(desk, 'POST', `/api/drop/${batch}/done`)).parcels;
}

/** Waits until nothing is left to read. Out: the parcels in the order in which they came. */
export async function allRead(desk: Pick<RunningDesk, 'port' | 'token'>): Promise<Parcel[]> {
  for (;;) {
    const { parcels } = await call<State>(desk, 'GET', '/api/state');
    if (parcels.every(({ state }) => state !== 'waiting' && state !== 'reading')) return parcels;
    await wait(50);
  }
}

/** The parcel of an office. */
export function ofOffice(parcels: readonly Parcel[], office: string): Parcel {
  const found = parcels.find(({ identity }) => identity?.department.endsWith(office));
  if (!found) throw new Error(`no parcel of ${office}`);
  return found;
}

/** A budget of an invented office; its total is not the sum of its parts where `total` says so. */
export function budget(office: string, { year = 2026, total = '5.00' } = {}): string {
  return `云州市青禾区${office}${year}年部门预算情况说明

本单位管理${office}的工作。

部门支出总表
单位：万元

科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t${total}\t3.00\t2.00
201\t一般公共服务支出\t5.00\t3.00\t2.00
`;
}

/** A budget with a second table, in whose middle the head stands again. */
export const TWO_TABLES = `${budget('财政局')}
部门收入总表
单位：万元

科目编码\t科目名称\t合计
\t合计\t9.00
201\t一般公共服务支出\t4.00
科目编码\t科目名称\t合计
205\t教育支出\t5.00
`;
