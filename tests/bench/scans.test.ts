import { describe, expect, it } from 'vitest';
import { compareScan } from '../../scripts/bench-scans/compare.ts';
import { proveDisclosure } from '../../src/checks/index.ts';
import { changeAmount, makeSynthetic } from '../world/index.ts';

const { disclosure } = makeSynthetic({ seed: 5 });
const notice = { severity: 'warning', table: null, row: null, column: null } as const;

/** The disclosure as if all of it had been read from a scan. */
function scanned(of: typeof disclosure): typeof disclosure {
  const place = { page: 1 };
  const tables = of.tables.map((table) => ({ ...table, place, places: table.places.map(() => place) }));
  const told = { ...notice, id: 'page-scanned' as const, values: { page: 1, dpi: 150 }, place };
  return proveDisclosure({ ...of, tables, notices: [told] });
}

describe('what a scan is held against', () => {
  it('finds every figure exact and none wrong where nothing was misread', () => {
    const compared = compareScan(disclosure, scanned(disclosure));
    expect([compared.exact, compared.wrong, compared.missed]).toEqual([compared.figures, [], []]);
    expect(compared.proven).toBeGreaterThan(compared.figures / 2);
  });

  it('counts a published figure that is another as wrong, and a table that is gone as missed', () => {
    const read = scanned(disclosure);
    const [table] = read.tables.filter(({ scanned: figures = [] }) => figures.some(({ proof }) => proof === 'proven'));
    const figure = table?.scanned?.find(({ proof }) => proof === 'proven');
    if (!table || !figure) throw new Error('nothing is proven');
    const truth = changeAmount(disclosure, table.id, figure.row, figure.column, 123_456_700);
    expect(compareScan(truth, read).wrong).toHaveLength(1);
    const without = { ...read, tables: read.tables.filter(({ id }) => id !== table.id) };
    expect(compareScan(disclosure, without).missed.length).toBeGreaterThan(0);
  });
});
