import { describe, expect, it } from 'vitest';
import { documentOf, tabs } from '../../tests/helpers/documents.ts';
import { recogniseTables } from './recognise.ts';

/** How many rows the tables of two sheets of one title and header have; `first` begins the rows of the second. */
function sheets(first: string) {
  const on = (sheet: string, rows: string) =>
    documentOf(tabs(`部门支出总表\n单位：万元\n\n支出科目 | 总计 | 基本支出\n${rows}`)).blocks.map((block) => ({
      ...block,
      place: { ...block.place, sheet },
      ...(block.type === 'grid' && { places: block.places.map((place) => ({ ...place, sheet })) }),
    }));
  const document = documentOf(tabs('说明'));
  const blocks = [...on('甲', '合计 | 3.00 | 3.00\n教育支出 | 3.00 | 3.00'), ...on('乙', `${first} | 4.00 | 4.00`)];
  return recogniseTables({ ...document, blocks }).tables.map(({ cells }) => cells.length);
}

describe('a sheet of the same title and header', () => {
  it('goes on with the table of the sheet before', () => {
    expect(sheets('卫生健康支出')).toEqual([4]);
  });

  it('is a table of its own where it begins with the total again', () => {
    expect(sheets('合计')).toEqual([3, 2]);
  });
});
