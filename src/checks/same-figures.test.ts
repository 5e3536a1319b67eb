import { describe, expect, it } from 'vitest';
import { makeSynthetic } from '../../tests/world/index.ts';
import { sameFigures } from './same-figures.ts';

const { disclosure } = makeSynthetic({ seed: 11 });
const pairs = sameFigures(disclosure).map((terms) => terms.map(({ anchor }) => anchor ?? ''));
const tableOf = (anchor: string): string => anchor.replace(/-r\d+-c\d+$/u, '');

describe('figures that two tables print alike', () => {
  it('are pairs of two tables with one amount that is not zero', () => {
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(([one = '', other = '']) => tableOf(one) === tableOf(other))).toEqual([]);
    for (const [one, other] of sameFigures(disclosure)) {
      expect(one?.fen).toBe(other?.fen);
      expect(one?.fen).not.toBe(0);
    }
  });

  it('are accounts, their parts, and the classes of tables with two sides', () => {
    const kinds = new Set(
      pairs.map((pair) =>
        pair
          .map((anchor) => tableOf(anchor))
          .toSorted()
          .join(' '),
      ),
    );
    expect([...kinds]).toEqual(
      expect.arrayContaining(['expenditure general-public-expenditure', 'balance expenditure']),
    );
  });

  it('are none where the amounts differ or another year is meant', () => {
    const others = disclosure.tables.map((table, index) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        amounts: row.amounts.map((amount) => ({ ...amount, fen: amount.fen && amount.fen * 1000 + index })),
      })),
    }));
    expect(sameFigures({ ...disclosure, tables: others })).toEqual([]);
    const past = disclosure.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, year: disclosure.identity.year - 1 })),
    }));
    expect(sameFigures({ ...disclosure, tables: past })).toEqual([]);
  });
});
