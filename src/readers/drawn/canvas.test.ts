import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { PageCanvas, type Paint } from './canvas.ts';
import type { Box } from './geometry.ts';
import type { Glyph } from './page.ts';
import { rectangle } from './paths.ts';

const PAPER = { x0: 0, y0: 0, x1: 595, y1: 842 };
const WHITE: Paint = { colour: '#ffffff', clip: PAPER, hides: true, ruling: true };

/** What shows of a line of writing under boxes that are filled in one path. */
function under(boxes: Box[], given: Partial<Glyph> = {}, paint = WHITE): { shown: string; covered: string } {
  const canvas = new PageCanvas({ page: 1, width: 595, height: 842 });
  for (const glyph of writeGlyphs('1,200.00', 100, 100, given)) canvas.write(glyph);
  canvas.fill(boxes.map(rectangle), paint);
  const { glyphs, covered } = canvas.finish(false);
  const join = (some: Glyph[]): string => some.map(({ text }) => text).join('');
  return { shown: join(glyphs), covered: join(covered) };
}

describe('a filled area on the canvas', () => {
  const whole = { x0: 95, y0: 88, x1: 150, y1: 104 };

  it('hides the characters that stand in it', () => {
    expect(under([whole])).toEqual({ shown: '', covered: '1,200.00' });
    expect(under([{ ...whole, x1: 110 }])).toEqual({ shown: '200.00', covered: '1,' });
  });

  it('hides a character whose blank sides alone look out', () => {
    expect(under([{ x0: 95, y0: 92.5, x1: 150, y1: 100.2 }]).shown).toBe('');
  });

  it('leaves characters that are seen in part', () => {
    expect(under([{ ...whole, y0: 95 }]).shown).toBe('1,200.00');
    expect(under([{ ...whole, x1: 102.5 }]).shown).toBe('1,200.00');
  });

  it('hides only inside its clip', () => {
    expect(under([whole], {}, { ...WHITE, clip: { ...PAPER, x1: 110 } }).shown).toBe('200.00');
  });

  it('hides nothing where a second piece of the path may be a hole in it', () => {
    expect(under([whole, { x0: 98, y0: 90, x1: 148, y1: 102 }]).shown).toBe('1,200.00');
    expect(under([whole, { x0: 300, y0: 90, x1: 400, y1: 102 }]).shown).toBe('');
  });

  it('leaves the cut end of a text, which did not show there before', () => {
    expect(under([whole], { cut: true })).toEqual({ shown: '1,200.00', covered: '' });
  });

  it('hides nothing when its paint does not', () => {
    expect(under([whole], {}, { ...WHITE, hides: false }).shown).toBe('1,200.00');
  });
});

describe('writing in the colour of what is behind it', () => {
  const ground = { x0: 90, y0: 85, x1: 160, y1: 108 };
  const blue: Paint = { ...WHITE, colour: '#1f4e79' };

  function on(paints: [Box, Paint][], ink: string): { shown: string; unseen: number | undefined } {
    const canvas = new PageCanvas({ page: 1, width: 595, height: 842 });
    for (const [box, paint] of paints) canvas.fill([rectangle(box)], paint);
    for (const glyph of writeGlyphs('1,200.00', 100, 100, { ink })) canvas.write(glyph);
    const { glyphs, unseenGlyphs } = canvas.finish(false);
    return { shown: glyphs.map(({ text }) => text).join(''), unseen: unseenGlyphs };
  }

  it('does not show, and its letters and digits are counted', () => {
    expect(on([[ground, blue]], '#1f4e79')).toEqual({ shown: '', unseen: 6 });
    expect(on([[ground, blue]], '#224f7a')).toEqual({ shown: '', unseen: 6 });
    expect(on([], '#ffffff')).toEqual({ shown: '', unseen: 6 });
    expect(on([[ground, WHITE]], '#fefefe')).toEqual({ shown: '', unseen: 6 });
  });

  it('shows in any other colour, and where the ground is not that colour all over', () => {
    const shown = { shown: '1,200.00', unseen: 0 };
    expect(on([[ground, blue]], '#ffffff')).toEqual(shown);
    expect(on([[ground, blue]], '#000000')).toEqual(shown);
    expect(on([], '#1f4e79')).toEqual(shown);
    expect(on([[ground, { ...blue, hides: false }]], '#1f4e79')).toEqual(shown);
    expect(on([[{ ...ground, y0: 97 }, blue]], '#1f4e79')).toEqual(shown);
    expect(
      on(
        [
          [ground, blue],
          [ground, { ...blue, colour: '#dddddd' }],
        ],
        '#1f4e79',
      ),
    ).toEqual(shown);
    expect(on([[ground, { ...blue, colour: 'pattern' }]], 'pattern')).toEqual(shown);
  });

  it('is not counted where the same is written there to be seen', () => {
    const canvas = new PageCanvas({ page: 1, width: 595, height: 842 });
    for (const ink of ['#000000', '#ffffff'])
      for (const glyph of writeGlyphs('36.00', 100, 100, { ink })) canvas.write(glyph);
    expect(canvas.finish(false).unseenGlyphs).toBe(0);
  });
});
