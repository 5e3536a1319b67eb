import type { CheckResult } from '../budget/check-schema.ts';
import type { Disclosure } from '../budget/schema.ts';
import { parseAmount } from '../money.ts';

/** The disclosure with the value of every figure that was read from a picture, proven or not: for asking the rules, not for publishing. */
export function withReadings(disclosure: Disclosure): Disclosure {
  const tables = disclosure.tables.map((table) => {
    const scanned = new Set((table.scanned ?? []).map(({ row, column }) => `${row},${column}`));
    const unit = table.unit ?? disclosure.unit;
    if (scanned.size === 0 || unit === null) return table;
    const rows = table.rows.map((row) => ({
      ...row,
      amounts: row.amounts.map((amount) =>
        amount.fen === null && scanned.has(`${row.row},${amount.column}`)
          ? { ...amount, fen: parseAmount(amount.text, unit) }
          : amount,
      ),
    }));
    return { ...table, rows };
  });
  return { ...disclosure, tables };
}

/**
 * What cells of failing comparisons would have to hold, in fen, by anchor: the first figure of a comparison what the others come to, each
 * other what is lacking. A cell whose comparisons do not agree on one value has none.
 */
export function likelyValues(results: readonly CheckResult[]): Map<string, number> {
  const wanted = new Map<string, Set<number>>();
  for (const { outcome, cells, difference, differenceUnit } of results) {
    if (outcome !== 'differs' || differenceUnit !== 'fen' || difference === null) continue;
    for (const [index, { anchor, fen }] of cells.entries()) {
      if (anchor === null || fen === null) continue;
      const values = wanted.get(anchor) ?? new Set();
      wanted.set(anchor, values.add(index === 0 ? fen - difference : fen + difference));
    }
  }
  return new Map([...wanted].flatMap(([anchor, values]) => (values.size === 1 ? [[anchor, [...values][0] ?? 0]] : [])));
}
