import { describe, expect, it } from 'vitest';
import { writeLines, writeTable } from '../../../tests/fixtures/pdf/lines.ts';
import type { PageItems } from './layout.ts';
import { dropRunningLines } from './running-lines.ts';

/** Pages with a head, a line of their own, and a foot. */
function pages(count: number, head: (page: number) => string, foot: (page: number) => string): PageItems[] {
  return Array.from({ length: count }, (_, index) => {
    const page = index + 1;
    const text = ['甲乙丙丁戊己庚辛'[index] ?? '其他', '的正文。'].join('');
    return {
      page,
      items: [
        ...writeLines([{ text: head(page), page }], 20),
        ...writeLines([{ text, page }], 300),
        ...writeLines([{ text: foot(page), page }], 790),
      ],
    };
  });
}

function texts(layouts: PageItems[]): string[] {
  return dropRunningLines(layouts).pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'line' ? item.pieces.map(({ text }) => text) : [])),
  );
}

describe('dropRunningLines', () => {
  it('takes out running heads and page numbers', () => {
    expect(
      texts(
        pages(
          3,
          () => '某局部门预算',
          (page) => `- ${page} -`,
        ),
      ),
    ).toEqual(['甲的正文。', '乙的正文。', '丙的正文。']);
    expect(
      texts(
        pages(
          3,
          () => '某局部门预算',
          (page) => String(page + 4),
        ),
      ),
    ).toHaveLength(3);
  });

  it('takes no lone number for a page number that does not count on', () => {
    const numbers = [120, 7, 35];
    expect(
      texts(
        pages(
          3,
          (page) => '甲乙丙丁'.slice(0, page),
          (page) => String(numbers[page - 1]),
        ),
      ),
    ).toContain('120');
  });

  it('keeps what stands on two pages only, or away from the margins', () => {
    expect(
      texts(
        pages(
          2,
          () => '某局部门预算',
          (page) => `- ${page} -`,
        ),
      ),
    ).toContain('某局部门预算');
    const repeated = [1, 2, 3].map((page) => ({ page, items: writeLines([{ text: '单位职责', page }], 300) }));
    expect(texts(repeated)).toHaveLength(3);
  });

  it('keeps captions of tables', () => {
    const tables = [1, 2, 3].map((page) => ({
      page,
      items: [...writeLines([{ text: '单位：万元', page }], 20), writeTable(['甲', '1.00'], page)],
    }));
    expect(texts(tables)).toHaveLength(3);
  });

  it('keeps a unit of heads and feet, with its page and place', () => {
    const withTables = (head: string, foot: string) =>
      pages(
        3,
        () => head,
        () => foot,
      ).map(({ page, items }) => ({
        page,
        items: [...items.slice(0, 2), writeTable(['1', '2'], page), ...items.slice(2)],
      }));
    const unitsOf = (layouts: PageItems[]) => dropRunningLines(layouts).units.map(({ text, place }) => [text, place]);
    expect(unitsOf(withTables('单位：万元', '某局部门预算'))).toEqual(
      [1, 2, 3].map((page) => ['单位：万元', { page, part: 'page-header' }]),
    );
    expect(unitsOf(withTables('某局部门预算', '（单位：元）').slice(0, 2))).toEqual(
      [1, 2].map((page) => ['（单位：元）', { page, part: 'page-footer' }]),
    );
    expect(texts(withTables('单位：万元', '某局部门预算'))).toEqual(['甲的正文。', '乙的正文。', '丙的正文。']);
    // Under a title it is the caption of the table on its page.
    const captions = withTables('', '').map(({ page, items }) => ({
      page,
      items: [
        ...writeLines([{ text: `表${page}`, page }], 10),
        ...writeLines([{ text: '单位：万元', page }], 30),
        ...items,
      ],
    }));
    expect(unitsOf(captions)).toEqual([]);
  });
});
