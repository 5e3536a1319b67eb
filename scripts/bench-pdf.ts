import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locale } from '../src/i18n/index.ts';
import { countOperations, readPdf } from '../src/readers/pdf/index.ts';
import { benchFolder } from './bench-convert/folder.ts';
import { complain, EXIT, say, splitPaths, type ExitCode } from './command-line/index.ts';

const FIXTURES = join(import.meta.dirname, '../tests/fixtures/pdf');

/** Measures how fast PDF files are read, each by itself and all in the pool, beside `pdftotext -layout` on the same files in the same run, and what of it is pdf.js alone. */
export async function benchPdf(paths: readonly string[], rounds: number, locale: Locale): Promise<ExitCode> {
  const { there, missing } = await splitPaths(paths, locale);
  for (const sentence of missing) complain(sentence);
  if (paths.length > 0 && there.length === 0) return EXIT.usage;
  const all = { pages: 0, ours: 0, alone: 0, theirs: 0 };
  const files = there.length > 0 ? there : pdfsIn(FIXTURES);
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    const { pages } = await countOperations(bytes);
    const ours = await best(rounds, () => readPdf(bytes, basename(file)));
    const alone = await best(rounds, () => countOperations(bytes));
    const theirs = await best(rounds, () =>
      execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 2 ** 28, stdio: 'pipe' }),
    );
    print(basename(file), { pages, ours, alone, theirs });
    all.pages += pages;
    all.ours += ours;
    all.alone += alone;
    all.theirs += theirs;
  }
  print('all', all);
  await benchFolder(files, all.pages, rounds);
  return missing.length > 0 ? EXIT.failed : EXIT.fine;
}

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

/** Times in milliseconds. */
interface Measured {
  pages: number;
  ours: number;
  alone: number;
  theirs: number;
}

function print(name: string, { pages, ours, alone, theirs }: Measured): void {
  const speed = (time: number): string => `${((pages / time) * 1000).toFixed(1)} pages/s`;
  const ratio = (time: number): string => (time / theirs).toFixed(2);
  say(
    `${name}: ${pages} pages; readPdf ${speed(ours)}, pdftotext ${speed(theirs)}, ratio ${ratio(ours)}, of which pdf.js alone ${ratio(alone)}`,
  );
}
