import type { CheckedCell, CheckResult } from '../budget/check-schema.ts';
import type { Proof } from '../budget/scanned-schema.ts';
import type { Disclosure, Table } from '../budget/schema.ts';
import { NARRATIVE } from '../vocabulary/index.ts';

/** What counts as a proof. */
export interface ProofSettings {
  /** Whether a comparison that comes out within rounding proves its figures. */
  rounded: boolean;
  /** Whether a figure stands where it does, and as it does, beyond doubt. */
  isSure: (cell: CheckedCell) => boolean;
  /** Figures that are the same without a rule that says so. */
  equal?: readonly Term[][];
}

/** A figure of a comparison; `side` is the same for those that are added up, `null` where that is not known. */
export interface Term {
  anchor: string | null;
  fen: number;
  side: 'total' | 'part' | null;
  isSure?: boolean;
}

/**
 * What the comparisons say of each cell that stands in one, by anchor: `suspect` where one does not come out; `proven` where one that comes out
 * has no twin of it (`hasTwin`) but such as are sure, or as other comparisons prove.
 */
export function proofsOf(
  results: readonly CheckResult[],
  { rounded, isSure, equal = [] }: ProofSettings,
): Map<string, Proof> {
  const made = results.filter(({ rule, outcome }) => rule !== 'form' && outcome !== 'not-applicable');
  const failing = made.filter((result) => result.outcome === 'differs' || (!rounded && isMisprint(result)));
  const suspect = new Set(failing.flatMap((result) => termsOf(result, isSure).flatMap(({ anchor }) => anchor ?? [])));
  const comeOut = made.filter(
    ({ outcome, difference, differenceUnit }) =>
      differenceUnit === 'fen' && ((outcome === 'holds' && difference === 0) || (rounded && outcome !== 'differs')),
  );
  const comparisons = comeOut.map((result) => termsOf(result, isSure));
  const all = [...comparisons, ...equal];
  const isEnough = rounded ? () => true : enoughOf(made, comparisons, equal);
  const proven = new Set<string>();
  for (let before = -1; before !== proven.size;) {
    before = proven.size;
    for (const terms of all) {
      const open = terms.filter(({ anchor, isSure: sure }) => !sure && (anchor === null || !proven.has(anchor)));
      for (const term of open)
        if (term.anchor !== null && !suspect.has(term.anchor) && isEnough(term) && !hasTwin(term, open))
          proven.add(term.anchor);
    }
  }
  return new Map([
    ...[...proven].map((anchor) => [anchor, 'proven'] as const),
    ...[...suspect].map((anchor) => [anchor, 'suspect'] as const),
  ]);
}

/**
 * Does a figure stand in as many comparisons that come out as it takes: in one, in two where sums of the document come out only within rounding.
 * There a last digit misread can make one sum come out that is off by it as printed. Not so a zero, which has no digit to lose. What other tables
 * print alike for the same thing counts, once, beside a sum of its own that comes out: alone it may be what a last digit was misread for.
 */
function enoughOf(
  made: readonly CheckResult[],
  comparisons: readonly Term[][],
  equal: readonly Term[][],
): (term: Term) => boolean {
  const rounds = made.some(
    ({ outcome, differenceUnit, says }) => outcome === 'rounding' && differenceUnit === 'fen' && says.id === 'sum',
  );
  const counts = new Map<string | null, number>();
  const summed = new Set<string | null>();
  for (const terms of comparisons) {
    const isSum = terms.filter(({ fen }) => fen !== 0).length > 2;
    for (const { anchor } of terms) {
      counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
      if (isSum) summed.add(anchor);
    }
  }
  for (const anchor of new Set(equal.flat().map((term) => term.anchor)))
    if (summed.has(anchor)) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  return ({ anchor, fen }) => !rounds || fen === 0 || (counts.get(anchor) ?? 0) > 1;
}

/**
 * Are there but two figures in a comparison, written as finely, that come out within rounding? A sum is off by the rounding of its parts; what is
 * printed twice is not.
 */
function isMisprint({ outcome, cells, says }: CheckResult): boolean {
  const filled = cells.filter(({ fen, table }) => fen !== null && fen !== 0 && table !== NARRATIVE);
  const decimals = new Set(filled.map(({ text }) => text.split('.')[1]?.length ?? 0));
  const isPair = says.id === 'sum' || says.id === 'equal';
  return outcome === 'rounding' && isPair && filled.length === 2 && decimals.size === 1;
}

/** The figures of a comparison. One of two that are equal but for their rounding counts as equal. */
function termsOf({ cells, says }: CheckResult, isSure: ProofSettings['isSure']): Term[] {
  const filled = cells.filter(({ fen }) => fen !== null);
  const [first] = filled;
  return filled.map((cell) => {
    const { table, row, column, anchor } = cell;
    return {
      anchor: table === null || row === null || column === null ? null : anchor,
      fen: (filled.length === 2 ? first?.fen : cell.fen) ?? 0,
      side: says.id === 'sum' ? (cell === cells[0] ? 'total' : 'part') : null,
      isSure: cell.fen !== 0 && isSure(cell),
    };
  });
}

/**
 * Would a comparison still come out if a figure and another of it had been misread alike? The same print is misread the same way twice: two
 * figures that are equal and stand on both sides prove nothing of each other. Zeros beside them are proven: each alone would break the sum.
 */
function hasTwin(one: Term, terms: readonly Term[]): boolean {
  return terms.some((other) => {
    if (other === one) return false;
    const isBeside = one.side !== null && one.side === other.side;
    if (isBeside) return one.fen !== 0 && other.fen === -one.fen;
    return other.fen === one.fen || (one.side === null && other.fen === -one.fen);
  });
}

/**
 * Is the unit of a table, which is not that of the document, proven: does one of its figures come out to the fen against the narrative, which
 * prints a unit with each, or against a table in the document's unit?
 */
export function hasProvenUnit({ id }: Table, { tables, unit }: Disclosure, results: readonly CheckResult[]): boolean {
  const units = new Map<string | null, string | null>(tables.map((table) => [table.id, table.unit]));
  return results.some(({ rule, outcome, difference, differenceUnit, cells }) => {
    if (rule === 'form' || outcome !== 'holds' || difference !== 0 || differenceUnit !== 'fen') return false;
    const filled = cells.filter(({ fen }) => fen !== null && fen !== 0);
    const isOther = ({ table }: { table: string | null }): boolean =>
      table === NARRATIVE || (table !== id && unit !== null && units.get(table) === unit);
    return filled.some(({ table }) => table === id) && filled.some(isOther);
  });
}
