import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../src/i18n/index.ts';
import { canReadScans, openPictures, readDocument } from '../../src/readers/index.ts';
import { askAlone } from '../bench-alone.ts';
import { complain, describeFailure, EXIT, say, splitPaths, type ExitCode } from '../command-line/index.ts';
import { convertWords } from '../converting/words.ts';
import { assembleProven, SPARING } from '../reading/index.ts';
import { compareScan, type Compared } from './compare.ts';
import type { ReadAlone } from './read-alone.ts';
import { scanPdf } from './scanner.ts';

export { benchMisreads } from './injected.ts';

const READER = fileURLToPath(new URL('read-alone.ts', import.meta.url));
const DPI = [150, 200];
const SEEDS = [1, 2, 3];
/** Lists longer than this are cut: they are for looking, the counts for judging. */
const MOST_SHOWN = 20;

interface Totals {
  pages: number;
  seconds: number;
  figures: number;
  exact: number;
  proven: number;
  wrong: number;
  /** The most that reading a scan took. */
  megabytes: number;
}

/**
 * Makes scans of PDF files that have text and holds what is read from them against what is read from the text. Exit code 1 where a figure
 * is published that is not the document's. `resolutions`: in pixels an inch.
 */
export async function benchScans(
  paths: readonly string[],
  locale: Locale,
  resolutions: readonly number[] = DPI,
): Promise<ExitCode> {
  const { there, missing } = await splitPaths(paths, locale);
  for (const sentence of missing) complain(sentence);
  const canRead = await canReadScans();
  if (!canRead) complain(convertWords(locale).noEngine);
  if (there.length === 0 || !canRead) return EXIT.usage;
  const all: Totals = { pages: 0, seconds: 0, figures: 0, exact: 0, proven: 0, wrong: 0, megabytes: 0 };
  for (const file of there) {
    try {
      for (const dpi of resolutions) for (const seed of SEEDS) await measure(file, { dpi, seed }, all);
    } catch (error) {
      complain(describeFailure(error, locale).text);
    }
  }
  say(`all: ${lineOf(all)}`);
  return all.figures > 0 && all.wrong === 0 ? EXIT.fine : EXIT.failed;
}

async function measure(file: string, scanning: { dpi: number; seed: number }, all: Totals): Promise<void> {
  const name = basename(file);
  const bytes = new Uint8Array(readFileSync(file));
  const truth = assembleProven(await readDocument(bytes, name), { files: [] }).disclosure;
  const book = await openPictures(bytes, name);
  const pages = Array.from({ length: book.pages }, (_, index) => index + 1);
  const scan = await scanPdf(book, scanning, pages).finally(() => book.close());
  const { document, seconds, megabytes } = await readAlone(scan, name);
  const { department, year } = { department: truth.identity.department.name, year: truth.identity.year };
  const read = assembleProven(document, { files: [] }, { department, year }).disclosure;
  const compared = compareScan(truth, read);
  const one = {
    pages: pages.length,
    seconds,
    megabytes,
    ...{ figures: compared.figures, exact: compared.exact, proven: compared.proven, wrong: compared.wrong.length },
  };
  say(`${name}, ${scanning.dpi} dpi, seed ${scanning.seed}: ${lineOf(one)}`);
  show(compared);
  const most = Math.max(all.megabytes, megabytes);
  for (const key of Object.keys(all) as (keyof Totals)[]) all[key] += one[key];
  all.megabytes = most;
}

/**
 * Reads a scan in a process that does nothing else. It finds the scan in a file: handed over, it would be held there twice. Throws where that
 * process ends.
 */
async function readAlone(bytes: Uint8Array, name: string): Promise<ReadAlone> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-scan-'));
  const path = join(folder, 'scan.pdf');
  writeFileSync(path, bytes);
  try {
    return await askAlone<ReadAlone>(READER, { path, name }, `read ${name}`, SPARING);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lineOf({ pages, seconds, figures, exact, proven, wrong, megabytes }: Totals): string {
  const part = (count: number): string => `${((count / Math.max(figures, 1)) * 100).toFixed(2)} %`;
  return (
    `${pages} pages, ${figures} figures, exact ${exact} (${part(exact)}), proven ${proven} (${part(proven)}), ` +
    `wrong among the proven ${wrong}, ${(seconds / Math.max(pages, 1)).toFixed(1)} s of processor time a page, ` +
    `at most ${Math.round(megabytes)} MB to read it`
  );
}

function show({ wrong, missed, mislabelled }: Compared): void {
  const lists = { WRONG: wrong, missed, 'names read otherwise': mislabelled };
  for (const [head, list] of Object.entries(lists)) {
    for (const line of list.slice(0, MOST_SHOWN)) say(`    ${head}: ${line}`);
    if (list.length > MOST_SHOWN) say(`    ${head}: and ${list.length - MOST_SHOWN} more`);
  }
}
