import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, temporaryFolder } from '../../tests/helpers/folders.ts';
import { failureOf } from '../../tests/helpers/told.ts';
import { writeWhole } from './write.ts';

describe('writeWhole', () => {
  it('makes the folders, says whether it changed something, and leaves nothing beside the file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a/b.json');
    expect(await writeWhole(path, '预算')).toBe(true);
    expect(await writeWhole(path, '预算')).toBe(false);
    expect(await writeWhole(path, '决算')).toBe(true);
    expect(filesUnder(folder)).toEqual({ 'a/b.json': '决算' });
  });

  it('keeps a link and the permissions of what it names', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real.json'), 'old');
    chmodSync(join(folder, 'real.json'), 0o640);
    symlinkSync('real.json', join(folder, 'link.json'));
    await writeWhole(join(folder, 'link.json'), 'new');
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'real.json')).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['a file stands where a folder must be', 'file/b.json'],
    ['a folder stands in its place', 'folder'],
  ])('throws one sentence where %s', async (reason, path) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'text');
    mkdirSync(join(folder, 'folder/inside'), { recursive: true });
    expect(await failureOf(writeWhole(join(folder, path), 'new'))).toContain(`could not be written: ${reason}.`);
    expect(filesUnder(folder)).toEqual({ file: 'text' });
  });

  // The limit on the size of files makes the system take a part of the bytes, as a full disk does.
  it.skipIf(process.platform === 'win32')('leaves the old file where only a part can be written', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.json');
    writeFileSync(path, 'old');
    const code = `
      import { writeWhole } from ${JSON.stringify(join(import.meta.dirname, 'write.ts'))};
      await writeWhole(${JSON.stringify(path)}, 'x'.repeat(100_000)).catch((error) => console.log(error.id, error.values.fault));`;
    const node = `'${process.execPath}' --experimental-strip-types --disable-warning=ExperimentalWarning --input-type=module`;
    const { stdout } = spawnSync('sh', ['-c', `ulimit -f 8; exec ${node}`], { input: code, encoding: 'utf8' });
    expect(stdout).toMatch(/^file-not-written file-too-large$/mu);
    expect(filesUnder(folder)).toEqual({ 'a.json': 'old' });
  });
});
