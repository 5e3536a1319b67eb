import { expect, test } from 'vitest';
import type { PageContent } from '../src/readers/index.ts';
import { locate } from '../scripts/reviewing/locate.ts';

type Glyph = PageContent['glyphs'][number];
const PAGE = { x0: 0, y0: 0, x1: 600, y1: 800 };

/** Writing at a place: one glyph a character, ten points wide. */
function write(text: string, x: number, baseline: number): Glyph[] {
  return [...text].map((character, index) => ({
    x0: x + 10 * index,
    y0: baseline - 10,
    x1: x + 10 * (index + 1),
    y1: baseline,
    text: character,
    baseline,
    size: 10,
    bold: false,
    ink: [0, 0, 0] as unknown as Glyph['ink'],
    alpha: 1,
    direction: 0,
    spaced: false,
    cut: false,
    clip: PAGE,
  }));
}

const TABLE = {
  glyphs: [
    ...write('公务接待', 0, 100),
    ...write('7.50', 100, 100),
    ...write('57.50', 200, 100),
    ...write('公务用车', 0, 120),
    ...write('7.50', 100, 120),
    ...write('7.50', 200, 120),
  ],
};

test('a figure is found in its row, and never inside a longer one', () => {
  expect(locate(TABLE, { kind: 'cell', text: '7.50', row: ['公务接待', '7.50', '57.50'], column: 1 })).toEqual([
    { x0: 100, y0: 90, x1: 140, y1: 100 },
  ]);
});

test('of equal figures in a row the one of its column is framed', () => {
  const row = ['公务用车', '7.50', '7.50'];
  expect(locate(TABLE, { kind: 'cell', text: '7.50', row, column: 2 })).toEqual([
    { x0: 200, y0: 110, x1: 240, y1: 120 },
  ]);
});

test('where the row does not tell, all places are framed; what is not there is not', () => {
  const row = ['合计', '7.50'];
  expect(locate(TABLE, { kind: 'cell', text: '7.50', row, column: 1 })).toHaveLength(3);
  expect(locate(TABLE, { kind: 'cell', text: '9.99', row: ['公务用车', '9.99'], column: 1 })).toEqual([]);
});

test('an amount of prose is found by the words before it, over the end of a line too', () => {
  const page = {
    glyphs: [...write('比2022年增加12万元，', 0, 50), ...write('比2023年增加1', 0, 70), ...write('2万元。', 0, 90)],
  };
  expect(locate(page, { kind: 'prose', text: '12万元', before: ['023年增加'] })).toEqual([
    { x0: 80, y0: 60, x1: 90, y1: 70 },
    { x0: 0, y0: 80, x1: 30, y1: 90 },
  ]);
  expect(locate(page, { kind: 'prose', text: '12万元', before: ['2024年增加'] })).toEqual([]);
});
