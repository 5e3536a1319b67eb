import { describe, expect, it } from 'vitest';
import { documentOf, tabs } from '../../tests/helpers/documents.ts';
import type { Grid } from '../readers/document.ts';
import { arrangeGrids, nameGrid, recogniseTables, type SaidTables } from './index.ts';

const wrong = (list: string, index: number) => new RangeError(`${list} ${index}`);

/** Titles and first cells of the rows of the tables that a document has when something is said of them. */
function tables(text: string, said: SaidTables): string[] {
  const { tables: found } = recogniseTables(arrangeGrids(documentOf(tabs(text)), said, wrong));
  return found.map(({ title, cells }) => `${title}: ${cells.map((row) => row.find((cell) => cell !== '')).join(' ')}`);
}

const TWO = `
部门支出总表
单位：万元

项目 | 预算数
合计 | 5.00
教育 | 2.00

部门支出总表（续二）

项目 | 预算数
农林 | 3.00

备注：完
`;

const ONE = `
部门收入总表
单位：万元

项目 | 预算数
合计 | 5.00
教育 | 5.00
项目 | 决算数
合计 | 4.00
农林 | 4.00
`;

describe('what a person says of tables', () => {
  it('makes one of two: the header that is printed again is left out, and nothing is missing under its title', () => {
    expect(tables(TWO, {})).toEqual(['部门支出总表: 项目 合计 教育', '部门支出总表（续二）: 项目 农林']);
    expect(tables(TWO, { join: [{ nth: 2 }] })).toEqual(['部门支出总表: 项目 合计 教育 农林']);
    const { titlesWithoutTable, narrative } = recogniseTables(
      arrangeGrids(documentOf(tabs(TWO)), { join: [{ nth: 2 }] }, wrong),
    );
    expect(titlesWithoutTable).toEqual([]);
    expect(narrative.map(({ text }) => text)).not.toContain('部门支出总表（续二）');
  });

  it('makes two of one, which are not joined again though they look like it', () => {
    expect(tables(ONE, {})).toEqual(['部门收入总表: 项目 合计 教育 项目 合计 农林']);
    expect(tables(ONE, { split: [{ before: 4 }] })).toEqual(['部门收入总表: 项目 合计 教育', ': 项目 合计 农林']);
    expect(tables(ONE, { split: [{ before: 6 }, { before: 4 }] })).toHaveLength(3);
  });

  it('names each grid so that it alone is meant', () => {
    const document = documentOf(tabs(`${TWO}${ONE}`));
    const grids = document.blocks.filter((block): block is Grid => block.type === 'grid');
    expect(grids.length).toBeGreaterThan(2);
    for (const grid of grids) {
      const { blocks } = arrangeGrids(document, { join: [nameGrid(document, grid)] }, wrong);
      const marked = blocks.flatMap((block) =>
        block.type === 'grid' && block.said === 'goes-on' ? [block.cells] : [],
      );
      expect(marked).toEqual([grid.cells]);
    }
  });

  it('is refused where no table answers to it', () => {
    expect(() => tables(TWO, { join: [{ nth: 9 }] })).toThrow('join 0');
    expect(() => tables(TWO, { split: [{ before: 2 }, { nth: 2, before: 99 }] })).toThrow('split 1');
    expect(() => tables(TWO, { join: [{ page: 3 }] })).toThrow('join 0');
  });
});
