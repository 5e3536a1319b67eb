import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { HistoryEntry } from '../../src/desk/api.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { canReadScans } from '../../src/readers/index.ts';
import { deskHeaders, refuse } from './answers.ts';
import { icon, moduleFor, styleSheet } from './assets.ts';
import { Desk, Stale } from './desk.ts';
import { holdInbox, prepareFolders, type Folders } from './folders.ts';
import { guard, type Doorkeeper } from './guard.ts';
import type { Checkpoint } from './journal.ts';
import { Looking } from './looking.ts';
import { mountPages } from './pages/index.ts';
import { previewApp } from './preview.ts';
import { Publishing } from './publishing.ts';
import { mountApi, stateOf } from './routes.ts';

/** The only address it listens on: this machine. */
const HOST = '127.0.0.1';

export interface DeskSettings extends Folders {
  /** Pages that are pictures are read of every document. */
  scans?: boolean;
  /** 0 lets the system choose a free one. */
  port: number;
}

export interface RunningDesk {
  /** The address to open, with the token. */
  url: string;
  port: number;
  token: string;
  /** The address of the built portal on this machine, for whoever bears the token. */
  preview: string;
  close(): Promise<void>;
}

/** Opens a desk on its folders. Throws a Problem where they cannot be used or the port is not free. `checkpoint`: tests end the process there. */
export async function startDesk(settings: DeskSettings, locale: Locale, checkpoint?: Checkpoint): Promise<RunningDesk> {
  const folders = await prepareFolders(settings);
  const token = randomBytes(24).toString('base64url');
  const [ports, closing] = [{ desk: 0, preview: 0 }, [] as (() => Promise<void> | void)[]];
  const keeper: Doorkeeper = { token, port: () => ports.desk };
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const previewing = previewApp(folders.out, keeper, () => ports.preview, locale);
    const preview = createAdaptorServer({ fetch: previewing.fetch }) as Server;
    ports.preview = await listen(preview, 0);
    closing.push(() => closeServer(preview));
    // Who asks before all is read waits: the address is known only when the server listens, and whose inbox it is must be known first.
    let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
    const server = createAdaptorServer({ fetch: (request: Request) => answer(request) }) as Server;
    ports.desk = await listen(server, settings.port);
    closing.push(() => closeServer(server));
    const url = `http://${HOST}:${ports.desk}/?token=${token}`;
    closing.push(await holdInbox(folders.inbox, url));
    const desk = new Desk(
      folders,
      locale,
      { scans: settings.scans ?? false, canScan: await canReadScans() },
      checkpoint,
    );
    closing.push(() => desk.close());
    const publishing = new Publishing(desk.context, desk.announcer);
    closing.push(() => publishing.close());
    desk.isPublished = (record) => publishing.isPublished(record);
    desk.wasPublished = (id) => publishing.wasPublished(id);
    await publishing.refresh();
    await desk.open();
    const made = deskApp(desk, publishing, { keeper, preview: `http://${HOST}:${ports.preview}`, locale });
    answer = (request) => made.fetch(request);
    return { url, port: ports.desk, token, preview: `http://${HOST}:${ports.preview}/`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function deskApp(
  desk: Desk,
  publishing: Publishing,
  { keeper, preview, locale }: { keeper: Doorkeeper; preview: string; locale: Locale },
): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(deskHeaders(preview))) context.res.headers.set(name, value);
  });
  app.use(guard(keeper));
  app.get('/app/:path{.+}', async (context) =>
    context.body(await moduleFor(context.req.param('path')), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/styles.css', async (context) =>
    context.body(await styleSheet(), 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  const looking = new Looking(desk);
  mountApi(app, { desk, looking, publishing }, () => `${preview}/`);
  const source = {
    state: () => stateOf(desk, publishing, `${preview}/`),
    changes: () => publishing.changes(),
    looking,
  };
  mountPages(app, source, locale);
  app.get('/favicon.svg', async (context) => context.body(await icon(), 200, { 'content-type': 'image/svg+xml' }));
  app.notFound((context) => refuse(context, new Problem('desk-not-there', {}), locale));
  app.onError((error, context) => {
    if (!(error instanceof Stale)) return refuse(context, error, locale);
    const changes = error.since.map(({ what, by, when }) => ({ what: what as HistoryEntry['what'], by, when }));
    return refuse(context, error, locale, { version: error.version, changes });
  });
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
