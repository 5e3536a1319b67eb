import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Locale } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { deskHeaders, refuse } from './answers.ts';
import { moduleFor, styleSheet } from './assets.ts';
import { holdInbox, prepareFolders, type Folders } from './folders.ts';
import { guard, type Doorkeeper } from './guard.ts';

/** The only address it listens on: this machine. */
const HOST = '127.0.0.1';

export interface DeskSettings extends Folders {
  /** 0 lets the system choose a free one. */
  port: number;
}

export interface RunningDesk {
  /** The address to open, with the token. */
  url: string;
  port: number;
  token: string;
  close(): Promise<void>;
}

/** Opens a desk on its folders. Throws a Problem where they cannot be used or the port is not free. */
export async function startDesk(settings: DeskSettings, locale: Locale): Promise<RunningDesk> {
  const folders = await prepareFolders(settings);
  const token = randomBytes(24).toString('base64url');
  let port = 0;
  const keeper: Doorkeeper = { token, port: () => port };
  const app = deskApp(keeper, locale);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  port = await listen(server, settings.port);
  const url = `http://${HOST}:${port}/?token=${token}`;
  const release = await holdInbox(folders.inbox, url).catch(async (error: unknown) => {
    await closeServer(server);
    throw error;
  });
  return {
    url,
    port,
    token,
    close: async () => {
      await closeServer(server);
      await release();
    },
  };
}

function deskApp(keeper: Doorkeeper, locale: Locale): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(deskHeaders(`http://${HOST}:${keeper.port()}`)))
      context.res.headers.set(name, value);
  });
  app.use(guard(keeper));
  app.get('/app/:path{.+}', async (context) =>
    context.body(await moduleFor(context.req.param('path')), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/styles.css', async (context) =>
    context.body(await styleSheet(), 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.notFound((context) => refuse(context, new Problem('desk-not-there', {}), locale));
  app.onError((error, context) => refuse(context, error, locale));
  return app;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      fail(new Problem('address-not-free', { host: HOST, port, code: cause.code ?? cause.message }, { cause })),
    );
    server.listen(port, HOST, () => done((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error ? fail(error) : done()));
    server.closeAllConnections();
  });
}
