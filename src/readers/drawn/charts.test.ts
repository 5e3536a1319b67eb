import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { drawPage } from '../../../tests/fixtures/pdf/pages.ts';
import { layOut } from './layout.ts';
import { noticesOf } from './notices.ts';
import type { Area, PageContent } from './page.ts';

/** Three slices of a pie between 200 and 300. */
const slices: Area[] = [
  { box: { x0: 250, y0: 200, x1: 300, y1: 300 }, colour: '#4f81bd' },
  { box: { x0: 200, y0: 250, x1: 250, y1: 300 }, colour: '#c0504d' },
  { box: { x0: 200, y0: 200, x1: 250, y1: 250 }, colour: '#9bbb59' },
];
const glyphs = [
  ...writeGlyphs('本年收入合计36.00万元，其中财政拨款收入占41.43%。', 90, 150),
  ...writeGlyphs('收入构成情况表', 220, 190),
  ...writeGlyphs('41.43%', 260, 260),
  ...writeGlyphs('财政拨款收入', 310, 230),
  ...writeGlyphs('其他收入', 310, 250),
  ...writeGlyphs('二、支出情况', 90, 400),
];

function read(given: Partial<PageContent>): [string[], string[]] {
  const content = drawPage({ glyphs, ...given });
  const layout = layOut(content);
  const texts = layout.items.flatMap((item) => (item.type === 'line' ? item.pieces.map(({ text }) => text) : []));
  return [texts, noticesOf(content, layout).map(({ id }) => id)];
}

describe('the labels of a pie chart', () => {
  const sentences = ['本年收入合计36.00万元，其中财政拨款收入占41.43%。', '二、支出情况'];

  it('are no text, with a background under them or without', () => {
    expect(read({ shapes: slices })).toEqual([sentences, ['chart-on-page']]);
    const background = { box: { x0: 80, y0: 160, x1: 520, y1: 320 }, colour: '#ffffff' };
    expect(read({ shapes: slices, areas: [background] })).toEqual([sentences, ['chart-on-page']]);
  });

  it('are not seen where shapes stand apart, or have one colour', () => {
    const [first, second] = slices as [Area, Area];
    const apart = [0, 100, 200].map((x) => ({ ...first, box: { ...first.box, x0: x, x1: x + 50 } }));
    const [texts] = read({});
    expect(read({ shapes: apart })).toEqual([texts, []]);
    expect(read({ shapes: [first, second] })).toEqual([texts, []]);
    expect(read({ shapes: slices.map((slice) => ({ ...slice, colour: '#000000' })) })).toEqual([texts, []]);
  });
});
