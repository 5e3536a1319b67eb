import { join } from 'node:path';
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
  const {
    loaded,
    problems: wrong,
    common,
  } = await loadDisclosures(names.map((name) => join(content, 'disclosures', `${name}.json`)));
  const problems = wrong.map((problem) => describeFailure(problem, locale).text);
  const lines: string[] = [];
  for await (const checked of checkContained(loaded, reading)) {
    const { one } = checked;
    if ('problem' in checked) {
      problems.push(describeFailure(checked.problem, locale).text);
      continue;
    }
    const { results, model } = checked.year;
    await writeChecks(one, model).catch((error: unknown) => problems.push(describeFailure(error, locale).text));
    lines.push(`${one.name}${locale === 'zh-CN' ? '：' : ': '}${countLine(summarise(results), locale)}`);
    for (const result of results) {
      const { outcome, severity, acknowledged } = result;
      if (outcome === 'differs' && severity === 'error' && acknowledged === null)
        lines.push(`    ✗ ${printed(findingText(locale, result))}`);
    }
  }
  await storeAll(common).catch((error: unknown) => problems.push(describeFailure(error, locale).text));
  return { lines, problems };
}
