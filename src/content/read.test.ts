import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { holdContent, namesIn, readOptional, readText } from './read.ts';

afterEach(() => {
  holdContent(false);
});

describe('what is read of the content', () => {
  it('is what stands there now, as long as nobody says that it stands still', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.json');
    expect([await readOptional(file), await namesIn(folder)]).toEqual([null, []]);
    writeFileSync(file, 'one');
    expect([await readText(file), await namesIn(folder)]).toEqual(['one', ['a.json']]);
    writeFileSync(file, 'two');
    expect(await readText(file)).toBe('two');
    rmSync(file);
    await expect(readText(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is read once while it stands still, what is not there too, and anew afterwards', async () => {
    const folder = temporaryFolder();
    const [file, none] = [join(folder, 'a.json'), join(folder, 'b.json')];
    writeFileSync(file, 'one');
    holdContent(true);
    expect([await readText(file), await readOptional(none)]).toEqual(['one', null]);
    renameSync(file, none);
    expect([await readText(file), await readOptional(none)]).toEqual(['one', null]);
    holdContent(false);
    expect([await readOptional(file), await readText(none)]).toEqual([null, 'one']);
  });

  it('is forgotten again when much else was read since', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.json');
    writeFileSync(file, 'one');
    holdContent(true);
    await readText(file);
    writeFileSync(file, 'two');
    for (let number = 0; number < 200; number += 1) await readOptional(join(folder, `${number}.json`));
    expect(await readText(file)).toBe('two');
  });
});
