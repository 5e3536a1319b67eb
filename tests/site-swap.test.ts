import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beginSite, restoreFolder } from '../scripts/building/swap.ts';
import { filesUnder, temporaryFolder } from './helpers/folders.ts';

/** A portal of few files that all say which it is. */
function fill(folder: string, text: string): void {
  mkdirSync(join(folder, '_astro'), { recursive: true });
  for (const name of ['index.html', '404.html', '_astro/a.css']) writeFileSync(join(folder, name), text);
}
const texts = (folder: string) => [...new Set(Object.values(filesUnder(folder)))];

it('a portal takes its place when it is whole, and leaves nothing beside it', async () => {
  const top = temporaryFolder();
  const out = join(top, 'dist');
  for (const text of ['first', 'second']) {
    const draft = await beginSite(out);
    fill(draft.folder, text);
    await draft.publish();
    expect(texts(out)).toEqual([text]);
    expect(readdirSync(top)).toEqual(['dist']);
  }
  const draft = await beginSite(out);
  fill(draft.folder, 'third');
  await draft.discard();
  expect([texts(out), readdirSync(top)]).toEqual([['second'], ['dist']]);
});

it('what killed builds left is removed, and what they had moved aside is put back', async () => {
  const top = temporaryFolder();
  const out = join(top, 'dist');
  fill(join(top, '.dist.previous'), 'old');
  // No process has this number.
  fill(join(top, `.dist.${2 ** 30}.draft`), 'half');
  fill(join(top, `.dist.${process.ppid}.draft`), 'of another build');
  await beginSite(out);
  expect(texts(out)).toEqual(['old']);
  expect(readdirSync(top)).toEqual([`.dist.${process.ppid}.draft`, 'dist']);
  await restoreFolder(out);
  expect(texts(out)).toEqual(['old']);
});

it('leaves a folder alone that holds something else', async () => {
  const top = temporaryFolder();
  writeFileSync(join(top, 'letter.txt'), 'mine');
  await expect(beginSite(top)).rejects.toMatchObject({ id: 'folder-not-site' });
  await expect(beginSite(join(top, 'letter.txt'))).rejects.toMatchObject({ id: 'folder-not-site' });
  expect(texts(top)).toEqual(['mine']);
});
