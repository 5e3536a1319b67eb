import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { filesUnder, temporaryFolder } from '../../tests/helpers/folders.ts';
import { failureOf } from '../../tests/helpers/told.ts';
import { writeBag } from './bag.ts';
import { folderSource } from './folder-source.ts';
import { verifyBag } from './verify.ts';
import { writeZip } from './zip.ts';
import { zipSource } from './zip-source.ts';

const ABOUT = {
  year: 2024,
  day: '2026-12-31',
  name: '归档',
  description: '归档',
  publisher: null,
  licence: null,
  typeOf: () => 'text/plain',
};
const TEXTS: Record<string, string> = {
  'content/预算.json': '{}',
  'site/a\nb%.csv': '1',
  'site/c.csv': '2'.repeat(5000),
};

/** A bag of three files: its folder, and the paths of its files. */
async function bag(): Promise<{ folder: string; paths: string[] }> {
  const folder = join(temporaryFolder(), 'mingzhang-2024');
  const files = Object.entries(TEXTS).map(([path, text]) => ({
    path,
    kind: 'data' as const,
    department: null,
    open: () => Readable.from([Buffer.from(text)]),
  }));
  const { paths } = await writeBag(folder, files, ABOUT);
  return { folder, paths };
}

type Told = [id: string, path: string, values?: object];

async function told(source: ReturnType<typeof folderSource>): Promise<Told[]> {
  const faults: Told[] = [];
  await verifyBag(source, (id, path, values) => faults.push(values ? [id, path, values] : [id, path]));
  return faults;
}

/** A ZIP file of a bag, changed. */
async function zipped(
  change: (files: Zippable) => void,
  more: (zip: Uint8Array) => Uint8Array = (zip) => zip,
): Promise<string> {
  const { folder } = await bag();
  const files: Zippable = Object.fromEntries(
    Object.entries(filesUnder(folder)).map(([path, text]) => [`mingzhang-2024/${path}`, Buffer.from(text)]),
  );
  change(files);
  const path = join(folder, '../a.zip');
  writeFileSync(path, more(zipSync(files, { os: 3 })));
  return path;
}

