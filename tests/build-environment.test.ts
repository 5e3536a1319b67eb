import { resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { contentIn, environment } from '../scripts/building/inputs.ts';

afterEach(() => vi.unstubAllEnvs());

it('a build, which runs in the folder of the program, is told the content of the folder in which the command runs', () => {
  const told = (content?: string) => environment({ content })['MINGZHANG_CONTENT'];
  vi.stubEnv('MINGZHANG_CONTENT', '');
  expect([told(), told('a')]).toEqual([resolve('content'), resolve('a')]);
  vi.stubEnv('MINGZHANG_CONTENT', './own');
  expect([told(), told('a')]).toEqual([resolve('own'), resolve('a')]);
  expect(contentIn(environment({}))).toBe(resolve('own'));
});
