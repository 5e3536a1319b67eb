/**
 * Measures how fast PDF files are read, beside `pdftotext -layout` on the same files in the same run.
 * `node --experimental-strip-types scripts/bench-pdf.ts [--rounds n] file.pdf…`; without files, the fixtures in tests/fixtures/pdf.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPdf } from '../src/readers/pdf/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log('Usage: bench-pdf [--rounds n] [file.pdf…]\nPages a second of the PDF reader beside pdftotext -layout.');
  process.exit(0);
}
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('--rounds must be a whole number from 1. Example: --rounds 5');
  process.exit(2);
}
const fixtures = join(import.meta.dirname, '../tests/fixtures/pdf');
const files = positionals.length > 0 ? positionals : pdfsIn(fixtures);

let pages = 0;
let ours = 0;
let theirs = 0;
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  const count = await countPages(bytes);
  const own = await best(rounds, () => readPdf(bytes, basename(file)));
  const other = await best(rounds, () => execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 2 ** 28 }));
  print(basename(file), count, own, other);
  pages += count;
  ours += own;
  theirs += other;
}
print('all', pages, ours, theirs);

function pdfsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return names.sort().map((name) => join(folder, name));
}

/** The shortest time of several runs, in milliseconds; the first run also warms up. */
async function best(times: number, run: () => unknown): Promise<number> {
  let shortest = Infinity;
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    await run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

async function countPages(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const count = (await task.promise).numPages;
  await task.destroy();
  return count;
}

function print(name: string, count: number, own: number, other: number): void {
  const speed = (time: number): string => `${((count / time) * 1000).toFixed(1)} pages/s`;
  console.log(
    `${name}: ${count} pages; readPdf ${speed(own)}, pdftotext ${speed(other)}, ratio ${(own / other).toFixed(2)}`,
  );
}
