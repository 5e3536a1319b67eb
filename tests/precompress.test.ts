import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from '../scripts/building/precompress.ts';

const LONG = '<p>预算 123.45</p>\n'.repeat(200);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-precompress-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('files of text get twins that hold the same, others none', async () => {
  await writeFile(join(folder, 'index.html'), LONG);
  await writeFile(join(folder, 'short.html'), '<p>1</p>');
  for (const name of ['budgets.parquet', 'year.zip', 'original.pdf']) await writeFile(join(folder, name), LONG);
  const told = await precompress(folder);
  expect((await readdir(folder)).sort()).toEqual([
    'budgets.parquet',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'original.pdf',
    'short.html',
    'year.zip',
  ]);
  const [gz, br] = await Promise.all(['gz', 'br'].map((ending) => readFile(join(folder, `index.html.${ending}`))));
  expect(gunzipSync(gz ?? '').toString()).toBe(LONG);
  expect(brotliDecompressSync(br ?? '').toString()).toBe(LONG);
  expect(told).toEqual({ files: 1, bytes: Buffer.byteLength(LONG), compressed: gz?.length });
});

test('a twin that is there stays, the same file gives the same twin', async () => {
  await writeFile(join(folder, 'table.csv'), LONG);
  await writeFile(join(folder, 'table.csv.gz'), 'made by another stage');
  await precompress(folder);
  expect(await readFile(join(folder, 'table.csv.gz'), 'utf8')).toBe('made by another stage');
  const first = await readFile(join(folder, 'table.csv.br'));
  await rm(join(folder, 'table.csv.br'));
  await precompress(folder);
  expect((await readFile(join(folder, 'table.csv.br'))).equals(first)).toBe(true);
});
