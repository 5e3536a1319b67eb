import { join } from 'node:path';
import { checkDisclosure, summarise } from '../../src/checks/index.ts';
import { loadDisclosures } from '../../src/content/index.ts';
import { findingText, type Locale } from '../../src/i18n/index.ts';
import { countLine } from './report.ts';
import { writeChecks } from './write.ts';

/**
 * Checks the department-years just converted, once all are there (a year is held against the year before), writes their
 * results beside them, and says in one line each how they came out, errors in full.
 */
export async function checkConverted(content: string, names: readonly string[], locale: Locale): Promise<string[]> {
  const { loaded } = await loadDisclosures(names.map((name) => join(content, 'disclosures', `${name}.json`)));
  const lines: string[] = [];
  for (const one of loaded) {
    const results = checkDisclosure(one.disclosure, one.options);
    await writeChecks(one, results);
    lines.push(`${one.name}${locale === 'zh-CN' ? '：' : ': '}${countLine(summarise(results), locale)}`);
    for (const result of results) {
      const { outcome, severity, acknowledged } = result;
      if (outcome === 'differs' && severity === 'error' && acknowledged === null)
        lines.push(`    ✗ ${findingText(locale, result)}`);
    }
  }
  return lines;
}
