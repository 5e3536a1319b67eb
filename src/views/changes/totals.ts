import type { Disclosure, Headline } from '../../budget/schema.ts';
import { viewAmount, type AmountView } from '../amounts.ts';
import { withDoubts, type DoubtedDocument } from '../doubts.ts';
import { formatChange } from '../headline.ts';
import { amountInColumn, amountInDocument, kindOfCited, ofSameBody } from '../prior-row.ts';
import { wholeOf, type SpendingView } from '../spending.ts';

/** A headline figure against that of last year's document. */
export interface TotalChange {
  prior: AmountView;
  /** Computed, in fen, with its sign. */
  fen: number;
  /** Computed; `null` where the year before is not positive. */
  percent: string | null;
}

export type TotalKey = 'total' | 'basic' | 'project' | 'threePublic';

const KEYS: readonly TotalKey[] = ['total', 'basic', 'project', 'threePublic'];

function changeOf(
  now: Headline[TotalKey],
  disclosure: Disclosure,
  key: TotalKey,
  prior: DoubtedDocument,
): TotalChange | null {
  const before = prior.disclosure.headline[key];
  const amount = before && withDoubts(viewAmount(before), prior.doubts);
  if (!now || now.fen === null || !before || !amount || amount.fen === null) return null;
  if (kindOfCited(disclosure, now) !== kindOfCited(prior.disclosure, before)) return null;
  return { prior: amount, fen: now.fen - amount.fen, percent: formatChange(now.fen, amount.fen) };
}

/** The headline figures against last year's document, where both take them from tables of one kind. */
export function viewTotals(
  disclosure: Disclosure,
  given: DoubtedDocument | null,
): Partial<Record<TotalKey, TotalChange>> {
  const prior = ofSameBody(given, disclosure);
  if (!prior) return {};
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const change = changeOf(disclosure.headline[key], disclosure, key, prior);
      return change ? [[key, change]] : [];
    }),
  );
}

/** The classes of expenditure with those of the year before beside them: of last year's document, else of a column of the same table. */
export function withPriorClasses(
  spending: SpendingView,
  disclosure: Disclosure,
  given: DoubtedDocument | null,
): SpendingView {
  const prior = ofSameBody(given, disclosure);
  const table = disclosure.tables.find(({ id }) => id === spending.source.id);
  if (!table) return spending;
  const rowOf = (amount: AmountView) => table.rows.find((row) => wholeOf(table, row)?.href === amount.href);
  const priors = [...spending.rows.map(({ amount }) => amount), ...(spending.total ? [spending.total] : [])].map(
    (amount) => {
      const row = rowOf(amount);
      if (!row) return null;
      return {
        document: prior && withDoubts(amountInDocument(table, row, disclosure, prior.disclosure), prior.doubts),
        column: amountInColumn(table, row),
      };
    },
  );
  const from = priors.some((found) => found?.document)
    ? 'document'
    : priors.some((found) => found?.column)
      ? 'column'
      : null;
  if (from === null) return spending;
  const at = (index: number) => priors[index]?.[from] ?? null;
  return {
    ...spending,
    rows: spending.rows.map((row, index) => ({ ...row, prior: at(index) })),
    priorTotal: spending.total ? at(spending.rows.length) : null,
    priorFrom: from,
  };
}
