import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Disclosure } from '../../src/budget/index.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { readDocument, type Document } from '../../src/readers/index.ts';
import { Random } from '../../tests/world/index.ts';
import { complain, describeFailure, EXIT, say, splitPaths, type ExitCode } from '../command-line/index.ts';
import { assembleProven } from '../reading/index.ts';
import { compareScan } from './compare.ts';
import { asScanned, misread, WAYS, type Way } from './misreads.ts';

interface Count {
  made: number;
  /** Documents in which a wrong figure is published, and how many of those figures there are. */
  slipped: number;
  figures: number;
}

/**
 * Misreads figures of documents that have text, as if they had been scanned, and counts those that are published wrong all the same: what a
 * proof is worth, without an engine. Beside it, which share of the figures would be proven if all were read right. Exit code 1 where a
 * figure that is misread alone is published.
 */
export async function benchMisreads(
  paths: readonly string[],
  { misreads, seed }: { misreads: number; seed: number },
  locale: Locale,
): Promise<ExitCode> {
  const { there, missing } = await splitPaths(paths, locale);
  for (const sentence of missing) complain(sentence);
  if (there.length === 0) return EXIT.usage;
  const all = new Map<Way, Count>(WAYS.map((way) => [way, { made: 0, slipped: 0, figures: 0 }]));
  for (const file of there) {
    try {
      const name = basename(file);
      const document = await readDocument(new Uint8Array(readFileSync(file)), name);
      injectInto(document, { misreads, seed }, all);
    } catch (error) {
      complain(describeFailure(error, locale).text);
    }
  }
  for (const [way, { made, slipped, figures }] of all)
    say(`${way}: ${made} documents misread, ${slipped} publish a wrong figure (${figures} figures)`);
  const alone = WAYS.filter((way) => way !== 'everywhere' && !way.endsWith('alike'));
  return alone.every((way) => all.get(way)?.slipped === 0) ? EXIT.fine : EXIT.failed;
}

function injectInto(
  document: Document,
  { misreads, seed }: { misreads: number; seed: number },
  all: Map<Way, Count>,
): void {
  const truth = assembleProven(document, { files: [] }).disclosure;
  const read = (scan: Document): Disclosure =>
    assembleProven(asScanned(scan), { files: [] }, identityOf(truth)).disclosure;
  const { figures, proven } = compareScan(truth, read(document));
  say(`${document.file}: ${figures} figures, proven if all are read right: ${proven} (${percent(proven, figures)})`);
  const random = new Random(seed);
  for (const [way, count] of all)
    for (let index = 0; index < misreads; index++) {
      const made = misread(document, way, random);
      if (!made) continue;
      count.made++;
      const { wrong } = compareScan(truth, read(made.document));
      if (wrong.length === 0) continue;
      count.slipped++;
      count.figures += wrong.length;
      say(`    ${way}: ${made.from} read as ${made.to} is published: ${wrong[0]}`);
    }
}

function identityOf({ identity: { department, year } }: Disclosure): { department: string; year: number } {
  return { department: department.name, year };
}

function percent(part: number, whole: number): string {
  return `${((part / Math.max(whole, 1)) * 100).toFixed(2)} %`;
}
