import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_ZONES, unite } from '../zones.ts';
import { GramTable } from './gram-table.ts';

function read(table: GramTable): Map<number, number> {
  const found = new Map<number, number>();
  table.forEach((gram, zones) => {
    expect(found.has(gram)).toBe(false);
    found.set(gram, zones);
  });
  return found;
}

const gram = fc.oneof(fc.nat({ max: 2 ** 32 - 1 }), fc.constantFrom(0, 1, 2 ** 32 - 1));
const entry = fc.tuple(
  gram,
  fc.nat({ max: MOST_ZONES - 1 }).map((bit) => 2 ** bit),
);

it('holds of each page the grams with all their zones, and nothing of the page before', () => {
  const table = new GramTable();
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 200 }), (page) => {
      table.clear();
      const expected = new Map<number, number>();
      for (const [hash, zones] of page) {
        table.add(Uint32Array.of(hash), zones);
        expected.set(hash, unite(expected.get(hash) ?? 0, zones));
      }
      expect(read(table)).toEqual(expected);
      expect(table.size).toBe(expected.size);
    }),
  );
});

it('grows with the grams of a large page', () => {
  const table = new GramTable();
  for (let number = 0; number < 200_000; number += 1)
    table.add(Uint32Array.of(Math.imul(number, 0x9e3779b1)), 2 ** (number % 3));
  expect(table.size).toBe(200_000);
  const found = read(table);
  expect(found.size).toBe(200_000);
  expect(found.get(Math.imul(199_999, 0x9e3779b1) >>> 0)).toBe(2 ** (199_999 % 3));
});
