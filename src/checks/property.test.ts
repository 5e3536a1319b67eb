import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosureSchema, type Disclosure } from '../budget/index.ts';
import { fenPerUnit } from '../money.ts';
import { changeAmount, makeNarrative, makeSynthetic, type SyntheticOptions } from '../../tests/world/index.ts';
import { checkDisclosure } from './index.ts';

const options = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
  projects: fc.integer({ min: 1, max: 8 }),
  mixed: fc.boolean(),
  money: fc.constantFrom(
    { unit: '万元', decimals: 2 } as const,
    { unit: '元', decimals: 0 } as const,
    { unit: '元', decimals: 2 } as const,
  ),
});

function amountsOf(disclosure: Disclosure): { table: string; row: number; column: number; fen: number }[] {
  const inRows = disclosure.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.amounts.flatMap(({ column, fen }) => (fen === null ? [] : [{ table: table.id, row: row.row, column, fen }])),
    ),
  );
  const cited = disclosure.projects.flatMap(({ amount }) =>
    amount && amount.fen !== null
      ? [{ table: amount.table, row: amount.row, column: amount.column, fen: amount.fen }]
      : [],
  );
  return [...inRows, ...cited];
}

function check(synthetic: ReturnType<typeof makeSynthetic>, disclosure: Disclosure) {
  return checkDisclosure(disclosure, { narrative: makeNarrative(synthetic) });
}

describe('a consistent department-year', () => {
  it('is of the schema and has no difference', () => {
    fc.assert(
      fc.property(options, (given: SyntheticOptions) => {
        const synthetic = makeSynthetic(given);
        expect(disclosureSchema.safeParse(synthetic.disclosure).error).toBeUndefined();
        const results = check(synthetic, synthetic.disclosure);
        expect(results.filter((result) => result.outcome === 'differs').map((result) => result.says)).toEqual([]);
        expect(results.filter((result) => result.outcome === 'rounding').map((result) => result.says)).toEqual([]);
        expect(results.filter((result) => result.outcome === 'holds').length).toBeGreaterThan(100);
      }),
      { numRuns: 40, seed: 20260301 },
    );
  });

  it('shows a difference when one amount that takes part in any identity is another', () => {
    fc.assert(
      fc.property(
        options,
        fc.nat(),
        fc.integer({ min: 100, max: 100_000 }),
        fc.boolean(),
        (given, which, digits, up) => {
          const synthetic = makeSynthetic(given);
          const { disclosure, money } = synthetic;
          const taking = new Set(
            check(synthetic, disclosure)
              .filter((result) => result.outcome === 'holds')
              .flatMap((result) => result.cells.map((cell) => cell.anchor)),
          );
          const amounts = amountsOf(disclosure).filter(({ table, row, column }) =>
            taking.has(`${table}-r${row}-c${column}`),
          );
          const amount = amounts[which % amounts.length];
          if (!amount) throw new Error('there is no amount to change');
          const { table, row, column, fen } = amount;
          const change = ((up ? 1 : -1) * digits * fenPerUnit(money.unit)) / 10 ** money.decimals;
          const changed = changeAmount(disclosure, table, row, column, fen + change, money.decimals);
          const found = check(synthetic, changed).filter((result) => result.outcome === 'differs');
          expect(
            found.map((result) => result.says),
            `${table} r${row} c${column}`,
          ).not.toEqual([]);
          expect(
            found.some((result) => result.cells.some((cell) => cell.anchor === `${table}-r${row}-c${column}`)),
          ).toBe(true);
        },
      ),
      { numRuns: 150, seed: 20260302 },
    );
  });
});
