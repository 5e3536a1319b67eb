import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Desk } from '../../scripts/desk/desk.ts';
import { prepareFolders } from '../../scripts/desk/folders.ts';
import { Looking } from '../../scripts/desk/looking.ts';
import { parcelPage } from '../../scripts/desk/pages/parcel.ts';
import type { State } from '../../src/desk/api.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { budget } from './support.ts';

const PICTURE = readFileSync(join(import.meta.dirname, '../fixtures/pdf/picture-page.pdf'));

/** A desk with a text and a page that is a picture, which are one disclosure, and what its reader was asked. */
async function deskWith({ scans, said }: { scans: boolean; said: string }) {
  const base = temporaryFolder();
  const folders = { content: join(base, 'content'), inbox: join(base, 'inbox'), out: join(base, 'dist') };
  const desk = new Desk(await prepareFolders(folders), 'zh-CN', { scans, canScan: false });
  onTestFinished(() => desk.close());
  // As where the engine is not installed, whether it is here or not.
  const { reading } = desk.context;
  const plain = reading.read.bind(reading);
  const read = vi
    .spyOn(reading, 'read')
    .mockImplementation((bytes, name, decisions) => plain(bytes, name, decisions, { scans: false }));
  await desk.open();
  const files = {
    '说明.txt': budget('财政局'),
    '附表.pdf': PICTURE,
    'disclosure.yaml': `files: [说明.txt, 附表.pdf]\n${said}`,
  };
  for (const [name, body] of Object.entries(files))
    await desk.receive('abcdefgh-1', `a/${name}`, ReadableStream.from([new Uint8Array(Buffer.from(body))]));
  const [id = ''] = await desk.finish('abcdefgh-1');
  while (desk.queue().waiting + desk.queue().reading > 0) await wait(20);
  const looking = new Looking(desk);
  await (await looking.originals(id)).view();
  const asked = read.mock.calls.map(([, name, , options]) => [name, options?.scans]);
  return { desk, looking, id, asked };
}

it.each([
  ['by the flag', { scans: true, said: '' }, true],
  ['by its file', { scans: false, said: 'scans: true\n' }, true],
  ['by nothing', { scans: false, said: '' }, false],
])('a document is looked at with the scans with which it was read: %s', async (_, given, wanted) => {
  const { desk, looking, id, asked } = await deskWith(given);
  expect(asked.length).toBeGreaterThanOrEqual(4);
  for (const [name, scans] of asked) expect(scans, String(name)).toBe(wanted);
  const parcel = desk.parcel(desk.record(id));
  expect(parcel.state).not.toBe('failed');
  expect(parcel.lacksEngine).toBe(wanted);
  const state = { parcels: desk.parcels() } as State;
  const page = parcelPage({ detail: await looking.fresh(id), files: [], state, locale: 'zh-CN' });
  expect(page.includes('npm run scans:install')).toBe(wanted);
});
