import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locale } from '../src/i18n/index.ts';
import { readPdf } from '../src/readers/pdf/index.ts';
import { benchFolder } from './bench-convert/folder.ts';
import { complain, EXIT, say, splitPaths, type ExitCode } from './command-line/index.ts';

const FIXTURES = join(import.meta.dirname, '../tests/fixtures/pdf');

/** Measures how fast PDF files are read, each by itself and all in the pool, beside `pdftotext -layout` on the same files in the same run. */
export async function benchPdf(paths: readonly string[], rounds: number, locale: Locale): Promise<ExitCode> {
  const { there, missing } = await splitPaths(paths, locale);
  for (const sentence of missing) complain(sentence);
  if (paths.length > 0 && there.length === 0) return EXIT.usage;
  const all = { pages: 0, ours: 0, theirs: 0 };
  const files = there.length > 0 ? there : pdfsIn(FIXTURES);
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    const pages = await countPages(bytes);
    const ours = await best(rounds, () => readPdf(bytes, basename(file)));
    const theirs = await best(rounds, () =>
      execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 2 ** 28, stdio: 'pipe' }),
    );
    print(basename(file), pages, ours, theirs);
    all.pages += pages;
    all.ours += ours;
    all.theirs += theirs;
  }
  print('all', all.pages, all.ours, all.theirs);
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

async function countPages(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const count = (await task.promise).numPages;
  await task.destroy();
  return count;
}

function print(name: string, count: number, own: number, other: number): void {
  const speed = (time: number): string => `${((count / time) * 1000).toFixed(1)} pages/s`;
  say(`${name}: ${count} pages; readPdf ${speed(own)}, pdftotext ${speed(other)}, ratio ${(own / other).toFixed(2)}`);
}
