import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { contentIn, contentTouched, environment } from '../scripts/building/inputs.ts';
import { temporaryFolder } from './helpers/folders.ts';

afterEach(() => vi.unstubAllEnvs());

it('a build, which runs in the folder of the program, is told the content of the folder in which the command runs', () => {
  const told = (content?: string) => environment({ content })['MINGZHANG_CONTENT'];
  vi.stubEnv('MINGZHANG_CONTENT', '');
  expect([told(), told('a')]).toEqual([resolve('content'), resolve('a')]);
  vi.stubEnv('MINGZHANG_CONTENT', './own');
  expect([told(), told('a')]).toEqual([resolve('own'), resolve('a')]);
  expect(contentIn(environment({}))).toBe(resolve('own'));
});

it('sees that the content was written while a portal was built, though it is what it was before', async () => {
  const content = temporaryFolder();
  const file = join(content, 'disclosures/a/b/2026.json');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '1');
  utimesSync(file, 1000, 1000);
  const env = environment({ content });
  const before = contentTouched(env);
  expect(contentTouched(env)).toBe(before);
  writeFileSync(file, '2');
  writeFileSync(file, '1');
  expect(contentTouched(env)).not.toBe(before);
});
