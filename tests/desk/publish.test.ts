import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { keepSnapshot, snapshotOf } from '../../scripts/desk/snapshot.ts';
import type { Changes, Job, State } from '../../src/desk/api.ts';
import { filesUnder } from '../helpers/folders.ts';
import { allRead, ask, bearing, budget, call, drop, ofOffice, openDesk } from './support.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** A built portal as far as anything tells it from another folder. */
const SITE = {
  'index.html': '<p>门户</p>',
  '404.html': 'none',
  '_astro/a.css': 'p{}',
  '2026/index.html': '<p>2026</p>',
};

async function ended(desk: Desk, name: Job['name']): Promise<Job> {
  for (;;) {
    const job = (await call<State>(desk, 'GET', '/api/state')).publish.jobs[name];
    if (job && job.state !== 'running') return job;
    await wait(30);
  }
}

/** A desk with one accepted document, and a built portal of it where `built` says so. */
async function withContent(built: boolean): Promise<Desk> {
  const desk = await openDesk();
  await drop(desk, { 'a/预算.txt': budget('财政局') });
  const { id, version } = ofOffice(await allRead(desk), '财政局');
  await call(desk, 'POST', `/api/parcel/${id}/accept`, { version });
  if (!built) return desk;
  for (const [path, text] of Object.entries(SITE)) {
    mkdirSync(join(desk.base, 'dist', path, '..'), { recursive: true });
    writeFileSync(join(desk.base, 'dist', path), text);
  }
  await keepSnapshot(join(desk.base, 'inbox/.desk/built.json'), await snapshotOf(join(desk.base, 'content')));
  return desk;
}

