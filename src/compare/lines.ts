import { isOneBody, type Comparison } from './rows.ts';
import { writeValue } from './format.ts';
import type { ComparisonWords } from '../i18n/comparison.ts';
import { rounded } from './ratio.ts';
import type { State } from './state.ts';

/** Lines over the years, as the chart wants them: values in fen, `null` for a gap. */
export interface YearLines {
  years: string[];
  lines: { name: string; values: (number | null)[]; texts: string[] }[];
}

/** The headline figures of one body over its years, earliest first; `null` where the documents are of several, or no amounts are shown. */
export function yearLines({ documents, totals }: Comparison, state: State, words: ComparisonWords): YearLines | null {
  if (state.as !== 'amount' || documents.length < 2 || !isOneBody(documents)) return null;
  const order = documents
    .map((_, index) => index)
    .sort((a, b) => (documents[a]?.year ?? 0) - (documents[b]?.year ?? 0));
  const lines = totals.flatMap(({ key, cells }) => {
    const sorted = order.flatMap((index) => cells[index] ?? []);
    if (sorted.filter(({ value }) => value !== null).length < 2) return [];
    return [
      {
        name: words.totals[key as keyof typeof words.totals][0] ?? key,
        values: sorted.map(({ value }) => value && rounded(value)),
        texts: sorted.map((cell) => writeValue(cell, state, words.table)?.text ?? ''),
      },
    ];
  });
  const years = order.map((index) => String(documents[index]?.year ?? ''));
  return lines.length > 0 ? { years, lines } : null;
}
