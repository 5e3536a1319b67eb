import { mkdir, mkdtemp, readdir, readlink, rm, utimes, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type RunningServer } from '../scripts/serve-folder.ts';
import { SITE_HEADERS } from '../scripts/serving/headers.ts';

const BIG = '0123456789'.repeat(1000);
const TAR_GZ = gzipSync('an archive');
const FILES: Record<string, string | Uint8Array> = {
  'secret.txt': 'secret',
  'site/index.html': 'home',
  'site/404.html': 'missing',
  'site/years/index.html': 'years',
  'site/地区/index.html': 'region',
  'site/data.wasm': 'wasm',
  'site/ten.txt': '0123456789',
  'site/empty.txt': '',
  'site/table.csv': '年度,金额\r\n',
  'site/table.xlsx': 'PK workbook',
  'site/all.zip': 'PK archive',
  'site/all.tar': 'another archive',
  'site/all.tar.gz': TAR_GZ,
  'site/big.json': BIG,
  'site/big.json.gz': gzipSync(BIG),
  'site/big.json.br': brotliCompressSync(BIG),
  'site/made.css': BIG,
};

let folder = '';
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-serve-'));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await writeFile(join(folder, 'site/huge.bin'), Buffer.alloc(30_000_000, 1));
  await writeFile(join(folder, 'site/long.json'), Buffer.alloc(8_000_000, '1'));
  server = await serveFolder(join(folder, 'site'), { port: 0, host: '127.0.0.1', base: '/deep' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks with the path and headers as they are given: `fetch` would tidy them up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const options = { host: '127.0.0.1', port: server.port, path: `/deep/${path}`, headers, method, agent: false };
    httpRequest(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on('error', fail);
    })
      .on('error', fail)
      .end();
  });
}

const HTML = 'text/html; charset=utf-8';

