import { stat } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { toNodeHandler } from 'srvx/node';
import { Problem } from '../src/problem.ts';
import { answerFrom } from './serving/answer.ts';

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
  /** Where the search page asks, if that is not the site itself. */
  searchOrigin?: string | null;
}

/** Listens on one port. Out: false when it is busy; throws a Problem when the address cannot be had. */
function listenOn(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') {
        done(false);
        return;
      }
      fail(new Problem('address-not-free', { host, port, code: error.code ?? error.message }, { cause: error }));
    };
    const onListening = () => {
      server.off('error', onError);
      done(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, host);
  });
}

async function listen(server: Server, { port, host }: ServeOptions): Promise<number> {
  for (let next = port; next <= Math.min(port + PORTS_TRIED, 65535); next += 1) {
    if (await listenOn(server, next, host)) return (server.address() as AddressInfo).port;
  }
  throw new Problem('ports-busy', { port });
}

/**
 * Serves a folder of static files: `index.html` for folders, the site's own 404 page, the next port when one is busy.
 * Throws a Problem when there is no built site in the folder.
 */
export async function serveFolder(folder: string, options: ServeOptions): Promise<RunningServer> {
  const root = resolve(folder);
  const home = await stat(join(root, 'index.html')).catch(() => null);
  if (!home?.isFile()) {
    throw new Problem('site-not-built', {}, { place: { file: folder } });
  }
  // As it stands in an address, where Chinese is encoded.
  const base = new URL(`/${options.base}/`.replace(/\/{2,}/gu, '/'), 'http://localhost').pathname;
  const server = createServer(toNodeHandler(answerFrom(root, base, options.searchOrigin)) as RequestListener);
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
