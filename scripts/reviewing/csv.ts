import { csvText } from '../../src/csv.ts';
import { findingText, nameText, reviewWords, type Locale } from '../../src/i18n/index.ts';
import { placeText } from '../checking/report.ts';
import type { Reviewed } from './reviewed.ts';

/** All findings and roundings of the reviewed documents as CSV (UTF-8 with mark, so that spreadsheets read it). */
export function csvOf(reviewed: readonly Pick<Reviewed, 'name' | 'results'>[], locale: Locale): string {
  const lines = reviewed.flatMap(({ name, results }) =>
    results
      .filter((result) => result.outcome !== 'holds')
      .map((result) => {
        const [a, b] = result.cells;
        const cell = (one: typeof a) => [
          one ? nameText(locale, one.name) : '',
          one?.text ?? '',
          one ? placeText(one.place, locale) : '',
        ];
        const difference = result.difference === null ? '' : String(result.difference);
        return [
          ...[
            name,
            result.rule,
            result.outcome,
            result.severity,
            result.acknowledged?.reason ?? '',
            findingText(locale, result),
          ],
          ...cell(a),
          ...cell(b),
          ...[difference, result.differenceUnit ?? ''],
        ];
      }),
  );
  return csvText([reviewWords(locale).csvHeader, ...lines]);
}
