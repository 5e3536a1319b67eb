import { join } from 'node:path';
import type { CheckResult } from '../../src/budget/check-schema.ts';
import { summarise } from '../../src/checks/index.ts';
import { loadDisclosures } from '../../src/content/index.ts';
import { findingText, type Locale } from '../../src/i18n/index.ts';
import { describeFailure, printed } from '../command-line/index.ts';
import type { Reading } from '../reading/index.ts';
import { checkContained } from './contained.ts';
import { countLine } from './report.ts';
import { storeAll, writeChecks } from './write.ts';

/**
 * Checks the department-years just converted, once all are there (a year is held against the year before), writes their
 * results beside them, and says in one line each how they came out, errors in full. What is wrong with a file that goes with
 * one (corrections, department, profile), or keeps the results from being written, comes back beside the lines.
 */
export async function checkConverted(
  content: string,
  names: readonly string[],
  locale: Locale,
  reading: Reading,
): Promise<{ lines: string[]; problems: string[] }> {
  const paths = names.map((name) => join(content, 'disclosures', `${name}.json`));
  const { checked, problems } = await checkStored(paths, reading);
  const lines: string[] = [];
  for (const { name, results } of checked) {
    lines.push(`${name}${locale === 'zh-CN' ? '：' : ': '}${countLine(summarise(results), locale)}`);
    for (const result of results) {
      const { outcome, severity, acknowledged } = result;
      if (outcome === 'differs' && severity === 'error' && acknowledged === null)
        lines.push(`    ✗ ${printed(findingText(locale, result))}`);
    }
  }
  return { lines, problems: problems.map((problem) => describeFailure(problem, locale).text) };
}

/**
 * Checks the department-years under the paths and writes the results beside them. Out: in the order of their names. `told`: how many of them
 * are checked by now.
 */
export async function checkStored(
  paths: readonly string[],
  reading: Reading,
  told: (done: number, all: number) => void = () => undefined,
): Promise<{ checked: { name: string; results: CheckResult[] }[]; problems: unknown[] }> {
  const { loaded, problems: wrong, common } = await loadDisclosures(paths);
  const problems: unknown[] = [...wrong];
  const checked: { name: string; results: CheckResult[] }[] = [];
  let done = 0;
  for await (const each of checkContained(loaded, reading)) {
    told(++done, loaded.length);
    if ('problem' in each) {
      problems.push(each.problem);
      continue;
    }
    await writeChecks(each.one, each.year.model).catch((error: unknown) => problems.push(error));
    checked.push({ name: each.one.name, results: each.year.results });
  }
  await storeAll(common).catch((error: unknown) => problems.push(error));
  return { checked, problems };
}
