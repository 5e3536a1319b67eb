import { describe, expect, it } from 'vitest';
import type { CheckedCell, CheckResult } from '../budget/check-schema.ts';
import { proofsOf } from './proofs.ts';

/** The figures of a comparison, by the names of their cells; those of the narrative stand in no cell. */
type Figures = Record<string, number>;

function compared(
  figures: Figures,
  id: 'sum' | 'equal' | 'change' = 'sum',
  outcome: CheckResult['outcome'] = 'holds',
): CheckResult {
  const cells = Object.entries(figures).map(([name, fen], index): CheckedCell => {
    const told = name === 'told';
    return {
      table: told ? 'narrative' : name,
      row: told ? null : 0,
      column: told ? null : 0,
      name: { kind: 'anchor', anchor: name },
      text: String(fen),
      unit: '元',
      fen,
      place: { page: index },
      anchor: told ? null : `${name}-r0-c0`,
    };
  });
  const says = { id, values: {} } as unknown as CheckResult['says'];
  const difference = outcome === 'holds' ? 0 : 100;
  return {
    rule: 'roll-up',
    key: 'one',
    outcome,
    severity: 'note',
    says,
    cells,
    difference,
    differenceUnit: 'fen',
    acknowledged: null,
  };
}

const provenBy = (...results: CheckResult[]): string[] =>
  [...proofsOf(results, { rounded: false, isSure: () => false })]
    .flatMap(([anchor, proof]) => (proof === 'proven' ? [anchor.slice(0, 1)] : []))
    .toSorted();

describe('what a comparison proves', () => {
  it('is every figure of a sum of several that are not zero', () => {
    expect(provenBy(compared({ a: 700, b: 300, c: 400 }))).toEqual(['a', 'b', 'c']);
    expect(provenBy(compared({ a: 100, b: 300, c: 400 }, 'change'))).toEqual(['a', 'b', 'c']);
  });

  it('is nothing of two that are equal and could be misread alike, on whatever sides they stand', () => {
    expect(provenBy(compared({ a: 700, b: 700 }))).toEqual([]);
    expect(provenBy(compared({ a: 700, b: 700 }, 'equal'))).toEqual([]);
    expect(provenBy(compared({ a: 0, b: 500, c: -500 }))).toEqual(['a']);
    expect(provenBy(compared({ a: 500, b: 500, c: 300, d: -300 }))).toEqual([]);
    expect(provenBy(compared({ a: 700, told: 700 }, 'equal'))).toEqual([]);
  });

  it('is the zeros of a sum, each of which alone would break it, but not those that are all there is', () => {
    expect(provenBy(compared({ a: 700, b: 700, c: 0, d: 0 }))).toEqual(['c', 'd']);
    expect(provenBy(compared({ a: 0, b: 0, c: 0 }))).toEqual([]);
  });

  it('is what equals a figure that another comparison proves', () => {
    const sum = compared({ a: 700, b: 300, c: 400 });
    expect(provenBy(sum, compared({ d: 700, a: 700 }))).toEqual(['a', 'b', 'c', 'd']);
    expect(provenBy(compared({ d: 0, e: 0, f: 0 }), compared({ a: 5, b: 5, d: 0 }))).toEqual(['d', 'e', 'f']);
  });

  it('is nothing where a figure stands in a comparison that fails, or that comes out within rounding', () => {
    const sum = compared({ a: 700, b: 300, c: 400 });
    expect(provenBy(sum, compared({ a: 700, e: 600 }, 'sum', 'differs'))).toEqual(['b', 'c']);
    expect(provenBy(compared({ a: 700, b: 300, c: 401 }, 'sum', 'rounding'))).toEqual([]);
  });

  it('is nothing where two figures are the same but for their last digit: one of them was misread', () => {
    const sum = compared({ a: 700, b: 300, c: 400 });
    expect(provenBy(sum, compared({ a: 700, d: 701 }, 'equal', 'rounding'))).toEqual(['b', 'c']);
    expect(provenBy(sum, compared({ a: 700, told: 701 }, 'equal', 'rounding'))).toEqual(['a', 'b', 'c']);
  });

  it('counts what other tables print alike only beside a sum of its own, where sums come out within rounding', () => {
    const rounding = compared({ f: 700, g: 500, h: 201 }, 'sum', 'rounding');
    const sum = compared({ a: 700, b: 300, c: 400 });
    const twice = compared({ a: 700, i: 500, j: 200 });
    const same = (...names: string[]) => names.map((name) => ({ anchor: `${name}-r0-c0`, fen: 700, side: null }));
    const proven = (...equal: ReturnType<typeof same>[]): string[] =>
      [...proofsOf([rounding, sum, twice], { rounded: false, isSure: () => false, equal })].flatMap(
        ([anchor, proof]) => (proof === 'proven' ? [anchor.slice(0, 1)] : []),
      );
    expect(proven(same('a', 'x'), same('x', 'y'), same('a', 'y'))).toEqual(['a']);
    expect(provenBy(rounding, sum)).toEqual([]);
  });

  it('takes two of them where sums come out within rounding: a last digit misread can make one come out', () => {
    const rounding = compared({ f: 700, g: 500, h: 201 }, 'sum', 'rounding');
    const sum = compared({ a: 700, b: 300, c: 400, d: 0 });
    expect(provenBy(rounding, sum)).toEqual(['d']);
    expect(provenBy(rounding, sum, compared({ b: 300, e: 300 }, 'equal'))).toEqual(['b', 'd']);
  });
});
