import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareScan } from '../../scripts/bench-scans/compare.ts';
import { asScanned, misread } from '../../scripts/bench-scans/misreads.ts';
import { assembleProven } from '../../scripts/reading/index.ts';
import { proveDisclosure } from '../../src/checks/index.ts';
import { readDocument } from '../../src/readers/index.ts';
import { changeAmount, makeSynthetic, Random } from '../world/index.ts';

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

describe('a document that is misread on purpose', () => {
  const file = new URL('../fixtures/outturn/archives-2025-budget.txt', import.meta.url);
  const read = () => readDocument(new Uint8Array(readFileSync(file)), 'archives.txt');

  it('publishes no figure that was misread alone', async () => {
    const document = await read();
    const truth = assembleProven(document, { files: [] }).disclosure;
    const whole = compareScan(truth, assembleProven(asScanned(document), { files: [] }).disclosure);
    expect(whole.proven).toBeGreaterThan(whole.figures / 2);
    const random = new Random(3);
    let made = 0;
    for (const way of ['one', 'last', 'lost'] as const)
      for (let round = 0; round < 3; round++) {
        const one = misread(document, way, random);
        if (!one) continue;
        made++;
        expect(one.to).not.toBe(one.from);
        expect(compareScan(truth, assembleProven(asScanned(one.document), { files: [] }).disclosure).wrong).toEqual([]);
      }
    expect(made).toBeGreaterThan(5);
  });

  it('is misread wherever the same print stands, or the same digit', async () => {
    const document = await read();
    const texts = (of: typeof document): string[] =>
      of.blocks.flatMap((block) => (block.type === 'grid' ? block.cells.flat() : []));
    const alike = misread(document, 'alike', new Random(1));
    expect(alike && texts(document).includes(alike.from) && !texts(alike.document).includes(alike.from)).toBe(true);
    const everywhere = misread(document, 'everywhere', new Random(1));
    const figures = texts(everywhere?.document ?? document).filter((text) => /^\d[\d,]*\.\d+$/u.test(text));
    expect(figures.length).toBeGreaterThan(10);
    expect(figures.some((text) => text.includes(everywhere?.from ?? ''))).toBe(false);
  });
});
