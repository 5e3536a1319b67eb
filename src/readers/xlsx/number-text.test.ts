import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printCellNumber } from './number-text.ts';

const table = readFileSync('tests/fixtures/spreadsheets/printed-numbers.tsv', 'utf8').trimEnd().split('\n').slice(1);
const rows = table.map((line) => line.split('\t') as [string, string, string, string]);

describe('printCellNumber', () => {
  it('is held by a table of more than two hundred formats', () => {
    expect(new Set(rows.map(([format]) => format)).size).toBeGreaterThan(200);
  });

  it.each(rows)('%s of %s', (format, value, printed, differs) => {
    const result = printCellNumber(Number(value), format.replaceAll('␤', '\n'));
    expect([result.text.replace(/\s+/gu, ' ').trim(), result.differs ?? '']).toEqual([printed, differs]);
  });

  it('never fails: what cannot be printed is the plain number, and said so', () => {
    for (const format of ['E+E+00', '0.0.0e', '[>=', '[$', 'b2yyyy', '?/?/?', '0;0;0;0;0', '\\', '"']) {
      expect(() => printCellNumber(-12.5, format), format).not.toThrow();
    }
    expect(printCellNumber(-12.5, '0.0.0e')).toMatchObject({ text: '-12.5', differs: 'unprintable' });
    expect(printCellNumber(-5, 'yyyy-mm-dd')).toMatchObject({ text: '-5', differs: 'unprintable' });
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(printCellNumber(43538, 'yyyy-mm-dd', true).text).toBe('2023-03-15');
  });
});
