import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { listDisclosures } from '../../src/content/index.ts';
import type { RemoveAnswer, State } from '../../src/desk/api.ts';
import { Problem } from '../../src/problem.ts';
import type { Desk } from './desk.ts';
import type { Looking } from './looking.ts';
import type { Publishing } from './publishing.ts';
import { bodyOf, REQUESTS } from './requests.ts';

/** A page that hears nothing for so long may think that the desk is gone. */
const BEAT = 20_000;

/** Everything at once, as a page needs it that opens. */
export async function stateOf(desk: Desk, publishing: Publishing, preview: string): Promise<State> {
  const { folders } = desk.context;
  const keys = await listDisclosures(folders.content);
  return {
    version: desk.version,
    parcels: desk.parcels(),
    removed: await desk.removed(),
    stored: await desk.stored(),
    queue: desk.queue(),
    content: {
      disclosures: keys.length,
      departments: new Set(keys.map(({ region, department }) => `${region}/${department}`)).size,
      folder: folders.content,
    },
    inbox: folders.inbox,
    publish: await publishing.shown(preview),
  };
}

/** The API that `src/desk/api.ts` describes. */
export function mountApi(
  app: Hono,
  { desk, looking, publishing }: { desk: Desk; looking: Looking; publishing: Publishing },
  preview: () => string,
): void {
  app.get('/api/state', async (context) => context.json(await stateOf(desk, publishing, preview())));
  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      const stop = desk.announcer.listen((event, data) => void stream.writeSSE({ event, data: JSON.stringify(data) }));
      stream.onAbort(stop);
      await stream.writeSSE({ event: 'progress', data: JSON.stringify(desk.queue()) });
      while (!stream.aborted && !stream.closed) {
        // Waiting for the next beat keeps no desk from ending.
        await wait(BEAT, undefined, { ref: false });
        await stream.writeSSE({ event: 'beat', data: '' });
      }
      stop();
    }),
  );
  mountDrops(app, desk);
  mountParcels(app, desk, looking, publishing);
  mountPublishing(app, publishing);
}

function mountDrops(app: Hono, desk: Desk): void {
  app.put('/api/drop/:batch/*', async (context) => {
    // As it stands in the address: a slash that is encoded is no slash.
    const [, path = ''] = /^\/api\/drop\/[^/]*\/(.*)$/u.exec(new URL(context.req.url).pathname) ?? [];
    await desk.receive(
      context.req.param('batch'),
      decodePath(path),
      context.req.raw.body as Parameters<Desk['receive']>[2],
    );
    return context.body(null, 204);
  });
  app.post('/api/drop/:batch/done', async (context) => {
    const ids = await desk.finish(context.req.param('batch'));
    return context.json({ parcels: ids });
  });
}

/** The path of a dropped file, decoded part by part. Throws a Problem for one that cannot be. */
function decodePath(path: string): string {
  try {
    return path
      .split('/')
      .map((part) => {
        const decoded = decodeURIComponent(part);
        // Parted by what was no slash in the address: it leads elsewhere on some system.
        return decoded.includes('/') ? '..' : decoded;
      })
      .join('/');
  } catch {
    throw new Problem('desk-path-outside', {});
  }
}

function mountParcels(app: Hono, desk: Desk, looking: Looking, publishing: Publishing): void {
  app.get('/api/parcel/:id', async (context) => context.json(await looking.fresh(context.req.param('id'))));
  app.post('/api/parcel/:id/decisions', async (context) => {
    const asked = await bodyOf(context, REQUESTS.decision);
    const answer = await desk.decide(context.req.param('id'), asked);
    if (asked.dry !== true) await publishing.refresh();
    return context.json(answer);
  });
  app.post('/api/parcel/:id/undo', async (context) => {
    const { version } = await bodyOf(context, REQUESTS.undo);
    const parcel = await desk.undo(context.req.param('id'), version);
    await publishing.refresh();
    return context.json(parcel);
  });
  app.post('/api/parcel/:id/read', async (context) => {
    const { version } = await bodyOf(context, REQUESTS.readAgain);
    await desk.readAgain(context.req.param('id'), version);
    return context.body(null, 204);
  });
  app.post('/api/parcel/:id/accept', async (context) => {
    const asked = await bodyOf(context, REQUESTS.accept);
    const answer = await desk.accept([{ id: context.req.param('id'), ...asked }]);
    await publishing.refresh();
    return context.json(answer);
  });
  app.post('/api/parcels/accept', async (context) => {
    const { parcels, as } = await bodyOf(context, REQUESTS.acceptMany);
    const answer = await desk.accept(parcels.map((one) => ({ ...one, as })));
    await publishing.refresh();
    return context.json(answer);
  });
  app.post('/api/stored/open', async (context) =>
    context.json(await desk.openStored((await bodyOf(context, REQUESTS.openStored)).id)),
  );
  app.post('/api/parcels/join', async (context) => context.json(await desk.join(await bodyOf(context, REQUESTS.join))));
  app.post('/api/parcels/split', async (context) =>
    context.json(await desk.split(await bodyOf(context, REQUESTS.split))),
  );
  app.delete('/api/parcel/:id', async (context) => {
    const { version, by } = await bodyOf(context, REQUESTS.remove);
    const problems = await desk.remove(context.req.param('id'), version, by);
    await publishing.refresh();
    return context.json({ problems } satisfies RemoveAnswer);
  });
  app.post('/api/removed/:id/restore', async (context) => context.json(await desk.restore(context.req.param('id'))));
}

function mountPublishing(app: Hono, publishing: Publishing): void {
  app.get('/api/publish/changes', async (context) => context.json(await publishing.changes()));
  app.post('/api/publish/check', (context) => context.json(publishing.check()));
  app.post('/api/publish/build', (context) => context.json(publishing.build()));
  app.post('/api/publish/export', async (context) =>
    context.json(await publishing.export(await bodyOf(context, REQUESTS.export))),
  );
  app.get('/api/publish/site.zip', async (context) => {
    const path = await publishing.zipFile();
    if (path === null) throw new Problem('desk-not-there', {});
    const headers = { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="site.zip"' };
    return context.body(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, 200, headers);
  });
}
