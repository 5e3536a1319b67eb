import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, temporaryFolder } from '../../tests/helpers/folders.ts';
import { withLock } from './lock.ts';
import { alone, recoverContent, writeTogether } from './together.ts';

const OLD = { 'a/b.json': 'old', 'c.md': 'old' };
const NEW = { 'a/b.json': 'new', 'c.md': 'new', 'd.yaml': 'new' };
const texts = (of: Record<string, string>) => Object.entries(of).map(([path, text]) => ({ path, text }));

async function prepared(): Promise<string> {
  const folder = temporaryFolder();
  await alone(folder, () => writeTogether(folder, texts(OLD)));
  return folder;
}

describe('writeTogether', () => {
  it('writes all files, says which changed, and leaves nothing beside them', async () => {
    const folder = await prepared();
    expect(filesUnder(folder)).toEqual(OLD);
    const written = await alone(folder, () => writeTogether(folder, texts({ ...NEW, 'c.md': 'old' })));
    expect(written.map(({ changed }) => changed)).toEqual([true, false, true]);
    expect(filesUnder(folder)).toEqual({ ...NEW, 'c.md': 'old' });
  });

  it('writes none where one cannot be written', async () => {
    const folder = await prepared();
    mkdirSync(join(folder, 'd.yaml/inside'), { recursive: true });
    await expect(alone(folder, () => writeTogether(folder, texts(NEW)))).rejects.toMatchObject({ id: 'file-not-written' });
    expect(filesUnder(folder)).toEqual(OLD);
  });

  it.each([
    ['finishes what was ready', true, NEW],
    ['takes back what was not', false, OLD],
  ])('%s when a process was killed', async (_what, ready, after) => {
    const folder = await prepared();
    const drafts = Object.keys(NEW).map((path) => ({ part: `${path}.part`, target: path }));
    for (const { part } of drafts) writeFileSync(join(folder, part), 'new');
    writeFileSync(join(folder, '.pending.json'), JSON.stringify({ ready, drafts }));
    await recoverContent(folder);
    expect(filesUnder(folder)).toEqual(after);
  });

  it('a file that could not take its place does so when the folder is opened next', async () => {
    const folder = await prepared();
    const at = JSON.stringify(folder);
    const code = `
      import fs from 'node:fs/promises';
      import { syncBuiltinESMExports } from 'node:module';
      const { rename } = fs;
      fs.rename = (from, to) => (to.endsWith('c.md') ? Promise.reject(new Error('busy')) : rename(from, to));
      syncBuiltinESMExports();
      const { alone, writeTogether } = await import(${JSON.stringify(join(import.meta.dirname, 'together.ts'))});
      await alone(${at}, () => writeTogether(${at}, ${JSON.stringify(texts(NEW))})).catch((error) => console.log(error.id));`;
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--input-type=module', '-e'];
    const { stdout } = spawnSync(process.execPath, [...flags, code], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('file-not-written');
    await recoverContent(folder);
    expect(filesUnder(folder)).toEqual(NEW);
  });

  it.skipIf(process.platform === 'win32')('is all or nothing wherever the process is killed', async () => {
    const folder = await prepared();
    const module = JSON.stringify(join(import.meta.dirname, 'together.ts'));
    const code = `
      import { alone, writeTogether } from ${module};
      for (let round = 0; ; round++)
        await alone(${JSON.stringify(folder)}, () => writeTogether(${JSON.stringify(folder)},
          ['a/b.json', 'c.md', 'd.yaml'].map((path) => ({ path, text: 'round ' + round }))));`;
    for (let time = 0; time < 8; time++) {
      const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--input-type=module', '-e'];
      const child = spawn(process.execPath, [...flags, code]);
      await new Promise((done) => setTimeout(done, 250 + time * 41));
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
      await recoverContent(folder);
      await alone(folder, () => Promise.resolve());
      // What asked for the lock when it was killed goes later, with its age.
      const files = Object.entries(filesUnder(folder)).filter(([path]) => !/^\.lock\.[^/]*$/u.test(path));
      expect(new Set(files.map(([, text]) => text)).size).toBe(1);
    }
  });
});

describe('withLock', () => {
  it('lets one in at a time, of this process and of others', async () => {
    const folder = temporaryFolder();
    let inside = 0;
    const work = async () => {
      expect(++inside).toBe(1);
      await new Promise((done) => setTimeout(done, 1));
      inside--;
    };
    await Promise.all(Array.from({ length: 20 }, () => withLock(folder, work)));
    const count = join(folder, 'count');
    writeFileSync(count, '0');
    const code = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { withLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
      for (let time = 0; time < 20; time++)
        await withLock(${JSON.stringify(folder)}, async () => {
          const before = Number(readFileSync(${JSON.stringify(count)}, 'utf8'));
          await new Promise((done) => setTimeout(done, 1));
          writeFileSync(${JSON.stringify(count)}, String(before + 1));
        });`;
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--input-type=module', '-e'];
    const children = Array.from({ length: 3 }, () => spawn(process.execPath, [...flags, code]));
    await Promise.all(children.map((child) => new Promise((done) => child.once('exit', done))));
    expect(readFileSync(count, 'utf8')).toBe('60');
  });

  it('takes over the lock of a process that is gone, and names one that stays', async () => {
    const folder = temporaryFolder();
    const path = join(folder, '.lock');
    const owner = { machine: hostname(), since: '2026-01-01T00:00:00Z', token: 'x' };
    // No process has this number: it is above what any system gives.
    writeFileSync(path, JSON.stringify({ ...owner, process: 2 ** 30 }));
    expect(await withLock(folder, () => Promise.resolve('in'))).toBe('in');
    writeFileSync(path, JSON.stringify({ ...owner, process: process.ppid }));
    await expect(withLock(folder, () => Promise.resolve('in'), 30)).rejects.toMatchObject({
      id: 'content-locked',
      values: { process: process.ppid },
    });
    writeFileSync(path, JSON.stringify({ ...owner, process: 1, machine: 'another' }));
    await expect(withLock(folder, () => Promise.resolve('in'), 30)).rejects.toMatchObject({ id: 'content-locked' });
  });
});