test.for([
  ['', 200, 'home', HTML],
  ['years/', 200, 'years', HTML],
  [`${encodeURIComponent('地区')}/`, 200, 'region', HTML],
  ['data.wasm', 200, 'wasm', 'application/wasm'],
  ['table.csv', 200, '年度,金额\r\n', 'text/csv; charset=utf-8'],
  ['table.xlsx', 200, 'PK workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['nowhere', 404, 'missing', HTML],
  ['nowhere/', 404, 'missing', HTML],
  ['index.html/', 404, 'missing', HTML],
  ['../secret.txt', 404, 'missing', HTML],
  ['../../secret.txt', 404, 'missing', HTML],
  ['%2e%2e/secret.txt', 404, 'missing', HTML],
  ['..%2fsecret.txt', 404, 'missing', HTML],
  ['years%2f..%2f..%2fsecret.txt', 404, 'missing', HTML],
  ['..%5csecret.txt', 404, 'missing', HTML],
  ['ten%00.txt', 404, 'missing', HTML],
  ['%', 404, 'missing', HTML],
  ['%E0%A4%A', 404, 'missing', HTML],
  ['/years/', 404, 'missing', HTML],
] as const)('"%s" gives %i %s', async ([path, status, body, type]) => {
  const answer = await ask(path);
  expect([answer.status, answer.body.toString(), answer.headers['content-type']]).toEqual([status, body, type]);
  expect(answer.headers).toMatchObject(SITE_HEADERS);
});

test.for([
  ['years?a=1', '/deep/years/?a=1'],
  [encodeURIComponent('地区'), `/deep/${encodeURIComponent('地区')}/`],
])('the folder "%s" ends with a slash', async ([path = '', location]) => {
  const { status, headers } = await ask(path);
  expect([status, headers.location]).toEqual([301, location]);
});

test('the base ends with a slash; nothing is served outside it, and only read', async () => {
  const base = await fetch(server.url.slice(0, -1), { redirect: 'manual' });
  expect([base.status, base.headers.get('location')]).toEqual([301, '/deep/']);
  expect((await fetch(new URL('/years/', server.url))).status).toBe(404);
  expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
});

test('the headers of the site stand in every kind of answer', async () => {
  const answers = [
    await ask('ten.txt', { range: 'bytes=0-0' }),
    await ask('ten.txt', { range: 'bytes=20-' }),
    await ask('ten.txt', { 'if-none-match': '*' }),
    await ask('years'),
    await ask('', {}, 'POST'),
    await ask('ten.txt', {}, 'HEAD'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([206, 416, 304, 301, 405, 200]);
  for (const { headers } of answers) expect(headers).toMatchObject(SITE_HEADERS);
});

describe('a part of a file', () => {
  test.for([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=5-', '56789', 'bytes 5-9/10'],
    ['bytes=-8', '23456789', 'bytes 2-9/10'],
    ['bytes=3-99', '3456789', 'bytes 3-9/10'],
    // The end of an archive is asked for like this; RFC 9110, 14.1.2: all of a file that is shorter.
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('%s', async ([range = '', body, contentRange]) => {
    const answer = await ask('ten.txt', { range });
    expect([answer.status, answer.body.toString(), answer.headers['content-range']]).toEqual([206, body, contentRange]);
    expect(answer.headers['content-length']).toBe(String(body?.length));
  });

  test.for(['bytes=10-', 'bytes=20-30', 'bytes=-0'])('%s lies beyond the end', async (range) => {
    const { status, headers } = await ask('ten.txt', { range });
    expect([status, headers['content-range']]).toEqual([416, 'bytes */10']);
    expect((await ask('empty.txt', { range })).status).toBe(416);
  });

  test.for(['bytes=0-1,4-5', 'bytes=5-2', 'bytes=a-b', 'bytes=-', 'items=0-1'])(
    '%s, which is none or several, gives the whole file',
    async (range) => {
      const { status, body } = await ask('ten.txt', { range });
      expect([status, body.toString()]).toEqual([200, '0123456789']);
    },
  );

  test('is only given of the file that was begun', async () => {
    const modified = (await ask('ten.txt')).headers['last-modified'] ?? '';
    expect((await ask('ten.txt', { range: 'bytes=5-', 'if-range': modified })).status).toBe(206);
    const older = new Date(Date.parse(modified) - 60_000).toUTCString();
    const { status, body } = await ask('ten.txt', { range: 'bytes=5-', 'if-range': older });
    expect([status, body.toString()]).toEqual([200, '0123456789']);
    expect((await ask('ten.txt', { range: 'bytes=5-', 'if-range': '"another"' })).status).toBe(200);
  });

  test('counts in the file itself, though a compressed one lies beside it', async () => {
    const { status, headers, body } = await ask('big.json', { range: 'bytes=9995-', 'accept-encoding': 'gzip, br' });
    expect([status, body.toString()]).toEqual([206, '56789']);
    expect([headers['content-range'], headers['content-encoding']]).toEqual(['bytes 9995-9999/10000', undefined]);
  });
});

describe('compression', () => {
  test.for([
    ['gzip, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ] as const)('%s: what lies beside the file as %s', async ([accepted, encoding, unpack]) => {
    const { headers, body } = await ask('big.json', { 'accept-encoding': accepted });
    const beside = FILES[`site/big.json.${encoding === 'br' ? 'br' : 'gz'}`] ?? '';
    expect([headers['content-encoding'], headers['content-length']]).toEqual([encoding, String(beside.length)]);
    expect(headers['content-type']).toBe('application/json');
    expect(headers.vary?.toLowerCase()).toBe('accept-encoding');
    expect(unpack(body).toString()).toBe(BIG);
  });

  test('none where it is not asked for, and another digest', async () => {
    const plain = await ask('big.json', { 'accept-encoding': 'identity' });
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, BIG]);
    const packed = await ask('big.json', { 'accept-encoding': 'br' });
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
  });

  test('is made where none lies beside the file', async () => {
    const { headers, body } = await ask('made.css', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(BIG);
  });

  test.for(['all.tar.gz', 'all.zip', 'all.tar', 'table.xlsx', 'big.json.gz'])('%s comes as it lies', async (name) => {
    const { headers, body } = await ask(name, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toEqual(Buffer.from(FILES[`site/${name}`] ?? ''));
  });
});

test('a file that has not changed is not sent again', async () => {
  const { etag = '', 'last-modified': modified = '' } = (await ask('ten.txt')).headers;
  for (const headers of [
    { 'if-none-match': etag },
    { 'if-none-match': `"another", ${etag}` },
    { 'if-none-match': '*' },
    { 'if-modified-since': modified },
  ]) {
    const { status, body } = await ask('ten.txt', headers);
    expect([headers, status, body.length]).toEqual([headers, 304, 0]);
  }
  await utimes(join(folder, 'site/ten.txt'), new Date(), new Date('2026-01-01T00:00:00Z'));
  expect((await ask('ten.txt', { 'if-none-match': etag })).status).toBe(200);
});

test.for([
  ['ten.txt', 200, '10'],
  ['nowhere', 404, '7'],
] as const)('HEAD of %s gives %i and its length only', async ([path, status, length]) => {
  const answer = await ask(path, {}, 'HEAD');
  expect([answer.status, answer.headers['content-length'], answer.body.length]).toEqual([status, length, 0]);
});

/** Files of the served folder that this process holds open. */
async function openFiles(): Promise<string[]> {
  const links = (await readdir('/proc/self/fd')).map((name) => readlink(`/proc/self/fd/${name}`).catch(() => ''));
  return (await Promise.all(links)).filter((path) => path.startsWith(folder));
}

test.runIf(process.platform === 'linux')('a download that is broken off leaves no file open', async () => {
  // Broken off at its first bytes, or before any has come.
  const breakOff = (path: string, headers = '', isEarly = false) =>
    new Promise<void>((done, fail) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(`GET /deep/${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`);
        if (isEarly) socket.end(() => socket.destroy());
      });
      socket.once('data', () => socket.destroy());
      socket.once('close', () => done());
      socket.once('error', fail);
    });
  await Promise.all(Array.from({ length: 50 }, () => breakOff('huge.bin')));
  await Promise.all(Array.from({ length: 10 }, () => breakOff('huge.bin', 'Range: bytes=5-\r\n')));
  await Promise.all(Array.from({ length: 10 }, () => breakOff('long.json', 'Accept-Encoding: gzip\r\n')));
  await Promise.all(Array.from({ length: 50 }, () => breakOff('huge.bin', '', true)));
  await expect.poll(openFiles, { timeout: 120_000 }).toEqual([]);
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

test('a folder without a site is refused', async () => {
  await expect(serveFolder(folder, { port: 0, host: '127.0.0.1', base: '/' })).rejects.toMatchObject({
    id: 'site-not-built',
    place: { file: folder },
  });
});
