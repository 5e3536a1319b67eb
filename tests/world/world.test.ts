import { describe, expect, it } from 'vitest';
import { assembleBudget } from '../../src/budget/index.ts';
import { readDocument } from '../../src/readers/index.ts';
import {
  factsOf,
  makeSynthetic,
  makeWho,
  print,
  renderCellLines,
  renderDocx,
  OFD_DIALECTS,
  Random,
  renderHtml,
  renderOfd,
  renderText,
  renderWorkbook,
  type PrintedDocument,
} from './index.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const FORMATS: Record<string, (document: PrintedDocument) => Uint8Array> = {
  txt: (document) => bytesOf(renderText(document)),
  'cells.txt': (document) => bytesOf(renderCellLines(document)),
  html: (document) => bytesOf(renderHtml(document)),
  docx: renderDocx,
  xlsx: (document) => renderWorkbook(document, 'xlsx'),
  xls: (document) => renderWorkbook(document, 'biff8'),
  ofd: (document) => renderOfd(document, new Set(['own pages']), new Random(1)),
};

const YEARS = [
  makeSynthetic({ seed: 101, who: makeWho(1), projects: 3 }),
  makeSynthetic({ seed: 102, who: makeWho(42), mixed: true, year: 2025 }),
  makeSynthetic({ seed: 103, who: makeWho(83), money: { unit: '元', decimals: 0 }, projects: 2 }),
  makeSynthetic({ seed: 104, who: makeWho(124), money: { unit: '元', decimals: 2 }, mixed: true }),
];

describe.each(Object.keys(FORMATS))('a document as %s', (format) => {
  it.each([false, true])('is read as what is true of it (two header rows: %s)', async (tiers) => {
    for (const synthetic of YEARS) {
      const name = `budget.${format}`;
      const bytes = FORMATS[format]?.(print(synthetic, { tiers })) ?? new Uint8Array();
      const { disclosure } = assembleBudget(await readDocument(bytes, name), { files: [] });
      expect(factsOf(disclosure)).toEqual(factsOf(synthetic.disclosure));
    }
  });
});

describe('a document as another program writes OFD', () => {
  it.each(OFD_DIALECTS)('is read as what is true of it: %s', async (dialect) => {
    for (const synthetic of YEARS.slice(0, 2)) {
      const bytes = renderOfd(print(synthetic), new Set(['own pages']), new Random(1), new Set([dialect]));
      const { disclosure } = assembleBudget(await readDocument(bytes, 'budget.ofd'), { files: [] });
      expect(factsOf(disclosure)).toEqual(factsOf(synthetic.disclosure));
    }
  });
});

describe('the invented world', () => {
  it('is the same for the same seed, another for another', () => {
    const text = (seed: number) => renderText(print(makeSynthetic({ seed })));
    expect(text(5)).toBe(text(5));
    expect(text(5)).not.toBe(text(6));
  });
});