describe('publishing', () => {
  it('checks everything and says what it came to', async () => {
    const desk = await withContent(false);
    await call(desk, 'POST', '/api/publish/check');
    const { state, sentence, progress, log } = await ended(desk, 'check');
    expect([state, progress]).toEqual(['done', { done: 1, all: 1 }]);
    expect(sentence).toMatch(/^1 documents checked: 0 errors, \d+ warnings\.$/u);
    expect(log).toEqual([
      expect.stringMatching(/^云州市青禾区财政局 2026 budget \(department\): 0 errors, \d+ warnings\.$/u),
    ]);
    writeFileSync(join(desk.base, 'content/corrections.yaml'), '');
    mkdirSync(join(desk.base, 'content/corrections/yunzhou-qinghe/caizhengju'), { recursive: true });
    writeFileSync(join(desk.base, 'content/corrections/yunzhou-qinghe/caizhengju/2026.yaml'), 'corrections: [{}]\n');
    await call(desk, 'POST', '/api/publish/check');
    const job = await ended(desk, 'check');
    expect(job.log.join('\n')).toContain('2026.yaml');
    expect(job.sentence).toContain('1 files are wrong');
  });

  it('exports nothing that is not built, and nowhere that nobody named', async () => {
    const desk = await withContent(false);
    await expect(call(desk, 'POST', '/api/publish/export', { to: 'zip' })).rejects.toThrow(/Build it first/u);
    const built = await withContent(true);
    await expect(call(built, 'POST', '/api/publish/export', { to: 'folder' })).rejects.toThrow(/publish\.yaml/u);
    const evil = { to: 'command', command: ['sh', '-c', 'touch evil'] };
    await expect(call(built, 'POST', '/api/publish/export', evil)).rejects.toThrow(/publish\.yaml/u);
    writeFileSync(join(built.base, 'inbox/.desk/publish.yaml'), `command: [${process.execPath}, -e, '0']\n`);
    await expect(call(built, 'POST', '/api/publish/export', evil)).rejects.toThrow(/another one than was shown/u);
    await expect(call(built, 'POST', '/api/publish/export', { to: 'folder', path: '/tmp' })).rejects.toThrow(/folder/u);
  });

  it('lists what is new, puts the portal in a folder, a ZIP file, or where a command takes it, and then lists nothing', async () => {
    const desk = await withContent(true);
    const target = join(desk.base, '门户 发布');
    const say = "console.log(require('fs').readFileSync(process.argv[1]+'/2026/index.html','utf8'))";
    writeFileSync(
      join(desk.base, 'inbox/.desk/publish.yaml'),
      `folder: ${target}\ncommand: [${process.execPath}, -e, "${say}", '{site}']\n`,
    );
    const before = await call<Changes>(desk, 'GET', '/api/publish/changes');
    expect(before).toMatchObject({ since: null, changes: [{ change: 'new', year: 2026, stage: 'budget' }] });

    await call(desk, 'POST', '/api/publish/export', { to: 'folder' });
    expect((await ended(desk, 'export')).state).toBe('done');
    expect(filesUnder(target)).toEqual(SITE);
    expect((await call<Changes>(desk, 'GET', '/api/publish/changes')).changes).toEqual([]);
    expect(ofOffice(await allRead(desk), '财政局').state).toBe('published');

    await call(desk, 'POST', '/api/publish/export', { to: 'zip' });
    expect((await ended(desk, 'export')).state).toBe('done');
    const { publish } = await call<State>(desk, 'GET', '/api/state');
    expect(publish.zip).toBe('/api/publish/site.zip');
    const zip = readFileSync(join(desk.base, 'inbox/.desk/export/site.zip'));
    expect(Object.keys(unzipSync(zip)).sort()).toEqual(
      Object.keys(SITE)
        .map((path) => `site/${path}`)
        .sort(),
    );
    const fetched = await ask(desk.port, '/api/publish/site.zip', { headers: bearing(desk) });
    expect([fetched.status, fetched.headers['content-type']]).toEqual([200, 'application/zip']);

    const command = publish.targets.command ?? [];
    expect(command.at(-1)).toBe(join(desk.base, 'dist'));
    await call(desk, 'POST', '/api/publish/export', { to: 'command', command });
    const job = await ended(desk, 'export');
    expect([job.state, job.log]).toEqual(['done', ['<p>2026</p>']]);
  });

  it('leaves what a person has in the folder that was named, and tells of a command that fails', async () => {
    const desk = await withContent(true);
    const target = join(desk.base, 'mine');
    mkdirSync(target);
    writeFileSync(join(target, 'thesis.docx'), 'hers');
    const failing = `console.log('no route to host'); process.exit(7)`;
    writeFileSync(
      join(desk.base, 'inbox/.desk/publish.yaml'),
      `folder: ${target}\ncommand: [${process.execPath}, -e, "${failing}"]\n`,
    );
    await call(desk, 'POST', '/api/publish/export', { to: 'folder' });
    const refused = await ended(desk, 'export');
    expect([refused.state, refused.sentence]).toEqual(['failed', expect.stringContaining('something else') as unknown]);
    expect(filesUnder(target)).toEqual({ 'thesis.docx': 'hers' });
    const { command } = (await call<State>(desk, 'GET', '/api/state')).publish.targets;
    await call(desk, 'POST', '/api/publish/export', { to: 'command', command });
    const failed = await ended(desk, 'export');
    expect([failed.state, failed.log]).toEqual(['failed', ['no route to host']]);
    expect(failed.sentence).toContain('ended with 7');
    expect((await call<Changes>(desk, 'GET', '/api/publish/changes')).since).toBeNull();
  });

  it('shows the built portal to whoever bears the token, in a frame of the desk only', async () => {
    const desk = await withContent(true);
    const port = Number(new URL(desk.preview).port);
    expect((await ask(port, '/2026/')).status).toBe(403);
    expect((await ask(port, '/2026/', { headers: { ...bearing(desk), host: 'evil.example' } })).status).toBe(403);
    const cookie = `desk-${desk.port}=${desk.token}`;
    const page = await ask(port, '/2026/', { headers: { cookie } });
    expect([page.status, page.text]).toEqual([200, SITE['2026/index.html']]);
    expect(page.headers['content-security-policy']).toContain(`frame-ancestors http://127.0.0.1:${desk.port}`);
    expect(page.headers['x-frame-options']).toBeUndefined();
    expect((await ask(port, '/%2e%2e/inbox/.desk/open.json', { headers: { cookie } })).status).toBe(404);
    // A page of the portal is another origin to the desk.
    const headers = { cookie, origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-site' };
    expect((await ask(desk.port, '/api/publish/build', { method: 'POST', headers })).status).toBe(403);
  });
});
