import type { AmountView } from './amounts.ts';
import type { NoteMark } from './cell-marks.ts';
import { joinDoubts } from './doubts.ts';
import type { SpendingView } from './spending.ts';

/** What of every hundred yuan goes where. The parts and the rest are exactly 100. */
export interface PerHundredView {
  /** The largest parts, largest first, in whole yuan. */
  parts: { name: string; yuan: number }[];
  /** What all others come to; `null` where there are none. */
  rest: number | null;
  /** The marks of the figures it was computed from. */
  basis: readonly NoteMark[];
}

const MOST_PARTS = 5;
const WHOLE = 100;

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, one) => all + one, 0);
}

/**
 * Whole numbers that are `whole` together and as near to the shares as they can be (largest remainder; of equal remainders the
 * earlier). In: amounts above zero.
 */
export function shareOut(amounts: readonly number[], whole: number): number[] {
  const total = sum(amounts);
  const exact = amounts.map((amount) => (amount / total) * whole);
  const shares = exact.map(Math.floor);
  const order = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of order.slice(0, whole - sum(shares))) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

/**
 * The summary of where the money goes, computed from the classes of expenditure; `null` where they are not all above zero, do not add
 * up to the printed total to the fen, or are a single one.
 */
export function viewPerHundred(spending: Pick<SpendingView, 'rows' | 'total'> | null): PerHundredView | null {
  const total = spending?.total?.fen ?? null;
  if (!spending || total === null || total <= 0 || spending.rows.length < 2) return null;
  const parts = spending.rows.flatMap(({ name, amount }) => (amount.fen === null ? [] : [{ name, fen: amount.fen }]));
  const adds = parts.length === spending.rows.length && sum(parts.map(({ fen }) => fen)) === total;
  if (!adds || parts.some(({ fen }) => fen <= 0)) return null;
  const sorted = parts.toSorted((a, b) => b.fen - a.fen);
  // A part of less than one yuan would be shown as none.
  const shown = sorted.slice(0, MOST_PARTS).filter(({ fen }) => fen * WHOLE >= total);
  const others = sorted.slice(shown.length).map(({ fen }) => fen);
  const shares = shareOut([...shown.map(({ fen }) => fen), ...(others.length > 0 ? [sum(others)] : [])], WHOLE);
  const basis: (AmountView | null)[] = [...spending.rows.map(({ amount }) => amount), spending.total];
  return {
    parts: shown.map(({ name }, at) => ({ name, yuan: shares[at] ?? 0 })),
    rest: others.length > 0 ? (shares.at(-1) ?? 0) : null,
    basis: joinDoubts(basis),
  };
}
