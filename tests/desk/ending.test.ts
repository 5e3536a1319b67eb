import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { TOKEN_HEADER } from '../../scripts/desk/guard.ts';
import { temporaryFolder } from '../helpers/folders.ts';

/** Less than the time after which an open page is told that the desk is there: waiting for that must not keep the desk. */
const SOON = 12_000;

test('a desk that is told to end does so, whatever pages listen to it', async () => {
  const words = ['desk', '--no-open', '--port', '0', '--lang', 'en'];
  const base = temporaryFolder();
  const folders = ['content', 'inbox'].flatMap((name) => [`--${name}`, join(base, name)]);
  const path = join(import.meta.dirname, '../../scripts/mingzhang.ts');
  const child = fork(path, [...words, ...folders, '--out', join(base, 'dist')], { silent: true });
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  while (!/token=\S+\s/u.test(said)) await wait(50);
  const { port, searchParams } = new URL(/http:\S+/u.exec(said)?.[0] ?? '');
  const headers = { [TOKEN_HEADER]: searchParams.get('token') ?? '' };
  const listening = request({ host: '127.0.0.1', port, path: '/api/events', headers });
  listening.on('error', () => undefined);
  const [page] = (await once(listening.end(), 'response')) as [NodeJS.ReadableStream];
  page.on('error', () => undefined);
  await once(page, 'data');
  const ended = once(child, 'exit').then(() => true);
  child.kill('SIGTERM');
  const isEnded = await Promise.race([ended, wait(SOON, false)]);
  child.kill('SIGKILL');
  expect(isEnded).toBe(true);
});
