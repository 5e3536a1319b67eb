import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { sentenceOf } from '../../tests/helpers/told.ts';
import { Problem } from '../problem.ts';
import { findSources } from './sources.ts';

/** No file of these tests is an archive. */
const noArchive = () => null;

/** A folder with these files: path → text. */
function folderWith(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The names of the files of each disclosure, or the message of what is wrong with it. */
async function found(path: string): Promise<(string[] | string)[]> {
  const sources = await findSources(path, noArchive);
  return sources.map((source) =>
    source instanceof Error ? sentenceOf(source as Problem) : source.files.map((file) => basename(file)),
  );
}

describe('findSources', () => {
  it('takes a file for a disclosure', async () => {
    const folder = folderWith({ 'a.txt': '' });
    expect(await findSources(join(folder, 'a.txt'), noArchive)).toEqual([
      {
        path: join(folder, 'a.txt'),
        files: [join(folder, 'a.txt')],
        overrides: {},
        url: null,
        published: null,
        because: null,
        package: null,
      },
    ]);
  });

  it('takes each file of a folder for one, by name, and looks into its folders', async () => {
    const folder = folderWith({ 'b.txt': '', 'a.txt': '', 'sub/c.txt': '', '.hidden': '', '~$b.docx': '' });
    expect(await found(folder)).toEqual([['a.txt'], ['b.txt'], ['c.txt']]);
  });

  it.each(['javascript:alert(1)', 'ftp://example.org/', 'https://www.example.gov.cn@example.org/'])(
    'takes no address that is not of the web, or looks like another: %s',
    async (url) => {
      const folder = folderWith({ 'disclosure.yaml': `url: ${url}\n`, 'a.txt': '' });
      expect(await findSources(folder, noArchive)).toMatchObject([
        { id: 'field-form', values: { field: 'url', wanted: 'address' } },
      ]);
    },
  );

  it.each(['department', 'region', 'title', 'because'])('takes no %s with characters that nobody sees', async (field) => {
    const folder = folderWith({ 'disclosure.yaml': `${field}: "财政\\u202e局"\n`, 'a.txt': '' });
    expect(await findSources(folder, noArchive)).toMatchObject([{ id: 'field-form', values: { field, wanted: 'plain' } }]);
  });

  it('reads decisions on personal numbers, whose faults name entry, line and field', async () => {
    const yaml = "personal:\n  hide:\n    - { ends: '0012', page: 3, reason: 住宅 }\n";
    const [source] = await findSources(folderWith({ 'disclosure.yaml': yaml, 'a.txt': '' }), noArchive);
    if (!source || source instanceof Error || !source.personal) throw new RangeError('no decisions');
    expect(source.personal.decisions).toEqual([{ decision: 'hide', ends: '0012', place: { page: 3 }, reason: '住宅' }]);
    expect(source.personal.fault(0, 0)).toMatchObject({
      id: 'field-form',
      values: { field: 'personal, hide #1, ends', wanted: 'in-document' },
      place: { line: 3 },
    });
    const wrong = folderWith({ 'disclosure.yaml': yaml.replace(", reason: 住宅", ''), 'a.txt': '' });
    expect(await findSources(wrong, noArchive)).toMatchObject([
      { id: 'field-missing', values: { field: 'personal, hide #1, reason' }, place: { line: 3 } },
    ]);
  });

  it('takes personal numbers out of a title that a person gives', async () => {
    const folder = folderWith({ 'disclosure.yaml': 'title: 部门预算（李四13800000000）\n', 'a.txt': '' });
    expect(await findSources(folder, noArchive)).toMatchObject([
      { overrides: { title: '部门预算（李四［个人号码已隐去］）' } },
    ]);
  });

  it('takes a folder with a disclosure.yaml for one disclosure', async () => {
    const folder = folderWith({
      'disclosure.yaml': 'files: [说明.txt, 报表.txt]\nyear: 2026\nurl: https://example.org/a\npublished: 2026-02-13\n',
      '报表.txt': '',
      '说明.txt': '',
    });
    expect(await findSources(folder, noArchive)).toEqual([
      {
        path: folder,
        files: [join(folder, '说明.txt'), join(folder, '报表.txt')],
        overrides: { year: 2026 },
        url: 'https://example.org/a',
        published: '2026-02-13',
        because: null,
        package: null,
      },
    ]);
  });

  it('takes all files by name where disclosure.yaml lists none', async () => {
    const folder = folderWith({ 'disclosure.yaml': '', 'b.txt': '', 'a.txt': '' });
    expect(await found(folder)).toEqual([['a.txt', 'b.txt']]);
  });

  it.each([
    ['an unknown field', 'jahr: 2026\n', 'There is no field jahr. Allowed: files, department, region, year,'],
    ['a file that is not there', 'files: [b.txt]\n', 'The folder has no file b.txt.'],
    ['what is not YAML', 'files: [a.txt\n', 'The file is not YAML: '],
  ])('says what is wrong with %s, and goes on', async (_, yaml, message) => {
    const folder = folderWith({ '1/disclosure.yaml': yaml, '1/a.txt': '', '2/a.txt': '' });
    const sources = await found(folder);
    expect(sources).toHaveLength(2);
    expect(sources[0]).toContain(message);
    expect(sources[1]).toEqual(['a.txt']);
  });

  it('has a Problem in the place of a path that is not there', async () => {
    expect(await findSources(join(temporaryFolder(), 'none'), noArchive)).toMatchObject([{ id: 'path-missing' }]);
  });

  it('opens no archive of more bytes than may be read, and no disclosure.yaml far longer than any', async () => {
    const folder = folderWith({ '1/a.zip': 'PK', '2/disclosure.yaml': '#'.repeat(2 ** 20 + 1), '2/b.txt': '' });
    const asked: string[] = [];
    const [archive, long] = await findSources(folder, (_, file) => (asked.push(file), new Map()), 1);
    expect(archive).toMatchObject({ files: [join(folder, '1/a.zip')] });
    expect(long).toMatchObject({ id: 'file-too-long', values: { megabytes: 2, most: 1 } });
    expect(asked).toEqual([]);
  });

  it('holds what one archive unpacks to at a time, and unpacks another again when it is asked for', async () => {
    const folder = folderWith({ 'a.zip': 'PK', 'b.zip': 'PK' });
    let opened = 0;
    const open = () => (opened++, new Map([['x.txt', new Uint8Array(opened)]]));
    const sources = await findSources(folder, open);
    const read = async (index: number) => {
      const source = sources[index];
      if (!source || source instanceof Error) throw new Error('no source');
      return (await source.unpacked?.get(source.files[0] ?? '')?.())?.length;
    };
    expect(opened).toBe(2);
    expect([await read(1), await read(0), await read(0), await read(1)]).toEqual([2, 3, 3, 4]);
  });

  it('takes an archive for a folder: a disclosure.yaml in a folder of it makes one disclosure', async () => {
    const folder = folderWith({ 'a.zip': 'PK' });
    const bytes = new TextEncoder().encode('files: [t.txt, n.txt]\n');
    const damaged = new Problem('archive-damaged', {}, { place: { file: 'a.zip/z.txt' } });
    const members = new Map<string, Uint8Array | Problem>([
      ['局/disclosure.yaml', bytes],
      ['局/n.txt', new Uint8Array(1)],
      ['局/t.txt', new Uint8Array(2)],
      ['b.txt', new Uint8Array(3)],
      ['z.txt', damaged],
    ]);
    const sources = await findSources(folder, () => members);
    const path = (name: string) => join(folder, 'a.zip', name);
    expect(sources.map((source) => (source instanceof Error ? source : source.files))).toEqual([
      [path('b.txt')],
      damaged,
      [path('局/t.txt'), path('局/n.txt')],
    ]);
    const last = sources.at(-1);
    expect(last instanceof Error ? null : (await last?.unpacked?.get(path('局/t.txt'))?.())?.length).toBe(2);
  });
});
