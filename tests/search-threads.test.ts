import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFullTextApart } from '../src/search/build/full-text-thread.ts';
import { endIndexer, writeFullText } from '../src/search/build/full-text.ts';
import { temporaryFolder } from './helpers/folders.ts';

/** So many pages are indexed in a thread. */
const PAGES = 20;
const twins = Array.from({ length: PAGES }, (_, number) => ({
  url: `/${number}/`,
  content: `<!doctype html><html lang="und"><body><h1 id="main">第 ${number}</h1><p>政务 务公 公开 开</p></body></html>`,
}));

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

it('several threads at once index what one indexes after the other', async () => {
  const [first, second, alone] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  try {
    const names = await writeFullText(alone, twins);
    expect(new Set(names).size).toBe(PAGES);
    const apart = [writeFullTextApart(first, twins), writeFullTextApart(second, twins)];
    expect(await Promise.all(apart)).toEqual([names, names]);
    expect([filesBelow(first), filesBelow(second)]).toEqual([filesBelow(alone), filesBelow(alone)]);
  } finally {
    await endIndexer();
  }
});

it('what is wrong in a thread is told by who asked it', async () => {
  const pages = [...twins, { url: '/nothing/', content: '' }];
  const failing = writeFullTextApart(temporaryFolder(), pages);
  await expect(failing).rejects.toMatchObject({
    id: 'search-index-failed',
    values: { reasons: 'no record of /nothing/' },
  });
});
