import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestInputs, forgetInputs, isUnchanged, noteInputs } from '../scripts/building/unchanged.ts';
import { temporaryFolder } from './helpers/folders.ts';

const write = (path: string, text: string) => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
};

function world() {
  const top = temporaryFolder();
  const [program, content] = [join(top, 'program'), join(top, 'content')];
  write(join(program, 'src/pages/index.astro'), '<h1>{title}</h1>');
  write(join(program, 'package-lock.json'), '{}');
  write(join(program, 'notes.txt'), 'no part of it');
  write(join(content, 'disclosures/yubei/finance/2025.json'), '{"fen": 100}');
  const digest = (settings = {}) => digestInputs({ program, content, settings });
  return { top, program, content, digest };
}

describe('what a portal is made of', () => {
  it('is the same as long as nothing of it changes', async () => {
    const { program, digest } = world();
    const first = await digest();
    write(join(program, 'notes.txt'), 'still no part');
    write(join(program, 'src/pages/index.astro'), '<h1>{title}</h1>');
    expect(await digest()).toBe(first);
  });

  it('is another after any change: of a figure, a file more or less, a name, a template, a package, a setting', async () => {
    const { top, program, content, digest } = world();
    const seen = new Set([await digest(), await digest({ base: '/budget/' })]);
    const year = join(content, 'disclosures/yubei/finance/2025.json');
    const changes = [
      () => write(year, '{"fen": 101}'),
      () => write(join(content, 'narratives/yubei/finance/2025.md'), '# 说明'),
      () => renameSync(year, year.replace('2025', '2024')),
      () => rmSync(join(content, 'narratives'), { recursive: true }),
      () => write(join(program, 'src/pages/index.astro'), '<h2>{title}</h2>'),
      () => write(join(program, 'package-lock.json'), '{"packages": {}}'),
      // A folder that stands elsewhere and is linked to is content too.
      () => (
        write(join(top, 'elsewhere/a.csv'), '1'),
        symlinkSync(join(top, 'elsewhere'), join(content, 'classifications'))
      ),
      () => write(join(top, 'elsewhere/a.csv'), '2'),
    ];
    for (const [at, change] of changes.entries()) {
      change();
      seen.add(await digest());
      expect(seen.size).toBe(at + 3);
    }
  });
});

describe('a portal that stands there', () => {
  it('is taken as it is while it is what was built, and of the same inputs', async () => {
    const { top } = world();
    const [cache, out] = [join(top, 'cache'), join(top, 'dist')];
    write(join(out, 'index.html'), 'one');
    write(join(out, '2025/index.html'), 'two');
    expect(await isUnchanged(cache, out, 'a')).toBe(false);
    await noteInputs(cache, out, 'a');
    expect(await isUnchanged(cache, out, 'a')).toBe(true);
    expect(await isUnchanged(cache, out, 'b')).toBe(false);
    expect(await isUnchanged(cache, join(top, 'other'), 'a')).toBe(false);
    await forgetInputs(cache, out);
    expect(await isUnchanged(cache, out, 'a')).toBe(false);
  });

  it('is made anew when a file of it is gone, more, or touched', async () => {
    const { top } = world();
    const [cache, out] = [join(top, 'cache'), join(top, 'dist')];
    const touches = [
      () => write(join(out, '2024/index.html'), 'more'),
      () => rmSync(join(out, '2024'), { recursive: true }),
      () => utimesSync(join(out, 'index.html'), 1, 1),
    ];
    write(join(out, 'index.html'), 'one');
    for (const touch of touches) {
      await noteInputs(cache, out, 'a');
      expect(await isUnchanged(cache, out, 'a')).toBe(true);
      touch();
      expect(await isUnchanged(cache, out, 'a')).toBe(false);
    }
  });

  it('is made anew where the note of it is damaged', async () => {
    const { top } = world();
    const [cache, out] = [join(top, 'cache'), join(top, 'dist')];
    write(join(out, 'index.html'), 'one');
    await noteInputs(cache, out, 'a');
    const [note] = readdirSync(join(cache, 'builds'));
    write(join(cache, 'builds', note ?? ''), '{"inputs": "a"');
    expect(await isUnchanged(cache, out, 'a')).toBe(false);
  });
});
