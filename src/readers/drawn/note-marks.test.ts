import { describe, expect, it } from 'vitest';
import { writeGlyphs } from '../../../tests/fixtures/pdf/glyphs.ts';
import { splitNoteMarks, writeRaised } from './note-marks.ts';
import type { Glyph } from './page.ts';
import { findRaised } from './raised.ts';

/** Writing on one line of which some is set small and high: `36^1` raises the 1, `m^2^。` the 2. */
function write(text: string): Glyph[] {
  let x = 100;
  return text.split('^').flatMap((part, index) => {
    const glyphs = writeGlyphs(part, x, index % 2 === 0 ? 200 : 196, { size: index % 2 === 0 ? 10 : 6 });
    x = glyphs.at(-1)?.x1 ?? x;
    return glyphs;
  });
}

function split(text: string): [string, string] {
  const { glyphs, mark } = splitNoteMarks(findRaised(write(text)).sort((a, b) => a.x0 - b.x0));
  return [glyphs.map((glyph) => glyph.text).join(''), mark];
}

describe('note marks', () => {
  it.each([
    ['1,234.50^1', '1,234.50', '1'],
    ['36^12', '36', '12'],
    ['36.00^②', '36.00', '②'],
    ['36^[1]', '36', '[1]'],
    ['^1^36', '36', '1'],
    ['^[12]^1,234.50', '1,234.50', '[12]'],
    ['36^*', '36', '*'],
    ['36^1,2', '36', '1,2'],
    ['其他支出^注1', '其他支出', '注1'],
    ['其他支出^2^（含上年）', '其他支出（含上年）', '2'],
  ])('are kept apart in %s', (printed, text, mark) => {
    expect(split(printed)).toEqual([text, mark]);
  });

  it.each([
    ['300m^2', '300m²'],
    ['m^3^以上', 'm³以上'],
    ['10^3^吨', '10³吨'],
    ['第1^st', '第1st'],
  ])('are not seen in %s', (printed, text) => {
    expect(split(printed)).toEqual([text, '']);
  });
});

describe('findRaised', () => {
  it('leaves small writing of its own: on the same baseline, below, far off, on the next line, or long', () => {
    const big = writeGlyphs('合计', 100, 200);
    for (const other of [
      writeGlyphs('1', 120, 200, { size: 6 }),
      writeGlyphs('2', 120, 203, { size: 6 }),
      writeGlyphs('1', 140, 196, { size: 6 }),
      writeGlyphs('1', 120, 185, { size: 6 }),
      writeGlyphs('1', 120, 198),
      writeGlyphs('12345678', 120, 196, { size: 6 }),
    ]) {
      expect(findRaised([...big, ...other]).some(({ raised }) => raised)).toBe(false);
    }
  });

  it('puts what is raised on the baseline, as a character made for it', () => {
    const raised = findRaised(write('36^1')).find((glyph) => glyph.raised);
    expect(raised).toMatchObject({ baseline: 200, text: '1' });
    expect(raised && writeRaised(raised).text).toBe('¹');
    const large = findRaised([...writeGlyphs('36', 100, 200), ...writeGlyphs('1', 110, 196)]);
    expect(large.map((glyph) => glyph.raised)).toEqual([undefined, undefined, true]);
  });
});
