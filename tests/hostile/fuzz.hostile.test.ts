import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { startReading } from '../../scripts/reading/index.ts';
import { disclosureSchema } from '../../src/budget/index.ts';
import { Problem } from '../../src/problem.ts';
import { DEFAULT_LIMITS } from '../../src/readers/index.ts';
import { changeParts, changePdf, changes, changeTags, changeText, type Change } from './support/mutate.ts';
import { tell } from './support/tell.ts';

const SEED = 20_260_101;
/** Changed documents of each kind, and the milliseconds after which no further one is begun. */
const RUNS = 60;
const MOST_TIME = 25_000;

const FIXTURES = join(import.meta.dirname, '../fixtures');
const filesIn = (folder: string, pattern: RegExp): Uint8Array[] =>
  readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => readFileSync(join(FIXTURES, folder, name)));
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const twins = (ending: string): Uint8Array[] => filesIn('twins', new RegExp(`\\.${ending}$`, 'u'));
const csv = twins('txt').map((bytes) =>
  new TextEncoder().encode(
    text(bytes)
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) =>
        line
          .split('\t')
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      .join('\n'),
  ),
);

type Mutate = (bytes: Uint8Array, list: readonly Change[]) => Uint8Array;
const KINDS: [string, Uint8Array[], Mutate][] = [
  ['txt', [...twins('txt'), ...filesIn('text', /source\.txt$/u)], changeText],
  ['csv', csv, changeText],
  ['html', [...twins('html'), ...filesIn('quirks', /excel\.html$|word\.html$/u)], changeTags],
  ['docx', twins('docx'), changeParts],
  ['xlsx', twins('xlsx'), changeParts],
  ['ofd', twins('ofd'), changeParts],
  ['pdf', [...twins('pdf'), ...filesIn('pdf', /\.pdf$/u)], changePdf],
];

const limits = { ...DEFAULT_LIMITS, seconds: 60, 'cpu-seconds': 30, memory: 2 ** 30, cells: 200_000 };
const reading = startReading(limits, 2);
afterAll(() => reading.close());

/** A Problem must name its file; anything else that is thrown is a defect and fails the test. */
function settle(error: unknown, name: string): null {
  if (!(error instanceof Problem)) throw error;
  expect(error.place.file).toBe(name);
  // A document that makes a library break off or run on is a finding, not an ordinary end.
  expect(['reading-broke-off', 'reading-too-long', 'reading-too-much-memory']).not.toContain(error.id);
  return null;
}

it.each(KINDS)('changed documents are read or refused, each by name: %s', async (ending, sources, mutate) => {
  const name = `a.${ending}`;
  expect(sources.length).toBeGreaterThan(0);
  const property = fc.asyncProperty(fc.nat(sources.length - 1), changes, async (source, list) => {
    const bytes = mutate(sources[source] ?? new Uint8Array(), list);
    const document = await reading.read(bytes, name).catch((error: unknown) => settle(error, name));
    if (!document) return;
    const made = await reading
      .assemble(document, { files: [{ name, format: document.format, bytes: bytes.length, sha256: '0'.repeat(64) }] })
      .catch((error: unknown) => settle(error, name));
    if (made) disclosureSchema.parse(made.disclosure);
  });
  await fc.assert(property, { seed: SEED, numRuns: RUNS, interruptAfterTimeLimit: MOST_TIME, endOnFailure: true });
  tell(
    'Changed documents',
    `up to ${RUNS} changed .${ending} files from a fixed seed: pieces dropped, doubled, swapped, nested, emptied, numbers made large`,
    'each was read into valid figures or refused by a sentence that names it',
  );
});
