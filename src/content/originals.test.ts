import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import type { Disclosure, Notice } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { chooseOriginals, readOriginal } from './originals.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function disclosureOf(...files: [name: string, format: string][]): Disclosure {
  const disclosure = readFixture('qinghe/government-office/2026');
  const told = files.map(([name, format]) => ({ name, format, bytes: name.length, sha256: digest(name) }));
  return { ...disclosure, source: { ...disclosure.source, files: told } };
}

function bytesOf({ source }: Disclosure, changed = '') {
  return new Map(
    source.files.map(({ name, sha256 }) => [sha256, () => Promise.resolve(new TextEncoder().encode(name + changed))]),
  );
}

function notice(id: Notice['id'], file?: string): Notice {
  const place = file === undefined ? {} : { file };
  return { id, severity: 'warning', values: {}, place, table: null, row: null, column: null };
}

async function endings(...files: [string, string][]): Promise<(string | undefined)[]> {
  const disclosure = disclosureOf(...files);
  const chosen = await chooseOriginals(disclosure, [], { wish: null, bytes: bytesOf(disclosure) });
  return chosen.disclosure.source.files.map(({ original, sha256 }) => original?.replace(`${sha256}.`, ''));
}

test('the ending is one of the format, never one under which a browser would run the file', async () => {
  const files: [string, string][] = [
    ['a.PDF', 'pdf'],
    ['a.html', 'pdf'],
    ['表.et', 'xls'],
    ['a.xml', 'xls'],
    ['a.svg', 'text'],
    ['a.html', 'html'],
    ['a.xhtml', 'html'],
    ['无后缀', 'docx'],
    ['a.wps', 'doc'],
    ['a.md', 'text'],
    ['a.html', 'some-later-format'],
  ];
  expect(await endings(...files)).toEqual(['pdf', 'pdf', 'et', 'xls', 'txt', 'txt', 'txt', 'docx', 'wps', 'md', 'bin']);
});

test('of several files only those stay out that a notice on what is not shown speaks of', async () => {
  const disclosure = disclosureOf(['a.pdf', 'pdf'], ['b.xlsx', 'xlsx'], ['c.pdf', 'pdf']);
  const notices = [notice('hidden-sheet', 'b.xlsx'), notice('covered-text', 'c.pdf'), notice('personal-number-kept', 'a.pdf')];
  const chosen = await chooseOriginals(disclosure, notices, { wish: null, bytes: bytesOf(disclosure) });
  expect(chosen.disclosure.source.files.map(({ original }) => original !== undefined)).toEqual([true, false, false]);
  expect(chosen.telling).toEqual([
    { name: 'b.xlsx', unshown: ['hidden-sheet'], kept: false },
    { name: 'c.pdf', unshown: ['covered-text'], kept: false },
  ]);
  const asked = await chooseOriginals(disclosure, notices, { wish: 'all', bytes: bytesOf(disclosure) });
  expect([asked.files.length, asked.telling.map(({ kept }) => kept)]).toEqual([3, [true, true]]);
  const all = await chooseOriginals(disclosure, [notice('personal-number-hidden')], { wish: null, bytes: bytesOf(disclosure) });
  expect([all.files.length, all.telling.length]).toEqual([0, 3]);
});

test('a file that is not what was read is no original', async () => {
  const disclosure = disclosureOf(['a.pdf', 'pdf']);
  await expect(chooseOriginals(disclosure, [], { wish: null, bytes: bytesOf(disclosure, '!') })).rejects.toMatchObject({
    id: 'file-changed-meanwhile',
    place: { file: 'a.pdf' },
  });
});

afterEach(() => {
  delete process.env['MINGZHANG_CONTENT'];
});

test('what is published as an original is what its name says', async () => {
  const content = temporaryFolder();
  process.env['MINGZHANG_CONTENT'] = content;
  mkdirSync(join(content, 'originals'));
  const name = `${digest('bytes')}.pdf`;
  writeFileSync(join(content, 'originals', name), 'bytes');
  expect(new TextDecoder().decode(await readOriginal(name))).toBe('bytes');
  writeFileSync(join(content, 'originals', name), 'bytez');
  await expect(readOriginal(name)).rejects.toThrow(Problem);
  await expect(readOriginal(name)).rejects.toMatchObject({ id: 'original-changed' });
  await expect(readOriginal(`${digest('other')}.pdf`)).rejects.toMatchObject({ id: 'original-missing' });
});
