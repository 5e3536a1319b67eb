import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { run } from './support/commands.ts';
import { budgetOf } from './support/documents.ts';
import { tell } from './support/tell.ts';

const twin = (ending: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, `../fixtures/twins/qinghe-culture-2026.${ending}`));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const rows = (count: number): Uint8Array => text(`科目,金额\n${'行政运行,1234.50\n'.repeat(count)}`);
const nested = (depth: number): Uint8Array =>
  text(`<html><body>${'<div>'.repeat(depth)}预算${'</div>'.repeat(depth)}</body></html>`);

/** Each limit, lowered, with a harmless document beyond it that an ordinary one beside it keeps to, and what is said. */
const CASES: [limit: string, name: string, bytes: Uint8Array, said: RegExp][] = [
  ['file-bytes=100K', 'b.csv', rows(20_000), /has 1 MB/u],
  ['seconds=15', 'b.csv', rows(8_000_000), /longer than|more than/u],
  ['cpu-seconds=6', 'b.csv', rows(3_000_000), /longer than|more than/u],
  ['memory=500M', 'b.csv', rows(3_000_000), /of memory|longer than/u],
  ['cells=500', 'b.csv', rows(2000), /rows and .* columns/u],
  ['characters=500', 'b.txt', text(budgetOf('教育局', '5.00', '支出'.repeat(300))), /more than 500 characters/u],
  ['nesting=40', 'b.html', nested(60), /nested|deep/u],
  ['unpacked-bytes=200K', 'b.xlsx', zipSync({ 'xl/workbook.xml': strToU8(' '.repeat(300_000)) }), /unpacks to/u],
  ['members=2', 'b.zip', zipSync({ 'a.txt': text('a'), 'b.txt': text('b'), 'c.txt': text('c') }), /unpacks to/u],
  ['member-bytes=10K', 'b.zip', zipSync({ 'a.txt': rows(1000) }), /unpacks to/u],
  ['ratio=20', 'b.zip', zipSync({ 'a.txt': text('0'.repeat(2_000_000)) }), /unpacks to/u],
];

/** Time and memory are met before the number of cells. */
const WIDE = ['--limit', 'cells=1G'];

it.each(CASES)('a document beyond %s costs itself only', async (limit, name, bytes, said) => {
  const input = temporaryFolder();
  const output = join(temporaryFolder(), 'out');
  // A folder of its own for each: files of one folder may be one disclosure.
  const paths = [
    ['a.txt', text(budgetOf('财政局'))],
    [name, bytes],
    ['c.txt', twin('txt')],
  ].map(([file, content]) => {
    const path = join(input, file as string);
    writeFileSync(path, content as Uint8Array);
    return path;
  });
  const { code, out, err } = await run([
    'convert',
    ...paths,
    '--out',
    output,
    '--limit',
    limit,
    ...(/^(?:seconds|cpu-seconds|memory)=/u.test(limit) ? WIDE : []),
  ]);
  expect(err.split('\n').filter(Boolean)).toHaveLength(1);
  expect(err).toMatch(said);
  expect(err).toContain(name);
  // An archive that is not opened is no document yet.
  expect(out).toMatch(/2 of [23] documents converted\./u);
  expect(code).toBe(1);
  expect(Object.keys(filesUnder(output)).filter((path) => path.startsWith('disclosures/'))).toHaveLength(2);
  tell(
    'Limits',
    `a harmless document beyond \`--limit ${limit}\`, an ordinary one before and after it`,
    'it is named with the reason; the others are converted; exit code 1',
  );
});
