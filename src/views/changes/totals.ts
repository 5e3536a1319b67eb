import type { CitedAmount, Disclosure, Headline } from '../../budget/schema.ts';
import { viewAmount, type AmountView } from '../amounts.ts';
import { withDoubts } from '../doubts.ts';
import { formatChange } from '../headline.ts';
import { amountInColumn, amountInDocument } from '../prior-row.ts';
import { wholeOf, type SpendingView } from '../spending.ts';
import type { PriorDocument } from './view.ts';

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

function kindOf({ tables }: Disclosure, cited: CitedAmount): string | null {
  return tables.find(({ id }) => id === cited.table)?.kind ?? null;
}

function changeOf(
  now: Headline[TotalKey],
  disclosure: Disclosure,
  key: TotalKey,
  prior: PriorDocument,
): TotalChange | null {
  const before = prior.disclosure.headline[key];
  const amount = before && withDoubts(viewAmount(before), prior.doubts);
  if (!now || now.fen === null || !before || !amount || amount.fen === null) return null;
  // Totals of different tables cover different money.
  if (kindOf(disclosure, now) !== kindOf(prior.disclosure, before)) return null;
  return { prior: amount, fen: now.fen - amount.fen, percent: formatChange(now.fen, amount.fen) };
}

/** The headline figures against last year's document, where both take them from tables of one kind. */
export function viewTotals(
  disclosure: Disclosure,
  prior: PriorDocument | null,
): Partial<Record<TotalKey, TotalChange>> {
  const sameBody = prior?.disclosure.identity.department.kind === disclosure.identity.department.kind;
  if (!prior || !sameBody) return {};
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
  prior: PriorDocument | null,
): SpendingView {
  const table = disclosure.tables.find(({ id }) => id === spending.source.id);
  const sameBody = prior?.disclosure.identity.department.kind === disclosure.identity.department.kind;
  if (!table) return spending;
  const rowOf = (amount: AmountView) => table.rows.find((row) => wholeOf(table, row)?.href === amount.href);
  const priors = [...spending.rows.map(({ amount }) => amount), ...(spending.total ? [spending.total] : [])].map(
    (amount) => {
      const row = rowOf(amount);
      if (!row) return null;
      const earlier = prior && sameBody ? amountInDocument(table, row, disclosure, prior.disclosure) : null;
      return {
        document: earlier && prior ? withDoubts(earlier, prior.doubts) : null,
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
