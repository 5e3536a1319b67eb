import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { FIXTURE_CONTENT } from '../../tests/fixtures/site/read.ts';
import { requireDisclosures } from './disclosures.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a portal is made of the disclosures there are', async () => {
  vi.stubEnv('MINGZHANG_CONTENT', FIXTURE_CONTENT);
  expect(await requireDisclosures()).toHaveLength(4);
});

test('without a content folder there is no portal', async () => {
  const folder = join(tmpdir(), 'mingzhang-nowhere', 'content');
  vi.stubEnv('MINGZHANG_CONTENT', folder);
  await expect(requireDisclosures()).rejects.toMatchObject({
    name: 'Problem',
    id: 'content-missing',
    values: { folder },
  });
});

test('without a disclosure there is no portal', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-content-'));
  try {
    vi.stubEnv('MINGZHANG_CONTENT', folder);
    await expect(requireDisclosures()).rejects.toMatchObject({
      name: 'Problem',
      id: 'content-empty',
      values: { folder },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
