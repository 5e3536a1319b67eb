import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replaceInvented, writeChange, writeDocuments } from '../../scripts/bench-pages/documents.ts';
import { writeContent } from '../../scripts/bench-search/site.ts';
import { convertAll } from '../../scripts/convert.ts';
import type { Disclosure } from '../../src/budget/index.ts';
import { listDisclosures, pathOf } from '../../src/content/index.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const settings = { figuresOnly: false, originals: 'none', scans: false, workers: 1, limits: {} } as const;

it('documents of the benchmark are converted, each into a place of its own', async () => {
  const folder = temporaryFolder();
  const [documents, content] = [join(folder, 'documents'), join(folder, 'content')];
  const pdfs = await writeDocuments(documents, 4);
  expect(pdfs.map((file) => file.slice(-9))).toEqual(['00000.pdf', '00002.pdf']);
  const done = await convertAll([documents], { ...settings, out: content, replace: false, because: null }, 'en');
  expect(done).toBe(0);
  expect(await listDisclosures(content)).toHaveLength(4);
});

it('the document that changes stands in the place of an invented one, and then changes one figure of it', async () => {
  const folder = temporaryFolder();
  const [content, one] = [join(folder, 'content'), join(folder, 'one')];
  await writeContent(content, join(folder, 'nothing'), 3);
  const [before, after] = await writeChange(folder, 2);
  const convert = (file: string, out: string, replace: boolean) =>
    convertAll([file], { ...settings, out, replace, because: replace ? 'measured' : null }, 'en');
  expect(await convert(before, one, false)).toBe(0);
  await replaceInvented(content, one, 2);
  const keys = await listDisclosures(content);
  const [key] = await listDisclosures(one);
  expect(keys).toHaveLength(3);
  // Three years of one department.
  expect(new Set(keys.map(({ region, department }) => `${region}/${department}`)).size).toBe(1);
  const figures = async () => {
    const text = await readFile(
      join(content, pathOf('disclosures', key ?? { region: '', department: '', year: 0 })),
      'utf8',
    );
    const { tables } = JSON.parse(text) as Disclosure;
    return tables.flatMap(({ rows }) => rows.flatMap(({ amounts }) => amounts.map(({ fen }) => fen)));
  };
  const first = await figures();
  expect(await convert(after, content, true)).toBe(0);
  const second = await figures();
  expect(await listDisclosures(content)).toEqual(keys);
  expect(second.length).toBe(first.length);
  expect(second.filter((fen, at) => fen !== first[at])).toEqual([12_340_000]);
});
