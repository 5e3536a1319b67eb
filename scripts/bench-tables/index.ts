import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocument } from '../../src/readers/index.ts';
import { describeFailure, complain, EXIT, say, type ExitCode } from '../command-line/index.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { addScores, fMeasure } from './adjacency.ts';
import { measureTables, type Measured } from './measure.ts';
import { readTruth } from './truth.ts';

/**
 * Reads every PDF of a folder beside which its tables lie as `<name>-str.xml`, and prints how many of their relations came out
 * (F1), the pages that are wrong, and those of them that no notice tells of. Exit code 1 where there is such a page.
 */
export async function benchTables(folder: string, locale: Locale): Promise<ExitCode> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const measured: Measured[] = [];
  for (const name of files.filter((file) => file.endsWith('.pdf'))) {
    const truth = name.replace(/\.pdf$/u, '-str.xml');
    if (!files.includes(truth)) continue;
    try {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const reading = await readDocument(bytes, basename(name));
      const one = measureTables(reading, readTruth(readFileSync(join(folder, truth), 'utf8')));
      measured.push(one);
      say(`${name}: F ${one.f.toFixed(3)}, ${lineOf(one)}`);
    } catch (error) {
      complain(describeFailure(error, locale).text);
    }
  }
  const all = fMeasure(addScores(measured.map(({ score }) => score)));
  const mean = measured.reduce((sum, { f }) => sum + f, 0) / Math.max(measured.length, 1);
  say(`${measured.length} files: mean F ${mean.toFixed(3)}, all relations ${all.toFixed(3)}`);
  const silent = measured.reduce((sum, one) => sum + one.silent.length, 0);
  return measured.length > 0 && silent === 0 ? EXIT.fine : EXIT.failed;
}

function lineOf({ pages, wrong, silent }: Measured): string {
  return `${wrong.length} of ${pages} pages wrong${silent.length > 0 ? `, without a notice: ${silent.join(', ')}` : ''}`;
}