describe('a bag as a folder', () => {
  it('is good as it was written, its lists with codes for what would end a line', async () => {
    const { folder } = await bag();
    const faults: unknown[] = [];
    const payload = await verifyBag(folderSource(folder), (...fault) => faults.push(fault));
    const data = Object.entries(filesUnder(join(folder, 'data')));
    expect(faults).toEqual([]);
    expect(payload).toEqual({ files: 4, bytes: data.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) });
    expect(readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8')).toMatch(/ {2}data\/site\/a%0Ab%25\.csv\n/u);
  });

  it('tells each file that is changed, missing or added, and totals that do not agree', async () => {
    const { folder } = await bag();
    writeFileSync(join(folder, 'data/content/预算.json'), '[]');
    rmSync(join(folder, 'data/site/c.csv'));
    writeFileSync(join(folder, 'data/site/d.csv'), '');
    writeFileSync(join(folder, 'note.txt'), '');
    const oxum = expect.stringMatching(/^\d+\.4$/u) as string;
    expect(await told(folderSource(folder))).toEqual([
      ['changed', 'data/content/预算.json'],
      ['added', 'data/site/d.csv'],
      ['added', 'note.txt'],
      ['missing', 'data/site/c.csv'],
      ['totals', 'bag-info.txt', { stated: oxum, found: oxum }],
    ]);
  });

  it('tells a changed list by the list of lists, and every tag file that is not as it must be', async () => {
    const { folder } = await bag();
    const list = join(folder, 'manifest-sha256.txt');
    const [first = '', ...rest] = readFileSync(list, 'utf8').split('\n');
    const unsafe = ['../../etc/passwd', '/etc/passwd', 'data/../bagit.txt', 'data\\x', 'bagit.txt', 'data//x'];
    writeFileSync(
      list,
      [first, first, 'nothing', ...unsafe.map((path) => `${'a'.repeat(64)}  ${path}`), ...rest].join('\n'),
    );
    writeFileSync(join(folder, 'bagit.txt'), 'BagIt-Version: 9.9\n');
    writeFileSync(join(folder, 'bag-info.txt'), Buffer.from([0xff]));
    writeFileSync(join(folder, 'fetch.txt'), 'https://example.org/a 1 data/a\n');
    rmSync(join(folder, 'tagmanifest-sha256.txt'));
    expect(await told(folderSource(folder))).toEqual([
      ['not-utf-8', 'bag-info.txt'],
      ['declaration', 'bagit.txt'],
      ['totals-missing', 'bag-info.txt'],
      ['list-twice', 'manifest-sha256.txt', { line: 2 }],
      ['list-line', 'manifest-sha256.txt', { line: 3 }],
      ...unsafe.map((_, index) => ['list-unsafe', 'manifest-sha256.txt', { line: index + 4 }]),
      ['list-missing', 'tagmanifest-sha256.txt'],
      ['added', 'bag-info.txt'],
      ['added', 'bagit.txt'],
      ['fetch', 'fetch.txt'],
      ['added', 'fetch.txt'],
      ['added', 'manifest-sha256.txt'],
    ]);
  });

  it('tells links and does not follow them', async () => {
    const { folder } = await bag();
    const outside = join(folder, '../outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'c.csv'), TEXTS['site/c.csv'] ?? '');
    rmSync(join(folder, 'data/site/c.csv'));
    symlinkSync(join(outside, 'c.csv'), join(folder, 'data/site/c.csv'));
    symlinkSync(outside, join(folder, 'data/folder'));
    expect((await told(folderSource(folder))).map(([id, path]) => [id, path])).toEqual([
      ['link', 'data/folder'],
      ['link', 'data/site/c.csv'],
      ['totals', 'bag-info.txt'],
    ]);
  });
});

describe('a bag as a ZIP file', () => {
  it('is good as it was written', async () => {
    const { folder, paths } = await bag();
    await writeZip(`${folder}.zip`, folder, paths, { top: 'mingzhang-2024', day: '2026-12-31' });
    expect(await told(await zipSource(`${folder}.zip`))).toEqual([]);
    expect(await told(await zipSource(await zipped(() => undefined)))).toEqual([]);
  });

  it('tells entries that lead out of it, links and what stands beside it, and writes nothing', async () => {
    const path = await zipped((files) => {
      const link = { os: 3, attrs: (0o120777 << 16) >>> 0 } as const;
      files['../evil.txt'] = Buffer.from('x');
      files['mingzhang-2024/data/../../evil.txt'] = Buffer.from('x');
      files['/evil.txt'] = Buffer.from('x');
      files['mingzhang-2024/data\\evil.txt'] = Buffer.from('x');
      files['evil.txt'] = Buffer.from('x');
      files['mingzhang-2024/data/link'] = [Buffer.from('/etc/passwd'), link];
    });
    const before = readdirSync(join(path, '..'));
    expect((await told(await zipSource(path))).map(([id, name]) => [id, name]).sort()).toEqual([
      ['link', 'data/link'],
      ['outside', 'evil.txt'],
      ['unsafe', '../evil.txt'],
      ['unsafe', '/evil.txt'],
      ['unsafe', 'data/../../evil.txt'],
      ['unsafe', 'data\\evil.txt'],
    ]);
    expect(readdirSync(join(path, '..'))).toEqual(before);
  });

  it('tells an entry that stands twice', async () => {
    const { folder, paths } = await bag();
    const zip = new ZipFile();
    for (const path of [...paths, 'data/site/c.csv']) zip.addFile(join(folder, path), path);
    zip.end();
    writeFileSync(`${folder}.zip`, await buffer(zip.outputStream as Readable));
    expect(await told(await zipSource(`${folder}.zip`))).toEqual([['twice', 'data/site/c.csv']]);
  });

  it('names the file whose packed bytes are damaged', async () => {
    const path = await zipped(
      () => undefined,
      (zip) => {
        const name = Buffer.from(zip).indexOf('data/site/c.csv');
        zip[name + 'data/site/c.csv'.length + 1] = 0xff;
        return zip;
      },
    );
    expect((await told(await zipSource(path))).map(([id, name]) => [id, name])).toContainEqual([
      'unreadable',
      'data/site/c.csv',
    ]);
  });

  it.each([
    [
      'says that it unpacks to gigabytes',
      0xf000_0000,
      /^.*a\.zip: The archive was not read further: it would unpack to far more/u,
    ],
    ['says that a file is larger than it is', 6000, null],
  ])('that %s is not believed', async (_, size, sentence) => {
    const path = await zipped(
      () => undefined,
      (zip) => {
        const bytes = Buffer.from(zip);
        // The entry in the directory at the end: 46 bytes, of which the size unpacked stands at 24, then its name.
        bytes.writeUInt32LE(size, bytes.lastIndexOf('mingzhang-2024/data/site/c.csv') - 46 + 24);
        return bytes;
      },
    );
    if (sentence) expect(await failureOf(zipSource(path))).toMatch(sentence);
    else
      expect((await told(await zipSource(path))).map(([id, name]) => [id, name])).toContainEqual([
        'unreadable',
        'data/site/c.csv',
      ]);
  });

  it.each([
    ['is cut', (zip: Uint8Array) => zip.subarray(0, zip.length - 30), 'This is no ZIP file, or it is damaged'],
    ['holds no bag', () => zipSync({ 'a/b.txt': Buffer.from('x') }), 'This is no archive of a year'],
    ['is empty', () => new Uint8Array(), 'This is no ZIP file, or it is damaged'],
  ])('that %s is told in one sentence', async (_, more, sentence) => {
    expect(await failureOf(zipSource(await zipped(() => undefined, more)))).toContain(sentence);
  });
});
