import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { drawPage, grid } from '../../../tests/fixtures/pdf/pages.ts';
import { layOut } from './layout.ts';
import { noticesOf } from './notices.ts';

const XS = [200, 300, 400];
const FIGURES = [
  ['上年', '本年'],
  ['1.00', '2.00'],
  ['3.00', '4.00'],
];

/** Reads a framed table of figures, its rows 20 points high from 100 down, with words at its left. */
function read(labels: readonly string[], figures = FIGURES) {
  const inside = figures.flatMap((row, index) =>
    row.flatMap((words, column) => writeGlyphs(words, (XS[column] ?? 0) + 4, 114 + index * 20)),
  );
  const outside = labels.flatMap((words, index) => writeGlyphs(words, 80, 114 + index * 20));
  const content = drawPage({ glyphs: [...outside, ...inside], marks: grid(XS, [100, 120, 140, 160]) });
  const layout = layOut(content);
  return {
    cells: layout.items.flatMap((item) => (item.type === 'table' ? [item.cells] : [])),
    lines: layout.items.flatMap((item) => (item.type === 'line' ? item.pieces.map(({ text }) => text) : [])),
    ids: noticesOf(content, layout).map(({ id }) => id),
  };
}

describe('labels at the left of the border', () => {
  it('are the first column', () => {
    const labels = ['项目', '基本支出', '项目支出'];
    const cells = FIGURES.map((row, index) => [labels[index], ...row]);
    expect(read(labels)).toEqual({ cells: [cells], lines: [], ids: [] });
  });

  it('are reported where only some rows have them', () => {
    expect(read(['', '', '其中'])).toEqual({ cells: [FIGURES], lines: ['其中'], ids: ['text-beside-table'] });
  });

  it('are not seen in numbers', () => {
    expect(read(['', '1', '2'])).toMatchObject({ cells: [FIGURES], ids: [] });
  });
});
