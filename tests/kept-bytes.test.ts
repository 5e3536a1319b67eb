import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../scripts/building/files.ts';
import { forgetBytes, KeptBytes } from '../scripts/building/kept-bytes.ts';
import { readOptional } from '../src/content/read.ts';
import { temporaryFolder } from './helpers/folders.ts';

/** A portal whose documents say a text each. Builds: asks for what is worked out of them, and tells which had to be. */
function portal() {
  const top = temporaryFolder();
  const cache = join(top, 'cache');
  const place = { site: join(top, 'site'), cache, program: 'p' };
  const write = (name: string, text: string) => writeFileSync(join(top, name), text);
  const ask = async (bytes: KeptBytes, names: readonly string[], key = 'k') => {
    const made: string[] = [];
    const said: string[] = [];
    for (const name of names) {
      const given = await bytes.keep(name, key, async () => {
        made.push(name);
        return Buffer.from(`of ${await readOptional(join(top, name))}`);
      });
      said.push(Buffer.from(given).toString());
    }
    return { made, said };
  };
  const build = async (names: readonly string[], { program = 'p', key = 'k' } = {}) => {
    const bytes = await KeptBytes.open({ ...place, program }, 'made');
    const asked = await ask(bytes, names, key);
    await bytes.close();
    return asked;
  };
  const keptFiles = () => filesBelow(join(cache, 'made')).filter((file) => !file.endsWith('.json'));
  write('a', '1');
  write('b', '2');
  return { build, ask, write, place, cache, keptFiles };
}

describe('what is worked out of documents', () => {
  it('is given again until what was read for it changes, or what it is made with, or the program', async () => {
    const { build, write } = portal();
    const said = ['of 1', 'of 2'];
    expect(await build(['a', 'b'])).toEqual({ made: ['a', 'b'], said });
    expect(await build(['a', 'b'])).toEqual({ made: [], said });
    write('b', '3');
    expect(await build(['a', 'b'])).toEqual({ made: ['b'], said: ['of 1', 'of 3'] });
    expect((await build(['a'], { key: 'other' })).made).toEqual(['a']);
    expect((await build(['a'], { key: 'other', program: 'q' })).made).toEqual(['a']);
  });

  it('is made anew when it is to be forgotten', async () => {
    const { build, place } = portal();
    await build(['a']);
    await forgetBytes(place);
    expect((await build(['a'])).made).toEqual(['a']);
  });

  it('is made once in a build, whoever asks', async () => {
    const { build } = portal();
    expect(await build(['a', 'a'])).toEqual({ made: ['a'], said: ['of 1', 'of 1'] });
  });

  it('is removed when a build no longer asks for it', async () => {
    const { build, keptFiles } = portal();
    await build(['a', 'b']);
    expect(await keptFiles()).toHaveLength(2);
    await build(['b']);
    expect(await keptFiles()).toHaveLength(1);
    expect((await build(['a', 'b'])).made).toEqual(['a']);
  });

  it('is made again where it was damaged or is gone, and where it cannot be kept', async () => {
    const { build, cache, keptFiles } = portal();
    await build(['a', 'b']);
    const [one = '', other = ''] = await keptFiles();
    writeFileSync(one, 'damaged');
    rmSync(other);
    expect(await build(['a', 'b'])).toEqual({ made: ['a', 'b'], said: ['of 1', 'of 2'] });
    rmSync(join(cache, 'made'), { recursive: true });
    writeFileSync(join(cache, 'made'), 'a file where a folder is to be');
    expect(await build(['a', 'b'])).toEqual({ made: ['a', 'b'], said: ['of 1', 'of 2'] });
    expect((await build(['a', 'b'])).said).toEqual(['of 1', 'of 2']);
  });

  it('is given by a process that made a share to the one that takes it', async () => {
    const { ask, place, build, cache } = portal();
    const share = await KeptBytes.open({ ...place, share: 0 }, 'made');
    await ask(share, ['b']);
    await share.close();
    const whole = await KeptBytes.open(place, 'made');
    await whole.takeIn(1);
    expect(await ask(whole, ['a', 'b'])).toEqual({ made: ['a'], said: ['of 1', 'of 2'] });
    await whole.close();
    expect((await build(['a', 'b'])).made).toEqual([]);
    expect(readdirSync(join(cache, 'pages')).filter((name) => name.includes('share'))).toEqual([]);
  });

  it('is made where a share could not tell what it kept', async () => {
    const { ask, place, cache } = portal();
    mkdirSync(cache);
    const whole = await KeptBytes.open(place, 'made');
    await whole.takeIn(1);
    expect((await ask(whole, ['b'])).made).toEqual(['b']);
  });
});
