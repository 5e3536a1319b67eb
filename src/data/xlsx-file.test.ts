import { read, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { xlsxFile, type SheetCell } from './xlsx-file.ts';

const of = (...cells: SheetCell[]) =>
  xlsxFile([{ name: '表', rows: [cells], merges: [], frozen: 0 }], { title: '题', author: '局' });
const styles = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)['xl/styles.xml']);

it('a workbook knows nothing of those that the process wrote or read before', () => {
  const amount = () => of({ digits: '12.30' }, { text: '款' });
  const first = amount();
  of({ digits: '12.3', percent: true }, { digits: '0.1234' });
  const sheet = { '!ref': 'A1', A1: { t: 'n' as const, v: 1, z: '0.000"万"' } };
  read(write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'buffer', bookType: 'xlsx' }), { cellNF: true });
  expect(Buffer.from(amount()).equals(Buffer.from(first))).toBe(true);
  expect(styles(first)).not.toContain('numFmtId="60"');
});

it('shows its figures with just their digits, in formats of their own where spreadsheets have none', () => {
  const { Sheets } = read(
    of({ digits: '1234.50' }, { digits: '5' }, { digits: '12.3', percent: true }, { digits: '0.123' }),
    {
      cellNF: true,
    },
  );
  const cells = ['A1', 'B1', 'C1', 'D1'].map((at) => Sheets['表']?.[at] as { w: string; z: string });
  expect(cells.map(({ w }) => w)).toEqual(['1,234.50', '5', '12.3%', '0.123']);
  expect(cells.map(({ z }) => z)).toEqual(['#,##0.00', '#,##0', '0.0%', '#,##0.000']);
});
