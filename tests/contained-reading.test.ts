import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { checkContained } from '../scripts/checking/contained.ts';
import { CONTAINED, startReading, type Reading } from '../scripts/reading/index.ts';
import { RULES_VERSION } from '../src/budget/index.ts';
import { checkDisclosure } from '../src/checks/index.ts';
import type { Loaded } from '../src/content/index.ts';
import type { Problem } from '../src/problem.ts';
import { DEFAULT_LIMITS, readDocument, type Limits } from '../src/readers/index.ts';
import { makeNarrative, makeSynthetic } from './world/index.ts';

const twin = (ending: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, `fixtures/twins/qinghe-culture-2026.${ending}`));
/** Harmless, but more work and memory than any twin: a plain table of figures. */
const long = (rows: number): Uint8Array =>
  new TextEncoder().encode('科目,金额,合计\n'.repeat(1) + '行政运行,1234.50,1234.50\n'.repeat(rows));

let reading: Reading | null = null;
const start = (limits: Partial<Limits>, processes = 1): Reading =>
  (reading = startReading({ ...DEFAULT_LIMITS, ...limits }, processes));
afterEach(() => reading?.close());

it('reads in other processes what is read in this one, several at once', async () => {
  const { read } = start({}, 2);
  const endings = ['docx', 'pdf', 'txt', 'xlsx', 'html'];
  const contained = await Promise.all(endings.map((ending) => read(twin(ending), `a.${ending}`)));
  const here = await Promise.all(endings.map((ending) => readDocument(twin(ending), `a.${ending}`)));
  expect(contained).toEqual(here);
});

it.each([
  ['memory', { memory: 400 * 2 ** 20, cells: 10 ** 9 }, 1_500_000, 'reading-too-much-memory'],
  ['processor time', { 'cpu-seconds': 4, cells: 10 ** 9 }, 1_500_000, 'reading-too-long'],
] as const)('a document beyond the limit of %s costs itself only', async (_name, limits, rows, id) => {
  const { read } = start(limits);
  const before = await read(twin('docx'), 'good.docx');
  await expect(read(long(rows), 'long.csv')).rejects.toMatchObject({ id, place: { file: 'long.csv' } });
  expect(await read(twin('docx'), 'good.docx')).toEqual(before);
});

it('a document beyond the limit of the clock costs itself only', async () => {
  const { read } = start({ seconds: 0.001 });
  await expect(read(twin('docx'), 'slow.docx')).rejects.toMatchObject({ id: 'reading-too-long' });
  await expect(read(twin('txt'), 'slow.txt')).rejects.toMatchObject({ id: 'reading-too-long' });
});

it('hands on why a document cannot be read, and the limits of its parts', async () => {
  const { read } = start({ cells: 10 });
  await expect(read(new Uint8Array(), 'empty.pdf')).rejects.toMatchObject({ id: 'file-empty' });
  await expect(read(twin('xlsx'), 'large.xlsx')).rejects.toMatchObject({ id: 'table-too-large' });
});

it('what reads can write nothing, start nothing and reach no network', async () => {
  const child = fork(join(import.meta.dirname, 'fixtures/attempts.ts'), { execArgv: CONTAINED, stdio: 'pipe' });
  const [tried] = (await once(child, 'message')) as [Record<string, string>];
  const denied = 'ERR_ACCESS_DENIED';
  const refused = 'a document may not reach the network';
  expect(tried).toEqual({ read: denied, write: denied, start: denied, connect: refused, fetch: refused });
});

it('checks in other processes as in this one; what costs too much costs itself only', async () => {
  const { disclosure } = synthetic;
  const narrative = makeNarrative(synthetic);
  // Harmless, but more than the lowered limit allows: the same sentences very often.
  const years = [narrative, narrative.repeat(400), narrative].map((text, index) =>
    loaded(`region/office/${2024 + index}`, text),
  );
  const found: unknown[] = [];
  for await (const checked of checkContained(years, start({ 'cpu-seconds': 5 }, 2)))
    found.push('year' in checked ? checked.year.results : (checked.problem as Problem).values);
  const here = checkDisclosure(disclosure, { narrative });
  expect(found).toEqual([here, { id: 'region/office/2025', why: 'time', most: 5 }, here]);
});

const synthetic = makeSynthetic({ seed: 31 });
const inputs = {
  ...{ disclosure: '0'.repeat(64), narrative: null, prior: null, corrections: null, profile: null, names: null },
  rules: RULES_VERSION,
};

function loaded(name: string, narrative: string): Loaded {
  const options = { narrative, prior: null, profile: null, corrections: null, names: [] };
  const key = { region: 'region', department: 'office', year: 2026 };
  return { name, key, path: `${name}.json`, content: null, disclosure: synthetic.disclosure, options, inputs };
}

it('a process that ends while it waits is not given the next document', async () => {
  const reading = start({});
  const before = await reading.read(twin('docx'), 'good.docx');
  reading.close();
  expect(await reading.read(twin('docx'), 'good.docx')).toEqual(before);
});
