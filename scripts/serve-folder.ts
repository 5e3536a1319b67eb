import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { Problem } from '../src/problem.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const PORTS_TRIED = 50;

export interface RunningServer {
  /** The address of the home page, with the base and a slash at its end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** First port to try; 0 lets the system choose. */
  port: number;
  host: string;
  /** Path the site was built for; nothing is served outside it. */
  base: string;
}

function normalBase(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : null;
  } catch {
    return null;
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, status: number, path: string): void {
  response.writeHead(status, {
    'content-type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Where a request leads: a file, another address (folders end with a slash), or nothing. */
async function resolveRequest(
  root: string,
  base: string,
  url: string,
): Promise<{ file: string } | { redirect: string } | null> {
  const { pathname, search } = new URL(url, 'http://localhost');
  if (`${pathname}/` === base) return { redirect: base + search };
  if (!pathname.startsWith(base)) return null;
  let relative: string;
  try {
    relative = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return null;
  }
  const path = resolve(root, relative);
  if ((path !== root && !path.startsWith(root + sep)) || relative.includes('\0')) return null;
  const kind = await kindOf(path);
  if (kind === 'file') return pathname.endsWith('/') ? null : { file: path };
  if (kind !== 'folder') return null;
  const index = join(path, 'index.html');
  if ((await kindOf(index)) !== 'file') return null;
  return pathname.endsWith('/') ? { file: index } : { redirect: `${pathname}/${search}` };
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await resolveRequest(root, base, request.url ?? '/').catch(() => null);
  if (found && 'redirect' in found) {
    response.writeHead(301, { location: found.redirect }).end();
    return;
  }
  if (found) {
    sendFile(request, response, 200, found.file);
    return;
  }
  const missing = join(root, '404.html');
  if ((await kindOf(missing)) === 'file') sendFile(request, response, 404, missing);
  else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

async function listen(server: Server, { port, host }: ServeOptions): Promise<number> {
  for (let next = port; next <= Math.min(port + PORTS_TRIED, 65535); next += 1) {
    const busy = await new Promise<boolean>((done, fail) => {
      const onError = (error: NodeJS.ErrnoException) => {
        server.off('listening', onListening);
        if (error.code === 'EADDRINUSE') done(true);
        else
          fail(
            new Problem(`Cannot listen on ${host}:${next} (${error.code}).`, {
              hint: 'Choose another --port or --host.',
              cause: error,
            }),
          );
      };
      const onListening = () => {
        server.off('error', onError);
        done(false);
      };
      server.once('error', onError);
      server.once('listening', onListening);
      server.listen(next, host);
    });
    if (!busy) return (server.address() as AddressInfo).port;
  }
  throw new Problem(`The ports from ${port} on are all busy.`, { hint: 'Choose another with --port.' });
}

/**
 * Serves a folder of static files: `index.html` for folders, the site's own 404 page, the next port when one is busy.
 * Throws a Problem when there is no built site in the folder.
 */
export async function serveFolder(folder: string, options: ServeOptions): Promise<RunningServer> {
  const root = resolve(folder);
  if ((await kindOf(join(root, 'index.html'))) !== 'file') {
    throw new Problem('There is no built site.', {
      place: { file: folder },
      hint: 'Build it first with npx astro build.',
    });
  }
  const base = normalBase(options.base);
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => response.destroy());
  });
  const port = await listen(server, options);
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}${base}`,
    port,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}
