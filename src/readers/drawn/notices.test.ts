import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { drawPage } from '../../../tests/fixtures/pdf/pages.ts';
import { layOut } from './layout.ts';
import { isUnread, noticesOf } from './notices.ts';
import type { PageContent } from './page.ts';

const text = Array.from({ length: 5 }, (_, index) =>
  writeGlyphs('预算编制说明的正文文字', 90, 100 + index * 20),
).flat();

const page = (given: Partial<PageContent>): PageContent => drawPage({ page: 7, ...given });

const ids = (content: PageContent): string[] => noticesOf(content, layOut(content)).map(({ id }) => id);

describe('noticesOf', () => {
  it('says that a page is a picture, a scan, or drawn writing', () => {
    const scan = [{ x0: 0, y0: 0, x1: 595, y1: 842 }];
    const how = (content: PageContent) => noticesOf(content, layOut(content)).map(({ id, values }) => [id, values]);
    const told = (kind: string) => [['page-is-picture', { page: page({}).page, how: kind }]];
    expect(how(page({ images: scan }))).toEqual(told('picture'));
    expect(how(page({ images: scan, hiddenGlyphs: 300 }))).toEqual(told('scan'));
    expect(how(page({ outlines: 500 }))).toEqual(told('outlines'));
    expect(isUnread(page({ images: scan }))).toBe(true);
  });

  it('says nothing of blank pages, text pages, and backgrounds', () => {
    expect(ids(page({}))).toEqual([]);
    expect(ids(page({ glyphs: text }))).toEqual([]);
    expect(ids(page({ glyphs: text, images: [{ x0: 0, y0: 0, x1: 595, y1: 842 }] }))).toEqual([]);
  });

  it('points to a large picture beside text', () => {
    expect(ids(page({ glyphs: text, images: [{ x0: 90, y0: 400, x1: 500, y1: 800 }] }))).toEqual(['picture-on-page']);
  });

  it('counts characters without a meaning', () => {
    expect(ids(page({ glyphs: [...text, ...writeGlyphs('\ufffd\ufffd', 90, 300)] }))).toEqual([
      'unreadable-characters',
    ]);
  });

  it('sees a table without rulings', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        ...writeGlyphs('工资福利', 90, 300 + index * 20),
        ...writeGlyphs('1,234.00', 300, 300 + index * 20),
      ]).flat();
    expect(ids(page({ glyphs: rows(3) }))).toEqual(['columns-aligned']);
    expect(ids(page({ glyphs: rows(2) }))).toEqual([]);
  });

  it('sees a table without rulings in which cells are blank', () => {
    const amounts = [[300, 400], [400], [300], [300, 400], [400]];
    const glyphs = amounts.flatMap((ends, row) => [
      ...writeGlyphs('工资福利', 90, 300 + row * 20),
      ...ends.flatMap((x) => writeGlyphs('1,234.00', x, 300 + row * 20)),
    ]);
    expect(ids(page({ glyphs }))).toEqual(['columns-aligned']);
  });

  it('sees no table in entries of a table of contents, numbered items and sentences', () => {
    const entries = (write: (row: number) => [string, number][]) =>
      Array.from({ length: 5 }, (_, row) =>
        write(row).flatMap(([words, x]) => writeGlyphs(words, x, 300 + row * 20)),
      ).flat();
    expect(ids(page({ glyphs: entries((row) => [[`部门概况 ........ ${row + 1}`, 90]]) }))).toEqual([]);
    expect(
      ids(
        page({
          glyphs: entries((row) => [
            [`${row + 1}.`, 90],
            ['收入预算说明', 120],
          ]),
        }),
      ),
    ).toEqual([]);
    expect(ids(page({ glyphs: entries((row) => [[`支出 ${row} 万元，比上年增加。`, 90]]) }))).toEqual([]);
  });

  it('counts characters that were painted over', () => {
    const covered = writeGlyphs('1,200.00', 300, 100);
    const content = page({ glyphs: text, covered });
    expect(noticesOf(content, layOut(content))).toMatchObject([{ id: 'covered-text', values: { count: 8 } }]);
  });

  it('says when a page was too large', () => {
    expect(ids(page({ glyphs: text, truncated: true }))).toEqual(['page-too-large']);
  });
});
