import { describe, expect, it } from 'vitest';
import { present, readReal } from '../../../tests/real-documents/documents.ts';
import type { Reading, Grid } from '../document.ts';
import { readPdf } from './index.ts';

const documents = ['social-welfare-home-2024', 'wanli-subdistrict-2024', 'wanli-subdistrict-2025'];
const reading = new Map<string, Promise<Reading>>();

async function readGrids(id: string): Promise<Grid[]> {
  const file = `${id}.pdf`;
  const document = reading.get(id) ?? readPdf(readReal(`shanghai/${file}`), file);
  reading.set(id, document);
  const { blocks, notices } = await document;
  expect(notices).toEqual([]);
  return blocks.filter((block) => block.type === 'grid');
}

/** A printed amount in whole yuan; blank counts as nothing. */
function value(text = ''): number {
  return text === '' ? 0 : Number(text.replaceAll(',', ''));
}

/** The functional and economic tables: rows of codes in columns under 类, 款, 项, then a name, then amounts. */
function codedRows({ cells }: Grid): { codes: string[]; amounts: number[] }[] | null {
  const header = cells.findIndex(([first]) => first === '类');
  if (header < 0) return null;
  const columns = cells[header]?.filter((text) => /^[类款项]$/u.test(text)).length ?? 0;
  return cells.slice(header + 1).map((row) => ({
    codes: row.slice(0, columns).filter((text) => text !== ''),
    amounts: row.slice(columns + 1).map(value),
  }));
}

describe.skipIf(!present)('the real documents of Shanghai', () => {
  it.each(documents)('%s has its nine statutory tables', async (id) => {
    expect(await readGrids(id)).toHaveLength(9);
  });

  it.each(documents)(
    '%s: codes roll up to the printed total in every column, total = basic + project in every row',
    async (id) => {
      let checked = 0;
      for (const rows of (await readGrids(id)).map(codedRows)) {
        const total = rows?.at(-1);
        if (!rows || !total) continue;
        for (const [column, printed] of total.amounts.entries()) {
          const sum = rows
            .slice(0, -1)
            .reduce((all, row) => all + (row.codes.length === 1 ? (row.amounts[column] ?? 0) : 0), 0);
          // Figures are printed in whole yuan: each may be half a yuan off.
          expect(Math.abs(sum - printed)).toBeLessThanOrEqual(1);
          checked++;
        }
        for (const { amounts } of rows) {
          const [whole = 0, ...parts] = amounts;
          expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - whole)).toBeLessThanOrEqual(1);
          checked++;
        }
      }
      expect(checked).toBeGreaterThan(100);
    },
  );

  it('keeps figures in their cells', async () => {
    const [balance, revenue] = await readGrids('wanli-subdistrict-2024');
    expect(balance?.cells.at(-1)).toEqual(['收入总计', '156,211,123', '支出总计', '156,211,123']);
    expect(revenue?.cells).toHaveLength(70);
    expect(revenue?.cells.at(-1)?.slice(4)).toEqual(['156,211,123', '156,211,123', '0', '0', '0']);
    expect(new Set(revenue?.places.map(({ page }) => page))).toEqual(new Set([11, 12, 13, 14, 15]));
  });
});
