import type { Disclosure, Headline } from '../../budget/schema.ts';
import type { Strings } from '../../i18n/index.ts';
import { viewAmount, type AmountView, type Missing } from '../amounts.ts';
import { joinDoubtsOfPages, withDoubts, type DoubtedDocument } from '../doubts.ts';
import { formatChange } from '../percent.ts';
import { amountInColumn, amountInDocument, kindOfCited, ofSameBody } from '../prior-row.ts';
import { wholeOf, type SpendingView } from '../spending.ts';
import { viewThreePublic, type ThreePublicView } from '../three-public.ts';

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

/**
 * The three public expenses with those of last year's document beside them, where the table itself prints no year before. `priorPage`:
 * the page of that document.
 */
export function withPriorThreePublic(
  view: ThreePublicView | Missing,
  disclosure: Disclosure,
  given: DoubtedDocument | null,
  priorPage: string,
  strings: Strings,
): ThreePublicView | Missing {
  if (typeof view === 'string') return view;
  const prior = view.hasPrior ? null : ofSameBody(given, disclosure);
  const theirs = prior && viewThreePublic(prior.disclosure, strings);
  if (!prior || theirs === null || typeof theirs === 'string') return view;
  const before = new Map(theirs.rows.map(({ item, now }) => [item, withDoubts(now, prior.doubts)]));
  if (!view.rows.some(({ item }) => before.get(item))) return view;
  const rows = view.rows.map((row) => {
    const was = before.get(row.item) ?? null;
    const [after, earlier] = [row.now?.fen ?? null, was?.fen ?? null];
    const basis = joinDoubtsOfPages([
      { amount: row.now, page: '' },
      { amount: was, page: priorPage },
    ]);
    return {
      ...row,
      prior: was,
      change: after === null || earlier === null ? null : formatChange(after, earlier),
      ...(basis.length > 0 ? { basis } : {}),
      charted: row.charted || (!row.inner && row.item !== 'three-public-total' && was !== null),
    };
  });
  return { ...view, rows, hasPrior: true, priorPage };
}
