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
  const { pairs, without } = pairFiles(files);
  for (const name of without) complain(`${name}: no -str.xml of this name, not measured`);
  for (const [name, truth] of pairs) {
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

/**
 * The PDF files of a list with their tables, `<name>-str.xml` beside them or, where the folders are kept apart, anywhere; and those without. Regions
 * (`-reg.xml`) and functions (`-fnc.xml`) of tables are other files.
 */
export function pairFiles(files: readonly string[]): { pairs: [pdf: string, truth: string][]; without: string[] } {
  const nameOf = (file: string): string => file.toLowerCase().replaceAll('\\', '/');
  const truths = new Map(files.map((file) => [nameOf(file), file]));
  const apart = Map.groupBy(files, (file) => basename(nameOf(file)));
  const pairs: [string, string][] = [];
  const without: string[] = [];
  for (const pdf of files.filter((file) => nameOf(file).endsWith('.pdf'))) {
    const wanted = nameOf(pdf).replace(/\.pdf$/u, '-str.xml');
    const others = apart.get(basename(wanted)) ?? [];
    const truth = truths.get(wanted) ?? (others.length === 1 ? others[0] : undefined);
    if (truth === undefined) without.push(pdf);
    else pairs.push([pdf, truth]);
  }
  return { pairs, without };
}

function lineOf({ pages, wrong, silent }: Measured): string {
  return `${wrong.length} of ${pages} pages wrong${silent.length > 0 ? `, without a notice: ${silent.join(', ')}` : ''}`;
}
