import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../document.ts';
import { readSharedStrings } from './biff-strings.ts';
import { readWorkbook } from './index.ts';

describe('an .xls workbook with styles', () => {
  const { blocks, notices } = readWorkbook(readFileSync('tests/fixtures/spreadsheets/styled.xls'), 'a.xls');
  const grid = blocks.find((block): block is Grid => block.type === 'grid');

  it('prints what its fonts and formats say', () => {
    expect(grid?.cells.slice(0, 7)).toEqual([
      ['项目', '预算数'],
      ['工资', '36.00'],
      ['水电', '36'],
      ['内部', ''],
      ['旧数', ''],
      ['上年结转', '-65.50'],
      ['合计', '1234.6'],
    ]);
    expect(grid?.cells.at(-1)).toEqual(['末行', '7']);
    expect(grid?.marks).toEqual([
      { row: 1, column: 1, text: '1' },
      { row: 407, column: 1, text: '2' },
    ]);
  });

  it('says what was left out, and what prints otherwise than it is', () => {
    expect(notices.map(({ id, place }) => [id, place.row])).toEqual([
      ['hidden-text', 4],
      ['sign-not-printed', 6],
      ['print-differs', 7],
      ['struck-text', 3],
      ['struck-text', 5],
    ]);
  });
});

describe('readSharedStrings', () => {
  it('goes on over the seam of two records, in characters of another width', () => {
    // Two texts: 36 and a run from its second character on; 合计ab, cut behind 合.
    const first = [2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0x08, 1, 0, 0x33, 0x36, 1, 0, 6, 0, 4, 0, 0x01, 0x08, 0x54];
    const second = [0x01, 0xa1, 0x8b, 0x61, 0, 0x62, 0];
    const bytes = new Uint8Array([...first, ...second]);
    const records = [
      { type: 0xfc, data: 0, size: first.length },
      { type: 0x3c, data: first.length, size: second.length },
    ];
    expect(readSharedStrings(new DataView(bytes.buffer), records)).toEqual([
      { text: '36', runs: [{ at: 1, font: 6 }] },
      { text: '合计ab', runs: [] },
    ]);
    expect(readSharedStrings(new DataView(bytes.buffer), records.slice(0, 1))).toEqual([
      { text: '36', runs: [{ at: 1, font: 6 }] },
    ]);
  });
});
