import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type RunningServer } from '../scripts/serve-folder.ts';

let folder = '';
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-serve-'));
  await mkdir(join(folder, 'site/years'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), 'home');
  await writeFile(join(folder, 'site/404.html'), 'missing');
  await writeFile(join(folder, 'site/years/index.html'), 'years');
  await writeFile(join(folder, 'site/data.wasm'), 'wasm');
  server = await serveFolder(join(folder, 'site'), { port: 0, host: '127.0.0.1', base: '/deep' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test.for([
  ['', 200, 'home', 'text/html; charset=utf-8'],
  ['years/', 200, 'years', 'text/html; charset=utf-8'],
  ['data.wasm', 200, 'wasm', 'application/wasm'],
  ['nowhere/', 404, 'missing', 'text/html; charset=utf-8'],
  ['index.html/', 404, 'missing', 'text/html; charset=utf-8'],
  ['%2e%2e/secret.txt', 404, 'missing', 'text/html; charset=utf-8'],
  ['..%2fsecret.txt', 404, 'missing', 'text/html; charset=utf-8'],
  ['%', 404, 'missing', 'text/html; charset=utf-8'],
] as const)('"%s" gives %i %s', async ([path, status, body, type]) => {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(body);
  expect(response.headers.get('content-type')).toBe(type);
});

test('folders end with a slash, and the base does too', async () => {
  const folderAnswer = await fetch(`${server.url}years?a=1`, { redirect: 'manual' });
  expect([folderAnswer.status, folderAnswer.headers.get('location')]).toEqual([301, '/deep/years/?a=1']);
  const baseAnswer = await fetch(server.url.slice(0, -1), { redirect: 'manual' });
  expect([baseAnswer.status, baseAnswer.headers.get('location')]).toEqual([301, '/deep/']);
});

test('nothing is served outside the base, and only read', async () => {
  expect((await fetch(new URL('/years/', server.url))).status).toBe(404);
  expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
  const head = await fetch(server.url, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('a busy port leads to the next one', async () => {
  const second = await serveFolder(join(folder, 'site'), { port: server.port, host: '127.0.0.1', base: '/' });
  try {
    expect(second.port).toBeGreaterThan(server.port);
    expect(await (await fetch(second.url)).text()).toBe('home');
  } finally {
    await second.close();
  }
});

test('a folder without a site is refused with what to do', async () => {
  await expect(serveFolder(folder, { port: 0, host: '127.0.0.1', base: '/' })).rejects.toThrow(/no built site/);
});
