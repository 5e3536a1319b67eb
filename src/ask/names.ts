import type { EnglishNames } from '../views/account-name.ts';
import { measureName, type Measure } from '../vocabulary/measures.ts';

/** What an amount measures, in the words of the page. */
export function measureText(measure: Measure, names: EnglishNames | null): string {
  const name = measureName(measure);
  return names?.namedText('en', name) ?? name.zh;
}
