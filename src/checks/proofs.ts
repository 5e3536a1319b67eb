import type { CheckedCell, CheckResult } from '../budget/check-schema.ts';
import type { Proof } from '../budget/scanned-schema.ts';

/** A comparison with so many figures that are not zero is a sum: one misread part breaks it. */
const SUM = 3;

/** What counts as a proof. */
export interface ProofSettings {
  /** Whether a comparison that comes out within rounding proves its figures. */
  rounded: boolean;
  /** Whether a figure stands where it does beyond doubt, so that what equals it is proven. */
  isSure: (cell: CheckedCell) => boolean;
}

/**
 * What the comparisons say of each cell that stands in one, by anchor: `proven` by a sum that comes out, `suspect` by any that does not. Two figures
 * that are equal prove nothing by themselves; one that equals a proven or a sure figure is proven.
 */
export function proofsOf(results: readonly CheckResult[], { rounded, isSure }: ProofSettings): Map<string, Proof> {
  const suspect = new Set<string>();
  const proven = new Set<string>();
  const equal: string[][] = [];
  for (const { rule, outcome, cells, difference, differenceUnit } of results) {
    if (rule === 'form' || outcome === 'not-applicable') continue;
    const filled = cells.filter(({ fen }) => fen !== null);
    const anchors = filled.flatMap((cell) => anchorOf(cell) ?? []);
    if (outcome === 'differs') for (const anchor of anchors) suspect.add(anchor);
    const isExact = outcome === 'holds' && difference === 0;
    const comesOut = isExact || (rounded && (outcome === 'holds' || outcome === 'rounding'));
    if (!comesOut || differenceUnit !== 'fen') continue;
    const isSum = filled.filter(({ fen }) => fen !== 0).length >= SUM;
    const equalsSure = filled.length === 2 && filled.some((cell) => cell.fen !== 0 && isSure(cell));
    if (isSum || equalsSure) for (const anchor of anchors) proven.add(anchor);
    else if (filled.length === 2 && (rounded || filled[0]?.fen === filled[1]?.fen)) equal.push(anchors);
  }
  for (const anchor of suspect) proven.delete(anchor);
  for (let before = -1; before !== proven.size;) {
    before = proven.size;
    for (const anchors of equal)
      if (anchors.some((anchor) => proven.has(anchor)))
        for (const anchor of anchors) if (!suspect.has(anchor)) proven.add(anchor);
  }
  return new Map([
    ...[...proven].map((anchor) => [anchor, 'proven'] as const),
    ...[...suspect].map((anchor) => [anchor, 'suspect'] as const),
  ]);
}

function anchorOf({ table, row, column, anchor }: CheckedCell): string | null {
  return table === null || row === null || column === null ? null : anchor;
}
