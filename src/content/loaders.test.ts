import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { departmentLoader } from './loaders.ts';
import { PROGRAM } from './program.ts';

afterEach(() => vi.unstubAllEnvs());

it('keeps an entry while neither its file nor the program changes', async () => {
  vi.stubEnv('MINGZHANG_CONTENT', join(import.meta.dirname, '../../tests/fixtures/site/content'));
  const entries = new Map<string, { id: string; digest: string }>();
  let filled = 0;
  const store = {
    keys: () => entries.keys(),
    get: (id: string) => entries.get(id),
    set: (entry: { id: string; digest: string }) => (filled++, entries.set(entry.id, entry)),
    delete: (id: string) => entries.delete(id),
  };
  const load = async (program: string) => {
    vi.stubEnv(PROGRAM, program);
    filled = 0;
    const context = { store, parseData: ({ data }: { data: unknown }) => Promise.resolve(data) };
    await departmentLoader().load(context as never);
    return filled;
  };
  expect(await load('one')).toBe(2);
  expect(await load('one')).toBe(0);
  expect(await load('other')).toBe(2);
});
