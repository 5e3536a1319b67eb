import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startDesk } from '../../scripts/desk/server.ts';
import { Problem } from '../../src/problem.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { ask, bearing, openDesk } from './support.ts';

const PAGE = '/app/money.ts';

describe('who the desk answers', () => {
  it('takes the token from the address once, keeps it where no script and no other site sees it, and takes it out of the address', async () => {
    const desk = await openDesk();
    expect(desk.url).toBe(`http://127.0.0.1:${desk.port}/?token=${desk.token}`);
    const first = await ask(desk.port, `${PAGE}?token=${desk.token}&a=1`);
    expect([first.status, first.headers.location]).toEqual([303, `${PAGE}?a=1`]);
    const [cookie = ''] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/; HttpOnly/u);
    expect(cookie).toMatch(/; SameSite=Strict/u);
    const second = await ask(desk.port, PAGE, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(second.status).toBe(200);
    expect(second.text).toContain('parseAmount');
  });

  it.each([
    ['without a token', {}, 403, 'token'],
    ['with another token', { 'x-desk-token': 'x'.repeat(32) }, 403, 'token'],
    ['with the cookie of another desk', { cookie: 'desk-1=x' }, 403, 'token'],
  ])('refuses who comes %s, with a sentence that says what to do', async (_, headers, status, word) => {
    const desk = await openDesk();
    const answer = await ask(desk.port, PAGE, { headers });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(word);
    expect(answer.text).toContain('Open the whole address');
  });

  it.each([
    ['evil.example', 'a name that leads here from elsewhere'],
    ['evil.example:PORT', 'such a name at the right port'],
    ['127.0.0.1', 'no port'],
    ['127.0.0.1:1', 'another port'],
    ['127.0.0.1:PORT.evil.example', 'an address as part of a name'],
    ['[::1]:PORT', 'another address of this machine'],
  ])('refuses the Host %s: %s', async (host) => {
    const desk = await openDesk();
    const headers = { ...bearing(desk), host: host.replace('PORT', String(desk.port)) };
    const answer = await ask(desk.port, PAGE, { headers });
    // What is no host at all the library refuses by itself.
    expect([400, 403]).toContain(answer.status);
    if (answer.status === 403) expect(answer.text).toContain('on this machine only');
    // The token in the address does not help either.
    expect((await ask(desk.port, `/?token=${desk.token}`, { headers })).headers['set-cookie']).toBeUndefined();
  });

  it('refuses what another site asks for, in whatever way a browser says so', async () => {
    const desk = await openDesk();
    const cookie = `desk-${desk.port}=${desk.token}`;
    const own = `http://127.0.0.1:${desk.port}`;
    const tries: [string, Record<string, string>, number][] = [
      ['GET', { cookie, 'sec-fetch-site': 'cross-site' }, 403],
      ['GET', { cookie, 'sec-fetch-site': 'same-site' }, 403],
      ['GET', { cookie, origin: 'http://evil.example' }, 403],
      ['GET', { cookie, origin: 'null' }, 403],
      ['GET', { cookie, 'sec-fetch-site': 'none' }, 200],
      ['POST', { cookie }, 403],
      ['POST', { cookie, origin: 'http://127.0.0.1:1' }, 403],
      ['POST', { cookie, origin: 'https://127.0.0.1' }, 403],
      ['POST', { cookie, origin: own, 'sec-fetch-site': 'same-site' }, 403],
      ['POST', { cookie, origin: own, 'sec-fetch-site': 'none' }, 403],
      // Allowed, and there is nothing of that name to change.
      ['POST', { cookie, origin: own, 'sec-fetch-site': 'same-origin' }, 404],
      ['POST', bearing(desk), 404],
    ];
    const found = [];
    for (const [method, headers] of tries) found.push((await ask(desk.port, PAGE, { method, headers })).status);
    expect(found).toEqual(tries.map(([, , status]) => status));
  });

  it('tells the browser to load nothing from elsewhere, keep nothing and show it in no frame, with refusals too', async () => {
    const desk = await openDesk();
    for (const headers of [bearing(desk), {}]) {
      const answer = await ask(desk.port, PAGE, { headers });
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
      expect(answer.headers['content-security-policy']).not.toMatch(/unsafe|https?:\/\/(?!127\.0\.0\.1)/u);
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
    }
  });
});

describe('what the desk hands out of the program', () => {
  it('is the modules of its own pages, without types', async () => {
    const desk = await openDesk();
    const answer = await ask(desk.port, '/app/money.ts', { headers: bearing(desk) });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(answer.text).toContain('export function parseAmount');
    expect(answer.text).not.toContain('export type');
  });

  it.each([
    '/app/content/lock.ts',
    '/app/../package.json',
    '/app/%2e%2e/package.json',
    '/app/desk/..%2f..%2fpackage.json',
    '/app/desk/..%5c..%5cpackage.json',
    '/app/desk\\..\\..\\package.json',
    '/app/desk/%00.ts',
    '/app//etc/passwd',
    '/app/desk/no-such.ts',
    '/app/%E0%A4%A',
  ])('never %s', async (path) => {
    const desk = await openDesk();
    const answer = await ask(desk.port, path, { headers: bearing(desk) });
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('"dependencies"');
  });
});

describe('folders of a desk', () => {
  const problemOf = async (folders: Parameters<typeof startDesk>[0]): Promise<string> => {
    const opened = await startDesk(folders, 'en').catch((error: unknown) => error);
    return opened instanceof Problem ? opened.id : 'none';
  };

  it('stand beside each other, and an inbox is empty or that of a desk', async () => {
    const base = temporaryFolder();
    const at = (name: string): string => join(base, name);
    const good = { content: at('content'), inbox: at('inbox'), out: at('dist'), port: 0 };
    expect(await problemOf({ ...good, inbox: at('content/inbox') })).toBe('desk-folders-nested');
    expect(await problemOf({ ...good, out: base })).toBe('desk-folders-nested');
    expect(await problemOf({ ...good, inbox: at('content') })).toBe('desk-folders-nested');
    mkdirSync(at('mine'));
    writeFileSync(at('mine/预算.pdf'), 'hers');
    expect(await problemOf({ ...good, inbox: at('mine') })).toBe('desk-inbox-foreign');
  });

  it('are open in one desk at a time; the second is told where the first is', async () => {
    const desk = await openDesk();
    const base = { content: join(desk.base, 'content'), inbox: join(desk.base, 'inbox'), out: join(desk.base, 'dist') };
    // The lock of this very process does not count as that of another: a number of our own is that of one that had it before.
    writeFileSync(join(base.inbox, '.desk/open.json'), JSON.stringify({ process: process.ppid, url: 'http://there/' }));
    await expect(startDesk({ ...base, port: 0 }, 'en')).rejects.toMatchObject({
      id: 'desk-open',
      values: { url: 'http://there/' },
    });
  });
});
