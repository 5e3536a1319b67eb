import type { Identity } from '../budget/schema.ts';

/** The department-year that the guide shows: of the newest year the one with the largest total; `null` where none has a total. */
export function chooseExample<T extends { identity: Identity; headline: { total: { fen: number | null } | null } }>(
  entries: readonly T[],
): T | null {
  const totals = entries.filter(({ headline }) => (headline.total?.fen ?? 0) > 0);
  const size = ({ headline }: T) => headline.total?.fen ?? 0;
  return totals.toSorted((a, b) => b.identity.year - a.identity.year || size(b) - size(a))[0] ?? null;
}
