import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filesBelow } from '../scripts/building/files.ts';
import { digestFile, KnownDigests } from '../scripts/building/known-digests.ts';
import { contentTouched, environment, watchInputs } from '../scripts/building/inputs.ts';
import { temporaryFolder } from './helpers/folders.ts';

/** A minute after all files were written, as they are known from then on. */
const LATER = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + LATER });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

function world() {
  const folder = temporaryFolder();
  const [file, note] = [join(folder, '2026.json'), join(folder, 'notes/digests.json')];
  writeFileSync(file, '{"fen": 100}');
  const digest = async (path = file) => {
    const known = await KnownDigests.open(note);
    const found = await known.digest(path);
    await known.save();
    return found;
  };
  return { folder, file, note, digest };
}

/** What is noted of files, with another digest, so that it shows who reads the file and who takes what is noted. */
function mark(note: string): void {
  const noted = JSON.parse(readFileSync(note, 'utf8')) as Record<string, [string, string]>;
  for (const one of Object.values(noted)) one[1] = 'noted';
  writeFileSync(note, JSON.stringify(noted));
}

describe('the digest of a file', () => {
  it('is taken from the note while the file stands untouched', async () => {
    const { file, note, digest } = world();
    expect(await digest()).toBe(await digestFile(file));
    mark(note);
    expect(await digest()).toBe('noted');
  });

  it.each<[string, (file: string) => void]>([
    ['longer', (file) => writeFileSync(file, '{"fen": 1000}')],
    ['of the same length', (file) => writeFileSync(file, '{"fen": 900}')],
    [
      'of the same length and given its old time again',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, '{"fen": 900}');
        utimesSync(file, atime, mtime);
      },
    ],
    [
      'another that was put in its place, of the same length and time',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(`${file}.new`, '{"fen": 900}');
        utimesSync(`${file}.new`, atime, mtime);
        renameSync(`${file}.new`, file);
      },
    ],
    ['linked to from elsewhere, which is no change but looks like one', (file) => linkSync(file, `${file}.link`)],
  ])('is read again where it is %s', async (_, change) => {
    const { file, note, digest } = world();
    await digest();
    mark(note);
    change(file);
    expect(await digest()).toBe(await digestFile(file));
  });

  it('is not noted of what was written just before: it may be written again at what the clock calls the same time', async () => {
    const { file, note, digest } = world();
    vi.setSystemTime(Date.now() - LATER);
    expect(await digest()).toBe(await digestFile(file));
    mark(note);
    expect(await digest()).toBe(await digestFile(file));
  });

  it('is read where the note is damaged, and told by the system where there is no file', async () => {
    const { file, note, digest } = world();
    await digest();
    writeFileSync(note, readFileSync(note, 'utf8').slice(1));
    expect(await digest()).toBe(await digestFile(file));
    rmSync(file);
    await expect(digest()).rejects.toThrow('ENOENT');
  });

  it('is forgotten of files that nobody asks for any more', async () => {
    const { folder, file, note, digest } = world();
    const other = join(folder, '2025.json');
    writeFileSync(other, '2025');
    await digest();
    await digest(other);
    expect(Object.keys(JSON.parse(readFileSync(note, 'utf8')) as object)).toEqual([other]);
    expect(await digest()).toBe(await digestFile(file));
  });
});

it('what a portal is made of is told the same from notes as afresh, and a forced build reads all of it, whatever is noted', async () => {
  const [content, cache] = [temporaryFolder(), temporaryFolder()];
  const file = join(content, 'disclosures/a/b/2026.json');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '1');
  vi.stubEnv('MINGZHANG_CACHE', cache);
  const env = environment({ content });
  const watch = async (afresh: boolean) => {
    const { inputs, isStill } = await watchInputs(env, { precompress: false, afresh });
    return { inputs, isStill: await isStill() };
  };
  const first = await watch(false);
  expect(first.isStill).toBe(true);
  expect(await watch(false)).toEqual(first);
  const [note = ''] = filesBelow(join(cache, 'digests'));
  mark(note);
  expect((await watch(false)).inputs).not.toBe(first.inputs);
  expect(await watch(true)).toEqual(first);
  expect(await watch(false)).toEqual(first);
  const touched = contentTouched(env);
  writeFileSync(file, '2');
  expect(contentTouched(env)).not.toBe(touched);
  expect((await watch(false)).inputs).not.toBe(first.inputs);
});
