import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { summarise } from '../src/checks/index.ts';
import { DEFAULT_LIMITS } from '../src/readers/index.ts';
import type { Locale } from '../src/i18n/index.ts';
import { complain, describeFailure, EXIT, printed, say, splitPaths, type ExitCode } from './command-line/index.ts';
import { checkContained } from './checking/contained.ts';
import { loadFromCommand } from './checking/content.ts';
import { startReading } from './reading/index.ts';
import { csvOf } from './reviewing/csv.ts';
import { doubtsOf } from './reviewing/doubts.ts';
import { reviewPage } from './reviewing/page.ts';
import type { Reviewed } from './reviewing/reviewed.ts';
import { showPlaces } from './reviewing/evidence.ts';
import { openFigures } from './reviewing/scanned.ts';
import { findOriginal } from './reviewing/source.ts';

export interface ReviewSettings {
  source: string | undefined;
  out: string;
}

/** Writes the review page and the findings as CSV for the disclosures under the paths, `content/` without one. */
export async function reviewAll(paths: readonly string[], values: ReviewSettings, locale: Locale): Promise<ExitCode> {
  const originals = await splitPaths(values.source === undefined ? [] : [values.source], locale);
  for (const sentence of originals.missing) complain(sentence);
  if (originals.missing.length > 0) return EXIT.usage;
  const input = await loadFromCommand(paths, locale);
  if (input === EXIT.usage) return input;
  const reviewed: Reviewed[] = [];
  const reading = startReading(DEFAULT_LIMITS);
  try {
    for await (const checked of checkContained(input.loaded, reading)) {
      const { one } = checked;
      if ('problem' in checked) {
        input.problems.push(describeFailure(checked.problem, locale).text);
        continue;
      }
      const { results } = checked.year;
      const original = values.source === undefined ? null : await findOriginal(values.source, one.disclosure, reading);
      const narrative = one.options.narrative ?? null;
      const { disclosure } = one;
      const name = `d${reviewed.length + 1}`;
      reviewed.push({
        name: one.name,
        disclosure: one.disclosure,
        results,
        summary: summarise(results),
        doubts: doubtsOf(one.disclosure, locale, one.options.corrections?.checked),
        source: original && { lines: original.lines },
        sourceState: original ? 'found' : values.source === undefined ? 'not-asked' : 'missing',
        evidence: original
          ? await showPlaces({ disclosure, narrative, results }, original, values.out, name)
          : new Map(),
        figures: await openFigures(disclosure, one.options, original && { original, folder: values.out, name }),
        narrative,
      });
      const differing = results.filter((result) => result.outcome === 'differs').length;
      say(said(locale).document(one.name, differing, values.source === undefined ? null : original !== null));
    }
  } finally {
    reading.close();
  }
  await mkdir(values.out, { recursive: true });
  const page = join(values.out, 'index.html');
  await writeFile(page, reviewPage(reviewed, input.problems, locale));
  await writeFile(join(values.out, 'findings.csv'), csvOf(reviewed, locale));
  say(said(locale).written(printed(page), reviewed.length));
  for (const problem of input.problems) complain(problem);
  return input.problems.length > 0 ? EXIT.failed : EXIT.fine;
}

/** What is said on the way; `found` tells whether the original is there, `null` where none was looked for. */
function said(locale: Locale) {
  if (locale === 'zh-CN') {
    return {
      document: (name: string, differing: number, found: boolean | null) =>
        `${name}：${differing} 处不符${found === null ? '' : found ? '，附原文' : '，没有找到原文'}`,
      written: (page: string, count: number) => `${page} 和 findings.csv 已写好（${count} 份文件）。`,
    };
  }
  return {
    document: (name: string, differing: number, found: boolean | null) =>
      `${name}: ${differing} differing${found === null ? '' : found ? ', with the original' : ', the original is not there'}`,
    written: (page: string, count: number) => `${page} and findings.csv are written (${count} documents).`,
  };
}
