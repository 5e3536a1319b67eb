import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { departmentLoader, disclosureLoader } from './loaders.ts';
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

it('says which document is no JSON, and where', async () => {
  const content = temporaryFolder();
  cpSync(join(import.meta.dirname, '../../tests/fixtures/site/content'), content, { recursive: true });
  const file = join(content, 'disclosures/qinghe/government-office/2025.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"title"', '<<<<<<< HEAD\n"title"'));
  vi.stubEnv('MINGZHANG_CONTENT', content);
  const store = { keys: () => [], get: () => undefined, set: () => undefined, delete: () => undefined };
  const context = { store, parseData: ({ data }: { data: unknown }) => Promise.resolve(data) };
  const line = readFileSync(file, 'utf8').split('<<<<<<<')[0]?.split('\n').length;
  const failure: unknown = await disclosureLoader()
    .load(context as never)
    .catch((error: unknown) => error);
  expect((failure as Error).message).toMatch(new RegExp(`2025\\.json.*${line}`, 'u'));
  // Astro would add a hint on the browser's own "document" to what says the word.
  expect(String(failure)).not.toMatch(/document|window/u);
});
