import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { restoreFolder } from '../../scripts/building/swap.ts';
import { folderSource, verifyBag, writeZip, zipSource } from '../../src/archive/index.ts';
import { recoverContent } from '../../src/content/index.ts';
import { BAG, has, office, write } from '../helpers/archives.ts';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { run, start } from './support/commands.ts';
import { tell } from './support/tell.ts';

const ARCHIVES = 20;
/** More than the 65,535 that a ZIP file can count without ZIP64. */
const FILES = 66_000;

async function faultsOf(path: string): Promise<string[]> {
  const faults: string[] = [];
  const source = path.endsWith('.zip') ? await zipSource(path) : folderSource(path);
  await verifyBag(source, (id, file) => faults.push(`${id} ${file}`));
  return faults;
}

it(`archive, killed ${ARCHIVES} times, leaves the old archive or the new one, each whole`, async () => {
  const top = office();
  const page = join(top, 'dist/years/2026/index.html');
  const words = [
    'archive',
    '--year',
    '2026',
    '--zip',
    '--content',
    join(top, 'content'),
    '--out',
    join(top, 'archive'),
  ];
  words.push('--site-dir', join(top, 'dist'));
  const begun = Date.now();
  expect((await run(words)).code).toBe(0);
  const whole = Date.now() - begun;
  const bag = join(top, BAG);
  const ends = { old: 0, new: 0 };
  let old = readFileSync(page, 'utf8');
  for (let time = 0; time < ARCHIVES; time++) {
    const now = `page ${time} of the site\n`;
    write(page, now);
    const { child, ended } = start(words);
    // Mostly towards the end, where files are written.
    await wait(whole * (0.5 + 0.6 * ((time * 0.618) % 1)));
    child.kill('SIGKILL');
    await ended;
    await recoverContent(join(top, 'content'));
    await restoreFolder(bag);
    expect(await faultsOf(bag)).toEqual([]);
    expect(await faultsOf(`${bag}.zip`)).toEqual([]);
    // Archived pages are made to be read without a server: the words in them are those of the site's page.
    const archived = filesUnder(bag)['data/site/years/2026/index.html'] ?? '';
    const there = [old, now].find((text) => archived.includes(text.trim()));
    expect(there, archived).toBeDefined();
    ends[there === now ? 'new' : 'old']++;
    old = there ?? old;
  }
  expect(Math.min(ends.old, ends.new)).toBeGreaterThan(0);
  expect((await run(words)).code).toBe(0);
  tell(
    'Archives',
    `\`archive\` killed (SIGKILL) ${ARCHIVES} times at various moments`,
    'folder and ZIP file were the old archive or the new one each time, and whole',
  );
});

it(`a ZIP file of ${FILES} files lists and holds all of them`, async () => {
  const top = temporaryFolder();
  const folder = join(top, 'many');
  const paths = Array.from({ length: FILES }, (_, index) => `${index % 256}/${index}.txt`);
  for (let index = 0; index < 256; index++) mkdirSync(join(folder, `${index}`), { recursive: true });
  for (const path of paths) writeFileSync(join(folder, path), path);
  await writeZip(join(top, 'many.zip'), folder, paths, { top: 'many', day: '2026-12-31' });
  if (has('unzip')) {
    const { status, stdout } = spawnSync('unzip', ['-tq', join(top, 'many.zip')], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('No errors detected')]);
    const { stdout: listed } = spawnSync('zipinfo', ['-h', join(top, 'many.zip')], { encoding: 'utf8' });
    expect(listed).toContain(`number of entries: ${FILES}`);
  }
  tell(
    'Archives',
    `a ZIP file of ${FILES.toLocaleString('en')} files`,
    'all of them were listed, counted again, and taken apart by `unzip`',
  );
});
