import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE_HEADERS } from '../scripts/serving/headers.ts';
import { nginxConfiguration } from '../scripts/serving/nginx.ts';

/** The recipe is tried on nginx itself, where it is installed with its list of types. */
const nginx = spawnSync('nginx', ['-v']).error === undefined;
if (!nginx) console.log('nginx is not installed: its recipe is not tried.');

const PAGE = `<!doctype html><p>${'预算 '.repeat(1000)}</p>`;
const FILES: Record<string, string | Buffer> = {
  'index.html': PAGE,
  '404.html': '<!doctype html><p>没有这一页</p>',
  'index.html.gz': gzipSync(PAGE, { level: 9 }),
  '重庆/财政局/index.html': PAGE,
  'data/budgets.csv': '年度,金额\r\n2026,12.75\r\n',
  'data/budgets.parquet': 'PAR1 0123456789 PAR1',
  'feeds/disclosures.atom': '<feed/>',
  '_astro/page.abc.css': 'p{}',
  _headers: '/*',
  '_redirects.conf': '"~^/old/(?<rest>[A-Za-z0-9._~/-]*)$" /new/$rest;\n/a.json "/b/#tables";\n',
};

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let folder = '';
let port = 0;
let server: ChildProcess | undefined;

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .once('error', fail)
      .end();
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return free;
}

/** The recipe with what an administrator sets, and with files that an ordinary user may write. */
function configuration(): string {
  const own = nginxConfiguration('container')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replaceAll('/srv/mingzhang/dist', join(folder, 'site'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  ${own}
}
`;
}

describe.skipIf(!nginx)('the recipe for nginx', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingzhang-nginx-'));
    for (const [name, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(folder, 'site', name)), { recursive: true });
      await writeFile(join(folder, 'site', name), text);
    }
    // Its workers are another user where root starts it.
    spawnSync('chmod', ['-R', 'a+rX', folder]);
    port = await freePort();
    await writeFile(join(folder, 'nginx.conf'), configuration());
    server = spawn('nginx', ['-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    for (let tries = 0; tries < 200 && (await ask('/').catch(() => null)) === null; tries += 1) await wait(50);
  });

  afterAll(async () => {
    const ended = new Promise((done) => server?.once('exit', done));
    server?.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });

  test('it is taken without a warning', () => {
    const { stderr, status } = spawnSync('nginx', ['-t', '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    // That only root can change the user of the workers is no fault of the recipe.
    expect(stderr.split('\n').filter((line) => line.includes('[warn]') && !line.includes('"user" directive'))).toEqual(
      [],
    );
  });

  test('pages, folders in Chinese and pages that are not there', async () => {
    const page = await ask(encodeURI('/重庆/财政局/'));
    expect([page.status, page.headers['content-type'], page.body.toString()]).toEqual([
      200,
      'text/html; charset=utf-8',
      PAGE,
    ]);
    const folderOnly = await ask(encodeURI('/重庆/财政局'));
    expect([folderOnly.status, folderOnly.headers.location]).toEqual([301, encodeURI('/重庆/财政局/')]);
    const missing = await ask('/none/');
    expect([missing.status, missing.body.toString()]).toEqual([404, FILES['404.html']]);
    expect((await ask('/_headers')).status).toBe(404);
  });

  test.each(['/', '/none/', '/data/budgets.csv', '/_astro/page.abc.css'])(
    '%s is sent with every header',
    async (path) => {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(SITE_HEADERS)) expect(headers[name]).toBe(value);
    },
  );

  test('kinds of files, with their encoding', async () => {
    const types = await Promise.all(
      ['/data/budgets.csv', '/data/budgets.parquet', '/feeds/disclosures.atom'].map(
        async (path) => (await ask(path)).headers['content-type'],
      ),
    );
    expect(types).toEqual([
      'text/csv; charset=utf-8',
      'application/vnd.apache.parquet',
      'application/atom+xml; charset=utf-8',
    ]);
  });

  test('a compressed twin is sent as it is, a range of data uncompressed', async () => {
    const { headers, body } = await ask('/', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(PAGE);
    expect(body.equals(FILES['index.html.gz'] as Buffer)).toBe(true);
    const part = await ask('/data/budgets.parquet', { range: 'bytes=5-8', 'accept-encoding': 'gzip' });
    expect([part.status, part.headers['content-range'], part.body.toString()]).toEqual([206, 'bytes 5-8/20', '0123']);
    expect(part.headers['content-encoding']).toBeUndefined();
  });

  test('addresses that have moved lead on, and nobody writes lines of the answer', async () => {
    const { status, headers } = await ask('/old/2026/?q=1');
    expect([status, headers.location]).toEqual([301, '/new/2026/']);
    expect((await ask('/a.json')).headers.location).toBe('/b/#tables');
    expect((await ask('/old/%0d%0aSet-Cookie:a')).status).toBe(404);
    expect((await ask('/_redirects.conf')).status).toBe(404);
  });

  test('pages are asked for again, styles are kept', async () => {
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/_astro/page.abc.css')).headers['cache-control']).toBe('max-age=31536000');
    const { headers } = await ask('/');
    expect((await ask('/', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
  });
});
