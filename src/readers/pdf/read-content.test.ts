import { describe, expect, it } from 'vitest';
import { line, ruled, text, writePdf, type PdfPage } from '../../../tests/fixtures/pdf/write-pdf.ts';
import { mainDirection } from '../drawn/index.ts';
import { openPdf } from './source.ts';
import type { PageContent } from '../drawn/index.ts';

async function read(page: PdfPage | string): Promise<PageContent> {
  const source = await openPdf(writePdf([typeof page === 'string' ? { content: page } : page]), 'test.pdf', true);
  try {
    return (await source.readPage(1)).content;
  } finally {
    await source.close();
  }
}

async function words(page: PdfPage | string): Promise<string> {
  const { glyphs } = await read(page);
  return glyphs.map((glyph) => (glyph.spaced ? ` ${glyph.text}` : glyph.text)).join('');
}

describe('the characters of a page', () => {
  it('stand where they are printed, from the top left', async () => {
    const { glyphs, width, height } = await read(text(100, 742, '12'));
    expect([width, height]).toEqual([595, 842]);
    expect(glyphs[0]).toMatchObject({ text: '1', baseline: 100, size: 10, direction: 0, bold: false });
    expect(glyphs[0]?.x0).toBeCloseTo(100);
    expect(glyphs[1]?.x0).toBeCloseTo(105.56);
  });

  it('follow spacing, scaling, rise, and the line operators', async () => {
    const { glyphs } = await read("BT /F1 10 Tf 2 Tc 50 Tz 14 TL 100 700 Td (12) Tj T* 3 Ts (3) Tj 0 Ts (4) ' ET");
    expect(glyphs.map(({ x0, baseline }) => [Math.round(x0 * 100) / 100, Math.round(baseline)])).toEqual([
      [100, 142],
      [103.78, 142],
      [100, 153],
      [100, 170],
    ]);
  });

  it('know bold fonts', async () => {
    expect((await read(text(100, 700, 'A', { font: 'F2' }))).glyphs[0]?.bold).toBe(true);
  });

  it('are left out above and below their clip, and marked at its sides', async () => {
    const clip = 'q 90 690 40 30 re W n ';
    expect(await words(`${clip}${text(100, 700, 'in')}${text(100, 600, 'out')}Q ${text(100, 500, 'after')}`)).toBe(
      'inafter',
    );
    const { glyphs } = await read(`${clip}${text(100, 700, '1234567890')}Q`);
    expect(glyphs.map(({ cut }) => cut)).toEqual([...'0000011111'].map((flag) => flag === '1'));
  });

  it('are read once where they are set twice to look bold', async () => {
    const { glyphs } = await read(text(100, 700, '11,100') + text(100.3, 700, '11,100'));
    expect(glyphs.map((glyph) => glyph.text).join('')).toBe('11,100');
    expect(glyphs[0]?.bold).toBe(true);
  });

  it('are left out in white on white and in invisible writing', async () => {
    const blue = '0.1 0.2 0.5 rg 50 640 200 20 re f 1 g ';
    expect(await words(`1 g ${text(60, 700, 'hidden')}${blue}${text(60, 645, 'shown')}`)).toBe('shown');
    const invisible = await read(`BT 3 Tr /F1 10 Tf 60 700 Td (123) Tj ET`);
    expect([invisible.glyphs.length, invisible.hiddenGlyphs]).toEqual([0, 3]);
  });

  it('are missed where their font is missing', async () => {
    expect((await read('BT /F9 10 Tf 60 700 Td (123) Tj ET')).lostText).toBe(true);
  });
});

describe('a turned page', () => {
  it('is read as it is shown', async () => {
    const upright = 'BT /F1 10 Tf 0 1 -1 0 300 400 Tm (12) Tj ET';
    const { glyphs, width, height } = await read({ content: upright, rotate: 90 });
    expect([width, height]).toEqual([842, 595]);
    expect(glyphs.map(({ direction, x0, baseline }) => [direction, Math.round(x0), Math.round(baseline)])).toEqual([
      [0, 400, 300],
      [0, 406, 300],
    ]);
  });

  it('is turned as most of its writing runs', async () => {
    const { glyphs } = await read('BT /F1 10 Tf 0 1 -1 0 300 400 Tm (123) Tj ET');
    expect(mainDirection(glyphs)).toBe(0);
    expect((glyphs[1]?.x0 ?? 0) > (glyphs[0]?.x0 ?? 0)).toBe(true);
  });
});

describe('the marks of a page', () => {
  it('come from strokes, thin rectangles and thin pictures', async () => {
    const picture = 'q 100 0 0 0.5 50 500 cm BI /W 1 /H 1 /IM true /BPC 1 ID \x00 EI Q';
    const { marks } = await read(`${line(50, 700, 150, 700)}50 600 100 0.5 re f ${picture}`);
    expect(marks.map(({ run, x0, x1 }) => [run, x0, x1])).toEqual(
      Array.from({ length: 3 }, () => ['horizontal', 50, 150]),
    );
  });

  it('follow transformations and end at the clip', async () => {
    const { marks } = await read(`q 2 0 0 2 0 0 cm 0 0 60 421 re W n ${line(50, 350, 150, 350)} Q`);
    expect(marks).toMatchObject([{ x0: 100, x1: 120, y0: 141.5, y1: 142.5 }]);
  });

  it('do not show in white, except on colour', async () => {
    expect((await read(`1 G ${line(50, 700, 150, 700)}`)).marks).toEqual([]);
    expect((await read(`0.5 g 40 600 200 200 re f 1 G ${line(50, 700, 150, 700)}`)).marks).toHaveLength(1);
  });

  it('are found for a whole table', async () => {
    const { marks } = await read(ruled([50, 150, 250], [700, 680, 660]));
    expect(marks.filter(({ run }) => run === 'vertical')).toHaveLength(3);
  });
});
